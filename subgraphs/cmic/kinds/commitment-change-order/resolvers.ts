import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { sliceOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { BASE_CONTRACT, type CmicSubcontractHeader, subcontractId, subcontractKey } from '../commitment/record.ts';
import { subcontractFor } from '../commitment/resolvers.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { vendorId } from '../vendor/record.ts';
import { vendorFor } from '../vendor/resolvers.ts';

export const resolvers: Resolvers = {
  CmicSubcontract: {
    // Who sees a contract sees its change orders: they are on its job.
    changeOrders: ({ id }, args, { cmic }, info) =>
      sliceOf<CmicSubcontractHeader>(args, info, {
        name: `changeOrders ${id}`,
        rows: async () => (await cmic.loaders.changeOrdersOf.load(id)) ?? [],
        remember: (change) => cmic.loaders.subcontracts.prime(change.id, change),
      }),
  },
  CmicSubcontractChangeOrder: {
    __resolveReference: async ({ id }, context) => changeOrderFor(context, id),
    vendorCode: ({ vendor }) => vendor,
    vendor: ({ company, vendor }, _, context) => vendorFor(context, vendorId(company, vendor)),
    changeCode: ({ change }) => change,
    subcontract: (change, _, context) => subcontractFor(context, subcontractId({ ...change, change: BASE_CONTRACT })),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    amount: ({ amount, currency }, _, context) => moneyOf(amount, currency, context),
    lines: ({ id }, _, { cmic }) => cmic.loaders.subcontractLines.load(id),
  },
};

/** A change order whose job the actor sees; absent, out of scope and the id of a contract are the same. */
async function changeOrderFor(context: CmicContext, id: string): Promise<CmicSubcontractHeader | null> {
  return (subcontractKey(id)?.change ?? BASE_CONTRACT) === BASE_CONTRACT ? null : subcontractFor(context, id);
}
