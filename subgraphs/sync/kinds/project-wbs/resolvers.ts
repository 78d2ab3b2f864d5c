import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, linkOf, procoreLinkable } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord, requestImport } from '../../transfer/request.ts';

export const resolvers: Pick<
  Resolvers,
  'Mutation' | 'ProcoreCostCode' | 'ProcoreBudgetCode' | 'CmicJobCostCode' | 'CmicJobCategory'
> = {
  Mutation: {
    approveProjectWbs: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveProjectWbs', input, () =>
        approveRecord(context.sync.deps, context.actor, 'PROJECT_WBS', input.id, input),
      );
      return { ...payload, project: payload.transfer ? { id: input.id } : null };
    },
    importProjectWbs: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importProjectWbs', input, () =>
        requestImport(context.sync.deps, context.actor, 'PROJECT_WBS', input.id, input),
      );
      const id = payload.transfer?.projectId;
      return { ...payload, project: id ? { id } : null };
    },
  },
  ProcoreCostCode: { ...procoreLinkable(['PROJECT_WBS']), locks: locksWhereLinked('PROJECT_WBS') },
  ProcoreBudgetCode: {
    ...procoreLinkable(['PROJECT_WBS']),
    locks: locksWhereLinked('PROJECT_WBS'),
    // Only an import links budget codes themselves: an export resolves their parts, by links or by our marks, and so does this.
    linked: async ({ id }, _, context) =>
      (await linkOf(context, ['PROJECT_WBS'], 'procore', id)) !== null ||
      ((await context.sync.usableCodes.load(id))?.usable ?? false),
  },
  CmicJobCostCode: cmicLinkable(['PROJECT_WBS']),
  CmicJobCategory: cmicLinkable(['PROJECT_WBS']),
};
