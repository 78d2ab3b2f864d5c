import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../../../kernel/errors.ts';
import { asksFor } from '../../../../kernel/graph/selection.ts';
import { asMoney } from '../../../../kernel/money.ts';
import { emptyConnection } from '../../connection.ts';
import type { ProcoreContext } from '../../context.ts';
import type {
  ProcoreCommitmentFilter as GraphFilter,
  ProcoreProjectCommitmentsArgs as ListArgs,
  Resolvers,
} from '../../generated/resolvers.ts';
import { badShape, requireNumber, splitCommitmentId, splitLineId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import { inCompany, inProject, scopedProjects } from '../../scope.ts';
import type { ProcoreCostTypeRecord } from '../company-wbs/record.ts';
import type { ProcoreProjectRecord } from '../project/record.ts';
import type { ProcoreBudgetCodeRecord, ProcoreCostCodeRecord } from '../project-wbs/record.ts';
import type { ProcoreSubJobRecord } from '../sub-job/record.ts';
import type { ProcoreVendorRecord } from '../vendor/record.ts';
import type { CommitmentFilter } from './client.ts';
import type { ProcoreCommitmentLineRecord } from './line-record.ts';
import { orderedList, projectList, type Wants, walkList } from './lists.ts';
import type { CommitmentTotals, ProcoreCommitmentRecord } from './record.ts';
import { readStatus } from './status.ts';

export const resolvers: Pick<Resolvers, 'Query' | 'ProcoreProject' | 'ProcoreCommitment' | 'ProcoreCommitmentLine'> = {
  Query: {
    procoreCommitment: async (_, { id }, context, info) => {
      const parts = splitCommitmentId(id);
      if (!parts) throw badShape(id, '1001/wo-5501');
      return inProject(context, parts.projectId) ? load(id, context, info) : null;
    },
    procoreCommitments: async (_, args, context, info) => {
      const projectId = args.filter?.projectId;
      if (projectId) {
        requireNumber(projectId, '1001');
        return inProject(context, projectId) ? listOf(projectId, args, context, info) : emptyConnection(args);
      }
      if (args.orderBy) {
        throw badInput(
          'Procore lists commitments per project, so an order needs one.',
          'Add `filter: { projectId: "1001" }`, or leave `orderBy` out.',
        );
      }
      if (!inCompany(context)) return emptyConnection(args);
      const { clients } = context.procore;
      const visible = async () =>
        scopedProjects(context)?.sort((a, b) => Number(a) - Number(b)) ?? clients.project.ids();
      return walkList(clients.commitment, visible, filterOf(args.filter), args, wantsOf(info));
    },
  },
  ProcoreProject: {
    commitments: ({ id }, args, context, info) => {
      const other = args.filter?.projectId;
      if (other && other !== id) return emptyConnection(args);
      return listOf(id, args, context, info);
    },
  },
  ProcoreCommitment: {
    __resolveReference: async ({ id }, context, info) => {
      const parts = splitCommitmentId(id);
      return parts && inProject(context, parts.projectId) ? load(id, context, info) : null;
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    status: ({ status }) => (status === null ? null : (readStatus(status) ?? 'OTHER')),
    vendor: ({ vendorId: id, vendorName: name }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreVendorRecord>(info, { id, name }, procore.loaders.vendor),
    grandTotal: money('grandTotal'),
    revisedContract: money('revisedContract'),
    approvedChangeOrders: money('approvedChangeOrders'),
    draftChangeOrders: money('draftChangeOrders'),
    pendingChangeOrders: money('pendingChangeOrders'),
    pendingRevisedContract: money('pendingRevisedContract'),
    totalRequisitions: money('totalRequisitions'),
    totalPayments: money('totalPayments'),
    totalDrawRequests: money('totalDrawRequests'),
    remainingBalance: money('remainingBalance'),
    lines: async ({ id, lines }, _, { procore }) =>
      lines ?? (await procore.loaders.commitmentWithLines.load(id))?.lines,
  },
  ProcoreCommitmentLine: {
    __resolveReference: async ({ id }, context) => lineById(id, context),
    commitment: ({ commitmentId }, _, { procore }) => procore.loaders.commitment.load(commitmentId),
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
    extendedAmount: ({ extendedAmount }, _, { procore }) => asMoney(extendedAmount, procore.currency),
    totalAmount: ({ totalAmount }, _, { procore }) => asMoney(totalAmount, procore.currency),
    unitCost: ({ unitCost }, _, { procore }) => asMoney(unitCost, procore.currency),
    costCode: ({ costCodeId: id, costCode: fullCode }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreCostCodeRecord>(info, { id, fullCode }, procore.loaders.costCode),
    costType: ({ costTypeId: id, costTypeCode: code }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreCostTypeRecord>(info, { id, code }, procore.loaders.costType),
    budgetCode: ({ wbsCodeId: id, wbsFlatCode: flatCode }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreBudgetCodeRecord>(info, { id, flatCode }, procore.loaders.budgetCode),
    subJob: ({ subJobId: id }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreSubJobRecord>(info, { id }, procore.loaders.subJob),
  },
};

/** With its lines at once where the query asks for them. */
function load(
  id: string,
  { procore }: ProcoreContext,
  info: GraphQLResolveInfo,
): Promise<ProcoreCommitmentRecord | null> {
  const { commitment, commitmentWithLines } = procore.loaders;
  return (asksFor(info, 'lines') ? commitmentWithLines : commitment).load(id);
}

function listOf(
  projectId: string,
  { filter, orderBy, ...page }: Partial<ListArgs>,
  { procore }: ProcoreContext,
  info: GraphQLResolveInfo,
) {
  const client = procore.clients.commitment;
  const wants = wantsOf(info);
  if (orderBy) return orderedList(client, projectId, filterOf(filter), orderBy, page, wants);
  return projectList(client, projectId, filterOf(filter), page, wants);
}

function filterOf(filter: GraphFilter | null | undefined): CommitmentFilter {
  const { status, projectId: _, ...rest } = filter ?? {};
  if (status === 'OTHER')
    throw badInput('OTHER is no status that Procore filters by.', 'Filter by another status, or read `statusText`.');
  return { ...rest, status };
}

function wantsOf(info: GraphQLResolveInfo): Wants {
  const lines = asksFor(info, 'nodes.lines') || asksFor(info, 'edges.node.lines');
  return { lines, total: asksFor(info, 'totalCount'), more: asksFor(info, 'pageInfo.hasNextPage') };
}

function money(member: keyof CommitmentTotals) {
  return (record: ProcoreCommitmentRecord, _: unknown, { procore }: ProcoreContext) =>
    asMoney(record[member], procore.currency);
}

async function lineById(id: string, context: ProcoreContext): Promise<ProcoreCommitmentLineRecord | null> {
  const parts = splitLineId(id);
  const owner = parts && splitCommitmentId(parts.commitmentId);
  if (!owner || !inProject(context, owner.projectId)) return null;
  const commitment = await context.procore.loaders.commitmentWithLines.load(parts.commitmentId);
  return commitment?.lines?.find((line) => line.id === id) ?? null;
}
