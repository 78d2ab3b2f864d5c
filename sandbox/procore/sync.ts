import type { Answer, Call } from '../shell/types.ts';
import { type Errors, malformed, ok } from './answers.ts';
import { type Fields, idOf, isFields, unknownField } from './body.ts';
import type { MarkedRow, Marks } from './marks.ts';

/** Procore takes at most so many updates in one sync. */
export const SYNC_LIMIT = 1000;

/** How one resource takes part in sync. `create` and `update` return the texts by field when they refuse. */
export interface SyncSpec<T extends MarkedRow> {
  itemType: string;
  marks: Marks;
  known: readonly string[];
  /** The record, when it is within the scope of the call. */
  find(id: number): T | undefined;
  create(fields: Fields): T | Errors;
  update(row: T, fields: Fields): Errors | undefined;
  /** An entity equals the body of Show. */
  show(row: T): unknown;
}

/**
 * `PATCH …/sync`: always 200, one entity or one error item per update, in order within each list. Without id and origin_id it creates, by
 * id it updates, by origin_id it updates or creates; with both it updates by id and changes the mark.
 */
export function sync<T extends MarkedRow>(call: Call, spec: SyncSpec<T>): Answer {
  const updates = isFields(call.body) ? call.body.updates : undefined;
  if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
  if (updates.length > SYNC_LIMIT) {
    return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
  }
  const entities: unknown[] = [];
  const errors: unknown[] = [];
  for (const fields of updates) {
    const result = isFields(fields) ? one(fields, spec) : { base: ['must be an object'] };
    if ('row' in result) entities.push(spec.show(result.row as T));
    else errors.push({ ...(isFields(fields) ? fields : { value: fields }), errors: result });
  }
  return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
}

export const isRow = <T extends MarkedRow>(result: T | Errors): result is T => typeof result.id === 'number';

function one<T extends MarkedRow>(fields: Fields, spec: SyncSpec<T>): { row: T } | Errors {
  const unknown = unknownField(fields, ['id', ...spec.known]);
  if (unknown) return { [unknown]: ['is not a known attribute'] };
  const id = idOf(fields, 'id');
  const originId = typeof fields.origin_id === 'string' && fields.origin_id !== '' ? fields.origin_id : undefined;
  const owner = originId === undefined ? undefined : spec.marks.find(spec.itemType, originId);
  if (id !== undefined && id !== null) {
    const row = spec.find(id);
    if (!row) return { id: ['Entity with this ID not found'] };
    // Checked before anything is written: a refused update changes nothing.
    if (owner !== undefined && owner !== row.id) return { origin_id: ['has already been taken'] };
    return finish(row, spec.update(row, fields));
  }
  if (owner !== undefined) {
    const row = spec.find(owner);
    // The mark is unique in the whole company: a record of another project holds it.
    if (!row) return { origin_id: ['has already been taken'] };
    return finish(row, spec.update(row, fields));
  }
  const made = spec.create(fields);
  return isRow(made) ? { row: made } : made;
}

const finish = <T>(row: T, refusal: Errors | undefined): { row: T } | Errors => refusal ?? { row };
