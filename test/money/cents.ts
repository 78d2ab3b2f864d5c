import fc from 'fast-check';
import { amount } from '../../kernel/records.ts';

/** Whole cents in BigInt: the second computation of every amount. kernel/money.ts has no part in it, and no float. */

const spellings = ['number', 'text', 'short', 'long'] as const;

/** An amount as Procore sends it, with what it is worth. */
export interface Given {
  raw: string | number;
  cents: bigint;
}

/** How a source writes amounts: as a JSON number, with two decimals, with as few as will do, or with zeros behind. */
export const spelling = fc.constantFrom(...spellings);

/** An amount within bounds, in any spelling. */
export function given(min: bigint, max: bigint): fc.Arbitrary<Given> {
  return fc.tuple(fc.bigInt({ min, max }), spelling).map(([cents, way]) => spelled(cents, way));
}

/** These cents as a source writes them. */
export function spelled(cents: bigint, way: (typeof spellings)[number]): Given {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const text = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  switch (way) {
    case 'number':
      return { cents, raw: JSON.parse(text) as number };
    case 'text':
      return { cents, raw: text };
    case 'short':
      return { cents, raw: text.replace(/\.?0+$/, '') };
    case 'long':
      return { cents, raw: `${text}000` };
  }
}

/** What a source sent, as the product's records have it. */
export function read({ raw }: Given): string {
  const text = amount.parse(raw);
  if (text === null) throw new Error(`${raw} was read as no amount.`);
  return text;
}

/** Cents of a member of a body, from the text that goes over the wire. */
export function sentIn(body: unknown, member: string): bigint {
  return centsOf(JSON.stringify((body as Record<string, unknown>)[member]) ?? `nothing as ${member}`);
}

/** Cents of decimal text; more than two decimals, an exponent or anything else is an error. */
export function centsOf(text: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!parts) throw new Error(`${text} is no amount of whole cents.`);
  return BigInt(`${parts[1]}${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`);
}

export function total(cents: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const each of cents) sum += each;
  return sum;
}
