import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, importPlan, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { accept, born, expectBrought, inProcoreOf, reject, staged, stagedOne, start } from './staged.ts';

const stranger: As = { roles: ['accounting-approver'], projects: ['1002'] };

describe('commitments that were born in CMiC, by default', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  test('they are not imported, and the refusal names the setting', async () => {
    const id = 'ZZ/DELTA/24-010-007';
    const message = 'Commitments are not imported from CMiC.';
    const refusal = { code: 'NOT_SUPPORTED', message, fix: expect.stringContaining('stagedCommitments.enabled') };
    await withoutWriting(world, async () => {
      expect((await importPlan(world, 'COMMITMENT', id)).problems).toMatchObject([{ ...refusal, path: ['kind'] }]);
      const path = ['input', 'cmicId'];
      expect(await accept(world, id)).toMatchObject({ transfer: null, problems: [{ ...refusal, path }] });
      expect(await reject(world, id, 'no')).toMatchObject({ staged: null, problems: [{ ...refusal, path }] });
      const list = await staged(world);
      expect(list).toMatchObject({ nodes: [], totalCount: 0, problems: [{ ...refusal, path: [] }] });
      const many = await mutate(
        world,
        'acceptStagedCommitments',
        { items: [{ cmicId: id }] },
        'accounting-approver',
        'results { problems { code path } } problems { code }',
      );
      const first = ['input', 'items', '0', 'cmicId'];
      expect(many.results).toEqual([{ problems: [{ code: 'NOT_SUPPORTED', path: first }] }]);
    });
  });
});

