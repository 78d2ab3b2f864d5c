import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTransfer } from '../store/samples.ts';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { APPROVER, adopt, adoptingWorld, adoptionOf, PAIR, planOf, sign } from './adopting.ts';

describe('adopting that is off, as it is unless told', () => {
  let world: World;
  beforeAll(async () => {
    world = await adoptingWorld({ settings: { adopting: {} } });
  });
  afterAll(() => world?.close());

  test('the refusal of the connector stands, and tells of the setting; the plan can be looked at all the same', async () => {
    const plan = await planOf(world);
    expect(codes(plan.problems)).toEqual([['PROJECT_PREDATES_INTEGRATION', ['input', 'projectId']]]);
    expect(plan.problems[0].fix).toContain('adopting.enabled');
    expect(plan.documents.totalCount).toBeGreaterThan(5);
    const refused = await withoutWriting(world, () => adopt(world, { ...PAIR, fingerprint: plan.fingerprint }));
    expect(codes(refused.problems)).toEqual([['PROJECT_PREDATES_INTEGRATION', ['input', 'projectId']]]);
    expect(refused.adoption).toBeNull();
    expect(await adoptionOf(world)).toBeNull();
  });

  test('importing the job and exporting a commitment of the project are refused as ever, with the way out', async () => {
    const job = await mutate(world, 'importJob', { id: PAIR.jobId }, APPROVER);
    expect(codes(job.problems)).toEqual([['PROJECT_PREDATES_INTEGRATION', ['input', 'id']]]);
    const commitment = await mutate(world, 'approveCommitment', { id: '1003/wo-5520' }, APPROVER);
    const [first] = commitment.problems;
    expect([first.code, first.fix]).toEqual(['PROJECT_NOT_INTEGRATED', expect.stringContaining('adopting.enabled')]);
    expect(job.problems[0].fix).toContain('adopting.enabled');
  });
});

