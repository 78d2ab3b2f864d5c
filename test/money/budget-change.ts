import fc from 'fast-check';
import { potentialChangeItemBodies } from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { draftBudgetChange } from '../../subgraphs/sync/kinds/budget-change/drafts.ts';
import type { BudgetChangeSource } from '../../subgraphs/sync/kinds/budget-change/read.ts';
import { aCategory, aJob } from '../sync/samples.ts';
import { type Given, read, sentIn, spelled, spelling, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping, setUp } from './lines.ts';

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
    const source = {
      ...{ job: aJob(), number: 'INT0007', setUp, date: '2026-03-02' },
      change: { id: '1001/bc-7', sort: 'BUDGET_CHANGE', title: 'Transfer to footings' },
      lines: drawn.map((amount, n) => ({
        adjustment: { type: 'change_event', lineId: String(n + 1), amount: read(amount) },
        place: { category: aCategory() },
      })),
    } as unknown as BudgetChangeSource;
    const drafts = draftBudgetChange(source, {});
    if (!drafts) throw new Error('The budget change is whole, and no draft was made of it.');
    const rows = drafts.lines.map(({ draft }) => lineBody(draft));
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
