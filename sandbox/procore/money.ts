import decimalJs from 'decimal.js-light';

// The package is CommonJS: Node gives its constructor as the default alone, whatever its types say.
const { Decimal } = decimalJs;

/** The exact sum of amounts given as decimal text. */
export function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}

/** Quantity times unit cost, to the cent, half away from zero. */
export function extend(quantity: string, unitCost: string): string {
  return new Decimal(quantity).times(unitCost).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
}
