import { type Fields, textOf } from './body.ts';
import type { MarkChange } from './marks.ts';

/** What the members of a write say about the mark. */
export function markOf(fields: Fields): MarkChange {
  const change: MarkChange = {};
  for (const name of ['origin_id', 'origin_code', 'origin_data'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) change[name] = value;
  }
  return change;
}

export const MARK_FIELDS = ['origin_id', 'origin_code', 'origin_data'];
