import type { ChangeOrderRow } from './change-order-rows.ts';
import { type Db, holdKey } from './db.ts';

const SYNCED = 'cannot be changed while the change order is synced with ERP';
const SENT = 'cannot be changed while the change order waits in ERP Integrations';
const APPROVED = 'cannot be changed on an approved change order';

/** Why nothing of the change order may be changed: it waits for accounting. */
export const orderHeld = (db: Db, order: ChangeOrderRow): string | undefined =>
  db.holds.has(holdKey('change_order', order.id)) ? SENT : undefined;

/** Why its lines cannot be added, changed or removed. Approved alone freezes them. */
export const orderLinesLock = (db: Db, order: ChangeOrderRow): string | undefined =>
  order.origin_id === null ? (orderHeld(db, order) ?? (order.status === 'approved' ? APPROVED : undefined)) : SYNCED;

/** Why a plain write cannot even mark its lines: as with commitments, lines are marked before their header. */
export const orderMarksLock = (order: ChangeOrderRow): string | undefined =>
  order.origin_id === null ? undefined : SYNCED;

/** Why it cannot be removed. */
export function orderDeleteLock(db: Db, order: ChangeOrderRow): string | undefined {
  if (order.origin_id !== null || orderHeld(db, order)) return 'Change order is synced with ERP and cannot be deleted';
  return order.status === 'approved' ? 'An approved change order cannot be deleted' : undefined;
}
