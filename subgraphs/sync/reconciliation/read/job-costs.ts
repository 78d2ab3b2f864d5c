import { joinId, splitId } from '../../../../kernel/ids.ts';
import { toRows } from '../../kinds/job-cost/row.ts';
import { keyOf } from '../../kinds/job-cost/summary.ts';
import type { JobCostRow } from '../../store/job-costs.ts';
import type { SyncDeps } from '../../system.ts';
import type { JobCostBooks } from '../books.ts';
import type { Part } from '../record.ts';
import { newestOf } from './links.ts';
import { placeAt } from './places.ts';

/** CMiC's longest page. */
const PAGE = 1000;

/**
 * Job cost of a job and its sub jobs: what CMiC has posted now (a call for each thousand postings), what our store keeps, and what Procore acknowledged. Not to be made before the first import, nor
 * while a posting cannot be read.
 */
export async function readJobCosts(
  deps: SyncDeps,
  jobId: string,
  jobIds: readonly string[],
): Promise<Part<JobCostBooks>> {
  const { store } = deps;
  const state = await store.jobCosts.state(jobId);
  if (!state) return { ok: false, reason: `Job cost was never imported: importJobCosts with id "${jobId}" brings it.` };
  const all = [...new Set([...jobIds, ...state.jobIds])];
  const [posted, sums, summaries, transfers] = await Promise.all([
    postedOf(deps, all),
    store.jobCosts.sums(all),
    store.jobCosts.summaries(all),
    newestOf(deps, 'JOB_COST', 'IMPORT', [jobId]),
  ]);
  if (typeof posted === 'string') return { ok: false, reason: `CMiC: a posting cannot be compared: ${posted}` };
  const kept = new Map(sums.map((sum) => [keyOf(sum), sum]));
  const sent = new Map(summaries.map((summary) => [keyOf(summary), summary]));
  const keys = [...new Set([...kept.keys(), ...sent.keys(), ...posted.keys()])].sort();
  const codeIds = [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf('/'))))];
  const links = await store.links.byCmic('PROJECT_WBS', codeIds);
  const linked = new Set(links.flatMap((link) => link?.cmicId ?? []));
  const rows = keys.map((key) => {
    const [company = '', job = '', costCode = '', category = ''] = splitId(key, 4) ?? [];
    const now = posted.get(key);
    const summary = sent.get(key);
    return {
      place: placeAt(company, job, costCode, category),
      posted: now?.cents ?? 0,
      postedRows: now?.rows ?? 0,
      kept: kept.get(key)?.cents ?? 0,
      keptRows: kept.get(key)?.rows ?? 0,
      sent: summary?.cents ?? null,
      invoiced: {
        posted: now?.invoiced ?? 0,
        kept: kept.get(key)?.invoicedCents ?? 0,
        sent: summary?.invoicedCents ?? 0,
      },
      sentAt: summary?.at ?? null,
      isLinked: linked.has(joinId(company, job, costCode)),
    };
  });
  return { ok: true, value: { rows, importedAt: state.asOf, transfer: transfers.get(jobId) ?? null } };
}

/** The ledger's rows of type C added up by place, and how many rows of any type; or what is wrong with one. */
async function postedOf(deps: SyncDeps, jobIds: readonly string[]): Promise<Map<string, Posted> | string> {
  const found = new Map<string, Posted>();
  for (let after: string | null = null; ; ) {
    const page = await deps.cmic['job-cost'].page(jobIds, { from: null, after, limit: PAGE });
    const { rows, bad } = toRows(deps, page.rows);
    if (bad[0]) return `${bad[0].key}: ${bad[0].reason}`;
    for (const row of rows) count(found, row);
    if (!page.more || page.lastKey === null) return found;
    after = page.lastKey;
  }
}

/** What is posted on one place: cents of type C, those of them with a commitment, and rows of any type. */
interface Posted {
  cents: number;
  invoiced: number;
  rows: number;
}

function count(found: Map<string, Posted>, row: JobCostRow): void {
  const key = keyOf(row);
  const { cents, invoiced, rows } = found.get(key) ?? { cents: 0, invoiced: 0, rows: 0 };
  const cost = row.type === 'C' ? row.cents : 0;
  found.set(key, {
    cents: cents + cost,
    invoiced: invoiced + (row.commitment === null ? 0 : cost),
    rows: rows + 1,
  });
}
