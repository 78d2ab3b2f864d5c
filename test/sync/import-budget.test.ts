import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTransfer } from '../store/samples.ts';
import { cents, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { amounts, bring, budgetOf, calls, estimate, estimatesOf, sorted, start } from './budgets.ts';

const SYNC = 'POST /rest/v1.0/budget_line_items/sync';

describe('the CMiC estimate into the unlocked budget of a project', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a plan names every line with its amount, and writes nothing', async () => {
    const plan = await withoutWriting(world, () => importPlan(world, 'BUDGET', 'ZZ/24-010'));
    const estimates = await estimatesOf(world, '24-010');
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map(({ key }: Row) => key).sort()).toEqual([...estimates.keys()].sort());
    expect(plan.rows.find(({ key }: Row) => key === 'ZZ/24-010/03-100/S')).toMatchObject({
      action: 'CREATE',
      resource: 'budget_line_items',
      fields: [
        { name: 'cost_code_id', from: null, to: expect.stringMatching(/^1001\/cc-/) },
        { name: 'line_item_type_id', from: null, to: expect.stringMatching(/^4001\/ct-/) },
        { name: 'original_budget_amount', from: null, to: '245600.75' },
      ],
    });
    expect(plan.notTravelling[0]).toMatch(/only amounts travel/);
    expect(plan.rows.some(({ key }: Row) => key === 'ZZ/24-010/09-100/M')).toBe(false);
  });

  test('with its fingerprint exactly that is brought: one line per sub job, cost code and cost type, to the cent', async () => {
    const { fingerprint } = await importPlan(world, 'BUDGET', 'ZZ/24-010');
    const payload = await mutate(
      world,
      'importBudget',
      { id: 'ZZ/24-010', fingerprint },
      'project-team',
      `transfer { id state targetId problems { code } progress { done total } link { kind procoreId cmicId state } }
       project { id number } problems { code }`,
    );
    const estimates = await estimatesOf(world, '24-010');
    expect(payload).toMatchObject({
      problems: [],
      project: { id: '1001', number: '24-010' },
      transfer: {
        state: 'DONE',
        targetId: '1001',
        problems: [],
        progress: { done: estimates.size, total: estimates.size },
        link: { kind: 'BUDGET', procoreId: '1001', cmicId: 'ZZ/24-010', state: 'ACTIVE' },
      },
    });
    expect(sorted(amounts(await budgetOf(world, 1001)))).toEqual(sorted(estimates));
    expect([...estimates.keys()].some((key) => key.startsWith('ZZ/24-010.1/'))).toBe(true);
  });

  test('a second import with nothing changed writes nothing and is DONE, in six reads', async () => {
    const { transfer } = await withoutWriting(world, () => bring(world));
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect((await calls(world)).sort()).toEqual([
      'GET /cmictest/jc-rest-api/rest/1/jcjob',
      'GET /cmictest/jc-rest-api/rest/1/jcjobcategory',
      'GET /rest/v1.0/budget_views',
      expect.stringMatching(/^GET \/rest\/v1\.0\/budget_views\/\d+\/detail_rows$/),
      'GET /rest/v1.0/projects/1001/budget',
    ]);
  });

  test('a re-import shows the differences first and writes them alone; an estimate that became nothing empties its line', async () => {
    await estimate(world, '24-010', '03-100', 'S', 250_000.1);
    await estimate(world, '24-010', '03-200', 'S', 0);
    const plan = await withoutWriting(world, () => importPlan(world, 'BUDGET', 'ZZ/24-010'));
    const changes = plan.rows.filter(({ action }: Row) => action !== 'KEEP');
    expect(changes.map(({ action, key, fields }: Row) => [action, key, fields[2].from, fields[2].to])).toEqual([
      ['UPDATE', 'ZZ/24-010/03-100/S', '245600.75', '250000.10'],
      ['UPDATE', 'ZZ/24-010/03-200/S', expect.any(String), '0.00'],
    ]);
    await world.procore.clearRequests();
    expect((await bring(world)).transfer.state).toBe('DONE');
    const [write, ...more] = await world.procore.writes();
    expect(more).toEqual([]);
    expect((write as Row).body.budget_line_items).toHaveLength(2);
    const lines = amounts(await budgetOf(world, 1001));
    expect([lines.get('ZZ/24-010/03-100/S'), lines.get('ZZ/24-010/03-200/S')]).toEqual([25_000_010, 0]);
  });

  test('an estimate that CMiC does not have any more leaves its line alone, and the plan says so', async () => {
    await estimate(world, '24-010', '03-100', 'S', null);
    const plan = await importPlan(world, 'BUDGET', 'ZZ/24-010');
    expect(plan.notTravelling.join('\n')).toContain('ZZ/24-010/03-100/S has no estimate in CMiC: the 250000.10');
    expect(plan.rows.every(({ action }: Row) => action === 'KEEP')).toBe(true);
    await estimate(world, '24-010', '03-100', 'S', 250_000.1);
  });

  test('a bad row is reported with its key and reason, and does not stop the others', async () => {
    await estimate(world, '24-010', '03-300', 'S', -5);
    await estimate(world, '24-010', '03-200', 'S', 77.7);
    const { transfer } = await bring(world);
    expect(transfer).toMatchObject({
      state: 'DONE',
      problems: [{ code: 'BAD_INPUT', path: ['rows', 'ZZ/24-010/03-300/S'], message: expect.stringContaining('-5') }],
    });
    const lines = amounts(await budgetOf(world, 1001));
    expect([lines.get('ZZ/24-010/03-100/S'), lines.get('ZZ/24-010/03-200/S')]).toEqual([25_000_010, 7770]);
  });

  test('it ends with the first export: then CMiC is told of budgets, and tells them no more', async () => {
    const exported = aTransfer({ kind: 'BUDGET', sourceId: '1001', targetId: 'ZZ/24-010', state: 'DONE' });
    await world.store.transfers.create(exported, null);
    const plan = await importPlan(world, 'BUDGET', 'ZZ/24-010');
    expect(plan.problems).toMatchObject([{ code: 'BUDGET_EXPORTED', path: ['input', 'id'] }]);
    const { transfer, problems } = await withoutWriting(world, () => bring(world));
    expect([transfer, problems]).toMatchObject([null, [{ code: 'BUDGET_EXPORTED', fix: expect.any(String) }]]);
  });
});

