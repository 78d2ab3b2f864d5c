import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob } from '../../scope.ts';
import { primeContractId } from '../prime-contract/record.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { type CmicOwnerChangeOrderRecord, ownerChangeOrderKey } from './record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    // Who sees a job sees what its owner changes.
    ownerChangeOrders: ({ id }, args, { cmic }, info) =>
      listOf<CmicOwnerChangeOrderRecord>(args, info, {
        name: `ownerChangeOrders ${id}`,
        page: (at) => cmic.clients['prime-contract-change-order'].list(id, at),
        sees: null,
        remember: (change) => cmic.loaders.ownerChangeOrders.prime(change.id, change),
      }),
  },
  CmicOwnerChangeOrder: {
    __resolveReference: async ({ id }, context) => ownerChangeOrderFor(context, id),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    billingContractCode: ({ billingContract }) => billingContract,
    primeContract: async ({ company, job, billingContract }, _, { cmic }) =>
      billingContract === null
        ? null
        : cmic.loaders.primeContracts.load(primeContractId(company, job, billingContract)),
    amount: ({ amount }, _, context) => moneyOf(amount, null, context),
    originalContractAmount: ({ originalAmount }, _, context) => moneyOf(originalAmount, null, context),
    priorChanges: ({ priorChanges }, _, context) => moneyOf(priorChanges, null, context),
    newContractAmount: ({ newAmount }, _, context) => moneyOf(newAmount, null, context),
  },
};

/** One whose job the actor sees; absent, out of scope and an id of another shape are the same. */
async function ownerChangeOrderFor(context: CmicContext, id: string): Promise<CmicOwnerChangeOrderRecord | null> {
  const key = ownerChangeOrderKey(id);
  if (!key || !(await seesJob(context, jobId(key.company, key.job)))) return null;
  return context.cmic.loaders.ownerChangeOrders.load(id);
}
