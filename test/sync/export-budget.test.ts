import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { planOf } from './budget-changes.ts';
import { approve, enter, expectSame, inCmic, items, lock, start, write } from './budget-exports.ts';

const FORMING = 'ZZ/24-010/03-100/S';

describe("the locked budget of a project into CMiC's original budget", () => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await start();
    hand = await procoreHand(world);
    await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
  });
  afterAll(() => world?.close());

  test('a budget that is not locked is refused, and nothing is written', async () => {
    const { transfer, problems } = await withoutWriting(world, () => approve(world));
    expect([transfer, codes(problems)]).toEqual([null, [['BUDGET_NOT_LOCKED', ['budget', 'locked']]]]);
    expect(problems[0]).toMatchObject({ retryable: true, fix: expect.stringContaining('Lock') });
  });

  test('nothing is written before an approver says yes', async () => {
    await enter(world, 1001, { [FORMING]: 250_000.01 });
    await lock(hand);
    await withoutWriting(world, async () => {
      const { transfer } = await requestExport(world, '1001', 'project-team', 'BUDGET');
      expect(transfer).toMatchObject({ kind: 'BUDGET', state: 'AWAITING_APPROVAL', sourceId: '1001' });
      const { problems } = await approve(world, '1001', {}, 'project-team');
      expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('of a started job the difference is one original-budget item, written as planned and posted', async () => {
    const { fingerprint, rows, problems, notTravelling } = await planOf(world, 'BUDGET', '1001');
    expect(problems).toEqual([]);
    expect(notTravelling[0]).toMatch(/only amounts travel/);
    expect(rows.map(({ action, resource, key }: Row) => [action, resource, key])).toEqual([
      ['CREATE', 'cmmast', 'ZZ/24-010/OBC0001'],
      ['CREATE', 'cmdetail', expect.stringMatching(/^ZZ\/24-010\/OBC0001\/\d+$/)],
      ['UPDATE', 'cmmast', 'ZZ/24-010/OBC0001/status'],
    ]);
    await world.cmic.clearRequests();
    const { transfer } = await approve(world, '1001', { fingerprint });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010', problems: [] });
    const bodies = (await world.cmic.writes()).filter(({ path }) => /\/(cmmast|cmdetail)/.test(path));
    const sent = bodies.map(({ body }) =>
      Object.entries(body as Row).map(([name, value]) => ({
        name,
        from: null,
        to: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    );
    expect(sent).toEqual(rows.map(({ fields }: Row) => fields));
    expect(await items(world)).toEqual([
      { code: 'OBC0001', type: 'OBC', postDate: expect.any(String), lines: [[FORMING, 25_000_001]] },
    ]);
    await expectSame(world, 1001, '24-010');
    const [link] = await world.store.links.byProcore('BUDGET', ['1001']);
    expect(link).toMatchObject({ cmicId: 'ZZ/24-010', state: 'ACTIVE' });
  });

  test('asked twice it is one item, and the imports of the budget have ended', async () => {
    const again = await withoutWriting(world, () => approve(world));
    expect(again.transfer).toMatchObject({ state: 'DONE' });
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const imported = await withoutWriting(world, () => mutate(world, 'importBudget', { id: 'ZZ/24-010' }));
    expect(codes(imported.problems)).toEqual([['BUDGET_EXPORTED', ['input', 'id']]]);
  });

  test('where both budgets are the same nothing is written', async () => {
    const { transfer } = await withoutWriting(world, () => approve(world, '1002'));
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-020', problems: [] });
  });

  test('a line on a code that did not come from CMiC is refused', async () => {
    const [cost, types] = await Promise.all([
      world.procore.rows<Row>('cost_codes'),
      world.procore.rows<Row>('line_item_types'),
    ]);
    const own = cost.find((row) => row.project_id === 1004 && row.full_code === '99-900');
    const type = types.find(({ code }) => code === 'S');
    const line = { cost_code_id: own?.id, line_item_type_id: type?.id, original_budget_amount: 5 };
    await write(hand, 1004, [line]);
    await lock(hand, '1004');
    const { transfer, problems } = await withoutWriting(world, () => approve(world, '1004'));
    expect(transfer).toBeNull();
    expect(codes(problems)).toContainEqual(['CODE_NOT_LINKED', ['lines', expect.any(String), 'costCode']]);
    expect(new Set(problems.map(({ code }: Row) => code))).toEqual(new Set(['CODE_NOT_LINKED']));
  });

  test('a project made before the integration is refused', async () => {
    const { problems } = await withoutWriting(world, () => approve(world, '1003'));
    expect(codes(problems)).toContainEqual(['PROJECT_NOT_INTEGRATED', ['project']]);
    expect((await approve(world, 'ZZ/24-010')).problems).toMatchObject([{ code: 'BAD_INPUT' }]);
    expect((await approve(world, '99999')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the budget of a job that is not started', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('its amounts go into the categories of the job; a pair that the job does not use yet is made; no item is', async () => {
    const { transfer: job } = await mutate(world, 'importJob', { id: 'ZZ/25-001' });
    expect(job).toMatchObject({ state: 'DONE' });
    const project = Number(job.targetId);
    await mutate(world, 'importBudget', { id: 'ZZ/25-001' });
    const [first = ''] = (await inCmic(world, '25-001')).keys();
    const code = first.slice(0, first.lastIndexOf('/'));
    const known = await inCmic(world, '25-001');
    const [absent = ''] = ['L', 'M', 'S', 'E', 'O', 'P']
      .map((type) => `${code}/${type}`)
      .filter((id) => !known.has(id));
    await enter(world, project, { [first]: 1234.56, ...(absent ? { [absent]: 77.07 } : {}) });
    await lock(await procoreHand(world), job.targetId);
    const { rows, problems } = await planOf(world, 'BUDGET', job.targetId);
    expect(problems).toEqual([]);
    expect(rows.map(({ action, resource, key }: Row) => [action, resource, key])).toEqual(
      expect.arrayContaining([
        ['UPDATE', 'jcjobcategory', `${first}/original-budget=1234.56`],
        ...(absent ? [['CREATE', 'jcjobcategory', absent]] : []),
      ]),
    );
    await world.cmic.clearRequests();
    const { transfer } = await approve(world, job.targetId);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/25-001', problems: [] });
    const bodies = (await world.cmic.writes()).map(({ body }) =>
      Object.entries(body as Row).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    expect(bodies).toEqual(rows.map(({ fields }: Row) => fields.map(({ name, to }: Row) => [name, to])));
    await expectSame(world, project, '25-001');
    expect(await items(world, job.targetId)).toEqual([]);
    expect(codes((await withoutWriting(world, () => approve(world, job.targetId))).problems)).toEqual([
      ['ALREADY_DONE', ['input', 'id']],
    ]);
  });
});
