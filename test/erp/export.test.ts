import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { type ErpTool, erpWorld, eventually } from '../support/erp-tool.ts';
import { acceptedWrites, expectExported } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

const WO = 'work_order_contract';

describe("accepting a commitment in Procore's ERP tool", () => {
  let world: World;
  let tool: ErpTool;
  afterEach(() => world.close());

  const start = async (options: Parameters<typeof erpWorld>[0] = {}) => {
    ({ world, tool } = await erpWorld(options));
  };
  const linkAcme = () =>
    world.ask(
      'mutation { linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { code } } }',
    );
  const transfersOf = (id: string) =>
    world.store.transfers.list({ sourceIds: [id] }, { first: 10, orderBy: { field: 'createdAt', direction: 'ASC' } });
  const theOne = async (id: string) => {
    const [transfer] = await eventually(
      () => transfersOf(id),
      (found) => found.length > 0,
    );
    return transfer as Transfer;
  };

  it('is the approval: it is exported, posted and marked, and the tool shows it synced', async () => {
    await start();
    await linkAcme();
    const { detailId } = await tool.accept(WO, 5501);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    expect((await tool.shown(WO, 5501)).erpStatus).toBe('synced');
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
    const transfer = await theOne('1001/wo-5501');
    expect(transfer).toMatchObject({ createdBy: 'procore:2', approvals: [{ by: 'procore:2' }] });
  });

  it('takes the ERP id and the date that the approver typed', async () => {
    await start();
    await linkAcme();
    const { detailId } = await tool.accept(WO, 5501, { erpId: '24-010-S77', accountingDate: '2026-03-31' });
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-S77' });
  });

  it('fails in words that people can act on, and may be accepted again with another code', async () => {
    await start();
    const { detailId } = await tool.accept(WO, 5507);
    const { status, messages } = await tool.closed(detailId);
    expect([status, messages.join()]).toEqual(['failed', expect.stringMatching(/another subcontract.*\bcode\b/)]);
    expect(await tool.shown(WO, 5507)).toMatchObject({ erpStatus: 'failed_to_export' });
    const again = await tool.click('accept', { itemType: WO, itemId: 5507, userId: 2, erpId: '24-010-107' });
    expect(await tool.closed(again.detailId)).toMatchObject({ status: 'success' });
    await expectExported(world, '1001/wo-5507', { vendor: 'DELTA', number: '24-010-107' });
  });

  it('rejected in Procore never reaches CMiC', async () => {
    await start();
    await linkAcme();
    await world.cmic.clearRequests();
    await tool.click('send', { itemType: WO, itemId: 5501 });
    await tool.click('reject', { itemType: WO, itemId: 5501, reason: 'Wrong retainage' });
    await sleep(300);
    expect((await acceptedWrites(world)).filter((write) => write.includes('cmictest'))).toEqual([]);
    expect(await transfersOf('1001/wo-5501')).toEqual([]);
  });

  it('waits where our policy wants another person, and is closed by the approval in our graph', async () => {
    await start({ settings: { policy: { creatorMayApprove: false } } });
    await linkAcme();
    const { detailId } = await tool.accept(WO, 5501);
    const waiting = await theOne('1001/wo-5501');
    expect(waiting.state).toBe('AWAITING_APPROVAL');
    await sleep(500);
    expect((await tool.shown(WO, 5501)).erpStatus).toBe('exporting');
    const { approveTransfer } = await world.ask(
      'mutation($id: ID!) { approveTransfer(input: { id: $id }) { problems { code } } }',
      { id: waiting.id },
    );
    expect(approveTransfer.problems).toEqual([]);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
  });

  it('rejected in our graph is closed as failed, with the reason', async () => {
    await start({ settings: { policy: { creatorMayApprove: false } } });
    await linkAcme();
    const { detailId } = await tool.accept(WO, 5501);
    const waiting = await theOne('1001/wo-5501');
    await world.ask(
      'mutation($id: ID!) { rejectTransfer(input: { id: $id, reason: "No budget left" }) { problems { code } } }',
      {
        id: waiting.id,
      },
    );
    expect(await tool.closed(detailId)).toMatchObject({
      status: 'failed',
      messages: ['Rejected by accounting: No budget left'],
    });
    expect(await tool.shown(WO, 5501)).toMatchObject({ erpStatus: 'failed_to_export' });
  });

  it('of a kind whose export does not exist says so', async () => {
    await start();
    const { detailId } = await tool.accept('project', 1003, { erpId: '22-105' });
    expect(await tool.closed(detailId)).toMatchObject({
      status: 'failed',
      messages: [expect.stringContaining('A project is created from a CMiC control job')],
    });
  });
});
