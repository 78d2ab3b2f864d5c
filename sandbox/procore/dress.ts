/**
 * Procore's unevenness, sent by default because tolerance is part of what is tested. Which form a record gets follows from its id, so
 * two readings of the same record agree. Sources: the recorded answers told in reference/corrections.md (Procore 10, 13, 14, 15, 24, 25, 28).
 */

/** A reference that is absent, in the four forms that occur in one payload: null, `{"id": null}`, `{}` and no member at all. */
export function absent(name: string, seed: number): Record<string, unknown> {
  const forms: Record<string, unknown>[] = [{ [name]: null }, { [name]: { id: null } }, { [name]: {} }, {}];
  return forms[seed % forms.length]!;
}

/** An empty text: `""` in one member, null in the next of the same record. */
export function text(value: string | null, seed: number): string | null {
  if (value) return value;
  return seed % 2 === 0 ? '' : null;
}

/** The texts of a record, each empty one in its own way. */
export function texts<T extends Record<string, string | null>>(values: T, seed: number): T {
  return Object.fromEntries(Object.entries(values).map(([name, value], i) => [name, text(value, seed + i)])) as T;
}

/** A v1 amount: text with at least one decimal and no thousands separators (`"250.0"`). */
export function amount(value: string): string {
  const [whole = '0', part = ''] = value.split('.');
  return `${whole}.${part.replace(/0+$/, '') || '0'}`;
}

/** The case of a status is not to be relied on: every fifth record spells it in lower case. */
export const status = (value: string, id: number): string => (id % 5 === 4 ? value.toLowerCase() : value);

/** Names are not clean: every eighth is padded with trailing blanks, which belong to it. */
export const name = (value: string, id: number): string => (id % 8 === 0 ? `${value}  ` : value);

/** `created_at` bears the company's local offset while `updated_at` of the same record is in UTC. */
export function times(row: { created_at: string; updated_at: string }): { created_at: string; updated_at: string } {
  return { created_at: localTime(row.created_at), updated_at: row.updated_at };
}

/** Pacific time as Procore's own company records show it: `2025-10-19T12:17:31-07:00`. */
export function localTime(utc: string): string {
  const at = new Date(utc);
  const hours = isSummer(at) ? 7 : 8;
  return `${new Date(at.getTime() - hours * 3_600_000).toISOString().slice(0, 19)}-0${hours}:00`;
}

/** Daylight saving time in the United States: second Sunday of March to first Sunday of November, 2 o'clock standard time. */
function isSummer(at: Date): boolean {
  const year = at.getUTCFullYear();
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7, 10);
  };
  return at.getTime() >= sunday(2, 2) && at.getTime() < sunday(10, 1) - 3_600_000;
}