describe('what stands in the way', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a locked budget is refused with BUDGET_LOCKED', async () => {
    const { transfer, problems } = await withoutWriting(world, () => bring(world, 'ZZ/24-020'));
    expect([transfer, problems]).toMatchObject([null, [{ code: 'BUDGET_LOCKED', retryable: true }]]);
  });

  test('a budget that is locked while the import waits ends it as FAILED with BUDGET_LOCKED, and a retry goes on once it is unlocked', async () => {
    await world.procore.faults([
      { method: 'POST', path: 'budget_line_items/sync', effect: 'status', status: 503, times: 1 },
    ]);
    const answer = bring(world, 'ZZ/24-030');
    while ((await world.procore.struck())[0] === 0) await new Promise((done) => setTimeout(done, 5));
    const hand = await procoreHand(world);
    await hand.call('POST', '/rest/v1.0/projects/1004/budget/lock');
    const { transfer } = await answer;
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'BUDGET_LOCKED' }] });
    await hand.call('DELETE', '/rest/v1.0/projects/1004/budget/lock');
    const { transfer: again } = await mutate(world, 'retryTransfer', { id: transfer.id }, 'accounting-approver');
    expect(again.state).toBe('DONE');
  });

  test.each([
    ['a job that is not imported', 'ZZ/24-050', 'PARENT_NOT_IMPORTED'],
    ['a project made before the integration', 'ZZ/22-105', 'PROJECT_NOT_INTEGRATED'],
    ['a sub job: its project has one budget', 'ZZ/24-010.1', 'BAD_INPUT'],
    ['a job of another company', 'YY/24-010', 'NOT_SUPPORTED'],
    ['an unknown job', 'ZZ/99-999', 'NOT_FOUND'],
    ['another shape', '1001', 'BAD_INPUT'],
  ])('%s is refused', async (_, id, code) => {
    const { transfer, problems } = await withoutWriting(world, () => bring(world, id));
    expect([transfer, problems]).toMatchObject([null, [{ code, path: ['input', 'id'] }]]);
  });

  test('who may not see the job is told that there is none', async () => {
    const outsider = { roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
    for (const id of ['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-050']) {
      const { problems } = await mutate(world, 'importBudget', { id }, outsider);
      expect(problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  test('a line that only Procore has is left alone and named', async () => {
    const plan = await importPlan(world, 'BUDGET', 'ZZ/24-030');
    expect(plan.notTravelling.join('\n')).toMatch(/99-900.*only Procore has this line of 25000\.00/);
    const line = (await budgetOf(world, 1004)).get('99-900/O');
    expect(cents(line?.original_budget_amount)).toBe(2_500_000);
  });
});

describe('codes that are not in Procore', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('each row is reported with CODE_NOT_LINKED and what to do; the others go', async () => {
    const marked = (await world.procore.rows<Row>('cost_codes')).find(
      ({ origin_id }) => origin_id === 'ZZ/24-010/03-100',
    );
    const hand = await procoreHand(world);
    const { body } = await hand.call('PATCH', '/rest/v1.0/cost_codes/sync?project_id=1001', {
      updates: [{ id: marked?.id, origin_id: null }],
    });
    expect(body.errors).toEqual([]);
    const { transfer } = await bring(world);
    expect(transfer.state).toBe('DONE');
    const keys = [...(await estimatesOf(world, '24-010')).keys()].filter((key) => key.startsWith('ZZ/24-010/03-100/'));
    expect(transfer.problems.map(({ code, path }: Row) => [code, path[1]])).toEqual(
      keys.sort().map((key) => ['CODE_NOT_LINKED', key]),
    );
    expect(transfer.problems[0].fix).toContain('importProjectWbs with id "ZZ/24-010"');
    expect((await budgetOf(world, 1001)).has('ZZ/24-010/03-200/S')).toBe(true);
  });
});

test('calls of an import: one read of each list, one write per page', async () => {
  const world = await start(1000);
  try {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    expect((await bring(world)).transfer.state).toBe('DONE');
    const counted = await calls(world);
    // The project by its mark, sub jobs and cost codes of the three billers and cost types are read for want of links, this once.
    expect(counted.filter((call) => call === SYNC)).toHaveLength(1);
    expect(counted).toHaveLength(12);
  } finally {
    await world.close();
  }
});
