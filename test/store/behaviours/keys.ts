import { expect } from 'vitest';
import type { Behaviour } from '../contract.ts';

const claim = { actor: 'ada', mutation: 'linkVendor', key: 'k1', inputHash: 'h1' };

export const keyBehaviours: Behaviour[] = [
  {
    title: 'idempotency key: of 50 claims at once one is NEW',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => stores[n % 2]!.keys.claim(claim)));
      expect(answers.filter(({ state }) => state === 'NEW')).toHaveLength(1);
      expect(answers.filter(({ state }) => state === 'SAME')).toHaveLength(49);
    },
  },
  {
    title: 'idempotency key: the same input has the kept answer, another input is told so; the first answer stays',
    check: async (makeStore) => {
      const { keys } = await makeStore();
      await keys.claim(claim);
      expect(await keys.claim(claim)).toEqual({ state: 'SAME', result: null });
      await keys.finish({ ...claim, inputHash: 'h2' }, 'not mine');
      await keys.finish(claim, { transferId: 't1', 'a.$b': [null, 1] });
      await keys.finish(claim, 'later');
      expect(await keys.claim(claim)).toEqual({ state: 'SAME', result: { transferId: 't1', 'a.$b': [null, 1] } });
      expect(await keys.claim({ ...claim, inputHash: 'h2' })).toEqual({ state: 'OTHER' });
    },
  },
  {
    title: 'idempotency key: it belongs to actor and mutation',
    check: async (makeStore) => {
      const { keys } = await makeStore();
      await keys.claim(claim);
      for (const other of [{ actor: 'bob' }, { mutation: 'unlink' }, { key: 'k2' }]) {
        expect(await keys.claim({ ...claim, ...other })).toEqual({ state: 'NEW' });
      }
    },
  },
  {
    title: 'idempotency key: a claim that is given back is new again; one that has an answer stays',
    check: async (makeStore) => {
      const { keys } = await makeStore();
      await keys.claim(claim);
      await keys.release({ ...claim, inputHash: 'h2' });
      expect(await keys.claim(claim)).toMatchObject({ state: 'SAME' });
      await keys.release(claim);
      expect(await keys.claim(claim)).toEqual({ state: 'NEW' });
      await keys.finish(claim, 'kept');
      await keys.release(claim);
      expect(await keys.claim(claim)).toEqual({ state: 'SAME', result: 'kept' });
    },
  },
];
