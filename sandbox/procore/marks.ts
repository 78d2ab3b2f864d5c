import type { ExternalDataRow, Marked, Row } from './rows.ts';
import type { Table } from './table.ts';

export type MarkedRow = Row & Marked;

/** What a write may say about the mark; an absent member is left as it is, a null `origin_id` takes the mark away. */
export interface MarkChange {
  origin_id?: string | null;
  origin_code?: string | null;
  origin_data?: string | null;
}

/**
 * The marks of all records. An `origin_id` is unique per item type across the whole company, and every mark, whichever endpoint wrote
 * it, is also a row of `external_data`.
 */
export interface Marks {
  /** The record of this type that carries the mark. */
  find(itemType: string, originId: string): number | undefined;
  /** Writes the mark, or returns Procore's refusal and changes nothing. */
  set(itemType: string, row: MarkedRow, change: MarkChange): string | undefined;
  /** Forgets the mark of a removed record. */
  forget(itemType: string, row: MarkedRow): void;
}

export function createMarks(externalData: Table<ExternalDataRow>): Marks {
  const byType = new Map<string, Map<string, number>>();
  const rowOf = new Map<string, ExternalDataRow>();

  function owners(itemType: string): Map<string, number> {
    const known = byType.get(itemType) ?? new Map<string, number>();
    byType.set(itemType, known);
    return known;
  }

  function forget(itemType: string, row: MarkedRow): void {
    if (row.origin_id !== null) owners(itemType).delete(row.origin_id);
    const mapping = rowOf.get(`${itemType}:${row.id}`);
    if (mapping) externalData.remove(mapping.id);
    rowOf.delete(`${itemType}:${row.id}`);
  }

  function record(itemType: string, row: MarkedRow, originId: string): void {
    owners(itemType).set(originId, row.id);
    const mapping = { origin_id: originId, origin_code: row.origin_code, origin_data: row.origin_data };
    const known = rowOf.get(`${itemType}:${row.id}`);
    if (known) Object.assign(known, mapping);
    else rowOf.set(`${itemType}:${row.id}`, externalData.insert({ item_type: itemType, item_id: row.id, ...mapping }));
  }

  return {
    find: (itemType, originId) => owners(itemType).get(originId),
    set(itemType, row, change) {
      const wanted = change.origin_id === undefined ? row.origin_id : change.origin_id || null;
      const owner = wanted === null ? undefined : owners(itemType).get(wanted);
      if (owner !== undefined && owner !== row.id) return 'has already been taken';
      if (wanted !== row.origin_id && row.origin_id !== null) owners(itemType).delete(row.origin_id);
      if (wanted === null) forget(itemType, row);
      row.origin_id = wanted;
      if (change.origin_code !== undefined) row.origin_code = change.origin_code;
      if (change.origin_data !== undefined) row.origin_data = change.origin_data;
      if (wanted !== null) record(itemType, row, wanted);
      return undefined;
    },
    forget,
  };
}
