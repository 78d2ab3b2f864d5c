import type { ErpRequest, ErpRequestPatch, ErpRequestStore } from '../erp-requests.ts';
import { keyDays } from '../patch.ts';
import { type Database, nowMs } from './database.ts';

const keptMs = keyDays * 86_400_000;

/** A webhook is to be answered within 5 s (procore reference 4.3), so keeping one waits for another process's write no longer than this. */
const PUT_WAITS_MS = 3000;

/** ERP requests in SQLite. */
export function createErpRequests(db: Database): ErpRequestStore {
  const read = (id: string) => db.one<Row>('SELECT * FROM erp_requests WHERE id = ?', id);
  return {
    put: async ({ id, userId, toldBy, deliveryId, receivedAt }) => {
      db.script(`PRAGMA busy_timeout = ${PUT_WAITS_MS}`);
      try {
        return db.atomically(() => {
          db.run(`DELETE FROM erp_requests WHERE done_at < ${nowMs} - ?`, keptMs);
          const added = db.run(
            `INSERT INTO erp_requests (id, user_id, told_by, delivery_id, received_at, state, attempts, run_at, fence)
             VALUES (?, ?, ?, ?, ?, 'OPEN', 0, ${nowMs}, 0) ON CONFLICT DO NOTHING`,
            id,
            userId,
            toldBy,
            deliveryId,
            receivedAt,
          );
          if (added === 0 && userId !== null)
            db.run('UPDATE erp_requests SET user_id = ? WHERE id = ? AND user_id IS NULL', userId, id);
          return added === 1;
        });
      } finally {
        db.script('PRAGMA busy_timeout = 5000');
      }
    },
    get: async (ids) =>
      ids.map((id) => {
        const row = read(id);
        return row && toRequest(row);
      }),
    lease: async (owner, ms) => {
      const row = db.one<Row>(
        `UPDATE erp_requests SET fence = fence + 1, lease_owner = ?, lease_until = ${nowMs} + ?
         WHERE id = (
           SELECT id FROM erp_requests
           WHERE state = 'OPEN' AND run_at <= ${nowMs} AND (lease_until IS NULL OR lease_until <= ${nowMs})
           ORDER BY run_at, id LIMIT 1)
         RETURNING *`,
        owner,
        ms,
      );
      return row && { request: toRequest(row), fence: row.fence };
    },
    write: async (id, fence, patch, options) =>
      db.atomically(() => {
        const row = read(id);
        if (!row || row.fence !== fence || row.lease_until === null) return null;
        store(db, row, patch, options?.release === true);
        const written = read(id);
        return written && toRequest(written);
      }),
    renew: async (id, fence, ms) =>
      db.run(
        `UPDATE erp_requests SET lease_until = ${nowMs} + ? WHERE id = ? AND fence = ? AND lease_until IS NOT NULL`,
        ms,
        id,
        fence,
      ) === 1,
  };
}

interface Row {
  id: string;
  user_id: string | null;
  told_by: ErpRequest['toldBy'];
  delivery_id: string | null;
  received_at: string;
  name: string | null;
  work: string | null;
  state: ErpRequest['state'];
  attempts: number;
  error: string | null;
  run_at: number;
  done_at: number | null;
  fence: number;
  lease_owner: string | null;
  lease_until: number | null;
}

function store(db: Database, row: Row, patch: ErpRequestPatch, release: boolean): void {
  const isDone = patch.state === 'DONE';
  db.run(
    `UPDATE erp_requests SET name = ?, work = ?, state = ?, attempts = ?, error = ?,
       run_at = CASE WHEN ? IS NULL THEN run_at ELSE ${nowMs} + ? END,
       done_at = CASE WHEN ? = 1 THEN ${nowMs} ELSE done_at END,
       lease_owner = CASE WHEN ? = 1 THEN NULL ELSE lease_owner END,
       lease_until = CASE WHEN ? = 1 THEN NULL ELSE lease_until END
     WHERE id = ?`,
    patch.name ?? row.name,
    patch.work === undefined ? row.work : JSON.stringify(patch.work),
    patch.state ?? row.state,
    patch.attempts ?? row.attempts,
    patch.error === undefined ? row.error : patch.error,
    patch.runIn ?? null,
    patch.runIn ?? 0,
    Number(isDone),
    Number(release || isDone),
    Number(release || isDone),
    row.id,
  );
}

function toRequest(row: Row): ErpRequest {
  return {
    id: row.id,
    userId: row.user_id,
    toldBy: row.told_by,
    deliveryId: row.delivery_id,
    receivedAt: row.received_at,
    name: row.name,
    work: row.work === null ? null : JSON.parse(row.work),
    state: row.state,
    attempts: row.attempts,
    error: row.error,
  };
}
