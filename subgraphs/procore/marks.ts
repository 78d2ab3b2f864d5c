import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors.ts';
import { checkRecord, text } from '../../kernel/records.ts';
import type { Outcome } from './outcome.ts';
import { itemRefused } from './outcome.ts';
import { type Check, strict } from './rows.ts';
import { orNone, type ProcoreSource } from './source.ts';
import { type ItemError, SYNC_LIMIT, syncAll } from './sync.ts';

/** Procore's names of what can carry a mark (reference 6.5). */
export type ItemType =
  | 'vendor'
  | 'project'
  | 'sub_job'
  | 'work_order_contract'
  | 'purchase_order_contract'
  | 'prime_contract'
  | 'line_item'
  | 'change_order'
  | 'markup'
  | 'requisition'
  | 'requisition_contract_item'
  | 'requisition_contract_detail_item'
  | 'requisition_change_order_item'
  /** A project's budget, under the project's id. */
  | 'budget'
  // Not in the published list; used by an integration in the field.
  | 'budget_change';

/** The mark of a record: our id of its counterpart, and the code that a person knows. Null takes the mark away. */
export interface Mark {
  originId: string | null;
  originCode?: string | null;
}

export interface ItemMark extends Mark {
  /** Procore's own number of the record. */
  itemId: number;
}

/** The mark as the plain sync of a resource takes it. */
export type PlainUpdate = { id: number; origin_id: string | null; origin_code?: string | null };

/** Sends marks through the plain sync of the record's resource, where the ERP surface is closed to us. */
export type PlainMark = (updates: PlainUpdate[]) => Promise<Outcome<{ errors: ItemError[] }>>;

export interface Marks {
  /** Marks (or, with null, unmarks) records of one type. Repeatable. Errors per item, by their place. Without a plain way, refused with 403 where the ERP surface is closed. */
  set(
    itemType: ItemType,
    marks: readonly ItemMark[],
    plain: PlainMark | null,
  ): Promise<Outcome<{ errors: ItemError[] }>>;
  /** One record; an item error is the refusal. */
  setOne(itemType: ItemType, mark: ItemMark, plain: PlainMark | null): Promise<Outcome>;
  /** The mark of a record that shows none of its own. Null without one, and where `external_data` is closed to us. */
  read(itemType: ItemType, itemId: number): Promise<StoredMark | null>;
}

/** A mark as Procore keeps it. */
export interface StoredMark {
  originId: string | null;
  originCode: string | null;
}

/** How long a 403 of `external_data` is believed before it is tried again: the right can be granted later. */
const BELIEVED_MS = 10 * 60_000;

/** Marks are written through `external_data/sync`, which only approved ERP partners may call; where it answers 403, the plain sync marks. */
export function createMarks(source: ProcoreSource, clock: Clock): Marks {
  let closedUntil = 0;

  const external = (itemType: ItemType, marks: readonly ItemMark[]) =>
    syncAll(source, {
      path: `/rest/v1.0/companies/${source.companyId}/external_data/sync`,
      updates: marks.map((mark) => ({
        item_type: itemType,
        item_id: mark.itemId,
        origin_id: mark.originId,
        ...(mark.originCode === undefined ? {} : { origin_code: mark.originCode }),
      })),
      check: (value) => value,
    });

  const some = async (itemType: ItemType, marks: readonly ItemMark[], plain: PlainMark | null) => {
    if (plain === null) {
      // There is no other way: what was closed a minute ago is asked again.
      const written = await external(itemType, marks);
      if (written.outcome !== 'refused' || written.status !== 403) return written;
      const what = itemType.replaceAll('_', ' ');
      const message = `Procore marks a ${what} through external_data alone, which it does not let this app call.`;
      return { ...written, message };
    }
    if (clock.now().getTime() >= closedUntil) {
      const written = await external(itemType, marks);
      if (written.outcome !== 'refused' || written.status !== 403) return written;
      closedUntil = clock.now().getTime() + BELIEVED_MS;
      source.log.info(
        { itemType, reason: written.message },
        'external_data is closed to us: marking by the plain sync',
      );
    }
    return plain(marks.map(plainUpdate));
  };

  const set: Marks['set'] = async (itemType, marks, plain) => {
    const errors: ItemError[] = [];
    for (let from = 0; from < marks.length; from += SYNC_LIMIT) {
      const written = await some(itemType, marks.slice(from, from + SYNC_LIMIT), plain);
      // What was marked before stays marked: a mark may be repeated.
      if (written.outcome !== 'done') return written;
      for (const error of written.errors)
        errors.push({ ...error, index: error.index === null ? null : error.index + from });
    }
    return { outcome: 'done', errors };
  };

  const read: Marks['read'] = async (itemType, itemId) => {
    const path = `/rest/v1.0/companies/${source.companyId}/external_data`;
    try {
      const query = { item_type: itemType, item_id: itemId };
      const [mark] = strict(await orNone([], source.all({ path, query, check: checkMark })));
      return mark ? { originId: mark.originId, originCode: mark.originCode } : null;
    } catch (error) {
      if (error instanceof Fault && error.status === 403) return null;
      throw error;
    }
  };

  return {
    set,
    read,
    setOne: async (itemType, mark, plain) => {
      const written = await set(itemType, [mark], plain);
      if (written.outcome !== 'done') return written;
      const [error] = written.errors;
      return error ? itemRefused(error.message) : { outcome: 'done' };
    },
  };
}

const stored = z.object({ id: text, origin_id: text, origin_code: text });

const checkMark: Check<StoredMark & { id: string }> = (value, path, where) => {
  const row = checkRecord(stored, value, 'PROCORE', path, where);
  return { id: row.id ?? where, originId: row.origin_id, originCode: row.origin_code };
};

function plainUpdate(mark: ItemMark): PlainUpdate {
  const code = mark.originCode === undefined ? {} : { origin_code: mark.originCode };
  return { id: mark.itemId, origin_id: mark.originId, ...code };
}
