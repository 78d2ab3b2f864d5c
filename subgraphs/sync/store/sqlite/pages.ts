import type { PageDocument, PageStore } from '../port.ts';
import type { Database } from './database.ts';

/** Page documents of long imports in SQLite. */
export function createPages(db: Database): PageStore {
  return {
    put: async ({ transferId, pageNo, results, cursorAfter }) =>
      db.run(
        'INSERT INTO pages VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        transferId,
        pageNo,
        JSON.stringify(results ?? null),
        cursorAfter,
      ) === 1,
    last: async (transferId) => {
      const row = db.one<PageRow>(
        'SELECT * FROM pages WHERE transfer_id = ? ORDER BY page_no DESC LIMIT 1',
        transferId,
      );
      return row && toPage(row);
    },
    list: async (transferId, afterPageNo, first) =>
      db
        .all<PageRow>(
          'SELECT * FROM pages WHERE transfer_id = ? AND page_no > ? ORDER BY page_no LIMIT ?',
          transferId,
          afterPageNo,
          first,
        )
        .map(toPage),
  };
}

interface PageRow {
  transfer_id: string;
  page_no: number;
  results: string;
  cursor_after: string | null;
}

function toPage(row: PageRow): PageDocument {
  return {
    transferId: row.transfer_id,
    pageNo: row.page_no,
    results: JSON.parse(row.results),
    cursorAfter: row.cursor_after,
  };
}
