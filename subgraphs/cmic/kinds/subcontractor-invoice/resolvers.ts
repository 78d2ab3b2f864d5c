import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { sliceOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob, seesOurs } from '../../scope.ts';
import { BASE_CONTRACT, subcontractId, subcontractLineId } from '../commitment/record.ts';
import { subcontractFor } from '../commitment/resolvers.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { vendorId } from '../vendor/record.ts';
import { vendorFor } from '../vendor/resolvers.ts';
import { type CmicRequestForPaymentHeader, requestForPaymentKey } from './record.ts';

export const resolvers: Resolvers = {
  CmicSubcontract: {
    // Who sees a contract sees what is asked on it: the requests are on its job.
    requestsForPayment: ({ id }, args, { cmic }, info) =>
      sliceOf<CmicRequestForPaymentHeader>(args, info, {
        name: `requestsForPayment ${id}`,
        rows: async () => (await cmic.loaders.requestsForPaymentOf.load(id)) ?? [],
      }),
  },
  CmicRequestForPayment: {
    __resolveReference: async ({ id }, context) => requestForPaymentFor(context, id),
    vendorCode: ({ vendor }) => vendor,
    vendor: ({ company, vendor }, _, context) => vendorFor(context, vendorId(company, vendor)),
    subcontractNumber: ({ contract }) => contract,
    subcontract: async ({ company, vendor, contract }, _, context) =>
      contract === null
        ? null
        : subcontractFor(context, subcontractId({ company, vendor, number: contract, change: BASE_CONTRACT })),
    jobCode: ({ job }) => job,
    job: async ({ company, job }, _, context) => (job === null ? null : jobFor(context, jobId(company, job))),
    invoiceNumber: ({ invoice }) => invoice,
    amount: ({ amount, currency }, _, context) => moneyOf(amount, currency, context),
    retainageHeld: ({ retainageHeld, currency }, _, context) => moneyOf(retainageHeld, currency, context),
    retainageReleased: ({ retainageReleased, currency }, _, context) => moneyOf(retainageReleased, currency, context),
    paid: ({ paid, currency }, _, context) => moneyOf(paid, currency, context),
    outstanding: ({ outstanding, currency }, _, context) => moneyOf(outstanding, currency, context),
    lines: async ({ vuuid }, _, { cmic }) => (vuuid === null ? null : cmic.loaders.requestForPaymentLines.load(vuuid)),
  },
  CmicRequestForPaymentLine: {
    subcontractLine: async ({ company, vendor, contract, change, task }, _, { cmic }) =>
      vendor && contract && change && task
        ? cmic.loaders.subcontractLine.load(subcontractLineId({ company, vendor, number: contract, change }, task))
        : null,
    jobCode: ({ job }) => job,
    amount: ({ amount }, _, context) => moneyOf(amount, null, context),
    previous: ({ previous }, _, context) => moneyOf(previous, null, context),
    retainageHeld: ({ retainageHeld }, _, context) => moneyOf(retainageHeld, null, context),
    retainageReleased: ({ retainageReleased }, _, context) => moneyOf(retainageReleased, null, context),
  },
};

/** One whose job the actor sees; absent, out of scope and an id of another shape are the same. */
async function requestForPaymentFor(context: CmicContext, id: string): Promise<CmicRequestForPaymentHeader | null> {
  if (!seesOurs(context) || !requestForPaymentKey(id)) return null;
  const found = await context.cmic.loaders.requestsForPayment.load(id);
  return found?.job && (await seesJob(context, jobId(found.company, found.job))) ? found : null;
}
