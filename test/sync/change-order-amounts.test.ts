import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, sum } from '../../kernel/money.ts';
import { amountOf, partsOf } from '../../subgraphs/sync/kinds/prime-contract-change-order/amounts.ts';

type Items = Parameters<typeof amountOf>[0];

/** Items of lines that bill and change the budget by so many cents. */
function items(...of: [bill: number | null, cost: number | null][][]): Items {
  const text = (cents: number | null) => (cents === null ? null : (cents / 100).toFixed(2));
  return {
    items: of.map((lines) => ({
      lines: lines.map(([bill, cost]) => ({ draft: { billAmount: text(bill), costAmount: text(cost) } })),
    })),
  } as Items;
}

describe('the parts of a change order that becomes several items', () => {
  test.each<[string, Items, string[], string]>([
    [
      'what each bills',
      items(
        [
          [10010, 0],
          [-10, 0],
        ],
        [[20020, 0]],
      ),
      ['100.1', '200.2'],
      '300.3',
    ],
    [
      'where it takes more than it adds, what each takes',
      items(
        [[-500, 0]],
        [
          [100, 0],
          [-200, 0],
        ],
      ),
      ['-5', '-2'],
      '-7',
    ],
    ['where it moves more of the budget than it bills, that', items([[100, 900]], [[100, null]]), ['9', '0'], '9'],
    ['of nothing nothing', items([[0, 0]], [[null, null]]), ['0', '0'], '0'],
  ])('are %s', (_, drafts, parts, whole) => {
    expect(partsOf(drafts)).toEqual(parts);
    expect(amountOf(drafts)).toBe(whole);
  });

  test('are together what was approved, to the cent', () => {
    const cents = fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
    const lists = fc.array(fc.array(fc.tuple(cents, cents), { maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lists, (of) => {
        const drafts = items(...of);
        expect(equal(sum(partsOf(drafts)), amountOf(drafts))).toBe(true);
        expect(partsOf(drafts)).toHaveLength(of.length);
      }),
    );
  });
});
