import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErpTool, erpWorld } from '../support/erp-tool.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { enter as enterChange, expectExported } from '../sync/budget-changes.ts';
import { enter, expectSame, items, lock } from '../sync/budget-exports.ts';
import { expectMovementsKnown } from './exported-kinds.ts';

const FORMING = 'ZZ/24-010/03-100/S';

/** One budget, sent again and again from Procore's ERP tool. */
describe("a budget that is accepted in Procore's ERP tool", { timeout: 60_000 }, () => {
  let world: World;
  let tool: ErpTool;
  beforeAll(async () => {
    ({ world, tool } = await erpWorld({ settings: { waits: { answerMs: 20_000, lateWriteMs: 500, pollMs: 30 } } }));
    await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
    await enter(world, 1001, { [FORMING]: 250_000.01 });
    await lock(await procoreHand(world));
  });
  afterAll(() => world?.close());

  const accept = async () => tool.closed((await tool.accept('budget', 1001)).detailId);
  const transfers = async () =>
    (
      await world.store.transfers.list(
        { direction: 'EXPORT' },
        { first: 50, orderBy: { field: 'createdAt', direction: 'ASC' } },
      )
    ).map(({ kind, sourceId, state, createdBy }) => [kind, sourceId, state, createdBy]);
  const linked = async (id: string) => (await world.store.links.byProcore('BUDGET_CHANGE', [id]))[0];

  it('brings the original budget and the changes that are approved in it, each as a document of its own', async () => {
    expect(await accept()).toMatchObject({ status: 'success' });
    expect(await transfers()).toEqual([
      ['BUDGET', '1001', 'DONE', 'procore:2'],
      ['BUDGET_CHANGE', '1001/bc-7', 'DONE', 'procore:2'],
      ['BUDGET_CHANGE', '1001/bc-8', 'DONE', 'procore:2'],
    ]);
    await expectSame(world, 1001, '24-010');
    await expectExported(world, '1001/bc-7', (await linked('1001/bc-7'))?.cmicId.split('/').at(-1) ?? '');
    await expectMovementsKnown(world);
    expect(await tool.shown('budget', 1001)).toMatchObject({ erpStatus: 'synced' });
  });

  it('sent again brings what moved since, and nothing of what CMiC has', async () => {
    const id = await enterChange(world, [{ amount: 75.05 }, { amount: -75.05, code: '03-200', number: 1 }]);
    expect(await accept()).toMatchObject({ status: 'success' });
    expect((await transfers()).slice(3)).toEqual([['BUDGET_CHANGE', id, 'DONE', 'procore:2']]);
    const link = await linked(id);
    await expectExported(world, id, link?.cmicId.split('/').at(-1) ?? '');
    expect(await items(world)).toHaveLength(1);
    await expectMovementsKnown(world);
    const marks = (await world.procore.rows<Row>('erp_transactions')).slice(-2).map(({ origin_id }) => origin_id);
    expect(marks.sort()).toEqual(link?.lines.map(({ cmicLineId }) => cmicLineId).sort());
  });

  it('whose original amounts were changed afterwards is refused in words, and nothing is written', async () => {
    const hand = await procoreHand(world);
    await lock(hand, '1001', false);
    await enter(world, 1001, { [FORMING]: 250_000.02 });
    await lock(hand);
    await world.cmic.clearRequests();
    const { status, messages } = await accept();
    expect([status, messages]).toEqual(['failed', [expect.stringContaining('goes once')]]);
    expect(await world.cmic.writes()).toEqual([]);
    expect(await tool.shown('budget', 1001)).toMatchObject({ erpStatus: 'failed_to_export' });
  });
});
