import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { total as callsIn, countsOf, journalOf } from '../../bench/journal.ts';
import { reconciled } from '../support/reconciled.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { causesOf, expectAddedUp } from './added-up.ts';
import { shownOf } from './shown.ts';
import { toCents } from './truth.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    storeUrl: 'sqlite::memory:',
    story: { story: 'large', seed: 7, projects: 2, commitments: 30, jobCostRows: 80, money: true },
    settings: { waits: { answerMs: 60_000 } },
  });
  for (const mutation of ['importJob', 'importJobCosts']) {
    const { done } = await world.ask(
      `mutation { done: ${mutation}(input: { id: "ZZ/24-001" }) { transfer { state } problems { code message } } }`,
    );
    expect(done.transfer?.state, JSON.stringify(done)).toBe('DONE');
  }
}, 120_000);
afterAll(() => world?.close());

const figuresOf = (row: Loose, status: string) =>
  Object.entries<Loose>(row).flatMap(([name, figure]) => (figure?.status === status ? [name] : []));

describe('before anything was reconciled', () => {
  test('every difference is unexplained as a whole, and the project says that there is no report', async () => {
    const { total, rows } = await shownOf(world, '1001');
    expect(total.causesAsOf).toBeNull();
    expectAddedUp(total, rows);
    const seen = new Set([total, ...rows].flatMap((row) => figuresOf(row, 'EXPLAINED')));
    expect([...seen]).toEqual([]);
    expect(figuresOf(total, 'UNEXPLAINED')).toContain('committedCosts');
    expect(total.committedCosts.unexplained).toEqual(total.committedCosts.drift);
  });
});

describe('with a reconciliation of a project of which nothing was exported', () => {
  let report: Loose;
  beforeAll(async () => {
    report = await reconciled(world);
  }, 60_000);

  test.each(['', 'groupBy: [COST_TYPE]', 'groupBy: [SUB_JOB, COST_CODE]'])(
    'the causes of each row and what is unexplained add up to the drift, and those of the rows to the totals (%s)',
    async (by) => {
      const { total, rows } = await shownOf(world, '1001', '', by);
      expect(total.causesAsOf).not.toBeNull();
      expectAddedUp(total, rows);
    },
    60_000,
  );

  test.each(['originalBudget', 'committedCosts', 'pendingCostChanges', 'estimatedCostAtCompletion'])(
    'what the checks compare is explained to the cent in every row: %s',
    async (name) => {
      const { rows } = await shownOf(world, '1001');
      const drifting = rows.filter((row) => toCents(row[name].drift.amount) !== 0n);
      expect(drifting.length).toBeGreaterThan(3);
      expect(drifting.flatMap((row) => (row[name].status === 'EXPLAINED' ? [] : [[row.id, row[name]]]))).toEqual([]);
    },
    60_000,
  );

  test('a share is explained where both of its amounts are', async () => {
    const { rows } = await shownOf(world, '1001');
    for (const { committedCosts, revisedBudget, percentCommitted } of rows) {
      if (percentCommitted.drift === null || percentCommitted.status === 'MATCHED') continue;
      const whole = [committedCosts, revisedBudget].every(({ unexplained }) => toCents(unexplained.amount) === 0n);
      expect(percentCommitted.status).toBe(whole ? 'EXPLAINED' : 'UNEXPLAINED');
      expect(percentCommitted.causes).toEqual([...new Set([...committedCosts.causes, ...revisedBudget.causes])]);
    }
  }, 60_000);

  test('each cause names the differences that it comes from, and they are of that cause', async () => {
    const { total } = await shownOf(world, '1001');
    expect(total.committedCosts.causeAmounts.length).toBeGreaterThan(0);
    for (const { cause, count, differenceIds } of total.committedCosts.causeAmounts) {
      const { reconciliation } = await world.ask(
        'query($ids: [ID!]) { reconciliation(projectId: "1001") { differences(first: 100, filter: { ids: $ids }) { totalCount nodes { id cause check } } } }',
        { ids: differenceIds },
      );
      const { nodes, totalCount } = reconciliation.differences;
      expect(totalCount).toBe(Math.min(count, 20));
      expect(new Set(nodes.map((node: Loose) => node.cause))).toEqual(new Set([cause]));
      for (const node of nodes) expect(['COMMITTED_COST', 'CHANGE_ORDERS']).toContain(node.check);
    }
    const ids = report.differences.slice(0, 2).map(({ id }: Loose) => id);
    const { reconciliation } = await world.ask(
      'query($ids: [ID!]) { reconciliation(projectId: "1001") { differences(filter: { ids: $ids, states: [OPEN] }) { nodes { id } } } }',
      { ids: [...ids, '1001/nothing'] },
    );
    expect(reconciliation.differences.nodes.map(({ id }: Loose) => id).sort()).toEqual(ids.sort());
  }, 60_000);

  test('the causes cost no call of either system', async () => {
    const ask = () =>
      world.ask('{ projectFinancials(projectId: "1001") { committedCosts { causes unexplained { amount } } } }');
    const { result, ...journals } = await journalOf(world, ask);
    expect(result.projectFinancials.committedCosts.causes.length).toBeGreaterThan(0);
    const without = await journalOf(world, () =>
      world.ask('{ projectFinancials(projectId: "1002") { committedCosts { causes } } }'),
    );
    expect(callsIn(countsOf(journals))).toBeLessThanOrEqual(callsIn(countsOf(without)));
  });

  test('what the systems agree on since then is MATCHED, and its cause counts in no row and no total', async () => {
    const before = await shownOf(world, '1001');
    const row = before.rows.find((each) => each.inCmic && each.originalBudget.status === 'EXPLAINED') as Loose;
    const [JcatJobCode, JcatPhsCode, JcatCode] = [row.subJob ?? '24-001', row.costCode, row.costType];
    const set = { JcatObudgCostAmt: Number(row.originalBudget.procore.amount) };
    const match = { JcatCompCode: 'ZZ', JcatJobCode, JcatPhsCode, JcatCode };
    await world.cmic.post('edit', { collection: 'jcjobcategory', match, set });
    const after = await shownOf(world, '1001');
    const now = after.rows.find(({ id }) => id === row.id);
    expect(now?.originalBudget).toMatchObject({ status: 'MATCHED', causes: [], causeAmounts: [] });
    expectAddedUp(after.total, after.rows);
    const [was] = row.originalBudget.causeAmounts;
    const ofTotal = (shown: Loose) => causesOf(shown.total.originalBudget).get(was.cause) ?? 0n;
    expect(ofTotal(before) - ofTotal(after)).toBe(toCents(was.amount.amount));
  }, 60_000);

  test('what was changed since then stands beside its causes as unexplained', async () => {
    const { rows } = await shownOf(world, '1001');
    const row = rows.find((each) => each.inCmic && each.originalBudget.status === 'EXPLAINED') as Loose;
    const [JcatJobCode, JcatPhsCode, JcatCode] = [row.subJob ?? '24-001', row.costCode, row.costType];
    const set = { JcatObudgCostAmt: Number(row.originalBudget.cmic.amount) - 77.25 };
    const match = { JcatCompCode: 'ZZ', JcatJobCode, JcatPhsCode, JcatCode };
    await world.cmic.post('edit', { collection: 'jcjobcategory', match, set });
    const now = (await shownOf(world, '1001')).rows.find(({ id }) => id === row.id);
    expect(now?.originalBudget).toMatchObject({
      status: 'UNEXPLAINED',
      causes: row.originalBudget.causes,
      causeAmounts: row.originalBudget.causeAmounts,
      unexplained: { amount: '77.25' },
    });
  }, 60_000);
});
