import decimalJs from 'decimal.js-light';

// Node loads the package's CommonJS file, bundlers and Vitest its module file; only the default is the constructor in both.
const Decimal = decimalJs as unknown as typeof decimalJs.Decimal;

/** The exact sum of amounts given as decimal text. */
export function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}

/** The exact difference of two amounts. */
export const difference = (amount: string, less: string): string => new Decimal(amount).minus(less).toFixed();

/** An amount with so many decimals, half away from zero: `200.000000000000`. */
export const fixed = (amount: string, decimals: number): string =>
  new Decimal(amount).toFixed(decimals, Decimal.ROUND_HALF_UP);

/** Quantity times unit cost, to the cent, half away from zero. */
export function extend(quantity: string, unitCost: string): string {
  return new Decimal(quantity).times(unitCost).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
}

/** So many percent of an amount, to the cent, half away from zero. */
export function percentOf(amount: string, percent: string): string {
  return new Decimal(amount).times(percent).dividedBy(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
}

/** How many percent one amount is of another, with two decimals; 0 of nothing. */
export function percentage(part: string, whole: string): string {
  const all = new Decimal(whole);
  return (all.isZero() ? all : new Decimal(part).times(100).dividedBy(all)).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** -1, 0 or 1 as an amount is below, at or above another. */
export const compare = (amount: string, other: string): number => new Decimal(amount).comparedTo(other);

export const isZero = (amount: string): boolean => new Decimal(amount).isZero();

/** The greater of an amount and zero. */
export const atLeastZero = (amount: string): string => (compare(amount, '0') > 0 ? amount : '0');

/** As people read money: `$1,087.80`. */
export function dollars(amount: string): string {
  const [whole = '0', part = '00'] = fixed(amount, 2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return grouped.startsWith('-') ? `-$${grouped.slice(1)}.${part}` : `$${grouped}.${part}`;
}
