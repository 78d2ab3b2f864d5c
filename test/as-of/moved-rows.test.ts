import { describe, expect, test } from 'vitest';
import { type Comparison, listMoved } from '../../subgraphs/sync/as-of/compare.ts';
import type { Span } from '../../subgraphs/sync/as-of/movement.ts';

const aSpan = (key: string, moved: string): Span => ({
  place: { key, jobId: 'ZZ/24-010', subJob: null, costCode: key, costType: 'S' },
  told: (side, figure) => ({
    before: '0',
    after: side === 'cmic' && figure === 'committedCosts' ? moved : '0',
  }),
});
const places = [aSpan('a', '5'), aSpan('b', '-70'), aSpan('c', '5.00'), aSpan('d', '0'), aSpan('e', '10')];
const between = (to: string | null, own = places): Comparison => {
  const instant = (readAt: string, isKept: boolean) => ({ picture: { readAt }, head: isKept ? {} : null });
  const [from, until] = [instant('2026-03-31', true), instant(to ?? new Date().toISOString(), to !== null)];
  return { from, to: until, places: own } as unknown as Comparison;
};
const keys = (page: ReturnType<typeof listMoved>) => page.nodes.map(({ span }) => span.place?.key);

describe('the rows that moved', () => {
  test('come the largest first, page by page, each once', () => {
    const seen: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = listMoved(between('2026-04-30'), { first: 1, after });
      seen.push(...keys(page));
      expect(page.totalCount).toBe(4);
      after = page.pageInfo.endCursor ?? null;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['b', 'e', 'a', 'c']);
  });

  test('towards now a row that comes or goes between two pages moves no other one', () => {
    const { pageInfo } = listMoved(between(null), { first: 2 });
    const later = [...places.filter(({ place }) => place?.key !== 'b'), aSpan('f', '900'), aSpan('g', '7')];
    expect(keys(listMoved(between(null, later), { first: 5, after: pageInfo.endCursor }))).toEqual(['g', 'a', 'c']);
  });

  test('a cursor goes on between the same two instants alone', () => {
    const { pageInfo } = listMoved(between('2026-04-30'), { first: 2 });
    for (const other of [between('2026-05-31'), between(null)])
      expect(() => listMoved(other, { after: pageInfo.endCursor })).toThrow('does not belong to this list');
  });
});
