import type { JobCostState } from '../../store/job-costs.ts';

/** One reading of the ledger: everything, or what was posted on or after a day. Its name is that of the store's pass. */
export interface Reading {
  name: 'window' | 'full' | 'again';
  from: string | null;
}

/** Where a reading stands, as the page document's cursor: `full||0A1B…`, `window|2026-09-01|`. */
export interface Position {
  reading: Reading;
  /** The last technical key that was kept; null at the beginning. */
  after: string | null;
}

/**
 * What an import reads first: the overlap window before the newest posting date, when the projection covers the same jobs already and all of their rows; everything otherwise (a row that
 * could not be read may be mended, wherever it lies), or when a person asked for it. Postings are dated back, above all around the end of a period: that is what the window is for
 * (domain, section 2, job-to-date costs).
 */
export function firstReading(
  state: JobCostState | null,
  jobIds: readonly string[],
  overlapDays: number,
  full: boolean,
): Reading {
  const covered = state !== null && jobIds.every((id) => state.jobIds.includes(id));
  const whole = state !== null && (state.cmicRows === null || state.cmicRows === state.rows);
  if (full || !covered || !whole || state.postedThrough === null) return { name: 'full', from: null };
  return { name: 'window', from: daysBefore(state.postedThrough, overlapDays) };
}

/** Writes a position as text. */
export function positionText({ reading, after }: Position): string {
  return [reading.name, reading.from ?? '', after ?? ''].join('|');
}

/** Reads a position back; null for text of another shape. */
export function readPosition(text: string | null): Position | null {
  const [name, from, after] = text?.split('|') ?? [];
  if (name !== 'window' && name !== 'full' && name !== 'again') return null;
  return { reading: { name, from: from || null }, after: after || null };
}

/** `YYYY-MM-DD`, so many days earlier. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