describe('what is not adopted', () => {
  let world: World;
  let fingerprint: string;
  beforeAll(async () => {
    world = await adoptingWorld();
    ({ fingerprint } = await planOf(world));
  });
  afterAll(() => world?.close());

  const refusedFor = async (pair: Partial<typeof PAIR>, as?: As) => {
    const plan = await planOf(world, [], as, { ...PAIR, ...pair });
    const answer = await withoutWriting(world, () =>
      adopt(world, { ...PAIR, ...pair, fingerprint: plan.fingerprint }, as),
    );
    expect([answer.adoption, codes(answer.problems)]).toEqual([null, codes(plan.problems)]);
    for (const { fix } of plan.problems) expect(fix?.length ?? 99).toBeGreaterThan(5);
    return codes(plan.problems);
  };

  test.each<[string, Partial<typeof PAIR>, string, string]>([
    ['an id of another shape', { projectId: 'abc' }, 'BAD_INPUT', 'projectId'],
    ['a job id of another shape', { jobId: '22-105' }, 'BAD_INPUT', 'jobId'],
    ['a project that is not there', { projectId: '9999' }, 'NOT_FOUND', 'projectId'],
    ['a job that is not there', { jobId: 'ZZ/NONE' }, 'NOT_FOUND', 'jobId'],
    ['a job of another company', { jobId: 'YY/24-010' }, 'NOT_SUPPORTED', 'jobId'],
    ['a job under another one', { jobId: 'ZZ/22-105.1' }, 'BAD_INPUT', 'jobId'],
    ['a job that is closed', { jobId: 'ZZ/21-007' }, 'BAD_INPUT', 'jobId'],
    ['a project that carries the mark of another job', { projectId: '1002' }, 'ALREADY_LINKED', 'projectId'],
    ['a job whose mark another project carries', { jobId: 'ZZ/24-020' }, 'ALREADY_LINKED', 'jobId'],
  ])('%s', async (_, pair, code, member) => {
    expect(await refusedFor(pair)).toContainEqual([code, ['input', member]]);
  });

  test('for who may not see both, there is no such project; for who may not link, no adopting', async () => {
    const narrow: As = { sub: 'eve', roles: ['accounting-approver'], projects: ['1001', 'ZZ/24-010'] };
    expect(await refusedFor({}, narrow)).toEqual([['NOT_FOUND', ['input', 'projectId']]]);
    const half: As = { sub: 'eve', roles: ['accounting-approver'], projects: ['1003'] };
    expect(await refusedFor({}, half)).toEqual([['NOT_FOUND', ['input', 'jobId']]]);
    for (const as of ['viewer', 'project-team'] as const) {
      const answer = await adopt(world, { ...PAIR, fingerprint }, as);
      expect(codes(answer.problems)).toEqual([['FORBIDDEN', ['input']]]);
      expect(codes((await sign(world, { projectId: '1003', hash: 'x', note: 'n' }, as)).problems)).toEqual([
        ['FORBIDDEN', ['input']],
      ]);
    }
  });

  test('a fingerprint of no plan, or of one that has changed since, does nothing', async () => {
    const wrong = await withoutWriting(world, () => adopt(world, { ...PAIR, fingerprint: 'f' }));
    expect(codes(wrong.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    const match = { ScschCompCode: 'ZZ', ScschContCode: '22-105-S09', ScschTaskCode: '100' };
    await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 18401 } });
    const late = await withoutWriting(world, () => adopt(world, { ...PAIR, fingerprint }));
    expect(codes(late.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    expect(await adoptionOf(world)).toBeNull();
  });

  test('a note that is too long, and a signature without one or on nothing', async () => {
    const long = await adopt(world, { ...PAIR, fingerprint, note: 'n'.repeat(2001) });
    expect(codes(long.problems)).toEqual([['BAD_INPUT', ['input', 'note']]]);
    expect(codes((await sign(world, { projectId: '1003', hash: 'x', note: ' ' })).problems)).toEqual([
      ['BAD_INPUT', ['input', 'note']],
    ]);
    const nothing = await sign(world, { projectId: '1003', hash: 'x', note: 'n' });
    expect(codes(nothing.problems)).toEqual([['NOT_FOUND', ['input', 'projectId']]]);
    expect(nothing.problems[0].fix).toContain('adoptionPlan');
  });

  test.each<[string, object[], (string | number)[], string]>([
    [
      'a kind that is not chosen',
      [{ kind: 'BUDGET', procoreId: '1003', cmicId: 'ZZ/22-105', link: true }],
      ['0', 'kind'],
      'BAD_INPUT',
    ],
    [
      'a record that takes no part',
      [{ kind: 'COMMITMENT', procoreId: '1001/wo-5501', cmicId: 'ZZ/SUMMIT/22-105-S09', link: true }],
      ['0'],
      'BAD_INPUT',
    ],
    [
      'a contract whose vendor is another',
      [{ kind: 'COMMITMENT', procoreId: '1003/wo-5530', cmicId: 'ZZ/SUMMIT/22-105-S09', link: true }],
      ['0'],
      'BAD_INPUT',
    ],
    [
      'a pair that is named twice',
      [true, false].map((link) => ({
        kind: 'COMMITMENT',
        procoreId: '1003/wo-5529',
        cmicId: 'ZZ/IRONWOOD/22105-S21',
        link,
      })),
      ['1'],
      'BAD_INPUT',
    ],
    [
      'a sub job that is not there',
      [{ kind: 'SUB_JOB', procoreId: '1003/999', cmicId: 'ZZ/22-105.1', link: true }],
      ['0'],
      'BAD_INPUT',
    ],
  ])('a choice of %s', async (_, choices, at, code) => {
    expect(codes((await planOf(world, choices)).problems)).toContainEqual([code, ['input', 'choices', ...at]]);
  });

  test('a choice of codes of different places', async () => {
    const below = (await world.procore.rows<Row>('cost_codes')).find((row) => row.sub_job_id === 304);
    const procoreId = `1003/cc-${below?.id}`;
    const choice = { kind: 'PROJECT_WBS', procoreId, cmicId: 'ZZ/22-105/03-100', link: true };
    const { problems } = await planOf(world, [choice]);
    expect(codes(problems)).toEqual([['BAD_INPUT', ['input', 'choices', '0']]]);
    expect(problems[0].message).toContain('different places');
  });

  test('more choices than a person makes', async () => {
    const choice = { kind: 'COMMITMENT', procoreId: '1003/wo-5529', cmicId: 'ZZ/IRONWOOD/22105-S21', link: true };
    const { problems } = await planOf(world, Array<object>(2001).fill(choice));
    expect(codes(problems)).toEqual([['BAD_INPUT', ['input', 'choices']]]);
  });

  test('what somebody may not see is not named to them', async () => {
    const narrow: As = { sub: 'eve', roles: ['accounting-approver'], projects: ['1003', 'ZZ/24-020'] };
    const pair = { projectId: '1003', jobId: 'ZZ/24-020' };
    const told = async (as?: As) => (await planOf(world, [], as, pair)).problems.map(({ message }: Row) => message);
    expect((await told(APPROVER)).join()).toContain('1002');
    expect((await told(narrow)).join()).toContain('another project');
    expect((await told(narrow)).join()).not.toContain('1002');
  });

  test('a page of a list that has changed since its cursor', async () => {
    const query = `query($id: ID!, $job: ID!, $after: String) { adoptionPlan(projectId: $id, jobId: $job) {
      matches(first: 2, after: $after, filter: { kinds: [VENDOR] }) { totalCount nodes { procoreId } pageInfo { endCursor } } } }`;
    const page = async (after: string | null = null) =>
      (await world.ask<Row>(query, { id: '1003', job: PAIR.jobId, after }, APPROVER)).adoptionPlan.matches;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect(new Set([...first.nodes, ...second.nodes].map(({ procoreId }) => procoreId)).size).toBe(4);
    await world.store.links.save([
      {
        kind: 'VENDOR',
        procoreId: '2019',
        cmicId: 'ZZ/BRISTOL',
        state: 'ACTIVE',
        lines: [],
        projectId: null,
        jobId: null,
        adoptedMark: null,
        createdBy: 'ann',
      },
    ]);
    await expect(page(first.pageInfo.endCursor)).rejects.toThrow('changed since this cursor');
  });

  test('while an import of the job is open', async () => {
    const waiting = aTransfer({
      kind: 'PROJECT',
      direction: 'IMPORT',
      sourceId: PAIR.jobId,
      projectId: null,
      jobId: PAIR.jobId,
    });
    await world.store.transfers.create(waiting, null);
    const [open] = await world.store.transfers.open('PROJECT', 'IMPORT', [PAIR.jobId]);
    expect(await refusedFor({})).toEqual([['REQUEST_ALREADY_OPEN', ['input', 'jobId']]]);
    const keyed = { ...PAIR, fingerprint, idempotencyKey: 'waits' };
    expect(codes((await adopt(world, keyed)).problems)).toEqual([['REQUEST_ALREADY_OPEN', ['input', 'jobId']]]);
    await world.store.transfers.change(open!.id, open!.version, { state: 'CANCELLED', runIn: null });
    expect((await planOf(world)).problems).toEqual([]);
    // What passes by itself is not what a repeat under the same key is told for ever.
    expect(codes((await adopt(world, keyed)).problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
  });
});
