/** Whether a number of a request has at most two decimals and fits the column, `NUMBER(18,2)`. */
export function fitsMoney(amount: number): boolean {
  const parts = /^-?(\d{1,16})(?:\.(\d{1,2}))?$/.exec(String(amount));
  return parts !== null;
}

/** The sum of amounts, added in cents so that no binary fraction shows. */
export function sum(amounts: readonly number[]): number {
  const cents = amounts.reduce((total, amount) => total + toCents(amount), 0n);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return Number(`${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

function toCents(amount: number): bigint {
  const [whole = '0', decimals = ''] = String(amount).split('.');
  const cents = BigInt(whole.replace('-', '')) * 100n + BigInt(decimals.padEnd(2, '0'));
  return whole.startsWith('-') ? -cents : cents;
}
