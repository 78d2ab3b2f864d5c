import type { StagedRejection, StagedRejectionStore } from '../staged-rejections.ts';
import type { Database } from './database.ts';

/** Rejections of staged commitments in SQLite, a row each. */
export function createStagedRejections(db: Database): StagedRejectionStore {
  return {
    put: async ({ cmicId, content, reason, by, at, withdrawn }) => {
      db.run(
        'INSERT OR REPLACE INTO staged_rejections VALUES (?, ?, ?, ?, ?, ?)',
        cmicId,
        content,
        reason,
        by,
        at,
        Number(withdrawn),
      );
    },
    of: async (cmicIds) => {
      const rows = db.all<Row>(
        'SELECT * FROM staged_rejections WHERE cmic_id IN (SELECT value FROM json_each(?))',
        JSON.stringify(cmicIds),
      );
      const found = new Map(
        rows.map(({ cmic_id: cmicId, ...rest }) => [cmicId, { ...rest, cmicId, withdrawn: rest.withdrawn === 1 }]),
      );
      return cmicIds.map((id) => found.get(id) ?? null);
    },
    remove: async (cmicId, at) =>
      db.run('DELETE FROM staged_rejections WHERE cmic_id = ? AND at = ?', cmicId, at) === 1,
  };
}

type Row = Omit<StagedRejection, 'cmicId' | 'withdrawn'> & { cmic_id: string; withdrawn: number };
