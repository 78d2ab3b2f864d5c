import type { Page } from '../../kernel/pages.ts';

/**
 * Fetches the pages of a list one after another by their offset. A row that comes again tells that the list moved while it was read; another may then have been pushed out of this page,
 * and CMiC counts rows only for a second query, so the page is read once more.
 */
export function createMovingPages<Row>(
  ask: (offset: number) => Promise<Page<Row>>,
  keyOf: (row: Row) => string,
): () => Promise<Page<Row>> {
  const given = new Set<string>();
  let offset = 0;
  return async () => {
    let page = await ask(offset);
    let length = page.rows.length;
    if (page.rows.some((row) => given.has(keyOf(row)))) {
      const again = await ask(offset);
      length = again.rows.length;
      const both = new Map([...page.rows, ...again.rows].map((row) => [keyOf(row), row]));
      page = { ...again, rows: [...both.values()] };
    }
    offset += length;
    for (const row of page.rows) given.add(keyOf(row));
    return page;
  };
}
