import type { Model } from 'mongoose';
import { distinctRows, putPlan } from '../job-cost-content.ts';
import type { JobCostPut, JobCostRow } from '../job-costs.ts';
import type { JobCostDoc } from './job-cost-schemas.ts';

/** The transaction in a document, without what only the store needs. */
export function toRow({ _id, pass: _pass, found: _found, keptAt: _keptAt, ...row }: JobCostDoc): JobCostRow {
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
  at: string,
): Promise<JobCostPut> {
  const given = distinctRows(rows);
  const ids = given.map(({ vuuid }) => vuuid);
  const kept = await costs.find({ _id: { $in: ids } }).lean();
  const { writes, stamps, counts } = putPlan(
    given,
    kept.map((doc) => ({ row: toRow(doc), found: doc.found, isOfPass: doc.pass === pass })),
  );
  const since = new Map(kept.map((doc) => [doc._id, doc.keptAt ?? '']));
  const upserts = writes.map(({ row: { vuuid: _id, ...members }, found }) => {
    const replacement = { _id, ...members, pass, found, keptAt: since.get(_id) ?? at };
    return { replaceOne: { filter: { _id }, replacement, upsert: true } };
  });
  const stamp = {
    updateMany: { filter: { _id: { $in: stamps } }, update: { $set: { pass, found: 'SAME' as const } } },
  };
  const batch = [...upserts, ...(stamps.length > 0 ? [stamp] : [])];
  // By the driver itself: mongoose would make a document of its own of each row, which is most of the time and memory of an import, to check what the import has checked.
  if (batch.length > 0)
    await costs.db.collection<JobCostDoc>(costs.collection.name).bulkWrite(batch, { ordered: false });
  return counts;
}
