import type { Model } from 'mongoose';
import { foundOf, orderedDetail, prepared } from '../job-cost-content.ts';
import type { JobCostPut, JobCostRow } from '../job-costs.ts';
import type { JobCostDoc } from './job-cost-schemas.ts';

/** The transaction in a document, without what only the store needs. */
export function toRow({ _id, pass: _pass, found: _found, content: _content, ...row }: JobCostDoc): JobCostRow {
  return { vuuid: _id, ...row };
}

/**
 * One page in one unordered batch: an upsert for each row that is new or changed, one update for the stamp of all the others. A batch that broke in the middle is
 * completed by the same page again. What was found is read before it is written: two passes over one job at a time would count wrongly, never keep wrongly.
 */
export async function putDocs(
  costs: Model<JobCostDoc>,
  rows: readonly JobCostRow[],
  pass: string,
): Promise<JobCostPut> {
  const page = prepared(rows);
  const ids = page.map(({ row }) => row.vuuid);
  const kept = await costs.find({ _id: { $in: ids } }, { pass: 1, content: 1, found: 1 }).lean();
  const byId = new Map(kept.map((doc) => [doc._id, doc]));
  const counts = { NEW: 0, CHANGED: 0, SAME: 0 };
  const docs: JobCostDoc[] = [];
  const stamps: string[] = [];
  for (const { row, content } of page) {
    const { vuuid, ...members } = row;
    const there = byId.get(vuuid);
    const { now, inPass } = foundOf(there, content, pass);
    counts[now]++;
    if (now !== 'SAME') {
      docs.push({ _id: vuuid, ...members, detail: orderedDetail(row.detail), pass, found: inPass, content });
    } else if (there?.pass !== pass) stamps.push(vuuid);
  }
  await write(costs, docs, stamps, pass);
  return { added: counts.NEW, changed: counts.CHANGED, same: counts.SAME };
}

async function write(costs: Model<JobCostDoc>, docs: JobCostDoc[], stamps: string[], pass: string): Promise<void> {
  const upserts = docs.map((replacement) => ({
    replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
  }));
  const stamp = {
    updateMany: { filter: { _id: { $in: stamps } }, update: { $set: { pass, found: 'SAME' as const } } },
  };
  const batch = [...upserts, ...(stamps.length > 0 ? [stamp] : [])];
  if (batch.length > 0) await costs.bulkWrite(batch, { ordered: false });
}
