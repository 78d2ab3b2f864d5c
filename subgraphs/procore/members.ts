import { z } from 'zod';
import { badInput } from '../../kernel/errors.ts';
import { type DecimalText, decimalText, equal, isTooLarge } from '../../kernel/money.ts';
import { amount, instant, text } from '../../kernel/records.ts';

/** The members that many Procore records share, and small pieces of queries. */

/** The mark by which an integration owns a record; a non-null `origin_id` means "synced". */
export const markMembers = { origin_id: text, origin_code: text, origin_data: text };

/** One record's `created_at` can bear a local offset while its `updated_at` is in UTC: both become UTC instants. */
export const timeMembers = { created_at: instant, updated_at: instant };

/** A number of order; null where Procore does not say. */
export const position = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : Number(value)));

/** The name in an embedded object (`project_stage: { id, name }`); null for the four forms of "none" and for a plain text's absence. */
export const nameOf = z
  .union([z.string(), z.object({ name: text })])
  .nullish()
  .transform((value) => (typeof value === 'string' ? value || null : (value?.name ?? null)));

/** A percentage, which comes as text, as a number, and with a sign (`"7.50%"`, corrections C32). */
export const percent = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace('%', '').trim() : value),
  amount,
);

/** An amount as the JSON number that some calls take (reference 3.7), exact as written; BAD_USER_INPUT for what a number cannot carry. `member` is named in the message. */
export function jsonNumber(text: DecimalText, member: string): number {
  const read = decimalText(text);
  const back = read === null ? null : decimalText(Number(read));
  if (read !== null && back !== null && !isTooLarge(read) && equal(read, back)) return Number(read);
  throw badInput(
    `${member} ${text.slice(0, 40)} cannot be sent to Procore to the cent.`,
    'Give a plain decimal below 10^13; nothing is rounded on the way.',
  );
}

/** A span of time, both ends included. */
export interface TimeSpan {
  from: string;
  to?: string | null | undefined;
}

/** Procore's range filter: `from...to`, three dots. Without an end it is open. */
export function spanText(span: TimeSpan | null | undefined): string | undefined {
  return span ? `${span.from}...${span.to ?? '2999-12-31T23:59:59Z'}` : undefined;
}

/** An order of a list; ascending unless told. */
export interface Order<Field extends string> {
  field: Field;
  direction?: 'ASC' | 'DESC' | undefined;
}

/** `sort=name`, or `sort=-name` from the end; undefined for Procore's own order. */
export function sortText(order: Order<string> | null): string | undefined {
  if (!order) return undefined;
  return (order.direction === 'DESC' ? '-' : '') + order.field.toLowerCase();
}

/** Cuts a list of ids into batches that fit one query. */
export function batches<T>(ids: readonly T[], size = 100): T[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

/** An object without its undefined members: a sync leaves absent members as they are, and takes null for "empty it". */
export function given(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Groups by a key, in the order of first appearance. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
