import { Fault, garbage, sourceName } from '../../../../kernel/errors.ts';
import type { DecimalText } from '../../../../kernel/money.ts';
import type { Part } from '../record.ts';

/**
 * A part of a reading: what it brings, or why a source could not tell it. A fault of the store is thrown: without it there is no report. So is everything that is no fault of a source.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Part<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Fault) || error.source === undefined || error.source === 'STORE') throw error;
    const reason = `${sourceName(error.source)}: ${error.message}`;
    return error.retryable || error.code === 'UPSTREAM_GARBAGE'
      ? { ok: false, reason }
      : { ok: false, reason, isFinal: true };
  }
}

/** The value of a part; throws what made it fail, to fail the parts that stand on it. */
export function needed<T>(part: Part<T>): T {
  if (part.ok) return part.value;
  throw new Unread(part);
}

/** As `attempt`, for a part that stands on others (`needed`): it fails with their reason. */
export async function derived<T>(work: () => Promise<T>): Promise<Part<T>> {
  try {
    return await attempt(work);
  } catch (error) {
    if (error instanceof Unread) return error.part;
    throw error;
  }
}

/** The records of some rows; throws the first that could not be read: a set with a hole in it says nothing true. */
export function whole<T>(rows: Iterable<T | Error>): T[] {
  return [...rows].map((row) => {
    if (row instanceof Error) throw row;
    return row;
  });
}

/**
 * A list that shows none of the records that are linked says nothing: Procore answers 404 for a tool that is off as for an empty one, and CMiC's security groups hide rows. Throws what fails the
 * part.
 */
export function shown<T>(rows: readonly T[], links: readonly unknown[], system: string, what: string): readonly T[] {
  if (rows.length > 0 || links.length === 0) return rows;
  const reason = `${system}: it shows none of ${links.length} linked ${what}; the tool may be off, or hidden from us.`;
  throw new Unread({ ok: false, reason });
}

/** An amount that a record has to tell: nothing in its place is not zero. Throws what fails the part. */
export function amountOf(amount: DecimalText | null, source: 'PROCORE' | 'CMIC', id: string): DecimalText {
  if (amount === null) throw garbage(source, id, 'it tells no amount');
  return amount;
}

/** A part that another one stands on could not be read. */
class Unread extends Error {
  readonly part: Extract<Part<never>, { ok: false }>;

  constructor(part: Extract<Part<never>, { ok: false }>) {
    super(part.reason);
    this.part = part;
  }
}
