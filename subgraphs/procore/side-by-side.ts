import type { Row } from './rows.ts';
import type { List, ProcoreSource } from './source.ts';

const PAGE = 1000;

/** How many pages are asked for at a time. */
const AT_ONCE = 4;

/**
 * All rows of a long list: the first page tells how many there are, the others come side by side. Where Procore does not tell, or rows moved between the pages, the list is read page
 * after page instead, which finds what moved.
 */
export async function allAtOnce<T extends { id: string }>(source: ProcoreSource, list: List<T>): Promise<Row<T>[]> {
  const first = await source.slice(list, 0, PAGE);
  if (!first.more) return first.rows;
  const { total } = first;
  if (total === null || first.rows.length < PAGE) return source.all(list);
  const offsets = Array.from({ length: Math.ceil(total / PAGE) - 1 }, (_, index) => (index + 1) * PAGE);
  const found: Row<T>[][] = [];
  const next = offsets.entries();
  const read = async () => {
    for (const [index, offset] of next) found[index] = (await source.slice(list, offset, PAGE)).rows;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  const rows = [first.rows, ...found].flat();
  const keys = new Set(rows.map((row) => (row instanceof Error ? row.message : row.id)));
  return keys.size === total && rows.length === total ? rows : source.all(list);
}
