import { type Found, typedPage } from '../job-cost-content.ts';
import type { JobCostFilter, JobCostStore, JobCostSum } from '../job-costs.ts';
import { inOrderOf } from '../order.ts';
import type { Models } from './connection.ts';
import { afterRow, allOf, type Filter, oneOf, sortOf } from './filter.ts';
import { putDocs, toRow } from './job-cost-docs.ts';
import type { JobCostStateDoc } from './job-cost-schemas.ts';

type Collections = Pick<Models, 'jobCosts' | 'jobCostSummaries' | 'jobCostStates'>;

/** The job cost projection in MongoDB: a document per transaction, sums by the server. */
export function createJobCosts({ jobCosts, jobCostSummaries, jobCostStates }: Collections): JobCostStore {
  const states = async (setIds: readonly string[]) => {
    const found = await jobCostStates.find({ _id: { $in: [...setIds] } }).lean();
    return inOrderOf(setIds, found.map(toState), ({ setId }) => setId);
  };
  const count = (conditions: Filter[]) => jobCosts.countDocuments(allOf(conditions));

  return {
    put: (rows, pass, at) => putDocs(jobCosts, rows, pass, at ?? new Date().toISOString()),
    found: async (jobIds, pass) => {
      const found = await jobCosts.aggregate<{ _id: Found; rows: number }>([
        { $match: { ...oneOf('jobId', jobIds), pass } },
        { $group: { _id: '$found', rows: { $sum: 1 } } },
      ]);
      const rows = new Map(found.map((group) => [group._id, group.rows]));
      return { added: rows.get('NEW') ?? 0, changed: rows.get('CHANGED') ?? 0, same: rows.get('SAME') ?? 0 };
    },
    unseen: async (jobIds, from, pass, first) => {
      const found = await jobCosts
        .find(allOf(unseenBy(jobIds, from, pass)))
        .sort({ _id: 1 })
        .limit(first)
        .lean();
      return found.map(toRow);
    },
    countUnseen: (jobIds, from, pass) => count(unseenBy(jobIds, from, pass)),
    remove: async (vuuids) => (await jobCosts.deleteMany({ _id: { $in: [...vuuids] } })).deletedCount,
    sums: async (jobIds, filter = {}) => {
      const found = await jobCosts.aggregate<SumGroup>(sumsOf({ ...filter, jobIds }));
      return found.map(({ _id, ...sums }) => ({ ..._id, ...sums }));
    },
    count: (jobIds, from) => count(conditions({ jobIds, postedFrom: from ?? undefined })),
    postedThrough: async (jobIds) => {
      const newest = await jobCosts.findOne(oneOf('jobId', jobIds), { postDate: 1 }).sort({ postDate: -1 }).lean();
      return newest?.postDate ?? null;
    },
    transactions: async (filter, page) => {
      const typed = typedPage(page);
      if (!typed) return [];
      const found = await jobCosts
        .find(allOf([...conditions(filter), afterRow(typed)]))
        .sort(sortOf(typed))
        .limit(typed.first)
        .lean();
      return found.map(toRow);
    },
    countTransactions: (filter) => count(conditions(filter)),
    summaries: async (jobIds) => {
      const byCode = { jobId: 1, costCode: 1, category: 1 } as const;
      const found = await jobCostSummaries.find(oneOf('jobId', jobIds)).sort(byCode).lean();
      return found.map(({ _id, ...summary }) => summary);
    },
    saveSummaries: async (summaries) => {
      if (summaries.length === 0) return;
      const upserts = summaries.map((summary) => {
        const _id = JSON.stringify([summary.jobId, summary.costCode, summary.category]);
        return { replaceOne: { filter: { _id }, replacement: { _id, ...summary }, upsert: true } };
      });
      await jobCostSummaries.bulkWrite(upserts, { ordered: false, throwOnValidationError: true });
    },
    state: async (setId) => (await states([setId]))[0] ?? null,
    states,
    saveState: async ({ setId, ...members }) => {
      await jobCostStates.replaceOne({ _id: setId }, members, { upsert: true });
    },
  };
}

type SumGroup = Pick<JobCostSum, 'cents' | 'invoicedCents' | 'committedCents' | 'rows'> & {
  _id: Pick<JobCostSum, 'jobId' | 'costCode' | 'category'>;
};

/** Amounts are integers below 2^53, and so are their sums: the server adds them without rounding. */
function sumsOf(filter: JobCostFilter) {
  const isCost = { $eq: ['$type', 'C'] };
  // Null is less than any text.
  const isInvoiced = { $and: [isCost, { $gt: ['$commitment', null] }] };
  const centsIf = (condition: unknown) => ({ $sum: { $cond: [condition, '$cents', 0] } });
  return [
    { $match: allOf(conditions(filter)) },
    {
      $group: {
        _id: { jobId: '$jobId', costCode: '$costCode', category: '$category' },
        cents: centsIf(isCost),
        invoicedCents: centsIf(isInvoiced),
        committedCents: centsIf({ $eq: ['$type', 'O'] }),
        rows: { $sum: 1 },
      },
    },
    { $sort: { '_id.jobId': 1 as const, '_id.costCode': 1 as const, '_id.category': 1 as const } },
  ];
}

function toState({ _id, ...members }: JobCostStateDoc) {
  return { setId: _id, ...members };
}

function unseenBy(jobIds: readonly string[], from: string | null, pass: string): Filter[] {
  return [...conditions({ jobIds, postedFrom: from ?? undefined }), { pass: { $ne: pass } }];
}

function conditions(filter: JobCostFilter): Filter[] {
  const { jobIds, costCode, category, type, commitment, invoiced, postedFrom, postedThrough } = filter;
  const { keptAfter, keptThrough } = filter;
  const equal = (field: string, value: string | undefined): Filter => (value === undefined ? {} : { [field]: value });
  return [
    oneOf('jobId', jobIds),
    equal('costCode', costCode),
    equal('category', category),
    equal('type', type),
    equal('commitment', commitment),
    invoiced === undefined ? {} : { commitment: invoiced ? { $ne: null } : null },
    postedFrom === undefined ? {} : { postDate: { $gte: postedFrom } },
    postedThrough === undefined ? {} : { postDate: { $lte: postedThrough } },
    keptAfter === undefined ? {} : { keptAt: { $gt: keptAfter } },
    // A document of before instants were noted has none, and was kept before all of them.
    keptThrough === undefined ? {} : { keptAt: { $not: { $gt: keptThrough } } },
  ];
}
