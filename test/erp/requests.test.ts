import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { runErpRequest } from '../../subgraphs/sync/erp/run.ts';
import type { ErpRequestStore } from '../../subgraphs/sync/store/erp-requests.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { type ErpTool, erpWorld, eventually } from '../support/erp-tool.ts';
import { acceptedWrites, expectExported } from '../support/main-job.ts';
import { startStandIns } from '../support/stand-ins.ts';
import type { Loose, World } from '../support/world.ts';

const WO = 'work_order_contract';

describe("the requests of Procore's ERP tool", () => {
  let world: World;
  let tool: ErpTool;
  afterEach(() => world.close());

  const start = async (options: Parameters<typeof erpWorld>[0] = {}) => {
    ({ world, tool } = await erpWorld(options));
    await world.ask(
      'mutation { linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { code } } }',
    );
  };
  const closes = async () =>
    (await world.procore.writes('PATCH', 'erp_request_details')).map(
      ({ body }) => (body as Loose).request_detail.status,
    );

  it('that no webhook told of are found by the sweep', async () => {
    await start({ settings: { erp: { enabled: true, sweepMs: 1000 } } });
    await world.procore.settings({ webhooks: 'lost' });
    const { requestId, detailId } = await tool.accept(WO, 5501);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    expect(await tool.done(requestId)).toMatchObject({ toldBy: 'SWEEP', userId: null });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
    const [link] = await world.store.links.byProcore('COMMITMENT', ['1001/wo-5501']);
    expect(link?.createdBy).toBe('procore:unknown');
  });

  it('whose user nobody knows are requests, and no approval, under a policy that asks who it is', async () => {
    await start({
      hook: false,
      settings: { erp: { enabled: true, sweepMs: 1000 }, policy: { creatorMayApprove: false } },
    });
    await tool.accept(WO, 5501);
    const [transfer] = await eventually(
      () => world.store.transfers.newest('COMMITMENT', 'EXPORT', ['1001/wo-5501']),
      ([found]) => found !== null,
    );
    expect(transfer).toMatchObject({ state: 'AWAITING_APPROVAL', approvals: [], createdBy: 'procore:unknown' });
  });

  it('found by the sweep before their webhook came are approvals of the user that it names', async () => {
    await start({
      hook: false,
      settings: { erp: { enabled: true, sweepMs: 10_000 }, policy: { approvers: [{ role: 'accounting-approver' }] } },
    });
    const { requestId, detailId } = await tool.accept(WO, 5501);
    const told = { id: String(requestId), deliveryId: null, receivedAt: new Date().toISOString() };
    await world.store.erpRequests.put({ ...told, userId: null, toldBy: 'SWEEP' });
    await eventually(
      () => world.store.erpRequests.get([told.id]),
      ([request]) => (request?.attempts ?? 0) > 0,
    );
    await world.store.erpRequests.put({ ...told, userId: '2', toldBy: 'WEBHOOK' });
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    const [transfer] = await world.store.transfers.newest('COMMITMENT', 'EXPORT', ['1001/wo-5501']);
    expect(transfer).toMatchObject({ createdBy: 'procore:2', approvals: [{ by: 'procore:2' }] });
  });

  it('told twice are acted on once', async () => {
    await start();
    await world.procore.settings({ webhooks: 'twice' });
    await world.cmic.clearRequests();
    const { detailId } = await tool.accept(WO, 5501);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    await sleep(500);
    expect(await closes()).toEqual(['success']);
    const created = (await acceptedWrites(world)).filter(
      (write) => write.endsWith('/scmast') && write.startsWith('POST'),
    );
    expect(created).toHaveLength(1);
  });

  it('are closed again when nobody knows whether they are, and one that nobody can read holds up no other', async () => {
    await start();
    await world.store.erpRequests.put({
      id: '999',
      userId: '2',
      toldBy: 'WEBHOOK',
      deliveryId: null,
      receivedAt: new Date().toISOString(),
    });
    // Procore closes it and the answer is lost: nobody knows, so it is closed once more.
    await world.procore.faults([{ method: 'PATCH', path: 'erp_request_details', effect: 'dropAfter', times: 1 }]);
    const { requestId, detailId } = await tool.accept(WO, 5501);
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    expect(await tool.done(requestId)).toMatchObject({ name: 'create_commitment' });
    expect((await closes()).length).toBeGreaterThan(1);
    expect(await world.store.erpRequests.get(['999'])).toMatchObject([{ error: expect.stringContaining('999') }]);
  });

  it('go on in another process wherever the first one died: one document, one approval, one close', {
    timeout: 120_000,
  }, async () => {
    for (let dies = 1; dies <= 6; dies += 1) {
      await start({ worker: false, hook: false });
      const { requestId, detailId } = await tool.accept(WO, 5501);
      const sync = world.sync;
      if (!sync) throw new Error('sync is in this process');
      await sync.deps.store.erpRequests.put({
        id: String(requestId),
        userId: '2',
        toldBy: 'WEBHOOK',
        deliveryId: null,
        receivedAt: new Date().toISOString(),
      });
      const mortal = dyingAt(sync.deps, dies);
      await step(mortal.deps, 60);
      expect(mortal.isDead()).toBe(dies <= 4);
      await sleep(80);
      await step(sync.deps, 60_000);
      sync.worker.start();
      expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
      await tool.done(requestId);
      await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
      const [transfer] = await world.store.transfers.newest('COMMITMENT', 'EXPORT', ['1001/wo-5501']);
      expect(transfer?.approvals).toHaveLength(1);
      expect(new Set(await closes())).toEqual(new Set(['success']));
      if (dies < 6) await world.close();
    }
  });

  it('that were kept when the process ended are worked on after the next start', async () => {
    const standIns = await startStandIns();
    const folder = mkdtempSync(join(tmpdir(), 'erp-'));
    const shared = { sandbox: standIns.sandbox, storeUrl: `sqlite:${join(folder, 'gateway.db')}` };
    try {
      await start({ ...shared, worker: false });
      const { requestId, detailId } = await tool.accept(WO, 5501);
      await eventually(
        () => world.store.erpRequests.get([String(requestId)]),
        ([request]) => request !== null,
      );
      await world.close();
      ({ world, tool } = await erpWorld({ ...shared, hook: false }));
      expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
      expect(await tool.done(requestId)).toMatchObject({ toldBy: 'WEBHOOK', userId: '2' });
      await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
    } finally {
      await standIns.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  /** One look at what is due, as a worker of a process takes it. */
  async function step(deps: SyncDeps, leaseMs: number): Promise<void> {
    const lease = await deps.store.erpRequests.lease('test', leaseMs);
    if (lease) await runErpRequest(deps, lease, () => undefined).catch(() => undefined);
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
});
