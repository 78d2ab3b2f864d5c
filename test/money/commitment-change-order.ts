import fc from 'fast-check';
import { sum } from '../../kernel/money.ts';
import { headerBody, lineBody } from '../../subgraphs/cmic/kinds/commitment/draft.ts';
import { draftChangeOrder } from '../../subgraphs/sync/kinds/commitment-change-order/drafts.ts';
import type { ChangeOrderSource } from '../../subgraphs/sync/kinds/commitment-change-order/read.ts';
import { aLine } from '../sync/samples.ts';
import { centsOf, type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

interface Contract {
  original: Given;
  retainage: Given;
  /** In order; a line may add to a line of the contract or be new to it. */
  changes: Given[][];
}

/** Each change with its lines, and the contract as it is revised by one after the other; the retainage of every change is the contract's. */
export const commitmentChangeOrder: MoneyKind<Contract> = {
  name: 'commitment-change-order',
  documents: fc.record({
    original: given(0n, 300_000_000_000n),
    retainage: given(0n, 10_000n),
    changes: fc.array(lines(), { minLength: 1, maxLength: 5 }),
  }),
  sent({ original, retainage, changes }) {
    const documents = changes.map((drawn, n) => draftsOf(drawn, read(retainage), n));
    const bodies = documents.map(({ lines: all }) =>
      all.map(({ draft }) => sentIn(lineBody(mapping, draft), 'ScschAmt')),
    );
    const amounts = documents.map(({ lines: all }) => sum(all.map(({ draft }) => draft.amount)));
    return {
      ...Object.assign({}, ...bodies.map((all, n) => each(`change ${n + 1} line`, all))),
      ...each('change', bodies.map(total)),
      ...each('the amount that the policy reads', amounts.map(centsOf)),
      ...each(
        'retainage percent',
        documents.map(({ header }) => sentIn(headerBody(mapping, header), 'ScmstHldbkPc')),
      ),
      ...each(
        'revised contract',
        amounts.map((_, n) => centsOf(sum([read(original), ...amounts.slice(0, n + 1)]))),
      ),
    };
  },
  expected({ original, retainage, changes }) {
    const documents = changes.map((drawn) => drawn.map(({ cents }) => cents));
    const totals = documents.map(total);
    let contract = original.cents;
    const revised = totals.map((change) => {
      contract += change;
      return contract;
    });
    return {
      ...Object.assign({}, ...documents.map((all, n) => each(`change ${n + 1} line`, all))),
      ...each('change', totals),
      ...each('the amount that the policy reads', totals),
      ...each(
        'retainage percent',
        totals.map(() => retainage.cents),
      ),
      ...each('revised contract', revised),
    };
  },
};

function draftsOf(drawn: readonly Given[], retainagePercent: string, n: number) {
  const source = {
    order: { id: `1001/cco-${n}`, title: 'Changed footings', description: null },
    commitment: { type: 'SUBCONTRACT' },
    contract: { company: 'ZZ', vendor: 'ACME', number: '24-010-001', job: '24-010', retainagePercent },
    lines: drawn.map((amount, line) => aLine(String(88_001 + line), read(amount))),
  } as unknown as ChangeOrderSource;
  const assigned = { change: String(n + 1).padStart(3, '0'), date: '2026-03-02' };
  const drafts = draftChangeOrder(source, {}, assigned, { currency: 'USD', codes: 'GATEWAY' });
  if (!drafts) throw new Error('The change order is whole, and no draft was made of it.');
  return drafts;
}
