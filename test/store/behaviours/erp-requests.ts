import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { NewErpRequest } from '../../../subgraphs/sync/store/erp-requests.ts';
import type { Behaviour } from '../contract.ts';

const minute = 60_000;
const receivedAt = '2026-03-01T12:00:00.000Z';

const told = (id: string, members: Partial<NewErpRequest> = {}): NewErpRequest => ({
  id,
  userId: '2',
  toldBy: 'WEBHOOK',
  deliveryId: `ulid-${id}`,
  receivedAt,
  ...members,
});

export const erpRequestBehaviours: Behaviour[] = [
  {
    title: 'ERP request: told 50 times at once, it is new once',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => stores[n % 2]!.erpRequests.put(told('7', { deliveryId: `d${n}` }))),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await stores[0]!.erpRequests.get(['7', '8'])).toMatchObject([
        { id: '7', userId: '2', name: null, work: null, state: 'OPEN', attempts: 0, error: null, receivedAt },
        null,
      ]);
    },
  },
  {
    title: 'ERP request: the user that a later delivery names is filled in, never replaced',
    check: async (makeStore) => {
      const { erpRequests } = await makeStore();
      await erpRequests.put(told('7', { userId: null, toldBy: 'SWEEP', deliveryId: null }));
      await erpRequests.put(told('7', { userId: '3' }));
      await erpRequests.put(told('7', { userId: '4' }));
      expect(await erpRequests.get(['7'])).toMatchObject([{ userId: '3', toldBy: 'SWEEP', deliveryId: null }]);
    },
  },
  {
    title: 'ERP request: of 20 workers that ask at once each of three requests has one',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      for (const id of ['1', '2', '3']) await stores[0]!.erpRequests.put(told(id));
      const asked = Array.from({ length: 20 }, (_, n) => stores[n % 2]!.erpRequests.lease(`w${n}`, minute));
      const leases = (await Promise.all(asked)).filter((lease) => lease !== null);
      expect(leases.map(({ request, fence }) => `${request.id} ${fence}`).sort()).toEqual(['1 1', '2 1', '3 1']);
      expect(await stores[1]!.erpRequests.lease('late', minute)).toBeNull();
    },
  },
  {
    title: 'ERP request: what a step leaves is kept, with any names inside; it rests until its time',
    check: async (makeStore) => {
      const { erpRequests } = await makeStore();
      await erpRequests.put(told('1'));
      const fence = (await erpRequests.lease('w', minute))?.fence ?? 0;
      const work = { parts: [{ 'a.$b': null, messages: ['$x'] }] };
      const patch = { name: 'create_commitment', work, attempts: 1, error: '$why', runIn: minute };
      expect(await erpRequests.write('1', fence, patch, { release: true })).toMatchObject({
        name: 'create_commitment',
        work,
        attempts: 1,
        error: '$why',
      });
      expect(await erpRequests.lease('w', minute)).toBeNull();
    },
  },
  {
    title: 'ERP request: a lease that ran out is taken over, and who held it writes nothing more',
    check: async (makeStore) => {
      const { erpRequests } = await makeStore();
      await erpRequests.put(told('1'));
      const first = await erpRequests.lease('slow', 20);
      expect(await erpRequests.renew('1', first?.fence ?? 0, 20)).toBe(true);
      await sleep(60);
      const second = await erpRequests.lease('other', minute);
      expect(second?.fence).toBe(2);
      expect(await erpRequests.write('1', first?.fence ?? 0, { name: 'late' })).toBeNull();
      expect(await erpRequests.renew('1', first?.fence ?? 0, minute)).toBe(false);
      expect(await erpRequests.write('1', 2, { state: 'DONE' })).toMatchObject({ state: 'DONE', name: null });
      expect(await erpRequests.write('1', 2, { name: 'again' })).toBeNull();
    },
  },
  {
    title: 'ERP request: one that is done is never taken again, however often it is told',
    check: async (makeStore) => {
      const { erpRequests } = await makeStore();
      await erpRequests.put(told('1'));
      const lease = await erpRequests.lease('w', minute);
      await erpRequests.write('1', lease?.fence ?? 0, { state: 'DONE', runIn: 0 });
      expect(await erpRequests.put(told('1'))).toBe(false);
      expect(await erpRequests.lease('w', minute)).toBeNull();
    },
  },
];
