import { expect } from 'vitest';
import type { Behaviour } from '../contract.ts';

export const pageBehaviours: Behaviour[] = [
  {
    title: 'page: written once; a repeat is told so and leaves it as it was',
    check: async (makeStore) => {
      const { pages } = await makeStore();
      const page = {
        transferId: 't1',
        pageNo: 1,
        results: { 'a.b': ['$x', null, 1.5, 'ü'], $y: {} },
        cursorAfter: 'c1',
      };
      expect(await pages.put(page)).toBe(true);
      expect(await pages.put({ ...page, results: 'other', cursorAfter: null })).toBe(false);
      expect(await pages.last('t1')).toEqual(page);
    },
  },
  {
    title: 'page: of 20 that write one page at once, one does',
    check: async (makeStore) => {
      const { pages } = await makeStore();
      const page = { transferId: 't1', pageNo: 1, results: [], cursorAfter: null };
      const answers = await Promise.all(Array.from({ length: 20 }, () => pages.put(page)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    },
  },
  {
    title: 'page: the last one is the cursor; they are listed in order, per transfer',
    check: async (makeStore) => {
      const { pages } = await makeStore();
      expect(await pages.last('t1')).toBeNull();
      for (const pageNo of [10, 1, 2, 9])
        await pages.put({ transferId: 't1', pageNo, results: pageNo, cursorAfter: `c${pageNo}` });
      await pages.put({ transferId: 't2', pageNo: 11, results: null, cursorAfter: null });
      expect(await pages.last('t1')).toMatchObject({ pageNo: 10, cursorAfter: 'c10' });
      expect((await pages.list('t1', 1, 2)).map(({ pageNo }) => pageNo)).toEqual([2, 9]);
      expect((await pages.list('t1', 0, 100)).map(({ results }) => results)).toEqual([1, 2, 9, 10]);
      expect(await pages.list('t2', 0, 100)).toEqual([
        { transferId: 't2', pageNo: 11, results: null, cursorAfter: null },
      ]);
    },
  },
];
