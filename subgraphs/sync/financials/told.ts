import {
  add,
  type DecimalText,
  divide,
  fromCents,
  significant,
  subtract,
  sum,
  toCents,
} from '../../../kernel/money.ts';
import type { Told } from './figure.ts';

/**
 * Arithmetic of what systems tell, exact; what is unknown stays unknown, UNAVAILABLE before null. Whole cents, which nearly all amounts are, are added as integers: a large project has
 * hundreds of thousands of additions.
 */

/** a + b. */
export function plus(a: Told, b: Told): Told {
  const unknown = either(a, b);
  if (unknown !== undefined) return unknown;
  const [ours, theirs] = [toCents(a as DecimalText), toCents(b as DecimalText)];
  return ours === null || theirs === null ? add(a as DecimalText, b as DecimalText) : fromCents(ours + theirs);
}

/** a - b. */
export function minus(a: Told, b: Told): Told {
  const unknown = either(a, b);
  if (unknown !== undefined) return unknown;
  const [ours, theirs] = [toCents(a as DecimalText), toCents(b as DecimalText)];
  return ours === null || theirs === null ? subtract(a as DecimalText, b as DecimalText) : fromCents(ours - theirs);
}

/** a / b to 20 significant digits; null where b is zero. */
export function over(a: Told, b: Told): Told {
  const unknown = either(a, b);
  if (unknown !== undefined) return unknown;
  const share = divide(a as DecimalText, b as DecimalText);
  return share === null ? null : significant(share, 20);
}

/** The sum of any number; zero of none. */
export function sumOf(all: readonly Told[]): Told {
  if (all.includes('UNAVAILABLE')) return 'UNAVAILABLE';
  if (all.includes(null)) return null;
  let cents = 0;
  for (const each of all as DecimalText[]) {
    const own = toCents(each);
    if (own === null || !Number.isSafeInteger(cents + own)) return sum(all as DecimalText[]);
    cents += own;
  }
  return fromCents(cents);
}

function either(a: Told, b: Told): null | 'UNAVAILABLE' | undefined {
  if (a === 'UNAVAILABLE' || b === 'UNAVAILABLE') return 'UNAVAILABLE';
  return a === null || b === null ? null : undefined;
}
