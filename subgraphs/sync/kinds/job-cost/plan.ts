import { fromCents } from '../../../../kernel/money.ts';
import type { JobCostState, JobCostSum, JobCostTarget } from '../../store/job-costs.ts';
import type { SyncDeps } from '../../system.ts';
import { importFingerprint, type Plan, type PlanRow } from '../../transfer/plan.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { resolveCodes } from './codes.ts';
import { daysBefore, firstReading, type Reading } from './reading.ts';
import { toRows } from './row.ts';
import { notInProcore } from './send.ts';
import type { JobCostSet } from './set.ts';
import { keyOf, type SummaryChange, summaryChanges, withdrawals } from './summary.ts';

/** A plan reads so many pages of the ledger at most; an import of more than that tells its sums when it has read them. */
const MOST_PAGES = 5;

/** What an import of a job's costs would write to Procore: each summary row before and after, as far as a few pages tell it. */
export async function planJobCosts(deps: SyncDeps, set: JobCostSet, answers: Answers): Promise<Plan> {
  const { jobCosts } = deps.store;
  const state = await jobCosts.state(set.job.id);
  const reading = firstReading(state, set.jobIds, deps.settings.jobCosts.overlapDays, answers.full === true);
  const { target } = deps.settings.jobCosts;
  const read = await readAhead(deps, set, reading);
  const sent = await jobCosts.summaries(set.jobIds);
  const left = withdrawals(sent, target);
  const changes = read === null ? [] : summaryChanges(await sumsAfter(deps, set, reading, read.sums), sent, target);
  const { places } = await resolveCodes(deps, set, changes);
  const placed = changes.filter((change) => places.has(keyOf(change)));
  const rows = [
    ...left.changes.map((change) => planRow(change, left.from)),
    ...placed.map((change) => planRow(change, target)),
  ];
  const missing = changes.filter((change) => !places.has(keyOf(change)));
  return {
    direction: 'IMPORT',
    fingerprint: importFingerprint('JOB_COST', set.job.id, rows),
    rows,
    references: references(set, state, reading, read),
    prerequisites: [{ name: 'The job is a project in Procore', met: true, fix: null }],
    notTravelling: [
      ...missing.map((change) => notInProcore(change).message),
      ...(read?.bad.map(({ key, reason }) => `${key}: ${reason}`) ?? []),
      'Committed rows (type O) are no cost: Procore has its own commitments.',
      'Units: rows of one code can have different units of measure.',
      'The postings themselves stay here, with the sums: `jobCosts` drills down to them.',
    ],
    locks: [],
    problems: [],
  };
}

interface ReadAhead {
  rows: number;
  sums: JobCostSum[];
  bad: { key: string; reason: string }[];
}

/** The sums of a reading without keeping a row; null when it is longer than a plan reads. */
async function readAhead(deps: SyncDeps, set: JobCostSet, { from }: Reading): Promise<ReadAhead | null> {
  const sums = new Map<string, JobCostSum>();
  const read: ReadAhead = { rows: 0, sums: [], bad: [] };
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const page = await deps.cmic['job-cost'].page(set.jobIds, { from, after, limit: deps.settings.imports.pageSize });
    const { rows, bad } = toRows(deps, page.rows);
    read.rows += page.rows.length;
    read.bad.push(...bad);
    for (const { jobId, costCode, category, type, cents, commitment } of rows) {
      const key = keyOf({ jobId, costCode, category });
      const sum = sums.get(key) ?? {
        jobId,
        costCode,
        category,
        cents: 0,
        invoicedCents: 0,
        committedCents: 0,
        rows: 0,
      };
      sums.set(key, sum);
      sum.rows += 1;
      if (type === 'O') sum.committedCents += cents;
      if (type !== 'C') continue;
      sum.cents += cents;
      if (commitment !== null) sum.invoicedCents += cents;
    }
    if (!page.more) break;
    if (pages === MOST_PAGES) return null;
    after = page.lastKey;
  }
  read.sums = [...sums.values()];
  return read;
}

/** What the sums will be: the kept rows before the window, and what the window brings. */
async function sumsAfter(
  deps: SyncDeps,
  set: JobCostSet,
  { from }: Reading,
  read: readonly JobCostSum[],
): Promise<JobCostSum[]> {
  if (from === null) return [...read];
  const before = await deps.store.jobCosts.sums(set.jobIds, { postedThrough: daysBefore(from, 1) });
  const all = new Map(before.map((sum) => [keyOf(sum), sum]));
  for (const sum of read) {
    const had = all.get(keyOf(sum));
    all.set(
      keyOf(sum),
      had
        ? {
            ...sum,
            cents: had.cents + sum.cents,
            invoicedCents: had.invoicedCents + sum.invoicedCents,
            committedCents: had.committedCents + sum.committedCents,
            rows: had.rows + sum.rows,
          }
        : sum,
    );
  }
  return [...all.values()];
}

function planRow(change: SummaryChange, target: JobCostTarget): PlanRow {
  const { action, was, cents, invoicedCents } = change;
  const field = (name: string, from: number | null, to: number) => ({
    name,
    from: from === null ? null : fromCents(from),
    to: fromCents(to),
  });
  const fields =
    target === 'DIRECT_COSTS'
      ? [field('amount', was === null ? null : was.cents - was.invoicedCents, cents - invoicedCents)]
      : [
          field('job_to_date_cost', was?.cents ?? null, cents),
          field('commitment_invoiced', was?.invoicedCents ?? null, invoicedCents),
        ];
  return { action, resource: target === 'DIRECT_COSTS' ? 'direct_costs' : 'erp_job_costs', key: keyOf(change), fields };
}

function references(set: JobCostSet, state: JobCostState | null, { from }: Reading, read: ReadAhead | null): string[] {
  const length =
    read === null ? `more than ${MOST_PAGES} pages, so the sums are told when it is done` : `${read.rows} rows`;
  return [
    `jobs ${set.jobIds.join(', ')} -> project ${set.projectId}`,
    state === null
      ? 'nothing was read before'
      : `${state.rows} postings are kept, through ${state.postedThrough ?? 'no date'}`,
    `it reads ${from === null ? 'all postings' : `postings since ${from}`}: ${length}`,
  ];
}
