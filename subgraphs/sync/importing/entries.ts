import type { Entry } from '../../cmic/entry.ts';
import type { BadRow } from './item.ts';

/** The records of rows that could be read. */
export function readableRows<T>(entries: readonly Entry<T>[]): T[] {
  return entries.flatMap(({ value }) => (value instanceof Error ? [] : [value as T]));
}

/** The rows that could not be read, by their id, else by CMiC's technical key. They are reported and stop nothing. */
export function unreadableRows(entries: readonly Entry<unknown>[]): BadRow[] {
  return entries.flatMap(({ id, vuuid, value }) =>
    value instanceof Error
      ? [
          {
            key: id ?? vuuid ?? 'a row without a readable key',
            reason: value.message,
            fix: 'Mend the row in CMiC, then import again.',
          },
        ]
      : [],
  );
}
