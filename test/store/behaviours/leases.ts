import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { TransferState } from '../../../subgraphs/sync/transfer/transfer.ts';
import type { Behaviour } from '../contract.ts';
import { aTransfer } from '../samples.ts';

const minute = 60_000;

export const leaseBehaviours: Behaviour[] = [
  {
    title: 'lease: of 100 workers that ask at once, one gets the transfer; QUEUED becomes RUNNING',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const transfer = aTransfer();
      await stores[0]!.transfers.create(transfer, 0);
      const asked = Array.from({ length: 100 }, (_, n) => stores[n % 2]!.transfers.lease(`worker-${n}`, minute));
      const leases = (await Promise.all(asked)).filter((lease) => lease !== null);
      expect(leases).toMatchObject([{ fence: 1, transfer: { id: transfer.id, state: 'RUNNING', version: 2 } }]);
      expect(await stores[1]!.transfers.get([transfer.id])).toEqual([leases[0]?.transfer]);
    },
  },
  {
    title: 'lease: 10 due transfers and 10 workers at once: each gets one',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      for (let n = 0; n < 10; n++) await transfers.create(aTransfer({ sourceId: `1001/wo-${n}` }), 0);
      const leases = await Promise.all(Array.from({ length: 10 }, () => transfers.lease('worker', minute)));
      expect(new Set(leases.map((lease) => lease?.transfer.id)).size).toBe(10);
      expect(await transfers.lease('worker', minute)).toBeNull();
    },
  },
  {
    title: 'lease: QUEUED, RUNNING, UNCERTAIN and ENTERED are work, other states are not; the state of these is kept',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const states: TransferState[] = [
        'AWAITING_APPROVAL',
        'FAILED',
        'DONE',
        'ENTERED',
        'UNCERTAIN',
        'RUNNING',
        'QUEUED',
      ];
      for (const state of states) await transfers.create(aTransfer({ sourceId: state, state }), 0);
      const taken: string[] = [];
      for (;;) {
        const lease = await transfers.lease('worker', minute);
        if (!lease) break;
        taken.push(`${lease.transfer.sourceId} ${lease.transfer.state} ${lease.transfer.version}`);
      }
      expect(taken.sort()).toEqual([
        'ENTERED ENTERED 1',
        'QUEUED RUNNING 2',
        'RUNNING RUNNING 1',
        'UNCERTAIN UNCERTAIN 1',
      ]);
    },
  },
  {
    title: 'lease: the oldest run time goes first; what runs later, or never, is not taken; runIn moves it',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const late = aTransfer({ sourceId: 'late' });
      const never = aTransfer({ sourceId: 'never' });
      await transfers.create(late, minute);
      await transfers.create(never, null);
      await transfers.create(aTransfer({ sourceId: 'first' }), 0);
      await sleep(5);
      await transfers.create(aTransfer({ sourceId: 'second' }), 0);
      expect((await transfers.lease('worker', minute))?.transfer.sourceId).toBe('first');
      expect((await transfers.lease('worker', minute))?.transfer.sourceId).toBe('second');
      expect(await transfers.lease('worker', minute)).toBeNull();
      await transfers.change(never.id, 1, { runIn: 0 });
      expect((await transfers.lease('worker', minute))?.transfer.sourceId).toBe('never');
      await transfers.change(late.id, 1, { runIn: 30 });
      expect(await transfers.lease('worker', minute)).toBeNull();
      await sleep(60);
      expect((await transfers.lease('worker', minute))?.transfer.sourceId).toBe('late');
    },
  },
  {
    title: 'lease: given ids, only one of these is taken',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const [one, two] = [aTransfer({ sourceId: 'one' }), aTransfer({ sourceId: 'two' })];
      await transfers.create(one, 0);
      await transfers.create(two, 0);
      expect((await transfers.lease('worker', minute, ['unknown', two.id]))?.transfer.id).toBe(two.id);
      expect(await transfers.lease('worker', minute, [two.id])).toBeNull();
      expect(await transfers.lease('worker', minute, [])).toBeNull();
    },
  },
  {
    title: 'lease: while it runs a caller can change nothing, unless the change is made for a running transfer',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer();
      await transfers.create(transfer, 0);
      const lease = await transfers.lease('worker', minute);
      expect(await transfers.change(transfer.id, 2, { state: 'CANCELLED' })).toBeNull();
      const asked = await transfers.change(transfer.id, 2, { cancelRequested: true }, { whileLeased: true });
      expect(asked).toMatchObject({ cancelRequested: true, version: 3 });
      const written = await transfers.write(transfer.id, lease!.fence, { attempts: 1 });
      expect(written).toMatchObject({ cancelRequested: true, attempts: 1, version: 4 });
    },
  },
  {
    title:
      'lease: released, it is over: its fence writes nothing, callers may change, the next worker has a higher fence',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer();
      await transfers.create(transfer, 0);
      const lease = await transfers.lease('worker', minute);
      const fence = lease!.fence;
      const entered = await transfers.write(transfer.id, fence, { state: 'ENTERED', runIn: 0 }, { release: true });
      expect(entered).toMatchObject({ state: 'ENTERED', version: 3 });
      expect(await transfers.write(transfer.id, fence, { attempts: 9 })).toBeNull();
      expect(await transfers.renew(transfer.id, fence, minute)).toBe(false);
      expect(await transfers.change(transfer.id, 3, { attempts: 1 })).toMatchObject({ attempts: 1, version: 4 });
      expect(await transfers.lease('worker', minute)).toMatchObject({
        fence: fence + 1,
        transfer: { state: 'ENTERED' },
      });
    },
  },
  {
    title: 'lease: run out, another worker takes over, and the old fence writes nothing from then on',
    check: async (makeStore) => {
      const [{ transfers }, other] = [await makeStore(), await makeStore.again()];
      const transfer = aTransfer();
      await transfers.create(transfer, 0);
      const old = await transfers.lease('slow', minute);
      expect(await other.transfers.lease('fast', minute)).toBeNull();
      // Cut short only now: on a busy machine a lease of milliseconds may have run out before it was asked about.
      expect(await transfers.renew(transfer.id, old!.fence, 1)).toBe(true);
      await sleep(20);
      const taken = await other.transfers.lease('fast', minute);
      expect(taken).toMatchObject({ fence: old!.fence + 1, transfer: { id: transfer.id, state: 'RUNNING' } });
      expect(await transfers.write(transfer.id, old!.fence, { state: 'DONE' })).toBeNull();
      expect(await transfers.renew(transfer.id, old!.fence, minute)).toBe(false);
      expect(await other.transfers.write(transfer.id, taken!.fence, { number: '24-010-001' })).toMatchObject({
        state: 'RUNNING',
      });
    },
  },
  {
    title: 'lease: run out and a caller decided: the old fence writes nothing either',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer();
      await transfers.create(transfer, 0);
      const old = await transfers.lease('slow', 30);
      await sleep(60);
      expect(await transfers.change(transfer.id, 2, { state: 'CANCELLED' })).toMatchObject({ state: 'CANCELLED' });
      expect(await transfers.write(transfer.id, old!.fence, { state: 'DONE' })).toBeNull();
    },
  },
  {
    title: 'lease: renewed in time, it is not taken over',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer();
      await transfers.create(transfer, 0);
      const lease = await transfers.lease('worker', 100);
      expect(await transfers.renew(transfer.id, lease!.fence, minute)).toBe(true);
      await sleep(150);
      expect(await transfers.lease('other', minute)).toBeNull();
      expect((await transfers.get([transfer.id]))[0]?.version).toBe(2);
    },
  },
];
