import { joinId } from '../../../kernel/ids.ts';
import type { Entry } from '../../cmic/table.ts';
import type { BadRow } from './item.ts';

/** The records of rows that could be read. */
export function readableRows<T>(entries: readonly Entry<T>[]): T[] {
  return entries.flatMap(({ value }) => (value instanceof Error ? [] : [value as T]));
}

/** The rows that could not be read, by their natural key in CMiC where that much is readable. They are reported and stop nothing. */
export function unreadableRows(entries: readonly Entry<unknown>[]): BadRow[] {
  return entries.flatMap(({ key, value }) =>
    value instanceof Error
      ? [
          {
            key: key === null ? 'a row without a readable key' : joinId(...key),
            reason: value.message,
            fix: 'Mend the row in CMiC, then import again.',
          },
        ]
      : [],
  );
}
