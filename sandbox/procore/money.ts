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
