import type { ListPage } from './port.ts';

/**
 * Posted job cost of CMiC, kept beside the links: the projection that the job cost import feeds and that figures over thousands of rows are read from.
 * A set is what an import was asked for (a control job with its sub jobs); rows and sums are asked for by the jobs they are posted on.
 */
export interface JobCostStore {
  /**
   * Keeps one page, whole or not at all (MongoDB: an upsert a row, so a broken page is completed by its repeat). A row is known by its vuuid alone; one that stands twice
   * counts once, the last stands. Every row is stamped with `pass`, the name of one reading. Answers how many were new, had other content, or were there like this.
   * A Fault (INTERNAL) when an amount is not in whole cents. `at` (ISO text, the clock's now unless told): since when a row that is new is kept; one that changes keeps its instant.
   */
  put(rows: readonly JobCostRow[], pass: string, at?: string): Promise<JobCostPut>;
  /** What all of a pass's pages found in these jobs, each row once however often it came: exact also when pages were repeated after a crash. */
  found(jobIds: readonly string[], pass: string): Promise<JobCostPut>;
  /** Rows of these jobs, posted on or after `from` (null: all), that the pass has not seen; the first ones by vuuid, `first` at most. */
  unseen(jobIds: readonly string[], from: string | null, pass: string, first: number): Promise<JobCostRow[]>;
  countUnseen(jobIds: readonly string[], from: string | null, pass: string): Promise<number>;
  /** Takes away rows that are gone in CMiC; how many there were. */
  remove(vuuids: readonly string[]): Promise<number>;
  /** Exact sums per job, cost code and category, in that order. Combinations without a row are absent. */
  sums(jobIds: readonly string[], filter?: JobCostSumFilter): Promise<JobCostSum[]>;
  /** Rows of these jobs, posted on or after `from` (null: all). */
  count(jobIds: readonly string[], from: string | null): Promise<number>;
  /** The newest posting date among the rows of these jobs; null when there are none. */
  postedThrough(jobIds: readonly string[]): Promise<string | null>;
  /** One page of rows; the tie-breaking id is the vuuid, and by `cents` the cursor's value is the number as text. */
  transactions(filter: JobCostFilter, page: ListPage<JobCostOrder>): Promise<JobCostRow[]>;
  countTransactions(filter: JobCostFilter): Promise<number>;
  /** What Procore acknowledged last for these jobs, by job, cost code and category. */
  summaries(jobIds: readonly string[]): Promise<JobCostSummary[]>;
  /** One per job, cost code and category: the newer one replaces the older. */
  saveSummaries(summaries: readonly JobCostSummary[]): Promise<void>;
  state(setId: string): Promise<JobCostState | null>;
  /** In the order of the ids; null for sets that were never imported. */
  states(setIds: readonly string[]): Promise<(JobCostState | null)[]>;
  saveState(state: JobCostState): Promise<void>;
}

/** A posted transaction as it is kept. */
export interface JobCostRow {
  /** CMiC's own id of the transaction, unique over its companies. */
  vuuid: string;
  /** `ZZ/24-010.1`: the job it is posted on, control or sub job. */
  jobId: string;
  costCode: string;
  category: string;
  /** `C` cost, `O` committed. Others are kept, and in no sum. */
  type: string;
  /** The commitment it was invoiced against. */
  commitment: string | null;
  /** `YYYY-MM-DD`. */
  postDate: string;
  /** The amount in whole cents: an integer, exact below 2^53. */
  cents: number;
  detail: JobCostDetail;
}

/** What people read beside the amount. Nothing is reckoned with it; quantities are decimal text. */
export interface JobCostDetail {
  description: string | null;
  source: string | null;
  reference: string | null;
  referenceDate: string | null;
  vendor: string | null;
  voucher: string | null;
  invoice: string | null;
  batch: string | null;
  units: string | null;
  unit: string | null;
  transactionNumber: string | null;
}

/** Rows that were new, that had other content, and that were there like this. */
export interface JobCostPut {
  added: number;
  changed: number;
  same: number;
}

/** The sums of one job, cost code and category, in cents. */
export interface JobCostSum {
  jobId: string;
  costCode: string;
  category: string;
  /** Rows of type C. */
  cents: number;
  /** Those of them that name a commitment. */
  invoicedCents: number;
  /** Rows of type O. */
  committedCents: number;
  /** Rows of every type. */
  rows: number;
}

export interface JobCostSumFilter {
  /** The last posting date that counts. */
  postedThrough?: string | undefined;
  /** Kept first after this instant (ISO text). What was kept before instants were noted counts as kept before all of them. */
  keptAfter?: string | undefined;
  /** Kept first at this instant or before. */
  keptThrough?: string | undefined;
  costCode?: string | undefined;
  category?: string | undefined;
}

export interface JobCostFilter extends JobCostSumFilter {
  jobIds: readonly string[];
  /** The first posting date that counts. */
  postedFrom?: string | undefined;
  type?: string | undefined;
  /** Invoiced against this one. */
  commitment?: string | undefined;
  /** True: rows that name a commitment, whichever; false: rows that name none. */
  invoiced?: boolean | undefined;
}

export type JobCostOrder = 'postDate' | 'cents';

/** What Procore acknowledged last for one job, cost code and category, in cents. */
export interface JobCostSummary {
  jobId: string;
  costCode: string;
  category: string;
  cents: number;
  invoicedCents: number;
  /** Where it stands in Procore. */
  target: JobCostTarget;
  /** When. */
  at: string;
  transferId: string;
}

/** Where an import puts the costs in Procore: its ERP job costs, or direct costs. */
export type JobCostTarget = 'ERP_JOB_COSTS' | 'DIRECT_COSTS';

/** How far the projection of a set is. */
export interface JobCostState {
  /** `ZZ/24-010`: the job that the import was asked for. */
  setId: string;
  /** The jobs it covers. */
  jobIds: string[];
  /** The instant at which the reading began: what CMiC posted later may be missing. */
  asOf: string;
  /** The newest posting date that is kept. */
  postedThrough: string | null;
  rows: number;
  /** How many CMiC counted; null when it did not say. */
  cmicRows: number | null;
  /** The last reading of everything, and what the rows of type C came to then, in cents. */
  checkedAt: string | null;
  checkedCents: number | null;
  /** By job what the sums came to: where they are others by now, an import is part-way, or stopped there. Absent in what was saved before this was noted. */
  digests?: { jobId: string; digest: string }[] | undefined;
  transferId: string;
}
