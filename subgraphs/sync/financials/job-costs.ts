import { fromCents } from '../../../kernel/money.ts';
import { jobCategoryId } from '../../cmic/kinds/project-wbs/record.ts';
import { toRows } from '../kinds/job-cost/row.ts';
import type { JobCostState, JobCostSum } from '../store/job-costs.ts';
import type { SyncDeps } from '../system.ts';
import type { NotRead } from './part.ts';
import { addTo, noSums, type Sums } from './sums.ts';

/** The posted cost of a job's family. */
export interface JobCosts {
  sums: Sums;
  /** Jobs of which the posted cost is not known: never imported, or not whole. */
  uncovered: ReadonlySet<string>;
  /** By job: when the import that the sums are of began to read; absent where the ledger itself was read. */
  asOf: ReadonlyMap<string, string>;
  /** Whether the store's projection was read, which the transactions can be listed from. */
  fromStore: boolean;
}

/** Of no job is the posted cost known. */
export function noJobCosts(jobIds: readonly string[]): JobCosts {
  return { sums: noSums(), uncovered: new Set(jobIds), asOf: new Map(), fromStore: false };
}

/**
 * Posted cost (rows of type C) per category, and the part with a commitment source. From the store's projection, which the job cost import feeds: what was never imported, or not whole, is
 * not known. By `refresh` from the ledger itself, page after page, and nothing is written.
 */
export async function readJobCosts(
  deps: SyncDeps,
  controlJobId: string,
  family: readonly string[],
  refresh: boolean,
  notRead: NotRead[],
): Promise<JobCosts> {
  return refresh ? readLedger(deps, family, notRead) : readProjection(deps, controlJobId, family, notRead);
}

/** Since when the posted cost of the jobs of a family is kept whole, and the jobs of which it is not: never imported (null), or with postings that could not be kept. One look into the store. */
export async function coverageOf(
  { jobCosts }: SyncDeps['store'],
  controlJobId: string,
  family: readonly string[],
): Promise<{ asOf: Map<string, string>; uncovered: Map<string, JobCostState | null> }> {
  const states = (await jobCosts.states(family)).filter((state) => state !== null);
  const control = states.find(({ setId }) => setId === controlJobId) ?? null;
  const asOf = new Map<string, string>();
  const uncovered = new Map<string, JobCostState | null>();
  for (const jobId of family) {
    const own = states.find(({ setId }) => setId === jobId) ?? null;
    const covering = control?.jobIds.includes(jobId) ? control : null;
    const state = newer(own, covering);
    if (state && isWhole(state)) asOf.set(jobId, state.asOf);
    else uncovered.set(jobId, state);
  }
  return { asOf, uncovered };
}

async function readProjection(
  deps: SyncDeps,
  controlJobId: string,
  family: readonly string[],
  notRead: NotRead[],
): Promise<JobCosts> {
  const { asOf, uncovered } = await coverageOf(deps.store, controlJobId, family);
  for (const [jobId, state] of uncovered) notRead.push(missing(jobId, state));
  const covered = [...asOf.keys()];
  const sums = noSums();
  if (covered.length > 0) for (const sum of await deps.store.jobCosts.sums(covered)) count(sums, sum);
  return { sums, asOf, uncovered: new Set(uncovered.keys()), fromStore: true };
}

/** Sums alone are kept, so that a ledger of any length is read in the memory of a page. */
async function readLedger(deps: SyncDeps, family: readonly string[], notRead: NotRead[]): Promise<JobCosts> {
  const found = new Map<string, JobCostSum>();
  const sums = noSums();
  let after: string | null = null;
  for (let more = true; more; ) {
    const page = await deps.cmic['job-cost'].page(family, { from: null, after, limit: PAGE });
    const { rows, bad } = toRows(deps, page.rows);
    for (const { key, reason } of bad) {
      // Nobody can say which code it belongs to.
      sums.broken.add('jobToDateCosts').add('commitmentsInvoiced');
      notRead.push({ system: 'CMIC', what: key, reason, retryable: false });
    }
    for (const { jobId, costCode, category, type, commitment, cents } of rows) {
      if (type !== 'C') continue;
      const key = `${jobId} ${costCode} ${category}`;
      const known = found.get(key) ?? {
        jobId,
        costCode,
        category,
        cents: 0,
        invoicedCents: 0,
        committedCents: 0,
        rows: 0,
      };
      known.cents += cents;
      if (commitment !== null) known.invoicedCents += cents;
      found.set(key, known);
    }
    more = page.more;
    after = page.lastKey;
  }
  for (const sum of found.values()) count(sums, sum);
  return { sums, asOf: new Map(), uncovered: new Set(), fromStore: false };
}

function count(sums: Sums, { jobId, costCode, category, cents, invoicedCents }: JobCostSum): void {
  const [company = '', job = ''] = jobId.split('/').map(decodeURIComponent);
  const key = jobCategoryId(company, job, costCode, category);
  addTo(sums, key, 'jobToDateCosts', fromCents(cents));
  addTo(sums, key, 'commitmentsInvoiced', fromCents(invoicedCents));
}

const PAGE = 1000;

function newer(a: JobCostState | null, b: JobCostState | null): JobCostState | null {
  if (!a || !b) return a ?? b;
  return a.asOf > b.asOf ? a : b;
}

/** Where CMiC counted more postings than could be kept, every sum may lack one of them. */
function isWhole({ rows, cmicRows }: JobCostState): boolean {
  return cmicRows === null || cmicRows === rows;
}

function missing(jobId: string, state: JobCostState | null): NotRead {
  const what = `the posted job cost of ${jobId}`;
  const reason = state
    ? `CMiC counted ${state.cmicRows} postings and ${state.rows} are kept: import again, or ask with refresh.`
    : 'It was never imported: importJobCosts, or ask with refresh.';
  return { system: 'CMIC', what, reason, retryable: false };
}
