import type { JobCostState, JobCostSum, JobCostSummary } from '../../store/job-costs.ts';
import { keyOf } from './summary.ts';

/** The full check of job cost, in whole cents: summary in Procore = kept transactions = posted in CMiC (domain, section 5). */
export interface JobCostCheckResult {
  transactions: number;
  summary: number;
  cmicPosted: number | null;
  cmicPostedAsOf: string | null;
  keptRows: number;
  cmicRows: number | null;
  tiesOut: boolean;
  differences: JobCostDifferenceResult[];
}

/** A code whose sum in Procore is another one. `summary` is null when nothing was ever sent. */
export interface JobCostDifferenceResult {
  /** `ZZ/24-010/03-100/S`. */
  id: string;
  transactions: number;
  summary: number | null;
}

const MOST = 100;

/**
 * Compares sums with what Procore acknowledged, and the count of rows with CMiC's. CMiC is asked about the jobs of an import together: `ofAll` is how many rows of all of them are kept,
 * where the sums are of one job alone. Pure.
 */
export function checkJobCosts(
  state: JobCostState,
  sums: readonly JobCostSum[],
  summaries: ReadonlyMap<string, JobCostSummary>,
  ofAll: number | null = null,
): JobCostCheckResult {
  const kept = new Map(sums.map((sum) => [keyOf(sum), sum.cents]));
  const ids = new Set([...kept.keys(), ...summaries.keys()]);
  const differences = [...ids].flatMap((id) => {
    const transactions = kept.get(id) ?? 0;
    const summary = summaries.get(id)?.cents ?? null;
    return transactions === (summary ?? 0) ? [] : [{ id, transactions, summary }];
  });
  differences.sort((a, b) => apart(b) - apart(a) || (a.id < b.id ? -1 : 1));
  const keptRows = sums.reduce((total, { rows }) => total + rows, 0);
  const told = ofAll === null ? state : { checkedCents: null, checkedAt: null, cmicRows: null };
  return {
    transactions: total(kept.values()),
    summary: total([...summaries.values()].map(({ cents }) => cents)),
    cmicPosted: told.checkedCents,
    cmicPostedAsOf: told.checkedAt,
    keptRows,
    cmicRows: told.cmicRows,
    tiesOut: differences.length === 0 && state.cmicRows === (ofAll ?? keptRows),
    differences: differences.slice(0, MOST),
  };
}

function apart({ transactions, summary }: JobCostDifferenceResult): number {
  return Math.abs(transactions - (summary ?? 0));
}

function total(cents: Iterable<number>): number {
  let sum = 0;
  for (const each of cents) sum += each;
  return sum;
}
