import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Behaviour } from '../contract.ts';

const MINUTE = 60_000;

export const webhookBehaviours: Behaviour[] = [
  {
    title: 'webhook: of 20 takers at once one has it, behind the event it begins with; given back, the next one has it',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const takers = Array.from({ length: 20 }, (_, n) => stores[n % 2]!.webhooks.claim('erp', MINUTE, 7));
      const [mine, ...others] = (await Promise.all(takers)).filter((lease) => lease !== null);
      expect(others).toEqual([]);
      expect(mine?.place).toEqual({ name: 'erp', n: 7, failures: 0, problem: null });
      const { webhooks } = stores[1]!;
      const told = { ...mine!.place, n: 9 };
      expect(await webhooks.save(mine!.fence, told, 0)).toBe(true);
      const next = await webhooks.claim('erp', MINUTE, 100);
      expect(next?.place).toEqual(told);
      expect(next!.fence).toBeGreaterThan(mine!.fence);
      expect(await webhooks.claim('other', MINUTE, 3)).toMatchObject({ place: { name: 'other', n: 3 } });
    },
  },
  {
    title: 'webhook: a save keeps it for the time it names, and a failure with its reason through the pause',
    check: async (makeStore) => {
      const { webhooks } = await makeStore();
      const lease = await webhooks.claim('erp', 1, 0);
      await sleep(20);
      const failed = { ...lease!.place, failures: 2, problem: '$answered 500' };
      expect(await webhooks.save(lease!.fence, failed, MINUTE)).toBe(true);
      expect(await webhooks.claim('erp', 1, 0)).toBeNull();
      expect(await webhooks.get(['erp', 'nobody'])).toEqual([failed, null]);
      expect(await webhooks.save(lease!.fence, failed, 30)).toBe(true);
      await sleep(60);
      expect((await webhooks.claim('erp', 1, 0))?.place).toEqual(failed);
    },
  },
  {
    title: 'webhook: whoever was held too long has lost it to the next, and can save nothing more',
    check: async (makeStore) => {
      const { webhooks } = await makeStore();
      const frozen = await webhooks.claim('erp', 1, 0);
      await sleep(20);
      const next = await webhooks.claim('erp', MINUTE, 0);
      expect(next).not.toBeNull();
      expect(await webhooks.save(frozen!.fence, { ...frozen!.place, n: 50 }, 0)).toBe(false);
      expect(await webhooks.save(next!.fence, { ...next!.place, n: 1 }, MINUTE)).toBe(true);
      expect(await webhooks.get(['erp'])).toMatchObject([{ n: 1 }]);
    },
  },
  {
    title: 'webhook: moved, it is free at once and without failures, and whoever held it has lost it',
    check: async (makeStore) => {
      const { webhooks } = await makeStore();
      const held = await webhooks.claim('erp', MINUTE, 40);
      await webhooks.save(held!.fence, { ...held!.place, failures: 3, problem: 'no' }, MINUTE);
      expect(await webhooks.move('erp', 11)).toEqual({ name: 'erp', n: 11, failures: 0, problem: null });
      expect(await webhooks.save(held!.fence, { ...held!.place, n: 41 }, 0)).toBe(false);
      expect(await webhooks.claim('erp', MINUTE, 99)).toMatchObject({ place: { n: 11 } });
      expect(await webhooks.move('new', 5)).toEqual({ name: 'new', n: 5, failures: 0, problem: null });
      expect(await webhooks.claim('new', MINUTE, 99)).toMatchObject({ place: { n: 5 } });
    },
  },
];
