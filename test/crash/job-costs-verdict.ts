import { createLog } from '../../kernel/log.ts';
import type { JobCostRow } from '../../subgraphs/sync/store/job-costs.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import type { PageDocument } from '../../subgraphs/sync/store/port.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import type { SandboxControl } from '../support/control.ts';
import { type Row, toCents } from './expected.ts';
import { type Counts, noCounts } from './verdict.ts';

/** What is looked at after an import: CMiC's own ledger, Procore's own job costs and codes, and what the store keeps. */
export interface JobCostEvidence {
  /** The job and its sub jobs, as ids. */
  jobIds: string[];
  ledger: Row[];
  kept: JobCostRow[];
  /** Procore's ERP job costs; their amounts by name. */
  erp: (Row & { amounts: Record<string, string | null> })[];
  /** Procore's cost codes by their number, and cost types. */
  costCodes: Row[];
  costTypes: Row[];
  transfer: Transfer;
  pages: PageDocument[];
  linked: boolean;
}

/** Takes the evidence of an import; the store is opened beside the processes that have it. */
export async function takeJobCostEvidence(from: {
  procore: SandboxControl;
  cmic: SandboxControl;
  storeUrl: string;
  transferId: string;
  jobId: string;
}): Promise<JobCostEvidence> {
  const { procore, cmic, storeUrl, transferId, jobId } = from;
  const ledger = await cmic.rows<Row>('jcdetailposted');
  const jobIds = [...new Set(ledger.map(({ JcdtCompCode, JcdtJobCode }) => `${JcdtCompCode}/${JcdtJobCode}`))];
  const store = await openStore(storeUrl, createLog('silent'));
  const pages: PageDocument[] = [];
  for (let some = await store.pages.list(transferId, 0, 100); some.length > 0; ) {
    pages.push(...some);
    some = await store.pages.list(transferId, some.at(-1)?.pageNo ?? 0, 100);
  }
  const [transfer] = await store.transfers.get([transferId]);
  const [link] = await store.links.byCmic('JOB_COST', [jobId]);
  const evidence = {
    jobIds,
    ledger,
    kept: await store.jobCosts.unseen(jobIds, null, 'a pass of nothing', 1_000_000),
    erp: await procore.rows<JobCostEvidence['erp'][number]>('erp_job_costs'),
    costCodes: await procore.rows<Row>('cost_codes'),
    costTypes: await procore.rows<Row>('line_item_types'),
    transfer: transfer as Transfer,
    pages,
    linked: link?.state === 'ACTIVE',
  };
  await store.close();
  return evidence;
}

/**
 * Counts what is wrong, row by row and code by code, all in whole cents. A posting that is not kept, or a page that no document records, is lost; one that is kept twice, or that CMiC does
 * not have, is a duplicate, and so is a sum that is of no posting. Pure.
 */
export function judgeJobCosts(evidence: JobCostEvidence): { counts: Counts; notes: string[] } {
  const counts = noCounts();
  const notes: string[] = [];
  const note = (what: keyof Counts, text: string, by = 1) => {
    counts[what] += by;
    notes.push(`${what}: ${text}`);
  };
  judgeRows(evidence, note);
  judgePages(evidence, note);
  judgeSums(evidence, note);
  if (!evidence.linked) note('wrongLinks', 'the costs have no active link');
  return { counts, notes };
}

type Note = (what: keyof Counts, text: string, by?: number) => void;

function judgeRows({ ledger, kept }: JobCostEvidence, note: Note): void {
  const rows = new Map<string, JobCostRow>();
  for (const row of kept) {
    if (rows.has(row.vuuid)) note('duplicates', `posting ${row.vuuid} is kept twice`);
    rows.set(row.vuuid, row);
  }
  for (const posting of ledger) {
    const vuuid = String(posting.JcdtVUuid);
    const row = rows.get(vuuid);
    rows.delete(vuuid);
    if (!row) {
      note('lost', `posting ${vuuid}`);
      continue;
    }
    const off = Math.abs(row.cents - toCents(posting.JcdtAmt ?? null));
    if (off > 0) note('centsOff', `posting ${vuuid} is kept as ${row.cents}`, off);
    const place = [`ZZ/${posting.JcdtJobCode}`, posting.JcdtPhsCode, posting.JcdtCatCode, posting.JcdtTypeCode];
    if (String(place) !== String([row.jobId, row.costCode, row.category, row.type]))
      note('wrongCodes', `posting ${vuuid}`);
  }
  for (const vuuid of rows.keys()) note('duplicates', `nobody posted ${vuuid}`);
}

/** Each page is recorded once, they follow each other, and together they are the ledger; the end says the same. */
function judgePages({ pages, ledger, transfer }: JobCostEvidence, note: Note): void {
  const found = pages.reduce((sum, { results }) => sum + (results as { rows: number }).rows, 0);
  if (found < ledger.length) note('lost', `pages of ${ledger.length - found} postings`, ledger.length - found);
  if (found > ledger.length) note('duplicates', `pages of ${found - ledger.length} postings`, found - ledger.length);
  if (pages.some(({ pageNo }, index) => pageNo !== index + 1)) note('lost', 'a number among the pages');
  const end = transfer.history.at(-1)?.note ?? '';
  if (!end.startsWith(`${ledger.length} new, 0 changed, 0 gone;`)) note('lost', `the end of the import says "${end}"`);
}

/** Procore's job costs beside the sums of the ledger. */
function judgeSums({ ledger, erp, costCodes, costTypes }: JobCostEvidence, note: Note): void {
  const expected = new Map<string, { cents: number; invoiced: number }>();
  for (const posting of ledger) {
    if (posting.JcdtTypeCode !== 'C') continue;
    const key = `ZZ/${posting.JcdtJobCode}/${posting.JcdtPhsCode}/${posting.JcdtCatCode}`;
    const sum = expected.get(key) ?? { cents: 0, invoiced: 0 };
    expected.set(key, sum);
    const cents = toCents(posting.JcdtAmt ?? null);
    sum.cents += cents;
    if (posting.JcdtSrcCommCode !== null) sum.invoiced += cents;
  }
  const marks = new Map(costCodes.map(({ id, origin_id }) => [id, origin_id]));
  const types = new Map(costTypes.map(({ id, code }) => [id, code]));
  for (const row of erp) {
    const key = `${marks.get(row.cost_code_id ?? null)}/${types.get(row.line_item_type_id ?? null)}`;
    const sum = expected.get(key);
    expected.delete(key);
    if (!sum) {
      note('duplicates', `Procore has a cost of ${key}`);
      continue;
    }
    const { job_to_date_cost: cost = null, commitment_invoiced: invoiced = null } = row.amounts;
    const off = Math.abs(toCents(cost) - sum.cents) + Math.abs(toCents(invoiced) - sum.invoiced);
    if (off > 0) note('centsOff', `Procore has ${cost} for ${key}`, off);
  }
  for (const [key, { cents, invoiced }] of expected)
    if (cents !== 0 || invoiced !== 0) note('lost', `the sum of ${key} in Procore`);
}
