import { Fault, type FaultSource, sourceName } from './errors.ts';

export interface Page<T> {
  rows: T[];
  /** Whether the source says that another page follows. */
  more: boolean;
  /** How many rows there are in all, where the source tells. */
  total: number | null;
}

/**
 * Walks the pages of a list lazily, from page index 0. Neither source's paging is a snapshot: a row that shifted onto the next page while we read comes twice and is given once; a page
 * that only repeats rows already given is a fault, never an endless walk.
 */
export async function* walkPages<T>(
  source: FaultSource,
  path: string,
  fetchPage: (index: number) => Promise<Page<T>>,
  keyOf: (row: T) => string,
): AsyncGenerator<T[]> {
  const seen = new Set<string>();
  for (let index = 0; ; index += 1) {
    const page = await fetchPage(index);
    const fresh = page.rows.filter((row) => !seen.has(keyOf(row)));
    if (page.rows.length > 0 && fresh.length === 0) {
      throw new Fault({
        code: 'UPSTREAM_GARBAGE',
        source,
        message: `${sourceName(source)} ${path}: page ${index + 1} repeats rows of the pages before.`,
        retryable: true,
      });
    }
    for (const row of fresh) seen.add(keyOf(row));
    if (fresh.length > 0) yield fresh;
    if (!page.more || page.rows.length === 0) return;
  }
}

/** All rows of a walk. For lists that are known to be bounded (codes of a project). */
export async function allRows<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}
