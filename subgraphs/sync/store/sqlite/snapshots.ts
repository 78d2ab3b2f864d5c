import type { SnapshotHead } from '../../as-of/snapshot.ts';
import { afterPrefix } from '../order.ts';
import type { SnapshotFilter, SnapshotPart, SnapshotStore } from '../snapshots.ts';
import type { Database } from './database.ts';
import { inScope, oneOf, type Sql, where } from './where.ts';

/** Snapshots in SQLite: a row for each head, and a row for each part. */
export function createSnapshots(db: Database): SnapshotStore {
  return {
    put: async (head) => {
      db.run(
        'INSERT INTO snapshots VALUES (?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING',
        head.id,
        head.projectId,
        head.jobId,
        head.at,
        new Date().toISOString(),
        JSON.stringify(head),
      );
    },
    putPart: async ({ snapshotId, name, content }) => {
      db.run('INSERT OR REPLACE INTO snapshot_parts VALUES (?, ?, ?)', snapshotId, name, content);
    },
    keep: async (id) => db.run('UPDATE snapshots SET kept = 1 WHERE id = ?', id) === 1,
    newest: async (filter, at) => {
      const until: Sql | null = at === null ? null : { sql: 'at <= ?', values: [at] };
      const { sql, values } = where([...conditions(filter), until]);
      // SQLite takes the other columns from the row that has the maximum.
      const rows = db.all<{ head: string }>(
        `SELECT head, max(at || id) FROM snapshots${sql} GROUP BY project_id ORDER BY project_id`,
        ...values,
      );
      return rows.map(({ head }): SnapshotHead => JSON.parse(head));
    },
    earliest: async (filter) => {
      const { sql, values } = where(conditions(filter));
      return db.one<{ at: string | null }>(`SELECT min(at) AS at FROM snapshots${sql}`, ...values)?.at ?? null;
    },
    parts: async (snapshotId, prefix) =>
      db
        .all<{ snapshot_id: string; name: string; content: string }>(
          'SELECT * FROM snapshot_parts WHERE snapshot_id = ? AND name >= ? AND name < ? ORDER BY name',
          snapshotId,
          prefix,
          afterPrefix(prefix),
        )
        .map(({ snapshot_id, name, content }): SnapshotPart => ({ snapshotId: snapshot_id, name, content })),
    drop: async (projectId, except, before) => {
      db.atomically(() => {
        const left = 'FROM snapshots WHERE project_id = ? AND kept = 0 AND put_at < ? AND id <> ?';
        const values = [projectId, before, except] as const;
        db.run(`DELETE FROM snapshot_parts WHERE snapshot_id IN (SELECT id ${left})`, ...values);
        db.run(`DELETE ${left}`, ...values);
      });
    },
  };
}

function conditions({ projectIds, jobIds, scope }: SnapshotFilter): (Sql | null)[] {
  return [{ sql: 'kept = 1', values: [] }, oneOf('project_id', projectIds), oneOf('job_id', jobIds), ...inScope(scope)];
}
