import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { runErpRequest } from '../../subgraphs/sync/erp/run.ts';
import { sweepErpRequests } from '../../subgraphs/sync/erp/sweep.ts';
import type { ErpRequestStore } from '../../subgraphs/sync/store/erp-requests.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import { exportedKinds } from './exported-kinds.ts';
import { type KindWorld, kindWorld } from './kind-world.ts';

describe.each(exportedKinds)(
  "accepted in Procore's ERP tool, and not all goes well: $kind",
  { timeout: 120_000 },
  (each) => {
    let here: KindWorld;
    afterEach(() => here.world.close());

    it('what CMiC refuses fails in words that Procore shows, and accepted again after the repair it is retried in place', async () => {
      here = await kindWorld(each);
      const { world, tool, sent, newest } = here;
      await world.cmic.faults([{ method: 'POST', path: each.resource, effect: 'status', status: 400 }]);
      const { status, messages } = await tool.closed((await here.accept()).detailId);
      const failed = await newest();
      expect([status, failed.state]).toEqual(['failed', 'FAILED']);
      expect(messages[0]).toContain(failed.problems[0]?.message);
      expect(await here.shown()).toMatchObject({ erpStatus: 'failed_to_export', messages });
      await world.cmic.faults([]);
      expect(await tool.closed((await here.again()).detailId)).toMatchObject({ status: 'success' });
      const transfer = await newest();
      expect([transfer.id, transfer.state]).toEqual([failed.id, sent.ends ?? 'DONE']);
      await sent.expectThere(world, transfer.targetId ?? '');
    });

    it('a lost webhook is found by the sweep, and it goes on wherever a process dies: one document, one approval', async () => {
      here = await kindWorld(each, { hook: false });
      const { deps, worker } = here.world.sync ?? never();
      await worker.stop();
      const { requestId, detailId } = await here.accept();
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
      expect(await here.tool.closed(detailId)).toMatchObject({ status: 'success' });
      await here.expectDone('procore:unknown');
      expect(new Set(await here.closes())).toEqual(new Set(['success']));
    });
  },
);

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
