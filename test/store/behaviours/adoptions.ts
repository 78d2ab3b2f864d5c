import { expect } from 'vitest';
import {
  type AdoptedPair,
  type Adoption,
  type BalanceFigures,
  balanceFigures,
  type OpeningBalance,
} from '../../../subgraphs/sync/adopting/record.ts';
import type { Behaviour } from '../contract.ts';

const figures = Object.fromEntries(
  balanceFigures.map((name) => [name, { procore: '10.50', cmic: 'UNAVAILABLE' }]),
) as unknown as BalanceFigures;

function adoption(members: Partial<Adoption> = {}): Adoption {
  return {
    id: 'a1',
    n: 1,
    projectId: '1003',
    jobId: 'ZZ/22-105',
    fingerprint: 'f1',
    by: 'ann',
    at: '2026-11-23T10:00:00.000Z',
    note: '$who said "go"',
    cutOff: '2026-11-23T09:59:00.000Z',
    totals: figures,
    counts: [{ kind: 'PROJECT', pairs: 1 }],
    signature: null,
    ...members,
  };
}

const balance = (n: number): OpeningBalance => ({
  key: `ZZ/22-105/03-${n}/S`,
  jobId: 'ZZ/22-105',
  subJob: null,
  costCode: `03-${n}`,
  costType: 'S',
  figures,
});

export const adoptionBehaviours: Behaviour[] = [
  {
    title:
      'adoption: a project has one; the next takes its place only from the one before, also where twenty come at once',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const [{ adoptions }] = stores as [(typeof stores)[0], (typeof stores)[0]];
      expect(await adoptions.of(['1003'])).toEqual([null]);
      const first = await Promise.all(
        Array.from({ length: 20 }, (_, n) => stores[n % 2]!.adoptions.save(adoption({ id: `a${n}` }))),
      );
      expect(first.filter(Boolean)).toHaveLength(1);
      const winner = `a${first.indexOf(true)}`;
      expect(await adoptions.of(['9', '1003'])).toEqual([null, adoption({ id: winner })]);
      expect(await adoptions.byId(winner)).toEqual(adoption({ id: winner }));
      expect(await adoptions.save(adoption({ id: 'late', n: 3 }))).toBe(false);
      expect(await adoptions.save(adoption({ id: 'next', n: 2 }))).toBe(true);
      expect(await adoptions.save(adoption({ id: 'other', n: 2 }))).toBe(false);
      expect(await adoptions.byId(winner)).toBeNull();
      expect((await stores[1]!.adoptions.byId('next'))?.n).toBe(2);
    },
  },
  {
    title:
      'adoption: rows are read by part in their order, page by page, those that differ alone where asked; putting them again changes nothing',
    check: async (makeStore) => {
      const { adoptions } = await makeStore();
      const of = adoption();
      const given = Array.from({ length: 7 }, (_, n) => ({ row: balance(n), differs: n % 3 === 0 }));
      await adoptions.putRows(of, 'BALANCE', 0, given.slice(0, 4));
      await adoptions.putRows(of, 'BALANCE', 4, given.slice(4));
      await adoptions.putRows(of, 'BALANCE', 0, given.slice(0, 4));
      await adoptions.putRows(of, 'PAIR', 0, []);
      const base = { id: '1003/x', drift: null, procoreValue: 'a', cmicValue: null };
      await adoptions.putRows(of, 'BASELINE', 0, [{ row: base, differs: true }]);
      const all = await adoptions.rows('a1', 'BALANCE', {}, -1, 100);
      expect(all).toEqual(given.map(({ row }, n) => ({ n, row })));
      expect((await adoptions.rows('a1', 'BALANCE', {}, 1, 2)).map(({ n }) => n)).toEqual([2, 3]);
      expect((await adoptions.rows('a1', 'BALANCE', { differs: true }, 0, 9)).map(({ n }) => n)).toEqual([3, 6]);
      expect(await adoptions.countRows('a1', 'BALANCE', {})).toBe(7);
      expect(await adoptions.countRows('a1', 'BALANCE', { differs: true })).toBe(3);
      expect(await adoptions.rows('a1', 'BASELINE', {}, -1, 9)).toEqual([{ n: 0, row: base }]);
      expect(await adoptions.countRows('a1', 'PAIR', {})).toBe(0);
    },
  },
  {
    title: 'adoption: rows of other adoptions of the project go, those of the kept ones and younger ones stay',
    check: async (makeStore) => {
      const { adoptions } = await makeStore();
      for (const id of ['old', 'now'])
        await adoptions.putRows({ id, projectId: '1003' }, 'BALANCE', 0, [{ row: balance(1), differs: false }]);
      await adoptions.dropRows('1003', ['now'], '2000-01-01T00:00:00.000Z');
      expect(await adoptions.countRows('old', 'BALANCE', {})).toBe(1);
      await adoptions.dropRows('1003', ['now'], '2999-01-01T00:00:00.000Z');
      expect(await adoptions.countRows('old', 'BALANCE', {})).toBe(0);
      expect(await adoptions.countRows('now', 'BALANCE', {})).toBe(1);
    },
  },
  {
    title: 'adoption: a record of Procore finds its pairs among thousands, of that adoption alone',
    check: async (makeStore) => {
      const { adoptions } = await makeStore();
      const pair = (kind: AdoptedPair['kind'], n: number, lines: AdoptedPair['lines'] = []): AdoptedPair => {
        const name = `"procoreId":"1003/wo-${n + 1}"`;
        const ids = { procoreId: `1003/wo-${n}`, cmicId: `ZZ/ACME/22-105-${n}` };
        return { kind, ...ids, procoreName: name, cmicName: null, lines, under: null };
      };
      const rows = Array.from({ length: 2000 }, (_, n) => ({ row: pair('COMMITMENT', n), differs: false }));
      const same = pair('COMMITMENT_CHANGE_ORDER', 1500, [{ procoreLineId: '1', cmicLineId: '2' }]);
      await adoptions.putRows(adoption(), 'PAIR', 0, [...rows, { row: same, differs: false }]);
      await adoptions.putRows(adoption({ id: 'other' }), 'PAIR', 0, rows.slice(0, 3));
      const found = await adoptions.pairsOf('a1', '1003/wo-1500');
      expect(found.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([rows[1500]?.row, same]);
      expect(await adoptions.pairsOf('other', '1003/wo-2')).toEqual([rows[2]?.row]);
      expect(await adoptions.pairsOf('other', '1003/wo-3')).toEqual([]);
      expect(await adoptions.pairsOf('a1', "1003/wo-1' OR 1=1")).toEqual([]);
    },
  },
];
