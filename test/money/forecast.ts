import fc from 'fast-check';
import { wbsBodies } from '../../subgraphs/cmic/kinds/project-wbs/draft.ts';
import { difference } from '../../subgraphs/sync/kinds/forecast/read.ts';
import { aCategory } from '../sync/samples.ts';
import { centsOf, type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

/** By code and type: what Procore expects, and what CMiC does before. */
type Forecast = { amount: Given; before: Given | null }[];

const before = fc.array(fc.option(given(-50_000_000n, 300_000_000_000n)), { minLength: 12, maxLength: 12 });

/** The projected cost as it is set, and as an item moves it from where it stood: both end at Procore's estimate at completion. */
export const forecast: MoneyKind<Forecast> = {
  name: 'forecast',
  documents: fc
    .tuple(lines(), before)
    .map(([amounts, stood]) => amounts.map((amount, n) => ({ amount, before: stood[n] ?? null }))),
  sent(drawn) {
    const set = drawn.map(({ amount }) => sentIn(projectionBody(read(amount)), 'JcatProjCostAmt'));
    const moved = drawn.map(({ amount, before: stood }) => {
      const category = aCategory('03-100', 'S', { projectedCost: stood && read(stood) });
      const by = difference({ categoryId: category.id, category, amount: read(amount) });
      return (stood?.cents ?? 0n) + centsOf(by);
    });
    return { ...each('line set', set), ...each('line moved', moved), job: total(set), 'job moved': total(moved) };
  },
  expected(drawn) {
    const cents = drawn.map(({ amount }) => amount.cents);
    return { ...each('line set', cents), ...each('line moved', cents), job: total(cents), 'job moved': total(cents) };
  },
};

const { projectionBody } = wbsBodies(mapping);
