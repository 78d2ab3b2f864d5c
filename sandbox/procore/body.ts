import type { Answer, Call } from '../shell/types.ts';
import { malformed } from './answers.ts';

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The wrapper object of a v1 write (`{"vendor": {…}}`) with only documented members; else the 400, or the 406 of an unknown field. */
export function wrapped(
  call: Call,
  wrapper: string,
  known: readonly string[],
): { fields: Fields } | { refusal: Answer } {
  const body = isFields(call.body) ? call.body : {};
  const fields = body[wrapper];
  if (!isFields(fields)) {
    return { refusal: malformed(`param is missing or the value is empty: ${wrapper}`, wrapper) };
  }
  const unknown = unknownField(fields, known);
  if (unknown) return { refusal: malformed(`Unknown field ${unknown}`, unknown, 406) };
  return { fields };
}

/** The first member that the write does not document; custom fields are always taken. */
export function unknownField(fields: Fields, known: readonly string[]): string | undefined {
  return Object.keys(fields).find((name) => !known.includes(name) && !name.startsWith('custom_field_'));
}

/** A parameter of the query or, on a write, of the body. */
export function param(call: Call, name: string): string | undefined {
  const inQuery = call.query.get(name);
  if (inQuery !== null) return inQuery;
  const inBody = isFields(call.body) ? call.body[name] : undefined;
  return inBody === undefined || inBody === null ? undefined : String(inBody);
}

/** A text member: undefined when not given, null when given empty. */
export function textOf(fields: Fields, name: string): string | null | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  return value === null || value === '' ? null : String(value);
}

/** The given text members of a write, ready to be laid over a row. */
export function textsOf<K extends string>(fields: Fields, names: readonly K[]): Partial<Record<K, string | null>> {
  const given: Partial<Record<K, string | null>> = {};
  for (const name of names) {
    const value = textOf(fields, name);
    if (value !== undefined) given[name] = value;
  }
  return given;
}

export function flagOf(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return value === true || value === 'true' || value === 1;
}

/** An id: undefined when not given, null when given empty, NaN when it is no number. */
export function idOf(fields: Fields, name: string): number | null | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  return value === null || value === '' ? null : Number(value);
}

/** Decimal text of an amount that came as a number or as text; undefined when it is neither. */
export function decimalOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}
