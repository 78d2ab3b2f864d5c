import { sum } from '../../kernel/money.ts';
import { wbsBodies } from '../../subgraphs/cmic/kinds/project-wbs/draft.ts';
import { centsOf, type Given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

/** The original budget of each cost code and type, and of the job. */
export const budget: MoneyKind<Given[]> = {
  name: 'budget',
  documents: lines(),
  sent(drawn) {
    const amounts = drawn.map(read);
    const bodies = amounts.map((amount) => sentIn(bodiesOf.budgetBody(amount), 'JcatObudgCostAmt'));
    return { ...each('line', bodies), job: total(bodies), 'the amount that the policy reads': centsOf(sum(amounts)) };
  },
  expected(drawn) {
    const cents = drawn.map((amount) => amount.cents);
    return { ...each('line', cents), job: total(cents), 'the amount that the policy reads': total(cents) };
  },
};

const bodiesOf = wbsBodies(mapping);
