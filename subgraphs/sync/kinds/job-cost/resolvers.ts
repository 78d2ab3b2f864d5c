import { asMoney, fromCents } from '../../../../kernel/money.ts';
import { jobCostId } from '../../../cmic/kinds/job-cost/record.ts';
import type { SyncContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { linkOf } from '../../linkable.ts';
import type { Stub } from '../../records.ts';
import type { JobCostRow, JobCostSum } from '../../store/job-costs.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';
import { checkJobCosts } from './check.ts';
import { type JobCostsRecord, jobCostsOf } from './figures.ts';
import { codeIdOf, listCodes, listTransactions, typeOf } from './lists.ts';

export const resolvers: Pick<
  Resolvers,
  | 'Mutation'
  | 'ProcoreProject'
  | 'ProcoreSubJob'
  | 'CmicJob'
  | 'JobCosts'
  | 'JobCostCheck'
  | 'JobCostDifference'
  | 'JobCostCode'
  | 'JobCostTransaction'
> = {
  Mutation: {
    importJobCosts: async (_, { input }, context) => {
      const { full, fingerprint } = input;
      const payload = await mutateTransfer(context, 'importJobCosts', input, () =>
        requestImport(context.sync.deps, context.actor, 'JOB_COST', input.id, { fingerprint, answers: { full } }),
      );
      const id = payload.transfer?.projectId;
      return { ...payload, project: id ? { id } : null };
    },
  },
  ProcoreProject: { jobCosts: (record, args, context) => jobCostsOf(context, 'procore', record, args.postedThrough) },
  ProcoreSubJob: { jobCosts: (record, args, context) => jobCostsOf(context, 'procore', record, args.postedThrough) },
  CmicJob: { jobCosts: (record, args, context) => jobCostsOf(context, 'cmic', record, args.postedThrough) },
  JobCosts: {
    asOf: ({ state }) => state.asOf,
    postedThrough: ({ state }) => state.postedThrough,
    transactionCount: (costs) => total(costs, ({ rows }) => rows),
    jobToDate: async (costs, _, context) => money(context, await total(costs, ({ cents }) => cents)),
    commitmentInvoiced: async (costs, _, context) =>
      money(context, await total(costs, ({ invoicedCents }) => invoicedCents)),
    directCosts: async (costs, _, context) => money(context, await total(costs, direct)),
    codes: (costs, args) => listCodes(costs, args),
    transactions: (costs, args, context) => listTransactions(context, costs, { jobIds: costs.jobIds }, args),
    check: async (costs, _, context) => {
      // The check is of everything that is kept, whatever day the sums are asked for.
      const { jobCosts } = context.sync.deps.store;
      const { state, jobIds } = costs;
      const isWhole = jobIds.length === state.jobIds.length;
      const [sums, summaries, ofAll] = await Promise.all([
        jobCosts.sums(jobIds),
        costs.summaries(),
        isWhole ? null : jobCosts.count(state.jobIds, null),
      ]);
      return checkJobCosts(state, sums, summaries, ofAll);
    },
  },
  JobCostCheck: {
    transactions: (check, _, context) => money(context, check.transactions),
    summary: (check, _, context) => money(context, check.summary),
    cmicPosted: (check, _, context) => (check.cmicPosted === null ? null : money(context, check.cmicPosted)),
  },
  JobCostDifference: {
    transactions: (difference, _, context) => money(context, difference.transactions),
    summary: (difference, _, context) => (difference.summary === null ? null : money(context, difference.summary)),
  },
  JobCostCode: {
    id: codeIdOf,
    cmicCode: (code): Stub => ({ id: codeIdOf(code) }),
    procoreCostCode: async ({ sum }, _, context) => {
      const link = await linkOf(context, ['PROJECT_WBS'], 'cmic', `${sum.jobId}/${encodeURIComponent(sum.costCode)}`);
      return link && { id: link.procoreId };
    },
    job: ({ sum }) => ({ id: sum.jobId }),
    costCode: ({ sum }) => sum.costCode,
    category: ({ sum }) => sum.category,
    jobToDate: ({ sum }, _, context) => money(context, sum.cents),
    commitmentInvoiced: ({ sum }, _, context) => money(context, sum.invoicedCents),
    directCosts: ({ sum }, _, context) => money(context, direct(sum)),
    committed: ({ sum }, _, context) => money(context, sum.committedCents),
    transactionCount: ({ sum }) => sum.rows,
    jobToDateInProcore: async (code, _, context) => {
      const sent = (await code.costs.summaries()).get(codeIdOf(code));
      return sent ? money(context, sent.cents) : null;
    },
    acknowledgedAt: async (code) => (await code.costs.summaries()).get(codeIdOf(code))?.at ?? null,
    transactions: ({ costs, sum }, args, context) =>
      listTransactions(context, costs, { jobIds: [sum.jobId], costCode: sum.costCode, category: sum.category }, args),
  },
  JobCostTransaction: {
    id: idOf,
    cmicJobCost: (row): Stub => ({ id: idOf(row) }),
    job: ({ jobId }) => ({ id: jobId }),
    type: typeOf,
    amount: ({ cents }, _, context) => money(context, cents),
    description: ({ detail }) => detail.description,
    source: ({ detail }) => detail.source,
    reference: ({ detail }) => detail.reference,
    referenceDate: ({ detail }) => detail.referenceDate,
    vendorCode: ({ detail }) => detail.vendor,
    voucher: ({ detail }) => detail.voucher,
    invoice: ({ detail }) => detail.invoice,
    batch: ({ detail }) => detail.batch,
    units: ({ detail }) => detail.units,
    unit: ({ detail }) => detail.unit,
    transactionNumber: ({ detail }) => detail.transactionNumber,
  },
};

function money({ sync }: SyncContext, cents: number) {
  return asMoney(fromCents(cents), sync.deps.settings.currency);
}

async function total(costs: JobCostsRecord, of: (sum: JobCostSum) => number): Promise<number> {
  return (await costs.sums()).reduce((sum, row) => sum + of(row), 0);
}

/** Costs that were not charged to a commitment. */
function direct({ cents, invoicedCents }: JobCostSum): number {
  return cents - invoicedCents;
}

function idOf({ jobId, vuuid }: JobCostRow): string {
  const [company = '', job = ''] = jobId.split('/').map(decodeURIComponent);
  return jobCostId(company, job, vuuid);
}
