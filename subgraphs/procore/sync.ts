import { z } from 'zod';
import type { Query } from '../../kernel/rest/rest.ts';
import { failure, type Outcome, type Unknown } from './outcome.ts';
import { itemMessage } from './refusal.ts';
import { type Check, checkRow, type Row } from './rows.ts';
import type { ProcoreSource } from './source.ts';

/** Procore takes at most so many updates in one sync; callers page. */
export const SYNC_LIMIT = 1000;

/** One update that Procore refused inside a sync that it answered 200. */
export interface ItemError {
  /** Its place among the updates; null where the echo cannot be matched. */
  index: number | null;
  /** Procore's id and the origin id as the update bore them. */
  id: string | null;
  originId: string | null;
  message: string;
}

export interface Synced<T> {
  /** Created or updated records, as Procore shows them afterwards. */
  entities: Row<T>[];
  errors: ItemError[];
}

export interface SyncCall<T> {
  path: string;
  query?: Query;
  /** Members beside `updates`: `company_id`, `project_id`. */
  body?: Record<string, unknown>;
  updates: readonly Record<string, unknown>[];
  check: Check<T>;
}

/** A sync that answers a bare list, an entity or an error item per update. */
export interface ListSyncCall<T> extends SyncCall<T> {
  method: 'POST' | 'PATCH';
  /** The member of the body that holds the updates: `budget_line_items`. */
  member: string;
}

/** `{ entities, errors }`; anything else in a 200 tells nobody what was written. */
const answer = z.object({ entities: z.array(z.unknown()), errors: z.array(z.unknown()).nullish() });

/**
 * `PATCH …/sync`: always 200, one entity or one error item per update (reference 3.4). Keyed on id or origin_id, so it may be repeated; an update without either creates
 * each time. Throws only for more than 1000 updates, which is the caller's mistake.
 */
export async function syncAll<T>(source: Pick<ProcoreSource, 'write'>, call: SyncCall<T>): Promise<Outcome<Synced<T>>> {
  const { path, query, updates } = call;
  checkSize(updates);
  if (updates.length === 0) return { outcome: 'done', entities: [], errors: [] };
  const written = await source.write({ method: 'PATCH', path, query, body: { ...call.body, updates } });
  if (written.outcome !== 'done') return failure(written);
  const body = answer.safeParse(written.reply.body);
  if (!body.success) return notASync(path);
  return {
    outcome: 'done',
    entities: body.data.entities.map((entity, index) => checkRow(call.check, entity, path, `entities[${index}]`)),
    errors: (body.data.errors ?? []).map((item) => itemError(item, updates)),
  };
}

/**
 * A sync whose answer is a bare list (reference 5.6): items with `errors` are refusals, the others entities. An error item that echoes no update as it was sent
 * is taken for the update at its own place where the answer has as many items as the call. Throws as `syncAll` does.
 */
export async function syncList<T>(
  source: Pick<ProcoreSource, 'write'>,
  call: ListSyncCall<T>,
): Promise<Outcome<Synced<T>>> {
  const { method, path, query, updates } = call;
  checkSize(updates);
  if (updates.length === 0) return { outcome: 'done', entities: [], errors: [] };
  const written = await source.write({ method, path, query, body: { ...call.body, [call.member]: updates } });
  if (written.outcome !== 'done') return failure(written);
  const items: unknown = written.reply.body;
  if (!Array.isArray(items)) return notASync(path);
  const isWhole = items.length === updates.length;
  const entities: Row<T>[] = [];
  const errors: ItemError[] = [];
  for (const [index, item] of items.entries()) {
    if (isErrorItem(item)) errors.push(itemError(item, updates, isWhole ? index : null));
    else entities.push(checkRow(call.check, item, path, `[${index}]`));
  }
  return { outcome: 'done', entities, errors };
}

function checkSize(updates: readonly unknown[]): void {
  if (updates.length > SYNC_LIMIT)
    throw new RangeError(`A sync takes at most ${SYNC_LIMIT} updates, not ${updates.length}.`);
}

function notASync(path: string): Unknown {
  return { outcome: 'unknown', why: `Procore ${path}: the answer is not the one of a sync.` };
}

/** An entity can bear an empty `errors` of its own. */
function isErrorItem(item: unknown): boolean {
  const errors = typeof item === 'object' && item !== null && 'errors' in item ? item.errors : null;
  if (typeof errors === 'object' && errors !== null) return Object.keys(errors).length > 0;
  return errors !== null && errors !== undefined && errors !== '';
}

/** An error item echoes the attributes of its update beside `errors`. */
function itemError(item: unknown, updates: readonly Record<string, unknown>[], place: number | null = null): ItemError {
  const echo = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  const matched = updates.findIndex((update) => isEchoOf(echo, update));
  const index = matched < 0 ? (place ?? -1) : matched;
  const update = updates[index] ?? echo;
  return {
    index: index < 0 ? null : index,
    id: textOf(update.id),
    originId: textOf(update.origin_id),
    message: itemMessage(item),
  };
}

/** By id, then by origin id; where an update has neither, by the code x type that it is for (assignments, job costs, budget lines), and else all its plain members must agree. */
function isEchoOf(echo: Record<string, unknown>, update: Record<string, unknown>): boolean {
  for (const member of ['id', 'item_id', 'origin_id']) {
    if (update[member] !== undefined && update[member] !== null) return textOf(echo[member]) === textOf(update[member]);
  }
  if (update.cost_code_id !== undefined && update.line_item_type_id !== undefined)
    return ['cost_code_id', 'line_item_type_id'].every((member) => textOf(echo[member]) === textOf(update[member]));
  const plain = Object.entries(update).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return plain.length > 0 && plain.every(([member, value]) => textOf(echo[member]) === String(value));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
