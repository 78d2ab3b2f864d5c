import type { LinkChange, LinkChangeStore } from '../link-changes.ts';
import type { Database } from './database.ts';
import { inScope, oneOf, where } from './where.ts';

/** What became of links, in SQLite: a row for each entry. */
export function createLinkChanges(db: Database): LinkChangeStore {
  return {
    append: async (change) => {
      const { id, at, link } = change;
      db.run(
        'INSERT INTO link_changes VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        at,
        link.projectId,
        link.jobId,
        JSON.stringify(change),
      );
    },
    list: async ({ from, to, projectIds, scope }) => {
      const span = { sql: 'at >= ? AND at <= ?', values: [from, to] };
      const { sql, values } = where([span, oneOf('project_id', projectIds), ...inScope(scope)]);
      return db
        .all<{ change: string }>(`SELECT change FROM link_changes${sql} ORDER BY at, id`, ...values)
        .map(({ change }): LinkChange => JSON.parse(change));
    },
  };
}
