import type { AdoptedPair, Adoption } from '../../adopting/record.ts';
import type { AdoptionPart, AdoptionRowFilter, AdoptionStore, PlacedRow } from '../adoptions.ts';
import { inOrderOf } from '../order.ts';
import type { Database } from './database.ts';

/** Adoptions in SQLite: a row per project, and a row per pair, opening balance and signed difference. */
export function createAdoptions(db: Database): AdoptionStore {
  return {
    of: async (projectIds) => {
      const rows = db.all<AdoptionRow>(
        'SELECT * FROM adoptions WHERE project_id IN (SELECT value FROM json_each(?))',
        JSON.stringify(projectIds),
      );
      return inOrderOf(projectIds, rows.map(toAdoption), ({ projectId }) => projectId);
    },
    byId: async (id) => {
      const row = db.one<AdoptionRow>('SELECT * FROM adoptions WHERE id = ?', id);
      return row ? toAdoption(row) : null;
    },
    save: async (adoption) => {
      const { projectId, id, n } = adoption;
      const text = JSON.stringify(adoption);
      // The first of a project is inserted, every other takes the place of the one before it.
      const changed =
        n === 1
          ? db.run('INSERT INTO adoptions VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', projectId, id, n, text)
          : db.run(
              'UPDATE adoptions SET id = ?, n = ?, adoption = ? WHERE project_id = ? AND n = ?',
              id,
              n,
              text,
              projectId,
              n - 1,
            );
      return changed === 1;
    },
    putRows: async ({ id, projectId }, part, from, rows) => {
      const at = new Date().toISOString();
      db.atomically(() => {
        for (const [index, { row, differs }] of rows.entries())
          db.run(
            'INSERT OR REPLACE INTO adoption_rows VALUES (?, ?, ?, ?, ?, ?, ?)',
            id,
            part,
            from + index,
            projectId,
            at,
            Number(differs),
            JSON.stringify(row),
          );
      });
    },
    rows: async <Part extends AdoptionPart>(
      id: string,
      part: Part,
      filter: AdoptionRowFilter,
      after: number,
      first: number,
    ) =>
      db
        .all<{ n: number; content: string }>(
          `SELECT n, content FROM adoption_rows WHERE adoption_id = ? AND part = ? AND n > ?${conditionOf(filter)} ORDER BY n LIMIT ?`,
          id,
          part,
          after,
          first,
        )
        .map(({ n, content }): PlacedRow<Part> => ({ n, row: JSON.parse(content) })),
    pairsOf: async (id, procoreId) =>
      db
        .all<{ content: string }>(
          // Just as the index says it (schema.ts).
          `SELECT content FROM adoption_rows
           WHERE adoption_id = ? AND part = 'PAIR' AND json_extract(content, '$.procoreId') = ? ORDER BY n`,
          id,
          procoreId,
        )
        .map(({ content }): AdoptedPair => JSON.parse(content)),
    countRows: async (id, part, filter) =>
      db.one<{ total: number }>(
        `SELECT count(*) AS total FROM adoption_rows WHERE adoption_id = ? AND part = ?${conditionOf(filter)}`,
        id,
        part,
      )?.total ?? 0,
    dropRows: async (projectId, keep, before) => {
      db.run(
        `DELETE FROM adoption_rows
         WHERE project_id = ? AND put_at < ? AND adoption_id NOT IN (SELECT value FROM json_each(?))`,
        projectId,
        before,
        JSON.stringify(keep),
      );
    },
  };
}

interface AdoptionRow {
  adoption: string;
}

function toAdoption({ adoption }: AdoptionRow): Adoption {
  return JSON.parse(adoption);
}

function conditionOf({ differs }: AdoptionRowFilter): string {
  return differs === undefined ? '' : ` AND differs = ${Number(differs)}`;
}
