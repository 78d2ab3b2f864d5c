import { emptyConnection, sliceConnection } from '../../connection.ts';
import type { ProcoreContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { type Prefix, splitChildId } from '../../ids.ts';
import { inCompany } from '../../scope.ts';

/** Codes and types belong to the company: who sees it sees them all. */
export const resolvers: Pick<Resolvers, 'Query' | 'ProcoreCompanyCostCode' | 'ProcoreCostType'> = {
  Query: {
    procoreCompanyCostCodes: async (_, { filter, ...page }, context) => {
      if (!inCompany(context)) return emptyConnection(page);
      return sliceConnection('procoreCompanyCostCodes', page, (offset, limit) =>
        context.procore.clients.companyWbs.costCodeSlice(filter?.originId ?? null, offset, limit),
      );
    },
    procoreCostTypes: async (_, { filter, ...page }, context) => {
      if (!inCompany(context)) return emptyConnection(page);
      return sliceConnection('procoreCostTypes', page, (offset, limit) =>
        context.procore.clients.companyWbs.costTypeSlice(filter?.originId ?? null, offset, limit),
      );
    },
  },
  ProcoreCompanyCostCode: {
    __resolveReference: async ({ id }, context) =>
      isOurs(context, id, 'scc') ? context.procore.loaders.companyCostCode.load(id) : null,
    parent: ({ parentId }, _, { procore }) =>
      parentId === null ? null : procore.loaders.companyCostCode.load(parentId),
  },
  ProcoreCostType: {
    __resolveReference: async ({ id }, context) =>
      isOurs(context, id, 'ct') ? context.procore.loaders.costType.load(id) : null,
  },
};

/** Whether an id is one of this company's, and the actor may see the company. */
function isOurs(context: ProcoreContext, id: string, prefix: Prefix): boolean {
  return splitChildId(id, prefix)?.parentId === context.procore.companyId && inCompany(context);
}
