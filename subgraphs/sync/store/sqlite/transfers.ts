import type { Transfer, TransferPatch } from '../../transfer/transfer.ts';
import { inOrderOf } from '../order.ts';
import { dueStates, isOpen, patched } from '../patch.ts';
import type { TransferFilter, TransferStore } from '../port.ts';
import { type Database, nowMs } from './database.ts';
import { insertTransfer, type TransferRow, toTransfer, updateTransfer } from './transfer-row.ts';
import { equal, inScope, oneOf, pageOf, type Sql, where } from './where.ts';

const columns = { createdAt: 'created_at', updatedAt: 'updated_at' };
const ofArrow = 'kind = ? AND direction = ? AND source_id IN (SELECT value FROM json_each(?))';

/** Transfers in SQLite. A lease is one UPDATE ... RETURNING; every other change reads and writes under the write lock. */
export function createTransfers(db: Database): TransferStore {
  const openOf = (kind: string, direction: string, sourceIds: readonly string[]) =>
    db
      .all<TransferRow>(
        `SELECT * FROM transfers WHERE ${ofArrow} AND open = 1`,
        kind,
        direction,
        JSON.stringify(sourceIds),
      )
      .map(toTransfer);

  return {
    create: async (transfer, runIn) =>
      db.atomically(() => {
        const [open] = openOf(transfer.kind, transfer.direction, [transfer.sourceId]);
        if (open) return { transfer: open, created: false };
        // The same transfer again: the answer to its first saving was lost.
        const same = read(db, transfer.id);
        if (same) return { transfer: toTransfer(same), created: false };
        insertTransfer(db, transfer, runIn);
        return { transfer, created: true };
      }),
    get: async (ids) => {
      const rows = db.all<TransferRow>(
        'SELECT * FROM transfers WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      );
      return inOrderOf(ids, rows.map(toTransfer), (transfer) => transfer.id);
    },
    open: async (kind, direction, sourceIds) =>
      inOrderOf(sourceIds, openOf(kind, direction, sourceIds), (transfer) => transfer.sourceId),
    newest: async (kind, direction, sourceIds) => {
      const rows = db.all<TransferRow>(
        `SELECT t.* FROM json_each(?) AS asked JOIN transfers t ON t.id = (
           SELECT id FROM transfers WHERE kind = ? AND direction = ? AND source_id = asked.value
           ORDER BY rowid DESC LIMIT 1)`,
        JSON.stringify(sourceIds),
        kind,
        direction,
      );
      return inOrderOf(sourceIds, rows.map(toTransfer), (transfer) => transfer.sourceId);
    },
    change: async (id, version, patch, options) =>
      db.atomically(() => {
        const found = read(db, id);
        if (!found || found.version !== version) return null;
        if (found.leased && !options?.whileLeased) return null;
        return store(db, toTransfer(found), patch, !options?.whileLeased);
      }),
    lease: async (owner, ms, onlyIds) => {
      const row = leaseOne(db, owner, ms, onlyIds);
      return row && { transfer: toTransfer(row), fence: row.fence };
    },
    write: async (id, fence, patch, options) =>
      db.atomically(() => {
        const row = read(db, id);
        if (!row || row.fence !== fence || row.lease_until === null) return null;
        return store(db, toTransfer(row), patch, options?.release ?? false);
      }),
    renew: async (id, fence, ms) =>
      db.run(
        `UPDATE transfers SET lease_until = ${nowMs} + ? WHERE id = ? AND fence = ? AND lease_until IS NOT NULL`,
        ms,
        id,
        fence,
      ) === 1,
    list: async (filter, page) => {
      const { sql, values } = pageOf('transfers', columns, conditions(filter), page);
      return db.all<TransferRow>(sql, ...values).map(toTransfer);
    },
    count: async (filter) => {
      const { sql, values } = where(conditions(filter));
      return db.one<{ total: number }>(`SELECT count(*) AS total FROM transfers${sql}`, ...values)?.total ?? 0;
    },
  };
}

function read(db: Database, id: string): (TransferRow & { leased: 0 | 1 }) | null {
  return db.one(`SELECT *, coalesce(lease_until > ${nowMs}, 0) AS leased FROM transfers WHERE id = ?`, id);
}

/** A closed transfer stays closed, as on MongoDB: null when the patch would open it again. */
function store(db: Database, transfer: Transfer, patch: TransferPatch, endLease: boolean): Transfer | null {
  if (patch.state && isOpen(patch.state) && !isOpen(transfer.state)) return null;
  const next = patched(transfer, patch, new Date().toISOString());
  updateTransfer(db, next, { runIn: patch.runIn, endLease });
  return next;
}

/** SQL takes the old values on the right of every SET, so QUEUED can be asked about three times. */
function leaseOne(db: Database, owner: string, ms: number, onlyIds: readonly string[] | undefined): TransferRow | null {
  const only = oneOf('id', onlyIds);
  return db.one<TransferRow>(
    `UPDATE transfers SET
       state = CASE state WHEN 'QUEUED' THEN 'RUNNING' ELSE state END,
       version = version + (state = 'QUEUED'),
       updated_at = CASE state WHEN 'QUEUED' THEN ? ELSE updated_at END,
       fence = fence + 1, lease_owner = ?, lease_until = ${nowMs} + ?
     WHERE id = (
       SELECT id FROM transfers
       WHERE open = 1 AND run_at <= ${nowMs} AND state IN (${dueStates.map((state) => `'${state}'`).join(', ')})
         AND (lease_until IS NULL OR lease_until <= ${nowMs})${only ? ` AND ${only.sql}` : ''}
       ORDER BY run_at, id LIMIT 1)
     RETURNING *`,
    new Date().toISOString(),
    owner,
    ms,
    ...(only?.values ?? []),
  );
}

function conditions(filter: TransferFilter): (Sql | null)[] {
  return [
    oneOf('kind', filter.kinds),
    equal('direction', filter.direction),
    oneOf('state', filter.states),
    oneOf('source_id', filter.sourceIds),
    oneOf('target_id', filter.targetIds),
    filter.recordId === undefined
      ? null
      : { sql: '(source_id = ? OR target_id = ?)', values: [filter.recordId, filter.recordId] },
    equal('created_by', filter.createdBy),
    filter.createdBefore === undefined ? null : { sql: 'created_at <= ?', values: [filter.createdBefore] },
    ...inScope(filter.scope),
  ];
}
