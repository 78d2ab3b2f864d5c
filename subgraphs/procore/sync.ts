import { z } from 'zod';
import type { Query } from '../../kernel/rest/rest.ts';
import { failure, type Outcome } from './outcome.ts';
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

/** `{ entities, errors }`; anything else in a 200 tells nobody what was written. */
const answer = z.object({ entities: z.array(z.unknown()), errors: z.array(z.unknown()).nullish() });

/**
 * `PATCH …/sync`: always 200, one entity or one error item per update (reference 3.4). Keyed on id or origin_id, so it may be repeated; an update without either creates
 * each time. Throws only for more than 1000 updates, which is the caller's mistake.
 */
export async function syncAll<T>(source: Pick<ProcoreSource, 'write'>, call: SyncCall<T>): Promise<Outcome<Synced<T>>> {
  const { path, query, updates } = call;
  if (updates.length > SYNC_LIMIT)
    throw new RangeError(`A sync takes at most ${SYNC_LIMIT} updates, not ${updates.length}.`);
  if (updates.length === 0) return { outcome: 'done', entities: [], errors: [] };
  const written = await source.write({ method: 'PATCH', path, query, body: { ...call.body, updates } });
  if (written.outcome !== 'done') return failure(written);
  const body = answer.safeParse(written.reply.body);
  if (!body.success) return { outcome: 'unknown', why: `Procore ${path}: the answer is not the one of a sync.` };
  return {
    outcome: 'done',
    entities: body.data.entities.map((entity, index) => checkRow(call.check, entity, path, `entities[${index}]`)),
    errors: (body.data.errors ?? []).map((item) => itemError(item, updates)),
  };
}

/** An error item echoes the attributes of its update beside `errors`. */
function itemError(item: unknown, updates: readonly Record<string, unknown>[]): ItemError {
  const echo = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  const index = updates.findIndex((update) => isEchoOf(echo, update));
  const update = updates[index] ?? echo;
  return {
    index: index < 0 ? null : index,
    id: textOf(update.id),
    originId: textOf(update.origin_id),
    message: itemMessage(item),
  };
}

/** By id, then by origin id; where an update has neither (assignments, creates), all its plain members must agree. */
function isEchoOf(echo: Record<string, unknown>, update: Record<string, unknown>): boolean {
  for (const member of ['id', 'item_id', 'origin_id']) {
    if (update[member] !== undefined && update[member] !== null) return textOf(echo[member]) === textOf(update[member]);
  }
  const plain = Object.entries(update).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return plain.length > 0 && plain.every(([member, value]) => textOf(echo[member]) === String(value));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
