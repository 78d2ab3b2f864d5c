import { asMoney } from '../../../../kernel/money.ts';
import { wholeConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { splitChildId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import { placeFields } from '../../places.ts';
import { inProject } from '../../scope.ts';
import type { ProcoreProjectRecord } from '../project/record.ts';
import { readBudgetChangeStatus } from './record.ts';

/** Who sees the project sees what changes its budget. */
export const resolvers: Pick<Resolvers, 'ProcoreProject' | 'ProcoreBudgetChange' | 'ProcoreBudgetAdjustment'> = {
  ProcoreProject: {
    budgetChanges: async ({ id }, page, { procore }) =>
      wholeConnection(`budgetChanges:${id}`, page, await procore.clients.budgetChange.ofProject(id)),
  },
  ProcoreBudgetChange: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'bc') ?? splitChildId(id, 'bm');
      if (!parts || !inProject(context, parts.parentId)) return null;
      return context.procore.loaders.budgetChange.load(id);
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    status: ({ status }) => (status === null ? null : (readBudgetChangeStatus(status) ?? 'OTHER')),
    procoreErpStatus: ({ erpStatus }) => erpStatus,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
    originId: async (change, _, { procore }) => (await procore.clients.budgetChange.markOf(change))?.originId,
    originCode: async (change, _, { procore }) => (await procore.clients.budgetChange.markOf(change))?.originCode,
  },
  ProcoreBudgetAdjustment: {
    budgetCode: placeFields.budgetCode,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
    unitCost: ({ unitCost }, _, { procore }) => asMoney(unitCost, procore.currency),
  },
};
