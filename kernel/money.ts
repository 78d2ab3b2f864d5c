import decimalJs from 'decimal.js-light';

// Node loads the package's CommonJS file, bundlers and Vitest its module file; only the default is the constructor in both.
const Decimal = decimalJs as unknown as typeof decimalJs.Decimal;

/** Decimal text: an optional sign, digits, an optional fraction. `"-1234.5"`. Never an exponent. */
export type DecimalText = string;

/** Exact to 15 significant digits is what a JSON number can carry; from 10^13 on the cents are not safe any more. */
const LARGEST = new Decimal('1e13');

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -1e6, toExpPos: 1e6 });

/** Reads a number or numeric text as a source sends it (`250`, `"250.0"`, `"$1,087.80"` is refused); null when it is not a plain decimal. */
export function decimalText(value: unknown): DecimalText | null {
  if (typeof value === 'number') {
    const text = String(value);
    if (PLAIN.test(text)) return text;
    return Number.isFinite(value) ? new Decimal(text).toString() : null;
  }
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (PLAIN.test(text)) return text;
  // The constructor takes no plus sign.
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? new Decimal(text.replace('+', '')).toString() : null;
}

/** Amounts that are written as ours are already, without zeros that say nothing: nearly all, and rows of a source have a dozen each. */
const PLAIN = /^(?:-?[1-9]\d{0,14}(?:\.\d{0,14}[1-9])?|-?0\.\d{0,14}[1-9]|0)$/;

/** An amount of 10^13 or more cannot be trusted to the cent where it crossed JSON as a number: it is a fault, never rounded. */
export function isTooLarge(amount: DecimalText): boolean {
  return new Decimal(amount).abs().gte(LARGEST);
}

/** The sum, exact. `sum([])` is `"0"`. */
export function sum(amounts: Iterable<DecimalText>): DecimalText {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount);
  return total.toString();
}

/** a + b, exact. */
export function add(a: DecimalText, b: DecimalText): DecimalText {
  return new Decimal(a).plus(b).toString();
}

/** a - b, exact. */
export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  return new Decimal(a).minus(b).toString();
}

/** a x b, exact up to 40 significant digits: enough for the product of two amounts. */
export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  return new Decimal(a).times(b).toString();
}

/** a / b to 40 significant digits; null where b is zero. */
export function divide(a: DecimalText, b: DecimalText): DecimalText | null {
  return new Decimal(b).isZero() ? null : new Decimal(a).dividedBy(b).toString();
}

/** So many significant digits, half away from zero. */
export function significant(value: DecimalText, digits: number): DecimalText {
  return new Decimal(value).toSignificantDigits(digits, Decimal.ROUND_HALF_UP).toString();
}

/** Equal as numbers: `"10"` and `"10.00"` are. */
export function equal(a: DecimalText, b: DecimalText): boolean {
  return new Decimal(a).eq(b);
}

/** Negative, zero or positive: -1, 0, 1 for a against b. */
export function compare(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  return new Decimal(a).cmp(b) as -1 | 0 | 1;
}

/** Digits after the point that carry a value: `"10.50"` has 1, `"10.505"` has 3. */
export function decimals(amount: DecimalText): number {
  return new Decimal(amount).decimalPlaces();
}

/** Two decimals, half away from zero, once, at the end: `"1.005"` is `"1.01"`, and `"-0.001"` is `"0.00"`: a zero has no sign. */
export function cents(amount: DecimalText): DecimalText {
  const rounded = new Decimal(amount).toFixed(2, Decimal.ROUND_HALF_UP);
  return rounded === '-0.00' ? '0.00' : rounded;
}

/** An amount of the graph's `Money`, with at least two decimals and never rounded: `"10"` is `"10.00"`, `"10.505"` stays. Null stays null. */
export function asMoney<C extends string>(amount: DecimalText, currency: C): { amount: DecimalText; currency: C };
export function asMoney<C extends string>(
  amount: DecimalText | null,
  currency: C,
): { amount: DecimalText; currency: C } | null;
export function asMoney<C extends string>(
  amount: DecimalText | null,
  currency: C,
): { amount: DecimalText; currency: C } | null {
  if (amount === null) return null;
  return { amount: decimals(amount) <= 2 ? cents(amount) : amount, currency };
}

/**
 * Whole cents of an amount; null where it has more than two decimals (zeros behind them do not count), or more than 13 digits before the point. Digit by digit: it is done for every row of a
 * ledger and for every figure of a project, and a pattern takes several times as long.
 */
export function toCents(amount: DecimalText): number | null {
  const start = amount.charCodeAt(0) === MINUS ? 1 : 0;
  let cents = 0;
  let at = start;
  for (; at < amount.length; at += 1) {
    const digit = amount.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    cents = cents * 10 + digit;
  }
  const whole = at - start;
  if (whole < 1 || whole > 13) return null;
  const decimals = amount.length - at - 1;
  if (decimals === 0 || (decimals > 0 && amount.charCodeAt(at) !== POINT)) return null;
  for (let place = 1; place <= Math.max(decimals, 2); place += 1) {
    const digit = place <= decimals ? amount.charCodeAt(at + place) - ZERO : 0;
    if (digit < 0 || digit > 9 || (place > 2 && digit !== 0)) return null;
    if (place <= 2) cents = cents * 10 + digit;
  }
  return start === 1 && cents !== 0 ? -cents : cents;
}

const [MINUS, POINT, ZERO] = [45, 46, 48];

/** The amount of whole cents: `-1250` is `"-12.50"`. */
export function fromCents(cents: number): DecimalText {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
