import fc from 'fast-check';
import { spelling } from './cents.ts';

/** One item of one invoice, in cents, with Procore's columns. */
export interface Billed {
  /** This period's work. */
  work: bigint;
  /** Retained of this period's work, and released of what was retained before. */
  held: bigint;
  released: bigint;
  /** Materials on site and not built in: as they stand, not what came. */
  stored: bigint;
  /** Retained of them as it stands after this invoice, and what this invoice releases of it. */
  storedHeld: bigint;
  storedReleased: bigint;
}

/** A contract that is billed invoice by invoice, each with the same items. */
export interface Billing {
  invoices: Billed[][];
  /** How many items bill parts of one line of the contract. */
  itemsOfLine: 1 | 2;
  spelling: 'number' | 'text' | 'short' | 'long';
  /** Whether Procore tells an item's gross amount, or work and materials alone. */
  tellsGross: boolean;
}

/** Thousandths of what is possible. */
const part = fc.constantFrom(0n, 0n, 250n, 333n, 500n, 875n, 1000n);
const share = fc.record({ work: part, stored: part, released: part, storedReleased: part });

/** Work up to the line's amount, materials up to what is left of it, retainage by a percent rounded to the cent as Procore shows it, releases up to what is held. */
export const billings: fc.Arbitrary<Billing> = fc
  .record({
    lines: fc.array(fc.bigInt({ min: 1n, max: 300_000_000_000n }), { minLength: 1, maxLength: 6 }),
    /** Hundredths of a percent. */
    percent: fc.bigInt({ min: 0n, max: 2500n }),
    storedPercent: fc.bigInt({ min: 0n, max: 2500n }),
    shares: fc.array(fc.array(share, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    itemsOfLine: fc.constantFrom(1 as const, 2 as const),
    spelling,
    tellsGross: fc.boolean(),
  })
  .map(({ lines, shares, percent, storedPercent, ...rest }) => {
    const ofItem = lines.map((line, i) => {
      const given = shares.map((invoice) => invoice[i] ?? NOTHING);
      return billItem(line, given, percent, storedPercent);
    });
    return { ...rest, invoices: shares.map((_, n) => ofItem.map((item) => item[n] as Billed)) };
  });

const NOTHING = { work: 0n, stored: 0n, released: 0n, storedReleased: 0n };

function billItem(line: bigint, shares: (typeof NOTHING)[], percent: bigint, storedPercent: bigint): Billed[] {
  let left = line;
  let held = 0n;
  let storedHeld = 0n;
  return shares.map((given) => {
    const work = of(left, given.work);
    left -= work;
    const retained = retainageOf(work, percent);
    const released = of(held, given.released);
    held += retained - released;
    const stored = of(left, given.stored);
    const storedReleased = of(storedHeld, given.storedReleased);
    const kept = retainageOf(stored, storedPercent);
    storedHeld = kept > storedReleased ? kept - storedReleased : 0n;
    return { work, held: retained, released, stored, storedHeld, storedReleased };
  });
}

function of(cents: bigint, thousandths: bigint): bigint {
  return (cents * thousandths) / 1000n;
}

/** Half a cent is one. */
function retainageOf(cents: bigint, percent: bigint): bigint {
  return (cents * percent + 5000n) / 10_000n;
}
