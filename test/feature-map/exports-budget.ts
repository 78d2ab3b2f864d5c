import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeProblems } from '../../subgraphs/sync/exporting/places.ts';
import { cents, codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import * as changes from '../sync/budget-changes.ts';
import * as budgets from '../sync/budget-exports.ts';
import * as forecasts from '../sync/forecasts.ts';

const FORMING = 'ZZ/24-010/03-100/S';

/** What Procore tells CMiC of a project's money: its budget, the changes of it, and its forecast. Comes after the imports of money: 1001 has its estimate. */
export function budgetsToCmic(world: () => World): void {
  let later: World;
  beforeAll(async () => {
    later = await createWorld({
      settings: { forecast: { target: 'PCI' }, posting: { BUDGET_CHANGE: 'ACCOUNTING' }, waits: { postWatchMs: 100 } },
    });
  });
  afterAll(() => later?.close());
  /** Approves and waits for the end. */
  const through = async (w: World, name: string, id: string): Promise<Row> => {
    const { transfer, problems } = await mutate(w, name, { id }, 'accounting-approver');
    expect(problems).toEqual([]);
    expect(await w.settled(transfer.id, ['DONE', 'ENTERED', 'FAILED'], 30_000)).not.toBe('FAILED');
    return (await w.ask<Row>(`{ transfer(id: "${transfer.id}") { id state targetId problems { code path } } }`))
      .transfer;
  };

  test('budget: export needs a locked budget', async () => {
    const w = world();
    await budgets.lock(await procoreHand(w), '1001', false);
    const { transfer, problems } = await withoutWriting(w, () => budgets.approve(w));
    expect([transfer, codes(problems)]).toEqual([null, [['BUDGET_NOT_LOCKED', ['budget', 'locked']]]]);
  });

  test('budget: export needs a cost type on every code', () => {
    const place = {
      costCodeId: '1001/cc-1',
      costTypeId: null,
      code: null,
      type: null,
      categoryId: null,
      category: null,
    };
    expect(placeProblems(place, ['lines', '12'], '03-100', 'CREATED')).toMatchObject([
      { code: 'COST_TYPE_MISSING', path: ['lines', '12', 'costType'], fix: expect.stringContaining('cost type') },
    ]);
  });

  test('budget: export carries amounts only, into the original budget, once', async () => {
    const w = world();
    await budgets.enter(w, 1001, { [FORMING]: 250_123.45 });
    await budgets.lock(await procoreHand(w));
    const plan = await withoutWriting(w, () => changes.planOf(w, 'BUDGET', '1001'));
    expect(plan.notTravelling).toContainEqual(expect.stringMatching(/units.*only amounts travel/i));
    expect(await through(w, 'approveBudget', '1001')).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010' });
    await budgets.expectSame(w, 1001, '24-010');
    const [item, ...others] = await budgets.items(w);
    expect([item?.lines, others]).toEqual([[[FORMING, 25_012_345]], []]);
    const again = await withoutWriting(w, () => budgets.approve(w));
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('budget: import ends with the first export', async () => {
    const w = world();
    const { transfer, problems } = await withoutWriting(w, () => mutate(w, 'importBudget', { id: 'ZZ/24-010' }));
    expect([transfer, codes(problems)]).toEqual([null, [['BUDGET_EXPORTED', ['input', 'id']]]]);
  });

  test('budget modifications: a budget change is a change to the current budget', async () => {
    const w = world();
    const current = async () => (await budgets.inCmic(w, '24-010', 'JcatBudgCostAmt')).get(FORMING) ?? 0;
    const before = await current();
    const id = await changes.enter(w, [{ amount: 1000.01 }]);
    expect(await through(w, 'approveBudgetChange', id)).toMatchObject({ state: 'DONE' });
    expect((await current()) - before).toBe(cents(1000.01));
  });

  test('budget modifications: a transfer nets to zero', async () => {
    const w = world();
    const id = await changes.enter(w, [
      { amount: 10, number: 1 },
      { amount: -9.99, number: 1, code: '03-200' },
    ]);
    const { transfer, problems } = await withoutWriting(w, () => changes.approve(w, id));
    expect([transfer, codes(problems)]).toEqual([null, [['NOT_BALANCED', ['lines']]]]);
    const { targetId } = await through(w, 'approveBudgetChange', '1001/bc-7');
    const { header, lines } = await changes.itemOf(w, targetId.split('/').at(-1), '1001/bc-7');
    expect(header).toMatchObject({ CmmTypeCode: 'TFR', CmmPostDate: expect.any(String) });
    expect(lines.reduce((sum, line) => sum + cents(line.CmdBudgAmt), 0)).toBe(0);
  });

  test('forecast: the estimated cost at completion is the projected cost, read back and compared', async () => {
    const w = world();
    const { targetId, problems } = await through(w, 'approveForecast', '1001');
    expect(targetId).toBe('ZZ/24-010');
    // What CMiC cannot hold is told, and nothing differs of the rest.
    const told = ['CODE_NOT_LINKED', 'COST_TYPE_MISSING'];
    expect(problems.filter(({ code }: Row) => !told.includes(code))).toEqual([]);
    await forecasts.expectSame(w, 1001, '24-010');
  });

  test('forecast: sent last, since posting a PCI can move projected cost', async () => {
    const { id } = await through(later, 'approveBudgetChange', '1001/bc-8');
    const early = await withoutWriting(later, () => forecasts.approve(later));
    expect(codes(early.problems)).toEqual([['NOT_POSTED', ['project']]]);
    const pci = (await changes.itemOf(later, 'INT0002', '1001/bc-8')).header?.CmmCode;
    await later.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci });
    expect(await later.settled(id, ['DONE'])).toBe('DONE');
  });

  test('forecast: target is a setting: PROJECTED_COST (default) or a PCI', async () => {
    expect(await through(later, 'approveForecast', '1001')).toMatchObject({ state: 'DONE' });
    await forecasts.expectSame(later, 1001, '24-010');
    const items = (await later.cmic.rows<Row>('cmmast')).filter((row) => row.CmmSrcId === '1001/forecast');
    expect(items).toMatchObject([{ CmmTypeCode: 'INT', CmmPostDate: expect.any(String) }]);
    const direct = (await world().cmic.rows<Row>('cmmast')).filter((row) => row.CmmSrcId === '1001/forecast');
    expect(direct).toEqual([]);
  });
}
