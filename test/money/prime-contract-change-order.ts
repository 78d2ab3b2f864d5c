import fc from 'fast-check';
import { potentialChangeItemBodies } from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { ownerChangeOrderBody } from '../../subgraphs/cmic/kinds/prime-contract-change-order/draft.ts';
import { type BudgetAmount, draftChangeOrder } from '../../subgraphs/sync/kinds/prime-contract-change-order/drafts.ts';
import type { ChangeOrderSource } from '../../subgraphs/sync/kinds/prime-contract-change-order/read.ts';
import { aCategory, aJob } from '../sync/samples.ts';
import { type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping, setUp } from './lines.ts';

interface PrimeChange {
  /** Each becomes an item. By line what the owner pays and what the budget gains: markups make them differ. */
  parts: { bill: Given; cost: Given }[][];
  budgetAmount: BudgetAmount;
}

const part = fc
  .tuple(lines(), fc.array(given(0n, 900_000_000n), { minLength: 12, maxLength: 12 }))
  .map(([billed, costs]) => billed.map((bill, n) => ({ bill, cost: costs[n] ?? bill })));

/** Each line's bill and budget amount, by setting zero, and the owner change order, which must be the sum of what all of its items bill. */
export const primeContractChangeOrder: MoneyKind<PrimeChange> = {
  name: 'prime-contract-change-order',
  documents: fc.record({
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    budgetAmount: fc.constantFrom('EXTENDED_AMOUNT', 'EXTENDED_AMOUNT', 'ZERO'),
  }),
  sent({ parts, budgetAmount }) {
    const drafts = draftChangeOrder(sourceOf(parts), {}, budgetAmount);
    if (!drafts?.owner) throw new Error('The change order is whole, and no draft was made of it.');
    const bodies = drafts.items.map(({ lines: all }) => all.map(({ draft }) => lineBody(draft)));
    const bill = bodies.map((rows) => rows.map((row) => sentIn(row, 'CmdBillAmt')));
    const cost = bodies.map((rows) => rows.map((row) => sentIn(row, 'CmdBudgAmt')));
    return figures(bill, cost, sentIn(ownerChangeOrderBody(mapping, drafts.owner), 'CmocnOwnerApprvdAmt'));
  },
  expected({ parts, budgetAmount }) {
    const bill = parts.map((all) => all.map((line) => line.bill.cents));
    const cost = parts.map((all) => all.map((line) => (budgetAmount === 'ZERO' ? 0n : line.cost.cents)));
    return figures(bill, cost, total(parts.flat().map((line) => line.bill.cents)));
  },
};

function figures(bill: bigint[][], cost: bigint[][], owner: bigint) {
  return {
    ...each('bill', bill.flat()),
    ...each('budget', cost.flat()),
    ...each('potential change item', bill.map(total)),
    ...each('budget of item', cost.map(total)),
    'owner change order': owner,
  };
}

function sourceOf(parts: PrimeChange['parts']): ChangeOrderSource {
  return {
    ...{ job: aJob(), setUp, date: '2026-03-02', contract: { code: '24-010' }, number: '0003' },
    target: 'OWNER_CHANGE_ORDER',
    change: {
      id: '1001/pcco-3',
      number: '3',
      title: 'Changed lobby',
      description: null,
      signedDate: null,
      scheduleImpact: null,
    },
    parts: parts.map((all, n) => ({
      ...{ procoreId: `1001/pco-${n + 1}`, number: String(n + 1), title: null, code: `EXT000${n + 1}` },
      lines: all.map(({ bill, cost }, line) => ({
        line: { id: String(line + 1), amount: read(bill), extendedAmount: read(cost) },
        place: { category: aCategory() },
        billCode: null,
      })),
    })),
  } as unknown as ChangeOrderSource;
}

const { lineBody } = potentialChangeItemBodies(mapping);
