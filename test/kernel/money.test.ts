import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  asMoney,
  cents,
  compare,
  decimals,
  decimalText,
  divide,
  equal,
  isTooLarge,
  multiply,
  significant,
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

  it('is a zero without a sign where nothing is left of it', () => {
    expect(['-0.004', '0.004', '-0', '-0.005'].map(cents)).toEqual(['0.00', '0.00', '0.00', '-0.01']);
  });

  it('is multiplied exactly and divided to 40 digits, by nothing to nothing', () => {
    expect(multiply('9999999999999.99', '9999999999999.99')).toBe('99999999999999800000000000.0001');
    expect(divide('1', '3')).toBe(`0.${'3'.repeat(40)}`);
    expect(divide('-5250000', '10500000')).toBe('-0.5');
    expect(divide('1', '0.00')).toBeNull();
  });

  it('is cut to significant digits half away from zero', () => {
    expect(significant(divide('2', '3') ?? '', 20)).toBe('0.66666666666666666667');
    expect(significant('-0.00123455', 5)).toBe('-0.0012346');
    expect(significant('1', 20)).toBe('1');
  });

  it('knows the decimals that carry a value', () => {
    expect(['10', '10.50', '10.505', '-0.10'].map(decimals)).toEqual([0, 1, 3, 1]);
  });

  it('never shows an exponent', () => {
    expect(decimalText(0.0000001)).toBe('0.0000001');
    expect(decimalText(1e21)).toBe('1000000000000000000000');
    expect(decimalText(1e-45)).toBe(`0.${'0'.repeat(44)}1`);
    expect(decimalText(`1${'0'.repeat(60)}`)).toBe(`1${'0'.repeat(60)}`);
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
