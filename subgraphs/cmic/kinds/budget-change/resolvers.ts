import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob } from '../../scope.ts';
import { ownerChangeOrderId } from '../prime-contract-change-order/record.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { jobCategoryId } from '../project-wbs/record.ts';
import { type CmicPotentialChangeItemHeader, potentialChangeItemKey } from './record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    // Who sees a job sees what may change on it. CMiC cannot be asked for a date that is null, so unposted ones are picked out of its pages.
    potentialChangeItems: ({ id }, args, { cmic }, info) => {
      const { role, posted } = args.filter ?? {};
      return listOf<CmicPotentialChangeItemHeader>(args, info, {
        name: `potentialChangeItems ${id}`,
        page: (at) => cmic.clients['budget-change'].list(id, { role, posted: posted === true || undefined }, at),
        sees: posted === false ? async (item) => !item.posted : null,
        remember: (item) => cmic.loaders.potentialChangeItems.prime(item.id, item),
      });
    },
  },
  CmicPotentialChangeItem: {
    __resolveReference: async ({ id }, context) => potentialChangeItemFor(context, id),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    status: async ({ company, statusCode }, _, { cmic }) =>
      statusCode === null
        ? null
        : ((await cmic.loaders.potentialChangeItemStatuses.load(`${company}/${statusCode}`))?.pendingType ?? 'OTHER'),
    ownerChangeOrder: async ({ company, job, ownerChangeOrder: code }, _, { cmic }) =>
      code === null ? null : cmic.loaders.ownerChangeOrders.load(ownerChangeOrderId({ company, job, code })),
    lines: ({ id }, _, { cmic }) => cmic.loaders.potentialChangeItemLines.load(id),
  },
  CmicPotentialChangeItemLine: {
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    jobCategory: ({ company, job, costCode, category }, _, { cmic }) =>
      cmic.loaders.jobCategories.load(jobCategoryId(company, job, costCode, category)),
    costAmount: ({ costAmount }, _, context) => moneyOf(costAmount, null, context),
    billAmount: ({ billAmount }, _, context) => moneyOf(billAmount, null, context),
  },
};

/** One whose job the actor sees; absent, out of scope and an id of another shape are the same. */
async function potentialChangeItemFor(context: CmicContext, id: string): Promise<CmicPotentialChangeItemHeader | null> {
  const key = potentialChangeItemKey(id);
  if (!key || !(await seesJob(context, jobId(key.company, key.job)))) return null;
  return context.cmic.loaders.potentialChangeItems.load(id);
}
