import fc from 'fast-check';
import { sum } from '../../kernel/money.ts';
import { lineBody } from '../../subgraphs/cmic/kinds/commitment/draft.ts';
import { lineDraft } from '../cmic/drafts.ts';
import { centsOf, type Given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

interface Contract {
  lines: Given[];
  /** In order; a line may add to a line of the contract or be new to it. */
  changes: Given[][];
}

/** Each change, its lines, and the contract as it is revised by one after the other. */
export const commitmentChangeOrder: MoneyKind<Contract> = {
  name: 'commitment-change-order',
  documents: fc.record({ lines: lines(), changes: fc.array(lines(), { minLength: 1, maxLength: 5 }) }),
  sent({ lines: original, changes }) {
    const documents = [original, ...changes].map((drawn, change) =>
      drawn.map((amount, n) => ({
        ...lineDraft,
        change: String(change).padStart(3, '0'),
        task: String(88_001 + n),
        amount: read(amount),
      })),
    );
    const bodies = documents.map((drafts) => drafts.map((draft) => sentIn(lineBody(mapping, draft), 'ScschAmt')));
    const revised = documents.map((_, n) => sum(documents.slice(0, n + 1).flatMap((all) => all.map((d) => d.amount))));
    return {
      ...Object.assign({}, ...bodies.map((amounts, n) => each(`document ${n} line`, amounts))),
      ...each('document', bodies.map(total)),
      ...each('revised contract', revised.map(centsOf)),
    };
  },
  expected({ lines: original, changes }) {
    const documents = [original, ...changes].map((drawn) => drawn.map(({ cents }) => cents));
    let contract = 0n;
    const revised = documents.map((amounts) => {
      for (const cents of amounts) contract += cents;
      return contract;
    });
    return {
      ...Object.assign({}, ...documents.map((amounts, n) => each(`document ${n} line`, amounts))),
      ...each('document', documents.map(total)),
      ...each('revised contract', revised),
    };
  },
};
