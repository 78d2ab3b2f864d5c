import { fromCents } from '../../../kernel/money.ts';
import { jobCategoryId } from '../../cmic/kinds/project-wbs/record.ts';
import { digestsOf } from '../kinds/job-cost/digest.ts';
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
  /** Whether the store's projection was read, and not the ledger: what was posted since the import is then in no sum. */
  fromStore: boolean;
  /** Whether its transactions can be listed: those that the store keeps now. */
  isListed: boolean;
}

/** Of no job is the posted cost known. */
export function noJobCosts(jobIds: readonly string[]): JobCosts {
  return { sums: noSums(), uncovered: new Set(jobIds), asOf: new Map(), fromStore: false, isListed: false };
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

/** What is kept of a family's posted cost. */
export interface KeptJobCosts {
  /** Of the jobs of which it is whole. */
  sums: JobCostSum[];
  /** By such a job: when the import that its sums are of began to read. */
  asOf: Map<string, string>;
  /** Of the others, why they are left out: words to put before a way out, and whether waiting may help. */
  uncovered: Map<string, { why: string; retryable: boolean }>;
}

/** The posted cost of the jobs of a family as far as it is kept whole: imported, with every posting that CMiC counted, and with no other import part-way since. Two looks into the store. */
export async function readKept(
  { jobCosts }: SyncDeps['store'],
  controlJobId: string,
  family: readonly string[],
): Promise<KeptJobCosts> {
  const states = (await jobCosts.states(family)).filter((state) => state !== null);
  const imported = family.filter((id) => states.some(({ jobIds }) => jobIds.includes(id)));
  const all = imported.length > 0 ? await jobCosts.sums(imported) : [];
  const digests = new Map(digestsOf(imported, all).map(({ jobId, digest }) => [jobId, digest]));
  const asOf: KeptJobCosts['asOf'] = new Map();
  const uncovered: KeptJobCosts['uncovered'] = new Map();
  for (const jobId of family) {
    const own = states
      .filter(({ setId, jobIds }) => (setId === jobId || setId === controlJobId) && jobIds.includes(jobId))
      .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
    const [newest = null] = own;
    const state = own.find((each) => isWhole(each) && isStill(each, jobId, digests.get(jobId)));
    if (state) asOf.set(jobId, state.asOf);
    else uncovered.set(jobId, whyUncovered(newest));
  }
  return { sums: all.filter(({ jobId }) => asOf.has(jobId)), asOf, uncovered };
}

async function readProjection(
  deps: SyncDeps,
  controlJobId: string,
  family: readonly string[],
  notRead: NotRead[],
): Promise<JobCosts> {
  const kept = await readKept(deps.store, controlJobId, family);
  for (const [jobId, { why, retryable }] of kept.uncovered)
    notRead.push({
      system: 'CMIC',
      what: `the posted job cost of ${jobId}`,
      reason: `${why}, or ask with refresh.`,
      retryable,
      jobIds: [jobId],
    });
  const sums = noSums();
  for (const sum of kept.sums) count(sums, sum);
  return { sums, asOf: kept.asOf, uncovered: new Set(kept.uncovered.keys()), fromStore: true, isListed: true };
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
  return { sums, asOf: new Map(), uncovered: new Set(), fromStore: false, isListed: false };
}

function count(sums: Sums, { jobId, costCode, category, cents, invoicedCents }: JobCostSum): void {
  const [company = '', job = ''] = jobId.split('/').map(decodeURIComponent);
  const key = jobCategoryId(company, job, costCode, category);
  addTo(sums, key, 'jobToDateCosts', fromCents(cents));
  addTo(sums, key, 'commitmentsInvoiced', fromCents(invoicedCents));
}

const PAGE = 1000;

/** Where CMiC counted more postings than could be kept, every sum may lack one of them. */
function isWhole({ rows, cmicRows }: JobCostState): boolean {
  return cmicRows === null || cmicRows === rows;
}

/** Whether the sums of a job are those that the import left. A page of another one that is under way, or has failed since, makes them others: of no moment at all. */
function isStill({ digests }: JobCostState, jobId: string, now: string | undefined): boolean {
  return !digests || digests.some((each) => each.jobId === jobId && each.digest === now);
}

function whyUncovered(newest: JobCostState | null): { why: string; retryable: boolean } {
  if (!newest) return { why: 'It was never imported: importJobCosts', retryable: false };
  if (!isWhole(newest))
    return {
      why: `CMiC counted ${newest.cmicRows} postings and ${newest.rows} are kept: import again`,
      retryable: false,
    };
  const why = `An import since ${newest.asOf} is part-way, or has stopped there: wait for it, retry it or import again`;
  return { why, retryable: true };
}
