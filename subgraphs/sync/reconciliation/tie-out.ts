import { add, type DecimalText, equal } from '../../../kernel/money.ts';
import type { CheckResult } from './record.ts';
import { isMade } from './tally.ts';

/** Six digits behind the point: a hundredth of a cent in a hundred dollars. */
const PLACES = 6;

/**
 * The tie-out, a fraction where 1 is 100 %: of each comparison the larger side weighs, and what is the same in both counts: the sum of (weight - difference) / the sum of weights. Cut off
 * behind six digits, never rounded up; 1 exactly when nothing differs, also where there was nothing to compare. Null where the check could not be made. Pure.
 */
export function tieOut(check: CheckResult): DecimalText | null {
  return !isMade(check) ? null : fraction(check.agreed, check.weight, check.differences.length === 0);
}

/**
 * The tie-out of all checks of money together, by the same formula: a check that could not be made is left out, and fields of vendors, which are no money, only keep it below 1 while one of them
 * differs. Null where no check of money could be made: nobody then knows how much agrees.
 */
export function tieOutOfAll(checks: readonly CheckResult[]): DecimalText | null {
  const made = checks.filter(isMade);
  const money = made.filter(({ procore }) => procore !== null);
  if (money.length === 0) return null;
  const sum = (of: (check: CheckResult) => DecimalText) => money.reduce((total, check) => add(total, of(check)), '0');
  const isSame = made.every(({ differences }) => differences.length === 0);
  return fraction(
    sum(({ agreed }) => agreed),
    sum(({ weight }) => weight),
    isSame,
  );
}

/** Digit by digit, so that it is cut off and nothing is rounded. */
function fraction(agreed: DecimalText, weight: DecimalText, isSame: boolean): DecimalText {
  if (isSame) return '1';
  const [part, whole] = integers(agreed, weight);
  const scale = 10n ** BigInt(PLACES);
  const digits = whole === 0n ? scale : (part * scale) / whole;
  // What differs by nothing that weighs (a code without money, a name) still differs.
  const below = digits >= scale ? scale - 1n : digits;
  return `0.${below.toString().padStart(PLACES, '0')}`.replace(/\.?0+$/, '') || '0';
}

/** Both as integers of the same unit. */
function integers(a: DecimalText, b: DecimalText): [bigint, bigint] {
  const fractionOf = (text: string) => text.split('.')[1] ?? '';
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const whole = (text: string) => BigInt((text.split('.')[0] ?? '0') + fractionOf(text).padEnd(places, '0'));
  return equal(b, '0') ? [0n, 0n] : [whole(a), whole(b)];
}
