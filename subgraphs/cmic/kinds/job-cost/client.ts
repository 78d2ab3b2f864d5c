import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, compares, type Expression, equals, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { createTable } from '../../table.ts';
import { jobCodesOf } from '../project/client.ts';
import { freshAfter, type KeysetPage, merged } from './keyset.ts';
import { quickReader } from './quick.ts';
import {
  type CmicJobCostKind,
  type CmicJobCostRecord,
  type CmicJobCostSource,
  jobCostId,
  jobCostKey,
  jobCostSchema,
} from './record.ts';

/** What CMiC itself can narrow a list of job cost by. */
export interface JobCostFilter {
  costCode?: string | null | undefined;
  category?: string | null | undefined;
  kind?: CmicJobCostKind | null | undefined;
  source?: CmicJobCostSource | null | undefined;
  /** Days, `YYYY-MM-DD`; both are within. */
  postedFrom?: string | null | undefined;
  postedTo?: string | null | undefined;
}

export type JobCostOrder = Order<'POST_DATE' | 'AMOUNT'>;

/** Where a walk through the ledger goes on. */
export interface JobCostPosition {
  /** Rows posted on this day (`YYYY-MM-DD`) or later; null for all. */
  from: string | null;
  /** Rows behind this technical key, `lastKey` of the page before; null for the first page. */
  after: string | null;
  /** Up to 1000. */
  limit: number;
}

/** A page of the ledger; `lastKey` is the next one's `after`. */
export type JobCostPage = KeysetPage<Entry<CmicJobCostRecord>>;

/** The posted ledger of jobs. */
export interface JobCostClient {
  /**
   * One page in the order of the technical key, beginning behind a key instead of at an offset: rows that come or go meanwhile shift nothing, so that no row is
   * left out or comes twice. A row that cannot be read stands as an error in its record's place, and has no id where its key is spoilt. A page that brings
   * nothing behind the key, or not in its order, is a garbage fault that may pass.
   */
  page(jobIds: readonly string[], at: JobCostPosition): Promise<JobCostPage>;
  /** How many rows such a walk has now; null where CMiC does not tell. */
  count(jobIds: readonly string[], at: { from: string | null }): Promise<number | null>;
  /** One part of the list of a job's own rows, without its sub jobs', by post date unless ordered otherwise. */
  list(
    jobId: string,
    filter: JobCostFilter,
    order: JobCostOrder | null,
    at: PageRequest,
  ): Promise<Page<CmicJobCostRecord>>;
  /** By id, a bad row standing as an error in its record's place. */
  batch(ids: readonly string[]): Promise<Map<string, CmicJobCostRecord | Error>>;
}

/** Posted job cost by this source. */
export function createJobCostClient(source: CmicSource): JobCostClient {
  const { attributes, path } = source.mapping.resources.jcdetailposted;
  const table = createTable(source, {
    resource: 'jcdetailposted',
    schema: jobCostSchema(source.mapping),
    quick: quickReader(source.mapping),
    toId: ([company = '', job = '', vuuid = '']) => jobCostId(company, job, vuuid),
    toKey: jobCostKey,
  });
  /** The rows of these jobs: one expression, but for more jobs than a URL can name. */
  const ofJobs = (jobIds: readonly string[]): Expression[] =>
    keyChunks(
      [attributes.job],
      jobCodesOf(source, jobIds).map((code) => [code]),
    );
  const postedFrom = (day: string | null | undefined) => (day ? compares(attributes.postDate, '>=', day) : null);

  return {
    async page(jobIds, { from, after, limit }) {
      const behind = after === null ? null : compares(attributes.vuuid, '>', after);
      const pages = ofJobs(jobIds).map(async (jobs) => {
        const where = allOf([jobs, behind, postedFrom(from)]);
        const found = await table.entryPage(
          { where, orderBy: [{ attribute: 'vuuid', direction: 'asc' }] },
          { offset: 0, limit },
        );
        return freshAfter(path, after, found);
      });
      return merged(await Promise.all(pages));
    },
    async count(jobIds, { from }) {
      const totals = ofJobs(jobIds).map(async (jobs) => {
        const where = allOf([jobs, postedFrom(from)]);
        return (await source.page('jcdetailposted', { by: { company: source.companyCode }, where }, ONE)).total;
      });
      let sum = 0;
      for (const total of await Promise.all(totals)) {
        if (total === null) return null;
        sum += total;
      }
      return sum;
    },
    async list(jobId, filter, order, at) {
      const [job] = ofJobs([jobId]);
      if (job === undefined) return { rows: [], more: false, total: 0 };
      const { costCode, category, kind } = filter;
      const where = allOf([
        job,
        costCode ? equals(attributes.costCode, costCode) : null,
        category ? equals(attributes.category, category) : null,
        kind ? hasStatus(source.mapping, 'jobCost', attributes.type, kind) : null,
        filter.source ? hasStatus(source.mapping, 'jobCostSource', attributes.source, filter.source) : null,
        postedFrom(filter.postedFrom),
        // The last day with all its hours: post dates come as timestamps.
        filter.postedTo ? compares(attributes.postDate, '<', dayAfter(filter.postedTo)) : null,
      ]);
      return table.page({ where, orderBy: [...orderOf(order ?? { field: 'POST_DATE' }, orders), BY_KEY] }, at);
    },
    batch: table.batch,
  };
}

/** `2026-03-01` for `2026-02-28`. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

const ONE = { offset: 0, limit: 1, total: true };
const BY_KEY = { attribute: 'vuuid', direction: 'asc' } as const;
const orders = { POST_DATE: 'postDate', AMOUNT: 'amount' } as const;
