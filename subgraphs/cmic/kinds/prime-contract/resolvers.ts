import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf, sliceOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesJob } from '../../scope.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { jobCategoryId } from '../project-wbs/record.ts';
import { type CmicPrimeContractLineRecord, type CmicPrimeContractRecord, primeContractKey } from './record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    // Who sees a job sees its contracts.
    primeContracts: ({ id }, args, { cmic }, info) =>
      listOf<CmicPrimeContractRecord>(args, info, {
        name: `primeContracts ${id}`,
        page: (at) => cmic.clients['prime-contract'].list(id, at),
        sees: null,
        remember: (contract) => cmic.loaders.primeContracts.prime(contract.id, contract),
      }),
  },
  CmicPrimeContract: {
    __resolveReference: async ({ id }, context) => contractFor(context, id),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    amount: ({ amount }, _, context) => moneyOf(amount, null, context),
    originalAmount: ({ originalAmount }, _, context) => moneyOf(originalAmount, null, context),
    billed: ({ billed }, _, context) => moneyOf(billed, null, context),
    retainageHeld: ({ retainageHeld }, _, context) => moneyOf(retainageHeld, null, context),
    lines: ({ id }, args, { cmic }, info) =>
      sliceOf<CmicPrimeContractLineRecord>(args, info, {
        name: `lines ${id}`,
        rows: async () => (await cmic.loaders.primeContractLines.load(id)) ?? [],
      }),
  },
  CmicPrimeContractLine: {
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    jobCategory: async ({ company, job, costCode, category }, _, { cmic }) =>
      costCode && category ? cmic.loaders.jobCategories.load(jobCategoryId(company, job, costCode, category)) : null,
    amount: ({ amount, currency }, _, context) => moneyOf(amount, currency, context),
  },
};

/** A contract whose job the actor sees; absent, out of scope and an id of another shape are the same. */
async function contractFor(context: CmicContext, id: string): Promise<CmicPrimeContractRecord | null> {
  const [company, job] = primeContractKey(id) ?? [];
  if (!company || !job || !(await seesJob(context, jobId(company, job)))) return null;
  return context.cmic.loaders.primeContracts.load(id);
}
