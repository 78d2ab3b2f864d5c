import { equal } from '../../../../kernel/money.ts';
import { strict } from '../../../procore/rows.ts';
import type { ItemError } from '../../../procore/sync.ts';
import type { ImportedProject } from '../../importing/imported-project.ts';
import { type BadRow, badItem, type ItemResult, written } from '../../importing/item.ts';
import { stop } from '../../importing/outcomes.ts';
import { type ImportWork, saveLinks } from '../../importing/pages.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { type ProcoreEnd, unlinkedEnds } from '../../link/to-procore.ts';
import type { Problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Run } from '../../transfer/run.ts';
import { type BudgetItem, placeOf } from './items.ts';

/** What the import of a budget has in hand. */
export interface BudgetWork {
  jobId: string;
  project: ImportedProject;
  items: readonly BudgetItem[];
  bad: readonly BadRow[];
  codes: ReadonlyMap<string, ProcoreEnd>;
  types: ReadonlyMap<string, ProcoreEnd>;
}

/** A budget for the engine of imports: creates and updates go together, at most a page in one call. */
export function budgetWork(work: BudgetWork): ImportWork<BudgetItem> {
  const { items, bad, project } = work;
  return {
    items,
    bad,
    fits: () => true,
    send: (run, page) => sendLines(run.deps, project.id, page),
    // The link is one of project and job (contract, section 2): a line of the budget has no other half of its own.
    linkOf: () => null,
    finish: (run) => saveAll(run, work),
    targetId: () => project.id,
    projectId: () => project.id,
  };
}

/** Lines carry no mark, so a call whose outcome is unknown is not repeated: the run ends, and after the wait for late writes the next one plans from what stands. */
async function sendLines(deps: SyncDeps, projectId: string, page: readonly BudgetItem[]): Promise<ItemResult[]> {
  const outcome = await deps.procore.budget.syncLines(
    projectId,
    page.map(({ procoreId, costCodeId, costTypeId, amount }) => ({
      ...(procoreId === null ? {} : { id: procoreId }),
      costCodeId,
      costTypeId,
      amount,
    })),
  );
  if (outcome.outcome !== 'done') throw stop(outcome, deps.settings.waits.lateWriteMs);
  const { entities, errors } = outcome;
  if (errors.length === 0 && entities.length === page.length) return page.map((item) => written(item, item.procoreId));
  return lookBack(deps, projectId, page, errors);
}

/** What was refused may be there all the same (somebody entered the line meanwhile, or an earlier send of ours landed): the lines that stand decide, read once. */
async function lookBack(
  deps: SyncDeps,
  projectId: string,
  page: readonly BudgetItem[],
  errors: readonly ItemError[],
): Promise<ItemResult[]> {
  const lines = strict(await deps.procore.budget.lines(projectId));
  const standing = new Map(lines.map((line) => [placeOf(line.costCodeId, line.costTypeId), line]));
  return page.map((item, index) => {
    const line = standing.get(placeOf(item.costCodeId, item.costTypeId));
    if (line && equal(line.originalAmount, item.amount)) return written(item, line.id);
    const error = errors.find((each) => each.index === index);
    return badItem(item.key, error?.message ?? 'Procore answered nothing that can be read about it.');
  });
}

/** The link of the set, and the links that only our marks told of, so that the next import need not read the marks. */
async function saveAll(run: Run, { jobId, project, codes, types }: BudgetWork): Promise<Problem[]> {
  const place = { projectId: project.id, jobId };
  await restoreLinks(run.deps, [
    ...(project.linked ? [] : [{ kind: 'PROJECT' as const, procoreId: project.id, cmicId: jobId, ...place }]),
    ...unlinkedEnds(codes).map((ends) => ({ kind: 'PROJECT_WBS' as const, ...ends, ...place })),
    ...unlinkedEnds(types).map((ends) => ({ kind: 'COMPANY_WBS' as const, ...ends, projectId: null, jobId: null })),
  ]);
  const link = { procoreId: project.id, cmicId: jobId, state: 'ACTIVE' as const, lines: [], adoptedMark: null };
  return saveLinks(run, [{ kind: 'BUDGET', ...link, ...place }]);
}
