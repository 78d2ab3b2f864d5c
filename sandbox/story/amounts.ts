/** Decimal text with two decimals from whole cents (`12540050` is `125400.50`). Never a float: sums of a story must be exact. */
export function fromCents(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whole cents of decimal text with at most two decimals. */
export function toCents(text: string): number {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return text.startsWith('-') ? -cents : cents;
}

/** The exact sum of amounts given as decimal text. */
export function sumAmounts(amounts: readonly string[]): string {
  return fromCents(amounts.reduce((total, amount) => total + toCents(amount), 0));
}
