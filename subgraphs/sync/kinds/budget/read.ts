import { equal } from '../../../../kernel/money.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import { strict } from '../../../procore/rows.ts';
import { readableRows, unreadableRows } from '../../importing/entries.ts';
import type { BadRow } from '../../importing/item.ts';
import { resolveToProcore } from '../../link/to-procore.ts';
import type { SyncDeps } from '../../system.ts';
import { type BudgetSides, codeIdOf, typeIdOf } from './items.ts';

/** Everything that the import of a budget is decided on. */
export interface BudgetSource extends BudgetSides {
  /** Rows of CMiC that cannot be read; they stop nothing. */
  unreadable: BadRow[];
  /** Null where Procore does not show a budget. */
  locked: boolean | null;
  /** Whether the budget went to CMiC before: that ends its imports. */
  exported: boolean;
}

/**
 * Reads the estimates of a control job and its sub jobs in one walk, and Procore's lines in another. What the codes stand for comes from links; Procore's codes are read only where one
 * that counts has none.
 */
export async function readBudget(
  deps: SyncDeps,
  projectId: string,
  controlJobId: string,
  jobs: readonly CmicJobRecord[],
): Promise<BudgetSource> {
  const { budget, projectWbs, companyWbs } = deps.procore;
  const [entries, locked, rows, exports] = await Promise.all([
    deps.cmic['project-wbs'].jobCategoryEntries(...jobs.map(({ id }) => id)),
    budget.isLocked(projectId),
    budget.lines(projectId),
    deps.store.transfers.count({
      kinds: ['BUDGET'],
      direction: 'EXPORT',
      states: ['ENTERED', 'DONE'],
      sourceIds: [projectId],
    }),
  ]);
  const categories = readableRows(entries);
  // A line with a hole in it could be any line: nobody could tell what to create.
  const lines = strict(rows);
  // Without a line in Procore a code that has no estimate is of no use here.
  const counting = categories.filter(
    ({ originalBudget }) => lines.length > 0 || (originalBudget !== null && !equal(originalBudget, '0')),
  );
  const [codes, types] = await Promise.all([
    resolveToProcore(deps, 'PROJECT_WBS', unique(counting.map(codeIdOf)), async () =>
      strict(await projectWbs.costCodes(projectId)),
    ),
    resolveToProcore(deps, 'COMPANY_WBS', unique(counting.map(typeIdOf)), async () =>
      strict(await companyWbs.costTypes()),
    ),
  ]);
  return {
    categories,
    lines,
    codes,
    types,
    controlJobId,
    unreadable: unreadableRows(entries),
    locked,
    exported: exports > 0,
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
