import { Fault, garbage } from '../../kernel/errors.ts';

/** A record, or the fault of a row that could not be read: one bad row never takes its neighbours. */
export type Row<T> = T | Fault;

/** Reads one row of an answer; throws a garbage fault that names the member. `where` is its place in the body. */
export type Check<T> = (value: unknown, path: string, where: string) => T;

/** Reads one row; a garbage fault takes the record's place. */
export function checkRow<T>(check: Check<T>, value: unknown, path: string, where: string): Row<T> {
  try {
    return check(value, path, where);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** A record that a read of its own brings, in a row's place: its fault stays its own. */
export async function orFault<T>(answer: Promise<T>): Promise<Row<T>> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Reads the rows of a list's answer: a bare array (v1) or one under `data` (v2 and some newer v1.0 resources). */
export function rowsOf(body: unknown, path: string): unknown[] {
  if (Array.isArray(body)) return body;
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  if (Array.isArray(data)) return data;
  throw garbage('PROCORE', path, 'the body is not a list');
}

/** The record of a single answer: bare, or under `data`. */
export function recordOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'data' in body ? body.data : body;
}

/** The records of some rows by id. A row that could not be read is the fault of every asked id that was not found: it may be any of them. */
export function byId<T extends { id: string }>(asked: readonly string[], rows: readonly Row<T>[]): Map<string, Row<T>> {
  const found = new Map<string, Row<T>>();
  let bad: Fault | null = null;
  for (const row of rows) {
    if (!(row instanceof Fault)) found.set(row.id, row);
    else bad ??= row;
  }
  if (bad) for (const id of asked) if (!found.has(id)) found.set(id, bad);
  return found;
}

/** The record of an id: null when there is none; throws the fault of one that could not be read. */
export function pick<T>(found: ReadonlyMap<string, Row<T>>, id: string): T | null {
  const row = found.get(id);
  if (row instanceof Fault) throw row;
  return row ?? null;
}

/** The rows as records; throws the fault of the first that could not be read. For sets that are useless with a hole in them. */
export function strict<T>(rows: readonly Row<T>[]): T[] {
  return rows.map((row) => {
    if (row instanceof Fault) throw row;
    return row;
  });
}
