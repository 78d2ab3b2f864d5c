import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { runErpRequest } from '../../subgraphs/sync/erp/run.ts';
import { sweepErpRequests } from '../../subgraphs/sync/erp/sweep.ts';
import type { ErpRequestStore } from '../../subgraphs/sync/store/erp-requests.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { type ErpTool, erpWorld, eventually } from '../support/erp-tool.ts';
import { acceptedWrites, mutate } from '../support/main-job.ts';
import type { Loose, World } from '../support/world.ts';
import { exportedKinds, type Sent } from './exported-kinds.ts';

describe.each(exportedKinds)("accepting in Procore's ERP tool: $kind", { timeout: 120_000 }, ({ kind, ...each }) => {
  let world: World;
  let tool: ErpTool;
  let sent: Sent;
  afterEach(() => world.close());

  const start = async ({ settings, ...rest }: NonNullable<Parameters<typeof erpWorld>[0]> = {}) => {
    const waits = { answerMs: 20_000, lateWriteMs: 500, pollMs: 30 };
    ({ world, tool } = await erpWorld({ ...rest, settings: { ...settings, waits } }));
    sent = await each.prepare(world);
  };
  const accept = () => tool.accept(sent.itemType, sent.itemId, sent.answers);
  const again = () =>
    tool.click('accept', { itemType: sent.itemType, itemId: sent.itemId, userId: 2, ...sent.answers });
  const newest = async () =>
    (await world.store.transfers.newest(kind as Transfer['kind'], 'EXPORT', [sent.id]))[0] as Transfer;
  const shown = async () => (await tool.shown(sent.itemType, sent.itemId)).erpStatus;
  const closes = async () =>
    (await world.procore.writes('PATCH', 'erp_request_details')).map(
      ({ body }) => (body as Loose).request_detail.status,
    );
  const expectDone = async (by: string) => {
    const transfer = await newest();
    expect(transfer).toMatchObject({ state: sent.ends ?? 'DONE', createdBy: by, approvals: [{ by }] });
    await sent.expectThere(world, transfer.targetId ?? '');
    expect(await shown()).toBe('synced');
    return transfer;
  };

  it('is the approval by whoever clicked, however often it is told: written once, marked, and closed with success', async () => {
    await start();
    await world.procore.settings({ webhooks: 'twice' });
    const { requestId, detailId } = await accept();
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    await tool.done(requestId);
    await expectDone('procore:2');
    expect(await closes()).toEqual(['success']);
  });

  it('stays open where the policy wants another person; rejected in our graph it fails with the reason, sent again and approved there it succeeds', async () => {
    await start({ settings: { policy: { creatorMayApprove: false } } });
    await world.cmic.clearRequests();
    const first = await accept();
    await eventually(newest, (transfer) => transfer?.state === 'AWAITING_APPROVAL');
    await sleep(200);
    expect(await shown()).toBe('exporting');
    const { id } = await newest();
    await mutate(world, 'rejectTransfer', { id, reason: 'Not in this year' });
    expect(await tool.closed(first.detailId)).toMatchObject({
      status: 'failed',
      messages: ['Rejected by accounting: Not in this year'],
    });
    expect(await shown()).toBe('failed_to_export');
    expect((await acceptedWrites(world)).filter((write) => write.includes('cmictest'))).toEqual([]);
    const second = await again();
    const waiting = await eventually(newest, (transfer) => transfer.id !== id);
    expect(waiting).toMatchObject({ state: 'AWAITING_APPROVAL', supersedes: id, createdBy: 'procore:2' });
    // A budget brings the changes that are approved in it already.
    const awaiting = await world.store.transfers.list(
      { states: ['AWAITING_APPROVAL'] },
      { first: 10, orderBy: { field: 'createdAt', direction: 'ASC' } },
    );
    for (const transfer of awaiting) {
      const { problems } = await mutate(world, 'approveTransfer', { id: transfer.id }, 'accounting-approver');
      expect(problems).toEqual([]);
    }
    expect(await tool.closed(second.detailId)).toMatchObject({ status: 'success' });
    await sent.expectThere(world, (await newest()).targetId ?? '');
  });

  it('fails in words that Procore shows, and accepted again after the repair it is retried in place', async () => {
    await start();
    await world.cmic.faults([{ method: 'POST', path: each.resource, effect: 'status', status: 400 }]);
    const { detailId } = await accept();
    const { status, messages } = await tool.closed(detailId);
    expect([status, messages.length > 0, messages.join().includes('undefined')]).toEqual(['failed', true, false]);
    expect(await shown()).toBe('failed_to_export');
    const failed = await newest();
    expect(failed.state).toBe('FAILED');
    await world.cmic.faults([]);
    expect(await tool.closed((await again()).detailId)).toMatchObject({ status: 'success' });
    const transfer = await newest();
    expect([transfer.id, transfer.state]).toEqual([failed.id, sent.ends ?? 'DONE']);
    await sent.expectThere(world, transfer.targetId ?? '');
  });

  it('is found by the sweep when its webhook is lost, and goes on wherever a process dies: one document, one approval', async () => {
    await start({ hook: false });
    const { deps, worker } = world.sync ?? never();
    await worker.stop();
    const { requestId, detailId } = await accept();
    expect([await sweepErpRequests(deps), await sweepErpRequests(deps)]).toEqual([1, 0]);
    const isDone = async () => (await deps.store.erpRequests.get([String(requestId)]))[0]?.state === 'DONE';
    // Each process dies at its first or its second save: every gap between two saves is lived through twice.
    let deaths = 0;
    for (const end = Date.now() + 60_000; !(await isDone()); ) {
      const mortal = dyingAt(deps, 1 + (deaths % 2));
      const lease = await deps.store.erpRequests.lease('test', 60);
      if (lease) await runErpRequest(mortal.deps, lease, () => undefined);
      if (mortal.isDead()) deaths += 1;
      const run = await deps.store.transfers.lease('test', 60_000);
      if (run) await runTransfer(deps, run);
      if (Date.now() > end) throw new Error(`${deaths} deaths, and the request is not done.`);
      await sleep(70);
    }
    expect(deaths).toBeGreaterThan(6);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    await expectDone('procore:unknown');
    expect(new Set(await closes())).toEqual(new Set(['success']));
  });
});

function never(): never {
  throw new Error('sync is in this process');
}

/** A process whose n-th save of a request never arrives, and which does nothing more. */
function dyingAt(deps: SyncDeps, nth: number) {
  let saves = 0;
  let dead = false;
  const { erpRequests } = deps.store;
  const write: ErpRequestStore['write'] = async (...args) => {
    saves += 1;
    if (saves >= nth) dead = true;
    return dead ? null : erpRequests.write(...args);
  };
  const store = { ...deps.store, erpRequests: { ...erpRequests, write, renew: async () => !dead } };
  return { deps: { ...deps, store }, isDead: () => dead };
}
