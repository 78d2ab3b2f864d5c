import fc from 'fast-check';
import { sum } from '../../kernel/money.ts';
import { potentialChangeItemBodies } from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { ownerChangeOrderBody } from '../../subgraphs/cmic/kinds/prime-contract-change-order/draft.ts';
import { aChangeLine } from './budget-change.ts';
import { type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

interface PrimeChange {
  /** What the owner pays and what the budget gains, by line; markup makes them differ. */
  lines: { bill: Given; cost: Given }[];
}

/** Each line's bill and budget amount, and the owner change order, which must be the sum of what is billed. */
export const primeContractChangeOrder: MoneyKind<PrimeChange> = {
  name: 'prime-contract-change-order',
  documents: fc
    .tuple(lines(), fc.array(given(0n, 900_000_000n), { minLength: 12, maxLength: 12 }))
    .map(([billed, costs]) => ({ lines: billed.map((bill, n) => ({ bill, cost: costs[n] ?? bill })) })),
  sent({ lines: drawn }) {
    const drafts = drawn.map(({ bill, cost }, n) => ({
      ...aChangeLine(n),
      billAmount: read(bill),
      costAmount: read(cost),
    }));
    const bodies = drafts.map(lineBody);
    const order = ownerChangeOrderBody(mapping, {
      ...{ company: 'ZZ', job: '24-010', code: '0003', title: null, notes: null, reference: null },
      ...{ billingContract: '24-010', ownerCode: null, issuedDate: null, executedDate: null, impactDays: null },
      amount: sum(drafts.map(({ billAmount }) => billAmount)),
    });
    const bill = bodies.map((body) => sentIn(body, 'CmdBillAmt'));
    const cost = bodies.map((body) => sentIn(body, 'CmdBudgAmt'));
    return {
      ...each('bill', bill),
      ...each('budget', cost),
      'potential change item': total(bill),
      'owner change order': sentIn(order, 'CmocnOwnerApprvdAmt'),
      'budget of all': total(cost),
    };
  },
  expected({ lines: drawn }) {
    const bill = drawn.map((line) => line.bill.cents);
    const cost = drawn.map((line) => line.cost.cents);
    return {
      ...each('bill', bill),
      ...each('budget', cost),
      'potential change item': total(bill),
      'owner change order': total(bill),
      'budget of all': total(cost),
    };
  },
};

const { lineBody } = potentialChangeItemBodies(mapping);
