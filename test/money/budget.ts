import fc from 'fast-check';
import { potentialChangeItemBodies } from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { wbsBodies } from '../../subgraphs/cmic/kinds/project-wbs/draft.ts';
import { draftBudget } from '../../subgraphs/sync/kinds/budget/export-drafts.ts';
import type { BudgetExportSource } from '../../subgraphs/sync/kinds/budget/export-read.ts';
import { aCategory, aJob } from '../sync/samples.ts';
import { type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping, setUp } from './lines.ts';

/** By line: what Procore has, what CMiC has of it, and whether its job was started, where only an item sets an amount. */
type Budget = { amount: Given; standing: Given | null; started: boolean }[];

const standing = fc.array(fc.option(given(0n, 50_000_000n)), { minLength: 12, maxLength: 12 });
const flags = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 12, maxLength: 12 });

/** What CMiC shows of each line once everything is written: what is sent, else what stands. That is Procore's budget, line by line and in all. */
export const budget: MoneyKind<Budget> = {
  name: 'budget',
  documents: fc.tuple(lines(), standing, flags).map(([amounts, stands, drawn]) =>
    amounts.map((amount, n) => {
      const [started = false, equal = false] = drawn[n] ?? [];
      return { amount, standing: equal ? amount : (stands[n] ?? null), started };
    }),
  ),
  sent(drawn) {
    const drafts = draftBudget(sourceOf(drawn), {}, null);
    if (!drafts) throw new Error('The budget is whole, and no draft was made of it.');
    const direct = new Map(drafts.amounts.map((each) => [each.categoryId, bodies.budgetBody(each.amount)]));
    const byItem = new Map(drafts.item?.lines.map(({ draft }) => [draft.task, lineBody(draft)]));
    const shown = drawn.map((line, n) => {
      const one = direct.get(categoryId(n));
      const other = byItem.get(String(n));
      if (one && other) throw new Error(`Line ${n} is sent twice.`);
      if (one) return sentIn(one, 'JcatObudgCostAmt');
      return other ? sentIn(other, 'CmdBudgAmt') : (line.standing?.cents ?? 0n);
    });
    return { ...each('line', shown), job: total(shown) };
  },
  expected(drawn) {
    const cents = drawn.map(({ amount }) => amount.cents);
    return { ...each('line', cents), job: total(cents) };
  },
};

function sourceOf(drawn: Budget): BudgetExportSource {
  return {
    ...{
      job: aJob(),
      setUp,
      number: 'OB0001',
      date: '2026-03-02',
      projectId: '1001',
      project: { name: 'Harbor View' },
    },
    lines: drawn.map(({ amount, standing: stands, started }, n) => ({
      line: { id: `1001/bl-${n}`, originalAmount: read(amount) },
      place: {
        categoryId: categoryId(n),
        category: stands && aCategory(`03-${n}`, 'S', { originalBudget: read(stands) }),
      },
      started,
    })),
  } as unknown as BudgetExportSource;
}

function categoryId(n: number): string {
  return `ZZ/24-010/03-${n}/S`;
}

const bodies = wbsBodies(mapping);
const { lineBody } = potentialChangeItemBodies(mapping);
