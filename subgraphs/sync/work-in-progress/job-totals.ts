import { type DecimalText, fromCents } from '../../../kernel/money.ts';
import type { CmicJobCategoryRecord } from '../../cmic/kinds/project-wbs/record.ts';
import { ESTIMATE_COLUMN } from '../../procore/kinds/budget/client.ts';
import type { Told } from '../financials/figure.ts';
import type { SyncDeps } from '../system.ts';
import type { Faults } from './faults.ts';
import { sumTold } from './formulas.ts';

/** What a job costs in the terms of one system: sums over all its codes, sub jobs included. */
export interface JobTotals {
  estimatedCostAtCompletion: Told;
  jobToDateCosts: Told;
  committedCosts: Told;
  revisedBudget: Told;
}

/** The columns of the budget view for CMiC (reference 5.6). */
const COLUMNS = {
  estimatedCostAtCompletion: ESTIMATE_COLUMN,
  jobToDateCosts: 'Job to Date Costs',
  committedCosts: 'Committed Costs',
  revisedBudget: 'Revised Budget',
} as const;

/** The totals of a Procore project, by the budget view for CMiC: one call for the views, one per thousand budget codes. A project without a budget code tells null. */
export async function procoreTotals({ procore }: SyncDeps, projectId: string, faults: Faults): Promise<JobTotals> {
  const rows = await faults.attempt(() => procore.budget.columns(projectId, Object.values(COLUMNS)));
  const total = (column: string): Told => {
    if (rows === 'UNAVAILABLE' || rows === null) return 'UNAVAILABLE';
    return sumTold(
      rows.map((row): Told => {
        const cell = row instanceof Error ? row : row.values[column];
        if (!(cell instanceof Error)) return cell ?? null;
        faults.note(cell);
        return 'UNAVAILABLE';
      }),
    );
  };
  return {
    estimatedCostAtCompletion: total(COLUMNS.estimatedCostAtCompletion),
    jobToDateCosts: total(COLUMNS.jobToDateCosts),
    committedCosts: total(COLUMNS.committedCosts),
    revisedBudget: total(COLUMNS.revisedBudget),
  };
}

/**
 * The totals of a CMiC job with its sub jobs. Projected cost and current budget stand on the job's categories: one walk of a call per thousand. A category without an amount adds nothing, and a
 * job of which no category has one tells null. Costs and committed costs are the sums of the job-cost projection: no call, and UNAVAILABLE before the first import.
 */
export async function cmicTotals(
  deps: SyncDeps,
  jobIds: readonly string[] | 'UNAVAILABLE',
  controlJobId: string,
  faults: Faults,
): Promise<{ live: Pick<JobTotals, 'estimatedCostAtCompletion' | 'revisedBudget'>; posted: PostedTotals }> {
  const [categories, posted] = await Promise.all([
    jobIds === 'UNAVAILABLE' ? jobIds : faults.attempt(() => deps.cmic['project-wbs'].jobCategoryEntries(...jobIds)),
    postedTotals(deps, controlJobId),
  ]);
  const total = (of: (category: CmicJobCategoryRecord) => DecimalText | null): Told => {
    if (categories === 'UNAVAILABLE') return categories;
    return sumTold(
      categories.map(({ value }): Told => {
        if (!(value instanceof Error)) return of(value);
        faults.note(value);
        return 'UNAVAILABLE';
      }),
    );
  };
  return {
    live: {
      estimatedCostAtCompletion: total(({ projectedCost }) => projectedCost),
      revisedBudget: total(({ currentBudget }) => currentBudget),
    },
    posted,
  };
}

/** What the projection of posted job cost says; `asOf` is null before the first import. */
export interface PostedTotals extends Pick<JobTotals, 'jobToDateCosts' | 'committedCosts'> {
  asOf: string | null;
}

async function postedTotals({ store }: SyncDeps, controlJobId: string): Promise<PostedTotals> {
  const state = await store.jobCosts.state(controlJobId);
  if (!state) return { jobToDateCosts: 'UNAVAILABLE', committedCosts: 'UNAVAILABLE', asOf: null };
  const sums = await store.jobCosts.sums(state.jobIds);
  const total = (of: (sum: (typeof sums)[number]) => number) =>
    fromCents(sums.reduce((cents, each) => cents + of(each), 0));
  return {
    jobToDateCosts: total(({ cents }) => cents),
    committedCosts: total(({ committedCents }) => committedCents),
    asOf: state.asOf,
  };
}
