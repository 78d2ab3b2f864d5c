import { expect } from 'vitest';
import type { Behaviour } from '../contract.ts';

const contract = 'ZZ/ACME/24-010-001';

export const changeCodeBehaviours: Behaviour[] = [
  {
    title: 'change code: of 30 transfers of one contract that reserve at once each has its own, without a gap',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const codes = await Promise.all(
        Array.from({ length: 30 }, (_, n) => stores[n % 2]!.changeCodes.reserve(contract, `t${n}`, '001')),
      );
      expect(codes.sort()).toEqual(Array.from({ length: 30 }, (_, n) => String(n + 1).padStart(3, '0')));
    },
  },
  {
    title: 'change code: who holds one is given it again, also when asked twenty times at once',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const codes = await Promise.all(
        Array.from({ length: 20 }, (_, n) => stores[n % 2]!.changeCodes.reserve(contract, 't1', '003')),
      );
      expect(new Set(codes)).toEqual(new Set(['003']));
      expect(await stores[1]!.changeCodes.reserve(contract, 't1', '002')).toBe('003');
      expect([await stores[0]!.changeCodes.of('t1'), await stores[0]!.changeCodes.of('t2')]).toEqual(['003', null]);
    },
  },
  {
    title: 'change code: each contract counts for itself',
    check: async (makeStore) => {
      const { changeCodes } = await makeStore();
      expect(await changeCodes.reserve(contract, 't1', '001')).toBe('001');
      expect(await changeCodes.reserve('ZZ/ACME/24-010-002', 't2', '001')).toBe('001');
      expect(await changeCodes.reserve(contract, 't3', '001')).toBe('002');
    },
  },
  {
    title: 'change code: one that CMiC has gone past is given up for the next free one, and is free again',
    check: async (makeStore) => {
      const { changeCodes } = await makeStore();
      await changeCodes.reserve(contract, 't1', '001');
      await changeCodes.reserve(contract, 't2', '002');
      expect(await changeCodes.reserve(contract, 't1', '002')).toBe('003');
      expect(await changeCodes.of('t1')).toBe('003');
      expect(await changeCodes.reserve(contract, 't3', '001')).toBe('001');
    },
  },
  {
    title: 'change code: behind 999 there are four digits',
    check: async (makeStore) => {
      const { changeCodes } = await makeStore();
      expect(await changeCodes.reserve(contract, 't1', '999')).toBe('999');
      expect(await changeCodes.reserve(contract, 't2', '999')).toBe('1000');
    },
  },
];
