import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, decimalText, fromCents, toCents } from '../../kernel/money.ts';

/** What whole cents look like. */
const PATTERN = /^(-?)(\d{1,13})(?:\.(\d{1,2})0*)?$/;

describe('whole cents of an amount', () => {
  test('are read of every text that is one, and of no other', () => {
    const character = fc.constantFrom('-', '.', '0', '1', '5', '9', 'e', ' ');
    const near = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        fc.array(character, { maxLength: 5 }),
        fc.integer({ min: 0, max: 10 ** 13 }),
      )
      .map(([sign, some, whole]) => `${sign}${whole}${some.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          fc.array(character, { maxLength: 8 }).map((all) => all.join('')),
        ),
        (text) => {
          const parts = PATTERN.exec(text);
          const cents = parts && Number(`${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`);
          expect(toCents(text)).toBe(parts?.[1] === '-' && cents ? -cents : cents);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('come back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), (cents) => {
        expect(toCents(fromCents(cents))).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  test.each([
    ['9999999999999.99', 999_999_999_999_999],
    ['99999999999999', null],
    ['12.3400', 1234],
    ['12.345', null],
    ['-0.00', 0],
    ['1.', null],
    ['.5', null],
    ['', null],
    ['-', null],
  ])('%s is %s', (text, cents) => expect(toCents(text)).toBe(cents));
});

describe('decimal text', () => {
  test('of a number or of text is the same as what arithmetic makes of it', () => {
    const fractions = fc.tuple(fc.integer(), fc.nat(9)).map(([whole, places]) => whole / 10 ** places);
    const digits = fc.stringMatching(/^[+-]?\d{1,18}(\.\d{1,18})?$/);
    fc.assert(
      fc.property(fc.oneof(digits, fractions, fc.integer()), (value) => {
        if (typeof value === 'string') expect(decimalText(value)).toBe(add(value.replace('+', ''), '0'));
        else expect(Number(decimalText(value))).toBe(value === 0 ? 0 : value);
        expect(decimalText(decimalText(value))).toBe(decimalText(value));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['250.0', '250'],
    ['-0', '0'],
    ['0.10', '0.1'],
    ['007.50', '7.5'],
    [' 12.5 ', '12.5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    ['1e3', null],
    ['.5', null],
    [Number.NaN, null],
  ])('of %s is %s', (value, text) => expect(decimalText(value)).toBe(text));
});
