import type { DraftChangeStore, StandingDraft } from '../draft-changes.ts';
import type { Database } from './database.ts';
import { equal, inScope, type Sql, where } from './where.ts';

/** What was sent to make drafts, in SQLite: a row for each record. */
export function createDraftChanges(db: Database): DraftChangeStore {
  return {
    note: async (change) => {
      const { id, at, projectId, jobId } = change;
      db.run(
        `INSERT INTO draft_changes VALUES (?, ?, ?, ?, 'OPEN', NULL, ?) ON CONFLICT DO NOTHING`,
        id,
        at,
        projectId,
        jobId,
        JSON.stringify(change),
      );
    },
    settle: async (id, procoreId) => {
      db.run(
        `UPDATE draft_changes SET state = ?, procore_id = ? WHERE id = ? AND state = 'OPEN'`,
        procoreId === null ? 'ABSENT' : 'STANDS',
        procoreId,
        id,
      );
    },
    list: async ({ from, to, procoreId, scope }) => {
      const { sql, values } = where([
        { sql: `state = 'STANDS'`, values: [] },
        bound('>=', from),
        bound('<=', to),
        equal('procore_id', procoreId),
        ...inScope(scope),
      ]);
      return db
        .all<Row>(`SELECT change, procore_id FROM draft_changes${sql} ORDER BY at, id`, ...values)
        .map(({ change, procore_id }): StandingDraft => ({ ...JSON.parse(change), procoreId: procore_id }));
    },
    open: async (before, first) =>
      db
        .all<Row>(
          `SELECT change FROM draft_changes WHERE state = 'OPEN' AND at < ? ORDER BY at, id LIMIT ?`,
          before,
          first,
        )
        .map(({ change }) => JSON.parse(change)),
  };
}

interface Row {
  change: string;
  procore_id: string;
}

function bound(sign: '>=' | '<=', at: string | undefined): Sql | null {
  return at === undefined ? null : { sql: `at ${sign} ?`, values: [at] };
}
