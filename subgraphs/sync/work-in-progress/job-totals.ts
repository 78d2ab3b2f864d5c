import { Fault, garbage } from '../../../kernel/errors.ts';
import { fromCents } from '../../../kernel/money.ts';
import { FIGURE_COLUMNS, type ProcoreBudgetFiguresRecord } from '../../procore/kinds/budget/line-record.ts';
import type { Row } from '../../procore/rows.ts';
import type { Told } from '../financials/figure.ts';
import { readKept } from '../financials/job-costs.ts';
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

/** The totals of a Procore project, by the columns of the budget view for CMiC (reference 5.6). A project without a budget code tells null. */
export function procoreTotals(rows: Row<ProcoreBudgetFiguresRecord>[] | 'UNAVAILABLE', faults: Faults): JobTotals {
  const total = (name: keyof JobTotals): Told => {
    if (rows === 'UNAVAILABLE') return rows;
    return sumTold(
      rows.map((row): Told => {
        if (row instanceof Error) return 'UNAVAILABLE';
        if (row[name] === 'UNAVAILABLE')
          faults.note(garbage('PROCORE', 'the budget view', `"${FIGURE_COLUMNS[name]}" is missing, or no amount`));
        return row[name];
      }),
    );
  };
  return {
    estimatedCostAtCompletion: total('estimatedCostAtCompletion'),
    jobToDateCosts: total('jobToDateCosts'),
    committedCosts: total('committedCosts'),
    revisedBudget: total('revisedBudget'),
  };
}

/**
 * The totals of a CMiC job with its sub jobs. Projected cost and current budget stand on the job's categories: one walk of a call per thousand. An amount that nobody
 * entered is zero, one that CMiC does not tell is not known, and a job without a category tells null. Costs and committed costs are the sums of the job-cost projection: no call, and UNAVAILABLE while it is not whole.
 */
export async function cmicTotals(
  deps: SyncDeps,
  jobIds: readonly string[] | 'UNAVAILABLE',
  controlJobId: string,
  faults: Faults,
): Promise<{ live: Pick<JobTotals, 'estimatedCostAtCompletion' | 'revisedBudget'>; posted: PostedTotals }> {
  const [categories, posted] = await Promise.all([
    jobIds === 'UNAVAILABLE' ? jobIds : faults.attempt(() => deps.cmic['project-wbs'].jobFigures(...jobIds)),
    postedTotals(deps, jobIds, controlJobId, faults),
  ]);
  const total = (name: 'projectedCost' | 'currentBudget', words: string): Told => {
    if (categories === 'UNAVAILABLE') return categories;
    return sumTold(
      categories.map(({ id, value }): Told => {
        if (value instanceof Error) faults.note(value);
        else if (value[name] === 'UNAVAILABLE')
          faults.note(garbage('CMIC', `category ${id}`, `its ${words} is missing, or no amount`));
        else return value[name];
        return 'UNAVAILABLE';
      }),
    );
  };
  return {
    live: {
      estimatedCostAtCompletion: total('projectedCost', 'projected cost'),
      revisedBudget: total('currentBudget', 'current budget'),
    },
    posted,
  };
}

/** What the projection of posted job cost says; `asOf` is the oldest import that it stands on, null where it is not known. */
export interface PostedTotals extends Pick<JobTotals, 'jobToDateCosts' | 'committedCosts'> {
  asOf: string | null;
}

/** Both are UNAVAILABLE as soon as one job of the family was never imported, or not whole: a sum without it would be wrong. */
async function postedTotals(
  { store }: SyncDeps,
  jobIds: readonly string[] | 'UNAVAILABLE',
  controlJobId: string,
  faults: Faults,
): Promise<PostedTotals> {
  const unknown: PostedTotals = { jobToDateCosts: 'UNAVAILABLE', committedCosts: 'UNAVAILABLE', asOf: null };
  if (jobIds === 'UNAVAILABLE') return unknown;
  const { sums, asOf, uncovered } = await readKept(store, controlJobId, jobIds);
  for (const [jobId, { why, retryable }] of uncovered)
    faults.note(
      new Fault({
        code: 'UPSTREAM_UNAVAILABLE',
        source: 'CMIC',
        message: `Posted job cost of ${jobId}: ${why}.`,
        retryable,
      }),
    );
  if (uncovered.size > 0) return unknown;
  const total = (of: (sum: (typeof sums)[number]) => number) =>
    fromCents(sums.reduce((cents, each) => cents + of(each), 0));
  return {
    jobToDateCosts: total(({ cents }) => cents),
    committedCosts: total(({ committedCents }) => committedCents),
    asOf: [...asOf.values()].sort()[0] ?? null,
  };
}
