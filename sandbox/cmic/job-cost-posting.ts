import type { Db } from './db.ts';
import { detailRow, type JobCost } from './job-cost-row.ts';
import { linesOf } from './posting.ts';
import { str } from './resource.ts';
import { day, instant } from './time.ts';
import type { Context, Row } from './types.ts';

/** A cost as it is entered: what the ledger looks up by itself is not told. */
export type Entry = Omit<JobCost, 'jobControl' | 'phaseControl' | 'currency' | 'batch'> & { batch?: number };

/** The transaction numbers of the ledger. */
export const TRANSACTIONS = 'JcdtTranNum';
const BATCHES = 'JcdtBchNum';
const FIRST_BATCH = 300_001;

/** Appends costs to the ledger as one batch, created at `at` (milliseconds); answers the new rows. */
export function postJobCosts(db: Db, entries: readonly Entry[], at: number): Row[] {
  const batch = db.next(BATCHES, FIRST_BATCH);
  return entries.map((entry) => {
    const row = detailRow({ batch, ...lookedUp(db, entry), ...entry }, db.next(TRANSACTIONS, 1), at, 'posted');
    db.table('jcdetailposted').insert(row);
    return row;
  });
}

/**
 * What the posting of a subcontract commits: an `O` row for each of its lines, in the batch of the posting. A void takes the same amounts
 * back (`sign` -1).
 */
export function postCommitted(cmic: Context, header: Row, postDate: string, sign: 1 | -1 = 1): void {
  const entries = linesOf(cmic, header).map(
    (line): Entry => ({
      company: str(line.ScschCompCode),
      job: str(line.ScschJobCode),
      phase: str(line.ScschPhsCode),
      category: str(line.ScschCatCode),
      kind: 'O',
      source: 'SC',
      commitment: str(header.ScmstContCode),
      vendor: str(header.ScmstVenCode),
      description: sign === 1 ? str(line.ScschTaskName) : 'Void',
      reference: str(header.ScmstContCode),
      amount: Number(line.ScschAmt) * sign,
      units: null,
      postDate,
      refDate: str(header.ScmstDate) || postDate,
      voucher: null,
      ...(typeof header.ScmstPostBatch === 'number' && sign === 1 ? { batch: header.ScmstPostBatch } : {}),
    }),
  );
  postJobCosts(cmic.db, entries, cmic.now().getTime());
}

/** The day of a cost that was entered without one. */
export function today(cmic: Context): string {
  return day(cmic.now());
}

/** When the rows of an earlier day were made: in the evening of their posting. */
export function eveningOf(postDate: string): number {
  return instant(postDate) + 18 * 3_600_000;
}

function lookedUp(db: Db, { company, job, phase }: Entry): Pick<JobCost, 'jobControl' | 'phaseControl' | 'currency'> {
  const [jobRow] = db.table('jcjob').where({ JobCompCode: company, JobCode: job });
  const [code] = db.table('jcjobcostcodes').where({ GjjpCompCode: company, GjjpJobCode: job, GjjpCode: phase });
  const [held] = db.table('glcompany').where({ CompCode: company });
  return {
    jobControl: str(jobRow?.JobCtrlCode) || 'ALL',
    phaseControl: str(code?.GjjpCtrlCode) || 'ALL',
    currency: str(held?.CompCurrCode),
  };
}
