import type { GraphQLResolveInfo } from 'graphql';
import { parseId } from '../../../../kernel/ids.ts';
import { asMoney } from '../../../../kernel/money.ts';
import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { emptyList, type ListArguments, listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { jobFilter, seesJob, seesOurs } from '../../scope.ts';
import { jobId } from '../project/record.ts';
import { jobFor } from '../project/resolvers.ts';
import { jobCategoryId } from '../project-wbs/record.ts';
import { vendorId } from '../vendor/record.ts';
import { vendorFor } from '../vendor/resolvers.ts';
import type { SubcontractFilter, SubcontractOrder } from './client.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  subcontractId,
  subcontractKey,
  subcontractLineKey,
} from './record.ts';

export const resolvers: Resolvers = {
  Query: {
    async cmicSubcontract(_, { id }, context) {
      parseId(id, 3, 'ZZ/ACME/24-010-001');
      return subcontractFor(context, id);
    },
    async cmicSubcontracts(_, args, context, info) {
      const { jobId: job, vendorId: vendor } = args.filter ?? {};
      if (job) parseId(job, 2, 'ZZ/24-010');
      if (vendor) parseId(vendor, 2, 'ZZ/ACME');
      if (!seesOurs(context)) return emptyList('cmicSubcontracts', args);
      return subcontracts('cmicSubcontracts', args.filter ?? {}, args, context, info);
    },
  },
  CmicJob: {
    subcontracts: ({ id }, args, context, info) =>
      subcontracts(`subcontracts ${id}`, { jobId: id }, args, context, info),
  },
  CmicVendor: {
    subcontracts: ({ id }, args, context, info) =>
      subcontracts(`subcontracts ${id}`, { vendorId: id }, args, context, info),
  },
  CmicSubcontract: {
    // Change orders have ids of one part more, and a type of their own.
    __resolveReference: async ({ id }, context) =>
      subcontractKey(id)?.change === BASE_CONTRACT ? subcontractFor(context, id) : null,
    vendorCode: ({ vendor }) => vendor,
    vendor: ({ company, vendor }, _, context) => vendorFor(context, vendorId(company, vendor)),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    amount: ({ amount, currency }, _, context) => moneyOf(amount, currency, context),
    lines: ({ id }, _, { cmic }) => cmic.loaders.subcontractLines.load(id),
  },
  CmicSubcontractLine: {
    __resolveReference: async ({ id }, context) => (subcontractLineKey(id) ? lineFor(context, id) : null),
    jobCode: ({ job }) => job,
    job: ({ company, job }, _, context) => jobFor(context, jobId(company, job)),
    jobCategory: ({ company, job, costCode, category }, _, { cmic }) =>
      cmic.loaders.jobCategories.load(jobCategoryId(company, job, costCode, category)),
    // A line has no currency of its own: its header's, which its list or its parent has brought already.
    amount: async (line, _, context) => {
      const header = await context.cmic.loaders.subcontracts.load(subcontractId(line));
      return asMoney(line.amount, header?.currency ?? context.cmic.currency);
    },
  },
};

/** A subcontract, or a change order of one, whose job the actor sees; absent and out of scope are the same. */
export async function subcontractFor(context: CmicContext, id: string): Promise<CmicSubcontractHeader | null> {
  if (!seesOurs(context)) return null;
  const header = await context.cmic.loaders.subcontracts.load(id);
  return header && (await seesJob(context, jobId(header.company, header.job))) ? header : null;
}

/** A line of a subcontract that the actor sees. */
async function lineFor(context: CmicContext, id: string): Promise<CmicSubcontractLineRecord | null> {
  if (!seesOurs(context)) return null;
  const line = await context.cmic.loaders.subcontractLine.load(id);
  return line && (await seesJob(context, jobId(line.company, line.job))) ? line : null;
}

function subcontracts(
  name: string,
  filter: SubcontractFilter,
  args: ListArguments & { orderBy?: SubcontractOrder | null | undefined },
  context: CmicContext,
  info: GraphQLResolveInfo,
) {
  const { clients, loaders } = context.cmic;
  return listOf<CmicSubcontractHeader>(args, info, {
    name,
    page: (at) => clients.commitment.list(filter, args.orderBy ?? null, at),
    sees: jobFilter(context, ({ company, job }) => jobId(company, job)),
    remember: (header) => loaders.subcontracts.prime(header.id, header),
  });
}
