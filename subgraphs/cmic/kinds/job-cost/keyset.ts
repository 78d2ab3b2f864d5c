import { Fault } from '../../../../kernel/errors.ts';
import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';

/** A page of a walk by key. */
export interface KeysetPage<T> {
  rows: T[];
  /** Whether another page follows. */
  more: boolean;
  /** The greatest key of the page: the next one begins behind it. Null on a page without a readable key, which is always the last. */
  lastKey: string | null;
}

/**
 * What of a page lies behind `after`, by technical key. Rows before it are dropped: a page may bring some again. Faults, as garbage that may pass: a page that has
 * none behind it though rows came or shall follow (the walk would never end), and one that is out of order (rows that a later key hides would never be read).
 */
export function freshAfter<T>(path: string, after: string | null, page: Page<Entry<T>>): KeysetPage<Entry<T>> {
  const rows: Entry<T>[] = [];
  let lastKey = after;
  for (const entry of page.rows) {
    const { vuuid } = entry;
    if (vuuid !== null && after !== null && vuuid <= after) continue;
    // The same row twice in a page: once is enough.
    if (vuuid !== null && vuuid === lastKey) continue;
    if (vuuid !== null && lastKey !== null && vuuid < lastKey) throw outOfOrder(path, 'is not in the order of its key');
    lastKey = vuuid ?? lastKey;
    rows.push(entry);
  }
  const keyed = lastKey !== after;
  if (!keyed && (page.more || (page.rows.length > 0 && rows.length === 0)))
    throw outOfOrder(path, 'brings nothing behind the pages before');
  return { rows, more: page.more, lastKey: keyed ? lastKey : null };
}

/** Several walks as one, no further than the shortest of them reached: what lies behind comes with a later page. */
export function merged<T>(pages: readonly KeysetPage<Entry<T>>[]): KeysetPage<Entry<T>> {
  const [only] = pages;
  if (only && pages.length === 1) return only;
  const ends = pages.flatMap(({ more, lastKey }) => (more && lastKey !== null ? [lastKey] : [])).sort();
  const end = ends[0] ?? null;
  const rows = pages
    .flatMap((page) => page.rows)
    .filter(({ vuuid }) => end === null || vuuid === null || vuuid <= end)
    .sort((a, b) => ((a.vuuid ?? '') < (b.vuuid ?? '') ? -1 : 1));
  return { rows, more: end !== null, lastKey: rows.at(-1)?.vuuid ?? null };
}

function outOfOrder(path: string, what: string): Fault {
  return new Fault({
    code: 'UPSTREAM_GARBAGE',
    source: 'CMIC',
    message: `CMiC ${path}: the page ${what}.`,
    retryable: true,
  });
}
