import { randomUUID } from 'node:crypto';
import type { Kind } from '../../kind.ts';
import type { Link, LinkState, NewLink } from '../../link/link.ts';
import { afterPrefix, inOrderOf } from '../order.ts';
import type { LinkFilter, LinkStore } from '../port.ts';
import type { Database } from './database.ts';
import { inScope, oneOf, pageOf, type Sql, where } from './where.ts';

const columns = { createdAt: 'created_at', updatedAt: 'updated_at', procoreId: 'procore_id', cmicId: 'cmic_id' };

/** Links in SQLite: a row per link, its line pairs as JSON inside. */
export function createLinks(db: Database): LinkStore {
  const bySide = (column: 'procore_id' | 'cmic_id', kind: Kind, ids: readonly string[]) =>
    db
      .all<LinkRow>(
        `SELECT * FROM links WHERE kind = ? AND ${column} IN (SELECT value FROM json_each(?))`,
        kind,
        JSON.stringify(ids),
      )
      .map(toLink);

  return {
    save: async (links) => db.atomically(() => links.map((link) => saveOne(db, link))),
    move: async (id, from, to, lines) => {
      const row = db.one<LinkRow>(
        `UPDATE links SET state = ?, lines = coalesce(?, lines), updated_at = ?
         WHERE id = ? AND state IN (SELECT value FROM json_each(?)) RETURNING *`,
        to,
        lines ? JSON.stringify(lines) : null,
        new Date().toISOString(),
        id,
        JSON.stringify(from),
      );
      return row && toLink(row);
    },
    remove: async (id) => db.run(`DELETE FROM links WHERE id = ? AND state = 'UNLINKING'`, id) === 1,
    get: async (ids) => {
      const rows = db.all<LinkRow>(
        'SELECT * FROM links WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      );
      return inOrderOf(ids, rows.map(toLink), (link) => link.id);
    },
    byProcore: async (kind, ids) => inOrderOf(ids, bySide('procore_id', kind, ids), (link) => link.procoreId),
    byCmic: async (kind, ids) => inOrderOf(ids, bySide('cmic_id', kind, ids), (link) => link.cmicId),
    list: async (filter, page) => {
      const { sql, values } = pageOf('links', columns, conditions(filter), page);
      return db.all<LinkRow>(sql, ...values).map(toLink);
    },
    count: async (filter) => {
      const { sql, values } = where(conditions(filter));
      return db.one<{ total: number }>(`SELECT count(*) AS total FROM links${sql}`, ...values)?.total ?? 0;
    },
  };
}

function saveOne(db: Database, link: NewLink): { link: Link; created: boolean } | { conflict: Link } {
  const at = new Date().toISOString();
  const saved = db.one<LinkRow>(
    'INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *',
    randomUUID(),
    link.kind,
    link.procoreId,
    link.cmicId,
    link.state,
    JSON.stringify(link.lines),
    link.projectId,
    link.jobId,
    link.adoptedMark,
    at,
    link.createdBy,
    at,
  );
  if (saved) return { link: toLink(saved), created: true };
  const there = db.one<LinkRow>(
    'SELECT * FROM links WHERE kind = ? AND (procore_id = ? OR cmic_id = ?) ORDER BY procore_id = ? DESC LIMIT 1',
    link.kind,
    link.procoreId,
    link.cmicId,
    link.procoreId,
  );
  if (!there) throw new Error('A link was refused by a constraint that is not one of its two sides.');
  const same = there.procore_id === link.procoreId && there.cmic_id === link.cmicId;
  return same ? { link: toLink(there), created: false } : { conflict: toLink(there) };
}

function conditions(filter: LinkFilter): (Sql | null)[] {
  const prefix = filter.cmicIdPrefix;
  return [
    oneOf('kind', filter.kinds),
    oneOf('state', filter.states),
    oneOf('project_id', filter.projectIds),
    oneOf('job_id', filter.jobIds),
    prefix === undefined ? null : { sql: 'cmic_id >= ? AND cmic_id < ?', values: [prefix, afterPrefix(prefix)] },
    ...inScope(filter.scope),
  ];
}

interface LinkRow {
  id: string;
  kind: Kind;
  procore_id: string;
  cmic_id: string;
  state: LinkState;
  lines: string;
  project_id: string | null;
  job_id: string | null;
  adopted_mark: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

function toLink(row: LinkRow): Link {
  return {
    id: row.id,
    kind: row.kind,
    procoreId: row.procore_id,
    cmicId: row.cmic_id,
    state: row.state,
    lines: JSON.parse(row.lines),
    projectId: row.project_id,
    jobId: row.job_id,
    adoptedMark: row.adopted_mark,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}
