import { joinId, splitId } from '../../../../kernel/ids.ts';
import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import type { ProcoreBudgetLineRecord } from '../../../procore/kinds/budget/record.ts';
import { strict } from '../../../procore/rows.ts';
import { originalBudget, shows } from '../../exporting/category-write.ts';
import type { Elsewhere } from '../../exporting/elsewhere.ts';
import { type Home, readHome } from '../../exporting/home.ts';
import { writtenElsewhere } from '../../exporting/pci-number.ts';
import { type PciSetUp, readPciSetUp } from '../../exporting/pci-set-up.ts';
import { closedPeriodFor, periodProblems } from '../../exporting/period.ts';
import { type Place, readPlaces } from '../../exporting/places.ts';
import { readableRows } from '../../importing/entries.ts';
import type { Problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';

/** A line of the budget with where it stands in CMiC. */
export interface BudgetLineSource {
  line: ProcoreBudgetLineRecord;
  place: Place;
  /** The job was started: its original budget is frozen, and only an original-budget item changes it. */
  started: boolean;
}

/** Everything that the export of one budget is decided on. */
export interface BudgetExportSource extends Home, Elsewhere {
  /** Null where Procore does not show a budget. */
  locked: boolean | null;
  lines: BudgetLineSource[];
  /** Amounts of CMiC that no line of Procore has: they stay. */
  onlyInCmic: string[];
  /** Null where no line needs an item. */
  setUp: PciSetUp | null;
  /** The code of the item; null where none is needed, or nothing can be made. */
  number: string | null;
  /** The item in CMiC under that code. */
  existing: CmicPotentialChangeItemRecord | null;
  /** A posted item of ours, for a request that knows of no transfer. */
  postedBefore: string | null;
  date: string;
  period: Problem[];
}

/** Our reference on the item of a project's budget: `1001/budget`. */
export function budgetReference(projectId: string): string {
  return `${projectId}/budget`;
}

/** Reads both sides; null when Procore has no such project. Nothing comes from a cache: money is decided on it. */
export async function readBudgetExport(
  deps: SyncDeps,
  projectId: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<BudgetExportSource | null> {
  const home = await readHome(deps, projectId);
  if (!home.project) return null;
  const { job } = home;
  const [locked, rows, family] = await Promise.all([
    deps.procore.budget.isLocked(projectId),
    deps.procore.budget.lines(projectId),
    job ? deps.cmic['sub-job'].family(job.id) : [],
  ]);
  // A row that cannot be read stops nothing here: where a line needs it, it is asked for by itself, and that fails.
  const categories = job
    ? readableRows(await deps.cmic['project-wbs'].jobCategoryEntries(...family.map(({ id }) => id)))
    : [];
  const budget = strict(rows);
  const places = await readPlaces(deps, projectId, budget, categories);
  const startedJobs = new Set(family.filter(({ started }) => started).map(({ id }) => id));
  const lines = budget.flatMap((line, index): BudgetLineSource[] => {
    const place = places[index];
    return place ? [{ line, place, started: startedJobs.has(jobOf(place) ?? '') }] : [];
  });
  const ours = new Set(lines.map(({ place }) => place.categoryId));
  const onlyInCmic = categories
    .filter((category) => !ours.has(category.id) && !shows(originalBudget, category, '0'))
    .map(({ id, originalBudget: amount }) => `${id}: only CMiC has this estimate of ${amount}; it is left alone.`);
  const item = await readItem(deps, { home, lines, answers, transfer });
  return {
    ...home,
    locked,
    lines,
    onlyInCmic,
    ...item,
    date: answers.accountingDate ?? (transfer?.createdAt ?? deps.clock.now().toISOString()).slice(0, 10),
  };
}

/** Whether a line differs from CMiC and its job was started: only an item can change it. */
export function needsItem({ line, place, started }: BudgetLineSource): boolean {
  return started && !shows(originalBudget, place.category, line.originalAmount);
}

async function readItem(
  deps: SyncDeps,
  given: { home: Home; lines: BudgetLineSource[]; answers: Answers; transfer: Transfer | null },
) {
  const { home, lines, answers, transfer } = given;
  const reference = budgetReference(home.projectId);
  const client = deps.cmic['budget-change'];
  // A request that knows of no transfer asks whether one is there: a lost store may have held it.
  const before = transfer || !home.job ? null : await client.byReference(reference);
  const posted = before?.find((item) => item.posted && !item.isVoid && item.job === home.job?.code);
  const postedBefore = posted?.id ?? null;
  const none = { setUp: null, number: null, existing: null, elsewhere: [], elsewhereUnknown: false, period: [] };
  if (!home.job || !lines.some(needsItem)) return { ...none, postedBefore };
  const setUp = await readPciSetUp(deps, 'ORIGINAL_BUDGET');
  const number = answers.number ?? transfer?.number ?? (setUp.typeCode && `${setUp.typeCode}0001`);
  const key = number ? { company: home.job.company, job: home.job.code, code: number } : null;
  const [existing, elsewhere, period] = await Promise.all([
    key && client.find(key),
    writtenElsewhere(deps, transfer, reference, number, before),
    closedPeriodFor(deps, 'BUDGET', answers, transfer).then(periodProblems),
  ]);
  return { setUp, number, existing, period, postedBefore, ...elsewhere };
}

/** `ZZ/24-010` of `ZZ/24-010/03-100/S`. */
function jobOf({ categoryId }: Place): string | null {
  const [company, job] = (categoryId && splitId(categoryId, 4)) || [];
  return company && job ? joinId(company, job) : null;
}
