import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  asMoney,
  cents,
  compare,
  decimals,
  decimalText,
  equal,
  isTooLarge,
  subtract,
  sum,
} from '../../kernel/money.ts';

/** Cents as decimal text, without float arithmetic. */
const text = (n: bigint) => {
  const digits = (n < 0n ? -n : n).toString().padStart(3, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const amounts = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });

describe('money is decimal text', () => {
  it('adds up exactly', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum([])).toBe('0');
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 50 }), (list) => {
        const total = list.reduce((all, one) => all + one, 0n);
        expect(equal(sum(list.map(text)), text(total))).toBe(true);
      }),
    );
  });

  it('comes back from what was added and taken away', () => {
    fc.assert(fc.property(amounts, amounts, (a, b) => equal(subtract(add(text(a), text(b)), text(b)), text(a))));
  });

  it('compares as numbers', () => {
    expect(equal('10', '10.00')).toBe(true);
    expect([compare('9', '10'), compare('-1', '-1.0'), compare('2', '-3')]).toEqual([-1, 0, 1]);
  });

  it('is rounded to cents half away from zero', () => {
    expect(['1.005', '-1.005', '2', '1.004999'].map(cents)).toEqual(['1.01', '-1.01', '2.00', '1.00']);
  });

  it('knows the decimals that carry a value', () => {
    expect(['10', '10.50', '10.505', '-0.10'].map(decimals)).toEqual([0, 1, 3, 1]);
  });

  it('never shows an exponent', () => {
    expect(decimalText(0.0000001)).toBe('0.0000001');
    expect(decimalText(1e21)).toBe('1000000000000000000000');
  });

  it.each([
    [1e13, true],
    ['-10000000000000', true],
    ['9999999999999.99', false],
    [0, false],
  ])('%s too large to be exact: %s', (value, large) => {
    expect(isTooLarge(decimalText(value) ?? '')).toBe(large);
  });

  it('is shown with two decimals, and more only where they carry a value', () => {
    expect(asMoney('10', 'USD')).toEqual({ amount: '10.00', currency: 'USD' });
    expect(asMoney('10.505', 'USD')).toEqual({ amount: '10.505', currency: 'USD' });
    expect(asMoney(null, 'USD')).toBeNull();
  });
});
