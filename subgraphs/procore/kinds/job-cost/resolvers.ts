import { asMoney } from '../../../../kernel/money.ts';
import { emptyConnection, sliceConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { childIdsOf, splitChildId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import { placeFields } from '../../places.ts';
import { inProject } from '../../scope.ts';
import type { ProcoreVendorRecord } from '../vendor/record.ts';

/** Direct costs alone: Procore documents no call that reads ERP job costs. Who sees the project sees them. */
export const resolvers: Pick<Resolvers, 'ProcoreProject' | 'ProcoreDirectCost' | 'ProcoreDirectCostLine'> = {
  ProcoreProject: {
    directCosts: async ({ id }, { filter, ...page }, { procore }) => {
      const ids = childIdsOf(filter?.ids, id, 'dc');
      // Procore would answer a filter by no id with all costs.
      if (ids?.length === 0) return emptyConnection(page);
      return sliceConnection(`directCosts:${id}`, page, (offset, limit) =>
        procore.clients.jobCost.directCostSlice(id, { ...filter, ids }, offset, limit),
      );
    },
  },
  ProcoreDirectCost: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'dc');
      return parts && inProject(context, parts.parentId) ? context.procore.loaders.directCost.load(id) : null;
    },
    vendor: ({ vendorId: id, vendorName: name }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreVendorRecord>(info, { id, name }, procore.loaders.vendor),
    grandTotal: ({ grandTotal }, _, { procore }) => asMoney(grandTotal, procore.currency),
  },
  ProcoreDirectCostLine: {
    ...placeFields,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
  },
};
