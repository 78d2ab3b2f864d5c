import type { Errors } from './answers.ts';
import { type Fields, idOf } from './body.ts';

interface CodeRow {
  id: number;
  parent_id: number | null;
  code: string;
  full_code: string;
}

/** Where a code hangs and what it is called in full. */
export interface Place<T> {
  parent: T | undefined;
  code: string;
  fullCode: string;
}

/**
 * Reads a written code's place among its siblings: the code is without the parent's prefix, the parent is named by id or (older writers)
 * by its mark. Refuses an unknown parent, a blank code or name, and a code that is taken.
 */
export function placeOf<T extends CodeRow>(
  fields: Fields,
  row: T | undefined,
  rows: readonly T[],
  find: { byId(id: number): T | undefined; byMark(originId: string): number | undefined },
): Place<T> | { errors: Errors } {
  const wanted = parentId(fields, row, find.byMark);
  const parent = typeof wanted === 'number' ? find.byId(wanted) : undefined;
  if (wanted !== null && !parent) return { errors: { parent: ['Entity with this ID not found'] } };
  const code = String(fields.code ?? row?.code ?? '');
  if (code === '') return { errors: { code: ["can't be blank"] } };
  if (!(fields.name === undefined ? row : fields.name)) return { errors: { name: ["can't be blank"] } };
  // A write that leaves code and parent alone leaves the full code alone: codes are not clean, and rebuilding one would change it.
  const moved = !row || code !== row.code || wanted !== row.parent_id;
  const fullCode = moved ? (parent ? `${parent.full_code}-${code}` : code) : row.full_code;
  const taken =
    fullCode !== row?.full_code && rows.some((other) => other.full_code === fullCode && other.id !== row?.id);
  return taken ? { errors: { code: ['has already been taken'] } } : { parent, code, fullCode };
}

/** Null for a root, undefined for a parent that cannot be found. */
function parentId(
  fields: Fields,
  row: CodeRow | undefined,
  byMark: (originId: string) => number | undefined,
): number | null | undefined {
  if (typeof fields.parent_origin_id === 'string') return byMark(fields.parent_origin_id);
  const given = idOf(fields, 'parent_id');
  return given === undefined ? (row?.parent_id ?? null) : given;
}
