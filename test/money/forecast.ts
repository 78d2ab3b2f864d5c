import { wbsBodies } from '../../subgraphs/cmic/kinds/project-wbs/draft.ts';
import { type Given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

/** The projected cost of each cost code and type, and of the job. */
export const forecast: MoneyKind<Given[]> = {
  name: 'forecast',
  documents: lines(),
  sent(drawn) {
    const bodies = drawn.map((amount) => sentIn(bodiesOf.projectionBody(read(amount)), 'JcatProjCostAmt'));
    return { ...each('line', bodies), job: total(bodies) };
  },
  expected(drawn) {
    const cents = drawn.map((amount) => amount.cents);
    return { ...each('line', cents), job: total(cents) };
  },
};

const bodiesOf = wbsBodies(mapping);
