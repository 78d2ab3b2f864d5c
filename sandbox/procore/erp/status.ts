import { type Db, holdKey } from '../db.ts';
import type { MarkedRow } from '../marks.ts';
import type { ErpItem, ErpStatus } from './items.ts';

/** Where a record of a project stands with the ERP, as its own answers tell it; a project without an ERP has its own word. */
export function erpStatusOf(
  db: Db,
  itemType: string,
  row: MarkedRow & { project_id: number },
): ErpStatus | 'not_integrated' {
  if (!db.projects.get(row.project_id)?.erp_integrated) return 'not_integrated';
  const marked = row.origin_id !== null;
  const item = db.erpItems.get(holdKey(itemType, row.id));
  return item ? standing(db, item, marked) : marked ? 'synced' : 'not_in_erp';
}

/** The mark is what makes a record synced, whoever wrote it; while an event is open, or an update waits, the integrator has the word. */
export function standing(db: Db, item: ErpItem, marked: boolean): ErpStatus {
  if (marked && !item.update && !isOpen(db, item)) return 'synced';
  return !marked && item.erp_status === 'synced' ? 'not_in_erp' : item.erp_status;
}

function isOpen(db: Db, item: ErpItem): boolean {
  const detail = item.request_detail_id === null ? undefined : db.erpRequestDetails.get(item.request_detail_id);
  return item.erp_status === 'exporting' && detail?.status !== 'success';
}
