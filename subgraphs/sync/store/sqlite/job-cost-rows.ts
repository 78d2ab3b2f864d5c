import { type Found, foundOf, orderedDetail, type PreparedRow, prepared } from '../job-cost-content.ts';
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

/** One page in one transaction. A row that is there like this gets the stamp only: no index holds it, so that costs one row write. */
export function putRows(db: Database, rows: readonly JobCostRow[], pass: string): JobCostPut {
  const page = prepared(rows);
  return db.atomically(() => {
    const counts = { NEW: 0, CHANGED: 0, SAME: 0 };
    for (const row of page) counts[putRow(db, row, pass)]++;
    return { added: counts.NEW, changed: counts.CHANGED, same: counts.SAME };
  });
}

function putRow(db: Database, given: PreparedRow, pass: string): Found {
  const { row, content } = given;
  const kept = db.one<Pick<JobCostRecord, 'pass' | 'content' | 'found'>>(
    'SELECT pass, content, found FROM job_costs WHERE id = ?',
    row.vuuid,
  );
  const { now, inPass } = foundOf(kept, content, pass);
  if (now !== 'SAME') write(db, given, pass, inPass);
  else if (kept?.pass !== pass)
    db.run('UPDATE job_costs SET pass = ?, found = ? WHERE id = ?', pass, inPass, row.vuuid);
  return now;
}

function write(db: Database, { row, content }: PreparedRow, pass: string, found: Found): void {
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
