import type { Transfer } from '../../transfer/transfer.ts';
import { isOpen } from '../patch.ts';
import type { Database } from './database.ts';
import { nowMs } from './database.ts';

/** A transfer's row: columns for what is searched, `rest` (JSON) for what is only read, and the lease. */
export interface TransferRow {
  id: string;
  kind: Transfer['kind'];
  direction: Transfer['direction'];
  state: Transfer['state'];
  source_id: string;
  target_id: string | null;
  project_id: string | null;
  job_id: string | null;
  created_by: string;
  created_at: string;
  updated_at: string;
  version: number;
  rest: string;
  open: 0 | 1;
  run_at: number | null;
  fence: number;
  lease_owner: string | null;
  lease_until: number | null;
}

/** The transfer in a row, without what only the store needs. */
export function toTransfer(row: TransferRow): Transfer {
  return {
    ...JSON.parse(row.rest),
    id: row.id,
    kind: row.kind,
    direction: row.direction,
    state: row.state,
    sourceId: row.source_id,
    targetId: row.target_id,
    projectId: row.project_id,
    jobId: row.job_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** Inserts a transfer, not leased; `runIn` milliseconds from now a worker may take it, null is never. */
export function insertTransfer(db: Database, transfer: Transfer, runIn: number | null): void {
  db.run(
    `INSERT INTO transfers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${nowMs} + ?, 0, NULL, NULL)`,
    transfer.id,
    transfer.kind,
    transfer.direction,
    transfer.state,
    transfer.sourceId,
    transfer.targetId,
    transfer.projectId,
    transfer.jobId,
    transfer.createdBy,
    transfer.createdAt,
    transfer.updatedAt,
    transfer.version,
    restOf(transfer),
    isOpen(transfer.state) ? 1 : 0,
    runIn,
  );
}

/** Writes a changed transfer. `runIn` undefined leaves the run time as it is; `endLease` gives the lease up. */
export function updateTransfer(
  db: Database,
  transfer: Transfer,
  options: { runIn: number | null | undefined; endLease: boolean },
): void {
  db.run(
    `UPDATE transfers SET state = ?, open = ?, source_id = ?, target_id = ?, project_id = ?, job_id = ?, created_by = ?,
       updated_at = ?, version = ?, rest = ?,
       run_at = CASE WHEN ? THEN run_at ELSE ${nowMs} + ? END,
       lease_owner = CASE WHEN ? THEN NULL ELSE lease_owner END,
       lease_until = CASE WHEN ? THEN NULL ELSE lease_until END
     WHERE id = ?`,
    transfer.state,
    isOpen(transfer.state) ? 1 : 0,
    transfer.sourceId,
    transfer.targetId,
    transfer.projectId,
    transfer.jobId,
    transfer.createdBy,
    transfer.updatedAt,
    transfer.version,
    restOf(transfer),
    options.runIn === undefined ? 1 : 0,
    options.runIn ?? null,
    options.endLease ? 1 : 0,
    options.endLease ? 1 : 0,
    transfer.id,
  );
}

function restOf(transfer: Transfer): string {
  const { id, kind, direction, state, sourceId, targetId, projectId, jobId, ...others } = transfer;
  const { createdBy, createdAt, updatedAt, version, ...rest } = others;
  return JSON.stringify(rest);
}
