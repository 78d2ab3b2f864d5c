import fc from 'fast-check';
import {
  type PotentialChangeItemLineDraft,
  potentialChangeItemBodies,
} from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { type Given, read, sentIn, spelled, spelling, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

interface BudgetChange {
  lines: Given[];
  /** A transfer gives elsewhere what its lines receive. */
  sort: 'INTERNAL' | 'TRANSFER';
}

const changed = fc.tuple(fc.constantFrom('INTERNAL', 'TRANSFER'), lines(), spelling);

/** Each line, and what the budget gains: nothing by a transfer. No line bills. */
export const budgetChange: MoneyKind<BudgetChange> = {
  name: 'budget-change',
  documents: changed.map(([sort, received, way]) => {
    if (sort === 'INTERNAL') return { sort, lines: received };
    return { sort, lines: [...received, spelled(-total(received.map(({ cents }) => cents)), way)] };
  }) as fc.Arbitrary<BudgetChange>,
  sent({ lines: drawn, sort }) {
    const rows = drawn.map((amount, n) => lineBody({ ...aChangeLine(n), costAmount: read(amount) }));
    const amounts = rows.map((row) => sentIn(row, 'CmdBudgAmt'));
    return {
      ...each('line', amounts),
      [`net of ${sort}`]: total(amounts),
      'lines that bill': BigInt(rows.filter((row) => row.CmdBillAmt !== undefined).length),
    };
  },
  expected({ lines: drawn, sort }) {
    const amounts = drawn.map(({ cents }) => cents);
    return {
      ...each('line', amounts),
      [`net of ${sort}`]: sort === 'TRANSFER' ? 0n : total(amounts),
      'lines that bill': 0n,
    };
  },
};

const { lineBody } = potentialChangeItemBodies(mapping);

/** A line of a potential change item, without amounts. */
export function aChangeLine(n: number): PotentialChangeItemLineDraft {
  return {
    ...{ company: 'ZZ', headerJob: '24-010', change: 'EXT0007', job: '24-010', costCode: '03-100', category: 'S' },
    ...{ task: String(n + 1), costAmount: null, billAmount: null, billCode: null, billName: null },
  };
}
