/**
 * CMiC's timestamps: 25 characters, in the server's local time with an offset that follows daylight saving
 * (`2026-07-21T17:08:34-04:00`). This installation stands in the Eastern time zone of the United States.
 */
export function timestamp(at: Date): string {
  const offset = offsetHours(at.getTime());
  const local = new Date(at.getTime() + offset * HOUR).toISOString().slice(0, 19);
  return `${local}-0${-offset}:00`;
}

/** The day in the server's time zone, 10 characters. */
export function day(at: Date): string {
  return timestamp(at).slice(0, 10);
}

/**
 * Milliseconds of a date or timestamp as callers write them: a plain date is midnight at the server; the offset may be `Z`,
 * `-04:00`, `-0400` or absent. NaN when it is neither.
 */
export function instant(text: string): number {
  const known = instants.get(text);
  if (known !== undefined) return known;
  // A ledger of 100,000 rows has a few hundred different days: reading each of them once keeps a comparison quick.
  if (instants.size >= 20_000) instants.clear();
  const at = readInstant(text);
  instants.set(text, at);
  return at;
}

const instants = new Map<string, number>();

function readInstant(text: string): number {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim());
  if (!parts) return Number.NaN;
  const zone = parts[3]?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const local = Date.parse(`${parts[1]}T${parts[2] ?? '00:00:00'}Z`);
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== parts[1]) return Number.NaN;
  if (zone) return Date.parse(`${parts[1]}T${parts[2]}${zone}`);
  return local - offsetHours(local + 5 * HOUR) * HOUR;
}

const HOUR = 3_600_000;

/** -4 from the second Sunday of March, 2:00, to the first Sunday of November, 2:00; else -5. */
function offsetHours(at: number): -4 | -5 {
  const year = new Date(at).getUTCFullYear();
  const begins = Date.UTC(year, 2, firstSunday(year, 2) + 7, 7);
  const ends = Date.UTC(year, 10, firstSunday(year, 10), 6);
  return at >= begins && at < ends ? -4 : -5;
}

function firstSunday(year: number, month: number): number {
  return 1 + ((7 - new Date(Date.UTC(year, month, 1)).getUTCDay()) % 7);
}
