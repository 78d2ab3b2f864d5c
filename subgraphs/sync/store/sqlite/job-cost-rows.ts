import { distinctRows, type Found, orderedDetail, type PutPlan, putPlan } from '../job-cost-content.ts';
import type { JobCostPut, JobCostRow } from '../job-costs.ts';
import type { Database } from './database.ts';

/** A transaction's row: columns for what is searched and summed, `detail` (JSON) for what is only read, and what the last pass found. */
export interface JobCostRecord {
  id: string;
  job_id: string;
  post_date: string;
  pass: string;
  found: Found;
  content: string;
  cost_code: string;
  category: string;
  type: string;
  commitment: string | null;
  cents: number;
  detail: string;
}

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
    detail: JSON.parse(record.detail),
  };
}

/** One page in one transaction; a row that is there like this gets the stamp only, which no index holds. */
export function putRows(db: Database, rows: readonly JobCostRow[], pass: string): JobCostPut {
  const given = distinctRows(rows);
  const ids = JSON.stringify(given.map(({ vuuid }) => vuuid));
  return db.atomically(() => {
    const kept = db.all<KeptStamp>(`SELECT id, pass, content, found FROM job_costs WHERE id IN ${listed}`, ids);
    const { writes, stamps, counts } = putPlan(given, new Map(kept.map((row) => [row.id, row])), pass);
    for (const each of writes) write(db, each, pass);
    db.run(`UPDATE job_costs SET pass = ?, found = 'SAME' WHERE id IN ${listed}`, pass, JSON.stringify(stamps));
    return counts;
  });
}

type KeptStamp = Pick<JobCostRecord, 'id' | 'pass' | 'content' | 'found'>;

const listed = '(SELECT value FROM json_each(?))';

function write(db: Database, { row, content, found }: PutPlan['writes'][number], pass: string): void {
  db.run(
    'INSERT OR REPLACE INTO job_costs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.vuuid,
    row.jobId,
    row.postDate,
    pass,
    found,
    content,
    row.costCode,
    row.category,
    row.type,
    row.commitment,
    row.cents,
    JSON.stringify(orderedDetail(row.detail)),
  );
}
