import { detailMembers, distinctRows, type Found, type PutPlan, putPlan } from '../job-cost-content.ts';
import type { JobCostDetail, JobCostPut, JobCostRow } from '../job-costs.ts';
import type { Database } from './database.ts';

/** A transaction's row: columns for what is searched and summed, `detail` (a JSON list, by `detailMembers`) for what is only read, and what the last pass found. */
export interface JobCostRecord {
  id: string;
  job_id: string;
  post_date: string;
  /** The number of the pass. */
  pass: number;
  found: Found;
  cost_code: string;
  category: string;
  type: string;
  commitment: string | null;
  cents: number;
  detail: string;
  /** Since when it is kept, ISO text; empty for rows of before that was noted. */
  kept_at: string;
}

/** The number of a pass by its name; null when nothing was kept in it. Rows bear it instead of the name, which is longer than all that is summed. */
export const passNumber = '(SELECT n FROM job_cost_passes WHERE name = ?)';

/** The transaction in a row, without what only the store needs. */
export function toRow(record: JobCostRecord): JobCostRow {
  return {
    vuuid: record.id,
    jobId: record.job_id,
    costCode: record.cost_code,
    category: record.category,
    type: record.type,
    commitment: record.commitment,
    postDate: record.post_date,
    cents: record.cents,
    detail: detailOf(JSON.parse(record.detail)),
  };
}

/** One page in one transaction; a row that is there like this gets the stamp only. */
export function putRows(db: Database, rows: readonly JobCostRow[], pass: string, at: string): JobCostPut {
  const given = distinctRows(rows);
  const ids = JSON.stringify(given.map(({ vuuid }) => vuuid));
  return db.atomically(() => {
    const number = numberOf(db, pass);
    const records = db.all<JobCostRecord>(`SELECT * FROM job_costs WHERE id IN ${listed}`, ids);
    const since = new Map(records.map((record) => [record.id, record.kept_at]));
    const kept = records.map((record) => ({
      row: toRow(record),
      found: record.found,
      isOfPass: record.pass === number,
    }));
    const { writes, stamps, counts } = putPlan(given, kept);
    for (const each of writes) write(db, each, number, since.get(each.row.vuuid) ?? at);
    if (stamps.length > 0)
      db.run(`UPDATE job_costs SET pass = ?, found = 'SAME' WHERE id IN ${listed}`, number, JSON.stringify(stamps));
    return counts;
  });
}

/** A pass has its number from its first page on. */
function numberOf(db: Database, pass: string): number {
  db.run('INSERT OR IGNORE INTO job_cost_passes (name) VALUES (?)', pass);
  return db.one<{ n: number }>(`SELECT ${passNumber} AS n`, pass)?.n ?? 0;
}

const listed = '(SELECT value FROM json_each(?))';

function write(db: Database, { row, found }: PutPlan['writes'][number], pass: number, keptAt: string): void {
  db.run(
    'INSERT OR REPLACE INTO job_costs VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.vuuid,
    row.jobId,
    row.postDate,
    pass,
    found,
    row.costCode,
    row.category,
    row.type,
    row.commitment,
    row.cents,
    JSON.stringify(detailMembers.map((member) => row.detail[member])),
    keptAt,
  );
}

function detailOf(values: readonly (string | null)[]): JobCostDetail {
  return Object.fromEntries(detailMembers.map((member, n) => [member, values[n] ?? null])) as Record<
    keyof JobCostDetail,
    string | null
  >;
}
