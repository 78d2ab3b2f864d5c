import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob } from '../../scope.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { jobCategoryId } from '../project-wbs/record.ts';
import { vendorId } from '../vendor/record.ts';
import { vendorFor } from '../vendor/resolvers.ts';
import { type CmicJobCostRecord, jobCostKey } from './record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    // Who sees a job sees its ledger.
    postedCosts: ({ id }, args, { cmic }, info) =>
      listOf<CmicJobCostRecord>(args, info, {
        name: `postedCosts ${id}`,
        page: (at) => cmic.clients['job-cost'].list(id, args.filter ?? {}, args.orderBy ?? null, at),
        sees: null,
        remember: (cost) => cmic.loaders.jobCosts.prime(cost.id, cost),
      }),
  },
  CmicJobCost: {
    __resolveReference: async ({ id }, context) => {
      const [company, job] = jobCostKey(id) ?? [];
      return company && job && (await seesJob(context, jobId(company, job)))
        ? context.cmic.loaders.jobCosts.load(id)
        : null;
    },
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    jobCategory: ({ company, job, costCode, category }, _, { cmic }) =>
      cmic.loaders.jobCategories.load(jobCategoryId(company, job, costCode, category)),
    source: ({ sourceKind }) => sourceKind,
    sourceCode: ({ source }) => source,
    amount: ({ amount, currency }, _, context) => moneyOf(amount, currency, context),
    vendorCode: ({ vendor }) => vendor,
    vendor: async ({ company, vendor }, _, context) =>
      vendor === null ? null : vendorFor(context, vendorId(company, vendor)),
  },
};
