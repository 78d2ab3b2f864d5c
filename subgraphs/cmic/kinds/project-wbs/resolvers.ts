import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob } from '../../scope.ts';
import { categoryId, costCodeId } from '../company-wbs/record.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import {
  type CmicJobCategoryRecord,
  type CmicJobCostCodeRecord,
  jobCategoryKey,
  jobCostCodeId,
  jobCostCodeKey,
} from './record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    costCodes: ({ id }, args, { cmic }, info) =>
      listOf<CmicJobCostCodeRecord>(args, info, {
        name: `costCodes ${id}`,
        page: (at) => cmic.clients['project-wbs'].listCostCodes(id, at),
        sees: null,
        remember: (code) => cmic.loaders.jobCostCodes.prime(code.id, code),
      }),
    categories: ({ id }, args, { cmic }, info) =>
      listOf<CmicJobCategoryRecord>(args, info, {
        name: `categories ${id}`,
        page: (at) => cmic.clients['project-wbs'].listCategories(id, args.filter?.costCode ?? null, at),
        sees: null,
        remember: (category) => cmic.loaders.jobCategories.prime(category.id, category),
      }),
  },
  CmicJobCostCode: {
    __resolveReference: async ({ id }, context) =>
      inJob(context, jobCostCodeKey(id), () => context.cmic.loaders.jobCostCodes.load(id)),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    master: ({ company, code }, _, { cmic }) => cmic.loaders.costCodes.load(costCodeId(company, code)),
  },
  CmicJobCategory: {
    __resolveReference: async ({ id }, context) =>
      inJob(context, jobCategoryKey(id), () => context.cmic.loaders.jobCategories.load(id)),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    jobCostCode: ({ company, job, costCode }, _, { cmic }) =>
      cmic.loaders.jobCostCodes.load(jobCostCodeId(company, job, costCode)),
    originalBudget: ({ originalBudget }, _, context) => moneyOf(originalBudget, null, context),
    currentBudget: ({ currentBudget }, _, context) => moneyOf(currentBudget, null, context),
    changeOrders: ({ changeOrders }, _, context) => moneyOf(changeOrders, null, context),
    projectedCost: ({ projectedCost }, _, context) => moneyOf(projectedCost, null, context),
    master: ({ company, category }, _, { cmic }) => cmic.loaders.categories.load(categoryId(company, category)),
  },
};

/** What belongs to a job, for an actor who sees the job; the key begins with company and job. Null for an id of another shape. */
async function inJob<T>(context: CmicContext, key: string[] | null, load: () => Promise<T | null>): Promise<T | null> {
  const [company, job] = key ?? [];
  return company && job && (await seesJob(context, jobId(company, job))) ? load() : null;
}
