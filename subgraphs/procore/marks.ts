import type { Clock } from '../../kernel/clock.ts';
import type { Outcome } from './outcome.ts';
import { itemRefused } from './outcome.ts';
import type { ProcoreSource } from './source.ts';
import { type ItemError, SYNC_LIMIT, syncAll } from './sync.ts';

/** Procore's names of what can carry a mark (reference 6.5). */
export type ItemType =
  | 'vendor'
  | 'project'
  | 'sub_job'
  | 'work_order_contract'
  | 'purchase_order_contract'
  | 'prime_contract'
  | 'line_item';

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
  /** Marks (or, with null, unmarks) records of one type. Repeatable. Errors per item, by their place. */
  set(itemType: ItemType, marks: readonly ItemMark[], plain: PlainMark): Promise<Outcome<{ errors: ItemError[] }>>;
  /** One record; an item error is the refusal. */
  setOne(itemType: ItemType, mark: ItemMark, plain: PlainMark): Promise<Outcome>;
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

  const some = async (itemType: ItemType, marks: readonly ItemMark[], plain: PlainMark) => {
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

  return {
    set,
    setOne: async (itemType, mark, plain) => {
      const written = await set(itemType, [mark], plain);
      if (written.outcome !== 'done') return written;
      const [error] = written.errors;
      return error ? itemRefused(error.message) : { outcome: 'done' };
    },
  };
}

function plainUpdate(mark: ItemMark): PlainUpdate {
  const code = mark.originCode === undefined ? {} : { origin_code: mark.originCode };
  return { id: mark.itemId, origin_id: mark.originId, ...code };
}
