import type { Context } from '../context.ts';
import { holdKey, markedRow } from '../db.ts';
import { standing } from './status.ts';

/** The published `erp_status` words, with `exporting` spelled right (the published list has a slip). */
export type ErpStatus = 'not_in_erp' | 'ready_to_export' | 'exporting' | 'failed_to_export' | 'rejected' | 'synced';

/** A record in the ERP Integrations tool: where it stands and what the approver said. */
export interface ErpItem {
  item_type: string;
  item_id: number;
  erp_status: ErpStatus;
  /** Why it was rejected, or what the integrator said when it failed. */
  reason: string | null;
  messages: string[];
  /** The last event about it and the progress record that the integrator closes. */
  erp_request_id: number | null;
  request_detail_id: number | null;
  /** A record that is synced already was sent again (a budget with new movements): its mark says nothing until that is done. */
  update: boolean;
}

/** The records that the tool has met. A record that it never met stands as its mark says. */
export interface Items {
  rows: ErpItem[];
  /** The record as it stands now; made on first sight. */
  of(itemType: string, itemId: number): ErpItem;
  /** Moves it, and holds or frees the record: what waits for accounting can't be edited. */
  move(item: ErpItem, status: ErpStatus, why?: { reason?: string | null; messages?: string[] }): void;
}

/** The statuses in which a record waits for somebody and is held. */
const HELD: readonly ErpStatus[] = ['ready_to_export', 'exporting', 'failed_to_export'];

export function createItems(context: Context): Items {
  const rows: ErpItem[] = [];
  const { db } = context;
  const byKey = db.erpItems;

  function isMarked(item: ErpItem): boolean {
    const row = markedRow(db, item.item_type, item.item_id);
    // Of records that the stand-in keeps no rows of, the external data alone knows the mark.
    if (row) return row.origin_id !== null;
    return db.externalData.where('item_id', item.item_id).some((mapping) => mapping.item_type === item.item_type);
  }

  const move: Items['move'] = (item, status, why = {}) => {
    item.erp_status = status;
    item.reason = why.reason ?? null;
    item.messages = why.messages ?? [];
    if (status === 'synced') item.update = false;
    const key = holdKey(item.item_type, item.item_id);
    if (HELD.includes(status)) db.holds.set(key, status);
    else db.holds.delete(key);
  };

  return {
    rows,
    move,
    of(itemType, itemId) {
      const key = holdKey(itemType, itemId);
      const item = byKey.get(key) ?? blank(itemType, itemId);
      if (!byKey.has(key)) {
        byKey.set(key, item);
        rows.push(item);
      }
      const now = standing(db, item, isMarked(item));
      if (now !== item.erp_status) move(item, now);
      return item;
    },
  };
}

function blank(itemType: string, itemId: number): ErpItem {
  return {
    item_type: itemType,
    item_id: itemId,
    erp_status: 'not_in_erp',
    reason: null,
    messages: [],
    erp_request_id: null,
    request_detail_id: null,
    update: false,
  };
}
