import { typedPage } from '../job-cost-content.ts';
import type {
  JobCostFilter,
  JobCostPut,
  JobCostState,
  JobCostStore,
  JobCostSum,
  JobCostSummary,
} from '../job-costs.ts';
import { inOrderOf } from '../order.ts';
import type { Database } from './database.ts';
import { type JobCostRecord, passNumber, putRows, toRow } from './job-cost-rows.ts';
import { equal, oneOf, pageOf, type Sql, where } from './where.ts';

const columns = { postDate: 'post_date', cents: 'cents' };
// The driver's rows have no prototype; what is answered as it was read is copied into a plain object.
const perCode = 'job_id AS jobId, cost_code AS costCode, category';
/** As one text, which is sorted in half the time of three. */
const oneCode = `quote(job_id) || quote(cost_code) || quote(category)`;

/** The job cost projection in SQLite: a row per transaction, sums and pages by its indexes. */
export function createJobCosts(db: Database): JobCostStore {
  const states = (setIds: readonly string[]) => {
    const rows = db.all<{ set_id: string; rest: string }>(
      'SELECT * FROM job_cost_states WHERE set_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(setIds),
    );
    const found = rows.map(({ set_id, rest }): JobCostState => ({ ...JSON.parse(rest), setId: set_id }));
    return inOrderOf(setIds, found, ({ setId }) => setId);
  };

  return {
    put: async (rows, pass, at) => putRows(db, rows, pass, at ?? new Date().toISOString()),
    found: async (jobIds, pass) => {
      const { sql, values } = where([oneOf('job_id', jobIds), { sql: `pass = ${passNumber}`, values: [pass] }]);
      const found = db.one<JobCostPut>(
        `SELECT coalesce(sum(found = 'NEW'), 0) AS added, coalesce(sum(found = 'CHANGED'), 0) AS changed,
           coalesce(sum(found = 'SAME'), 0) AS same FROM job_costs${sql}`,
        ...values,
      );
      return { added: 0, changed: 0, same: 0, ...found };
    },
    unseen: async (jobIds, from, pass, first) => {
      const { sql, values } = where(unseenBy(jobIds, from, pass));
      const rows = db.all<JobCostRecord>(`SELECT * FROM job_costs${sql} ORDER BY id LIMIT ?`, ...values, first);
      return rows.map(toRow);
    },
    countUnseen: async (jobIds, from, pass) => count(db, unseenBy(jobIds, from, pass)),
    remove: async (vuuids) =>
      db.run('DELETE FROM job_costs WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(vuuids)),
    sums: async (jobIds, filter = {}) => {
      const { sql, values } = where(conditions({ ...filter, jobIds }));
      return db
        .all<JobCostSum>(
          `SELECT ${perCode}, sum(iif(type = 'C', cents, 0)) AS cents,
             sum(iif(type = 'C' AND commitment IS NOT NULL, cents, 0)) AS invoicedCents,
             sum(iif(type = 'O', cents, 0)) AS committedCents, count(*) AS rows
           FROM job_costs${sql} GROUP BY ${oneCode} ORDER BY job_id, cost_code, category`,
          ...values,
        )
        .map((sum) => ({ ...sum }));
    },
    count: async (jobIds, from) => count(db, conditions({ jobIds, postedFrom: from ?? undefined })),
    postedThrough: async (jobIds) => latest(db, [oneOf('job_id', jobIds)]),
    transactions: async (filter, page) => {
      const typed = typedPage(page);
      if (!typed) return [];
      const { sql, values } = pageOf('job_costs', columns, conditions(filter), typed);
      return db.all<JobCostRecord>(sql, ...values).map(toRow);
    },
    countTransactions: async (filter) => count(db, conditions(filter)),
    summaries: async (jobIds) => {
      const { sql, values } = where([oneOf('job_id', jobIds)]);
      return db
        .all<JobCostSummary>(
          `SELECT ${perCode}, cents, invoiced_cents AS invoicedCents, target, at, transfer_id AS transferId
           FROM job_cost_summaries${sql} ORDER BY job_id, cost_code, category`,
          ...values,
        )
        .map((summary) => ({ ...summary }));
    },
    saveSummaries: async (summaries) =>
      db.atomically(() => {
        for (const summary of summaries) saveSummary(db, summary);
      }),
    state: async (setId) => states([setId])[0] ?? null,
    states: async (setIds) => states(setIds),
    saveState: async ({ setId, ...rest }) => {
      db.run('INSERT OR REPLACE INTO job_cost_states VALUES (?, ?)', setId, JSON.stringify(rest));
    },
  };
}

function saveSummary(db: Database, summary: JobCostSummary): void {
  db.run(
    'INSERT OR REPLACE INTO job_cost_summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    summary.jobId,
    summary.costCode,
    summary.category,
    summary.cents,
    summary.invoicedCents,
    summary.target,
    summary.at,
    summary.transferId,
  );
}

function latest(db: Database, given: (Sql | null)[]): string | null {
  const { sql, values } = where(given);
  return (
    db.one<{ latest: string | null }>(`SELECT max(post_date) AS latest FROM job_costs${sql}`, ...values)?.latest ?? null
  );
}

function count(db: Database, given: (Sql | null)[]): number {
  const { sql, values } = where(given);
  return db.one<{ total: number }>(`SELECT count(*) AS total FROM job_costs${sql}`, ...values)?.total ?? 0;
}

function unseenBy(jobIds: readonly string[], from: string | null, pass: string): (Sql | null)[] {
  return [
    ...conditions({ jobIds, postedFrom: from ?? undefined }),
    { sql: `pass IS NOT ${passNumber}`, values: [pass] },
  ];
}

function conditions(filter: JobCostFilter): (Sql | null)[] {
  const { jobIds, costCode, category, type, commitment, invoiced, postedFrom, postedThrough } = filter;
  const { keptAfter, keptThrough } = filter;
  return [
    oneOf('job_id', jobIds),
    equal('cost_code', costCode),
    equal('category', category),
    equal('type', type),
    equal('commitment', commitment),
    invoiced === undefined ? null : { sql: `commitment IS ${invoiced ? 'NOT ' : ''}NULL`, values: [] },
    postedFrom === undefined ? null : { sql: 'post_date >= ?', values: [postedFrom] },
    postedThrough === undefined ? null : { sql: 'post_date <= ?', values: [postedThrough] },
    keptAfter === undefined ? null : { sql: 'kept_at > ?', values: [keptAfter] },
    keptThrough === undefined ? null : { sql: 'kept_at <= ?', values: [keptThrough] },
  ];
}
