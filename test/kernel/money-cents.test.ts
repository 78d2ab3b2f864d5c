import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCents, toCents } from '../../kernel/money.ts';

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
