import type { JobCostSum, JobCostSummary, JobCostTarget } from '../../store/job-costs.ts';
import type { PlanAction } from '../../transfer/plan.ts';

/** The posted cost to date of one job, cost code and category, in whole cents. */
export interface CostToDate {
  jobId: string;
  costCode: string;
  category: string;
  /** All rows of type C. */
  cents: number;
  /** Those of them that were invoiced against a commitment. */
  invoicedCents: number;
}

/** What becomes of one summary row in Procore. */
export interface SummaryChange extends CostToDate {
  action: PlanAction;
  /** What Procore acknowledged last; null when nothing was sent yet. */
  was: Pick<CostToDate, 'cents' | 'invoicedCents'> | null;
}

/**
 * The summary that Procore should have against what it acknowledged last. Job-to-date cost is the sum of rows of type C; direct costs are that minus what was invoiced against commitments,
 * which is why both are sent: adding ERP direct costs to it would count them twice (domain, section 4, trap). A code whose rows are gone is set to zero. What stands in another place in
 * Procore than `target` is none of it (`withdrawals`). Pure.
 */
export function summaryChanges(
  sums: readonly JobCostSum[],
  summaries: readonly JobCostSummary[],
  target: JobCostTarget,
): SummaryChange[] {
  const sent = summaries.filter((row) => row.target === target);
  const before = new Map(sent.map((row) => [keyOf(row), row]));
  const now = new Map(sums.map((row) => [keyOf(row), row]));
  const rows: CostToDate[] = [
    ...sums,
    ...sent.filter((row) => !now.has(keyOf(row))).map((row) => ({ ...row, cents: 0, invoicedCents: 0 })),
  ];
  return rows.flatMap(({ jobId, costCode, category, cents, invoicedCents }) => {
    const was = before.get(keyOf({ jobId, costCode, category })) ?? null;
    // Codes that bear nothing but commitments have no cost to tell of.
    if (was === null && cents === 0 && invoicedCents === 0) return [];
    const same = was !== null && was.cents === cents && was.invoicedCents === invoicedCents;
    const action = same ? 'KEEP' : was === null ? 'CREATE' : 'UPDATE';
    return [{ jobId, costCode, category, cents, invoicedCents, action, was }];
  });
}

/** Everything that stands in the other place in Procore, set to zero: before the costs go to `target`. */
export function withdrawals(summaries: readonly JobCostSummary[], target: JobCostTarget): Withdrawals {
  const from = otherPlace[target];
  return { from, changes: summaryChanges([], summaries, from).filter(({ action }) => action !== 'KEEP') };
}

/** What is to be set to zero, and where. */
export interface Withdrawals {
  from: JobCostTarget;
  changes: SummaryChange[];
}

const otherPlace: Record<JobCostTarget, JobCostTarget> = {
  ERP_JOB_COSTS: 'DIRECT_COSTS',
  DIRECT_COSTS: 'ERP_JOB_COSTS',
};

/** `ZZ/24-010/03-100/S`. */
export function keyOf({ jobId, costCode, category }: Pick<CostToDate, 'jobId' | 'costCode' | 'category'>): string {
  return [jobId, encodeURIComponent(costCode), encodeURIComponent(category)].join('/');
}
