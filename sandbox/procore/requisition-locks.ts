import { type Db, holdKey } from './db.ts';
import type { RequisitionRow } from './requisition-rows.ts';

const SYNCED = 'cannot be changed while the invoice is synced with ERP';
const SENT = 'cannot be changed while the invoice waits in ERP Integrations';

/** Why nothing of the invoice can be changed but its attachments and its mark, or undefined. The whole record is locked at once. */
export const requisitionLock = (db: Db, row: RequisitionRow): string | undefined =>
  row.origin_id === null ? (db.holds.has(holdKey('requisition', row.id)) ? SENT : undefined) : SYNCED;
