/** The rows in the order of the keys that were asked for; null where there is none. A key may be asked for twice. */
export function inOrderOf<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The exclusive upper end of all texts that begin with the prefix: both stores compare by code point, and this is the last one. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
