import { sliceConnection } from '../../connection.ts';
import type { ProcoreContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { badShape, childId, type Prefix, splitChildId, splitSubJobId, subJobId } from '../../ids.ts';
import { inProject } from '../../scope.ts';
import { type ProcoreBudgetCodeRecord, type ProcoreCostCodeRecord, segmentOf } from './record.ts';

export const resolvers: Pick<Resolvers, 'ProcoreCostCode' | 'ProcoreBudgetCode' | 'ProcoreProject' | 'ProcoreSubJob'> =
  {
    ProcoreCostCode: {
      __resolveReference: async ({ id }, context) =>
        isVisible(context, id, 'cc') ? context.procore.loaders.costCode.load(id) : null,
      subJob: (code, _, { procore }) => (code.subJobId === null ? null : procore.loaders.subJob.load(code.subJobId)),
      parent: (code, _, { procore }) => (code.parentId === null ? null : procore.loaders.costCode.load(code.parentId)),
      companyCostCode: ({ companyCostCodeId: id }, _, { procore }) =>
        id === null ? null : procore.loaders.companyCostCode.load(id),
      costTypes: ({ costTypes }, _, { procore }) => procore.loaders.costType.loadMany(costTypes.map(({ id }) => id)),
    },
    ProcoreBudgetCode: {
      __resolveReference: async ({ id }, context) =>
        isVisible(context, id, 'wbs') ? context.procore.loaders.budgetCode.load(id) : null,
      costCode: (code, _, context) => costCodeOf(code, context),
      costType: (code, _, { procore }) => {
        const item = segmentOf(code, 'line_item_type');
        return item && procore.loaders.costType.load(childId(procore.companyId, 'ct', item.itemId));
      },
      subJob: (code, _, { procore }) => {
        const item = segmentOf(code, 'sub_job');
        return item && procore.loaders.subJob.load(subJobId(code.projectId, item.itemId));
      },
    },
    ProcoreProject: {
      costCodes: async ({ id }, { filter, ...page }, { procore }) => {
        const subJob = filter?.subJobId ?? null;
        if (subJob !== null && splitSubJobId(subJob)?.parentId !== id) throw badShape(subJob, `${id}/301`);
        return sliceConnection(`costCodes:${subJob ?? id}`, page, (offset, limit) =>
          procore.clients.projectWbs.costCodeSlice(id, subJob, filter?.originId ?? null, offset, limit),
        );
      },
      budgetCodes: ({ id }, { filter, ...page }, { procore }) =>
        sliceConnection(`budgetCodes:${id}`, page, (offset, limit) =>
          procore.clients.projectWbs.budgetCodeSlice(id, filter ?? {}, offset, limit),
        ),
    },
    ProcoreSubJob: {
      costCodes: ({ id, projectId }, page, { procore }) =>
        sliceConnection(`costCodes:${id}`, page, (offset, limit) =>
          procore.clients.projectWbs.costCodeSlice(projectId, id, null, offset, limit),
        ),
    },
  };

function isVisible(context: ProcoreContext, id: string, prefix: Prefix): boolean {
  const parts = splitChildId(id, prefix);
  return parts !== null && inProject(context, parts.parentId);
}

/** The item ids of a WBS segment are the cost codes' own; where the codes disagree they are not, and nothing is claimed. */
async function costCodeOf(
  code: ProcoreBudgetCodeRecord,
  { procore }: ProcoreContext,
): Promise<ProcoreCostCodeRecord | null> {
  const item = segmentOf(code, 'cost_code');
  const found = item && (await procore.loaders.costCode.load(childId(code.projectId, 'cc', item.itemId)));
  return found && found.fullCode === item.code ? found : null;
}