describe('a contract that cannot come to Procore is refused by name', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  const edit = async (collection: string, match: Row, set: Row) => {
    const { changed } = await world.cmic.post<{ changed: number }>('edit', { collection, match, set });
    expect(changed).toBeGreaterThan(0);
  };
  /** What the list, the plan and an acceptance say: the same, and nothing is done. */
  const problemsOf = async (id: string, jobId?: string): Promise<Row[]> =>
    withoutWriting(world, async () => {
      const payload = await accept(world, id);
      expect(payload.transfer).toBeNull();
      const item = await stagedOne(world, id, jobId);
      const told = item?.problems.map(({ code, path }: Row) => [code, path[0] === 'input' ? path.slice(2) : path]);
      expect(codes(payload.problems).map(([code, path]) => [code, path[0] === 'input' ? path.slice(2) : path])).toEqual(
        told?.map(([code, path]: [string, string[]]) => [code, path]),
      );
      for (const { message, fix } of payload.problems)
        expect([message, fix]).toEqual([expect.any(String), expect.any(String)]);
      return payload.problems;
    });

  test.each([
    ['ZZ/DELTA/no-such', 'NOT_FOUND'],
    ['ZZ/DELTA', 'BAD_INPUT'],
    ['ZZ/SUMMIT/24-020-S01/001', 'BAD_INPUT'],
    ['YY/CIVIL1/24-010-001', 'NOT_SUPPORTED'],
    ['ZZ/DELTA/24-010-S03', 'BAD_INPUT'],
  ])('%s: %s', async (id, code) => {
    const { transfer, problems } = await withoutWriting(world, () => accept(world, id));
    expect([transfer, codes(problems)]).toEqual([null, [[code, ['input', 'cmicId']]]]);
    const refused = await reject(world, id, 'not wanted');
    expect([refused.staged, refused.problems.map(({ path }: Row) => path)]).toEqual([null, [['input', 'cmicId']]]);
  });

  test('whoever may not see the job is told that there is nothing', async () => {
    const id = 'ZZ/DELTA/24-010-007';
    for (const payload of [await accept(world, id, {}, stranger), await reject(world, id, 'no', {}, stranger)])
      expect(codes(payload.problems)).toEqual([['NOT_FOUND', ['input', 'cmicId']]]);
    expect((await staged(world, { jobId: 'ZZ/24-010' }, {}, stranger)).nodes).toEqual([]);
    expect((await staged(world, { projectId: '1001' }, {}, stranger)).nodes).toEqual([]);
  });

  test('a rejection needs a reason, and somebody who may reject', async () => {
    const id = 'ZZ/DELTA/24-010-007';
    expect(codes((await reject(world, id, '  ')).problems)).toEqual([['BAD_INPUT', ['input', 'reason']]]);
    expect(codes((await reject(world, id, 'x'.repeat(1001))).problems)).toEqual([['BAD_INPUT', ['input', 'reason']]]);
    expect(codes((await reject(world, id, 'no', {}, 'project-team')).problems)).toEqual([['FORBIDDEN', ['input']]]);
  });

  test('what an export of ours wrote is never offered, also when the store knows nothing of it', async () => {
    const id = 'ZZ/ACME/24-010-010';
    expect(await stagedOne(world, id)).toBeUndefined();
    const { problems } = await withoutWriting(world, () => accept(world, id));
    expect(problems).toMatchObject([
      { code: 'ALREADY_LINKED', path: ['input', 'cmicId'], fix: expect.stringContaining('1001/wo-5510') },
    ]);
    const refused = await reject(world, id, 'no');
    expect(codes(refused.problems)).toEqual([['ALREADY_LINKED', ['input', 'cmicId']]]);
  });

  test('unposted it may still change; its vendor has to be linked', async () => {
    const problems = await problemsOf('ZZ/BAKER/24-030-S02', 'ZZ/24-030');
    expect(problems).toMatchObject([
      { code: 'NOT_POSTED', path: ['status'], retryable: true },
      { code: 'VENDOR_NOT_LINKED', path: ['vendor'], fix: expect.stringContaining('ZZ/BAKER') },
    ]);
  });

  test('its job has no project in Procore', async () => {
    await linkVendor(world, '2005', 'ZZ/DELTA');
    const fresh = await born(world, { number: '24-040-B01', job: '24-040' });
    expect((await problemsOf(fresh, 'ZZ/24-040'))[0]).toMatchObject({
      code: 'PARENT_NOT_IMPORTED',
      path: ['project'],
      fix: expect.stringContaining('importJob'),
    });
    const before = await born(world, { number: '22-105-B01', job: '22-105' });
    expect((await problemsOf(before, 'ZZ/22-105'))[0]).toMatchObject({
      code: 'PROJECT_NOT_INTEGRATED',
      path: ['project'],
    });
  });

  test('change orders do not come with it, and somebody has to say that this is known', async () => {
    const id = 'ZZ/SUMMIT/24-020-S01';
    expect(codes(await problemsOf(id, 'ZZ/24-020'))).toEqual([
      ['VENDOR_NOT_LINKED', ['vendor']],
      ['PREREQUISITE_NOT_SYNCED', ['input', 'withoutChangeOrders']],
    ]);
    const item = await stagedOne(world, id, 'ZZ/24-020');
    expect(item?.changeOrders).toMatchObject([
      { number: '001', amount: { amount: '18450.00' }, isPosted: true, subcontractChangeOrder: { id: `${id}/001` } },
      { number: '002', amount: null, isPosted: false },
    ]);
    expect(item?.amount.amount).toBe('470940.75');
    await mutate(world, 'importVendor', { id: 'ZZ/SUMMIT', separate: true }, 'accounting-approver');
    expect(codes(await problemsOf(id, 'ZZ/24-020'))).toEqual([
      ['PREREQUISITE_NOT_SYNCED', ['input', 'withoutChangeOrders']],
    ]);
    const plan = await importPlan(world, 'COMMITMENT', id);
    expect(plan.notTravelling.join('\n')).toMatch(/Change order 001 \(Added canopy, 18450/);
    const { problems } = await accept(world, id, { withoutChangeOrders: true, fingerprint: plan.fingerprint });
    expect(problems).toEqual([]);
    await expectBrought(world, id);
    // Nobody forgets them: what Procore shows less is named, and is not the contract.
    const query = `mutation { reconcile(input: { projectId: "1002" }) { reconciliation {
      differences(first: 100, filter: { causes: [UNLINKED] }) { nodes { cmicId } } } } }`;
    const { reconcile } = await world.ask<Row>(query);
    const named = reconcile.reconciliation.differences.nodes.map(({ cmicId }: Row) => cmicId);
    expect(named).toContain(`${id}/001`);
    expect(named).not.toContain(id);
  });

  test('a number that another commitment has; what may be the same contract is told', async () => {
    const [taken] = await problemsOf('ZZ/DELTA/24-010-007');
    expect(taken).toMatchObject({
      code: 'NUMBER_TAKEN',
      path: ['number'],
      message: expect.stringContaining('1001/wo-5507'),
    });
  });

  test('nothing is created beside what looks like it, unless somebody says that it is another one', async () => {
    const lines: [string, number][] = [['03-100', 8_800.5]];
    const [one, two] = [
      await born(world, { number: '24-010-D01', lines }),
      await born(world, { number: '24-010-D02', lines: [['03-100', 9_900.5]] }),
    ];
    const hand = await procoreHand(world);
    const twin = (number: string, amount: string) =>
      hand.enter({ vendorId: 2005, number, title: 'Born in CMiC', status: 'Draft', lines: [{ amount }] });
    const [first, second] = [await twin('H-1', '8800.50'), await twin('H-2', '9900.50')];
    const [problem] = await problemsOf(one);
    expect(problem).toMatchObject({
      code: 'POSSIBLE_DUPLICATE',
      path: ['input', 'separate'],
      message: expect.stringMatching(new RegExp(`^${first} .*same amount`)),
    });
    expect((await stagedOne(world, one))?.matches[0]).toMatchObject({ commitment: { id: first } });
    expect((await accept(world, one, { separate: true })).problems).toEqual([]);
    await expectBrought(world, one);
    expect(codes(await problemsOf(two))).toEqual([['POSSIBLE_DUPLICATE', ['input', 'separate']]]);
    const input = { kind: 'COMMITMENT', procoreId: second, cmicId: two, reason: 'another level' };
    await mutate(world, 'refuseMatch', input, 'accounting-approver', 'problems { code }');
    expect((await accept(world, two)).problems).toEqual([]);
    await expectBrought(world, two);
  });

  test.each<[string, string, Row, Row, [string, string[]][]]>([
    [
      'a code',
      'scsched',
      { ScschTaskCode: '03-100-1' },
      { ScschPhsCode: '99-999' },
      [['CODE_NOT_LINKED', ['lines', '03-100-1', 'costCode']]],
    ],
    [
      'a category',
      'scsched',
      { ScschTaskCode: '03-100-1' },
      { ScschCatCode: 'Z' },
      [['CODE_NOT_LINKED', ['lines', '03-100-1', 'costType']]],
    ],
    ['a retainage', 'scmast', {}, { ScmstHldbkPc: 12.345 }, [['AMOUNT_PRECISION', ['retainagePercent']]]],
    ['an impossible retainage', 'scmast', {}, { ScmstHldbkPc: 120 }, [['BAD_INPUT', ['retainagePercent']]]],
    ['a currency', 'scmast', {}, { ScmstCurrCode: 'CAD' }, [['BAD_INPUT', ['currency']]]],
  ])('%s that Procore cannot have', async (name, collection, match, set, expected) => {
    const number = `24-010-R-${name.replace(/\W/g, '')}`.slice(0, 20);
    const id = await born(world, { number });
    const prefix = collection === 'scmast' ? 'Scmst' : 'Scsch';
    await edit(collection, { [`${prefix}ContCode`]: number, [`${prefix}VenCode`]: 'DELTA', ...match }, set);
    expect(codes(await problemsOf(id))).toEqual(expected);
    expect((await inProcoreOf(world, id)).headers).toEqual([]);
  });

  test('its job is closed in CMiC', async () => {
    const id = await born(world, { number: '24-030-B01', job: '24-030' });
    await edit('jcjob', { JobCompCode: 'ZZ', JobCode: '24-030' }, { JobStatusCode: 'C' });
    expect((await problemsOf(id, 'ZZ/24-030'))[0]).toMatchObject({
      code: 'REFUSED_BY_CMIC',
      path: ['project'],
      retryable: true,
    });
  });
});
