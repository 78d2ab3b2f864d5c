import { asMoney } from '../../../../kernel/money.ts';
import { readChangeOrderStatus } from '../../change-order-status.ts';
import { wholeConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { splitChildId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import { placeFields } from '../../places.ts';
import { inProject } from '../../scope.ts';
import type { ProcoreProjectRecord } from '../project/record.ts';

/** Who sees the project sees its change orders. */
export const resolvers: Pick<
  Resolvers,
  'ProcoreCommitment' | 'ProcoreCommitmentChangeOrder' | 'ProcoreCommitmentChangeOrderLine'
> = {
  ProcoreCommitment: {
    changeOrders: async ({ id }, { filter, ...page }, { procore }) => {
      const rows = filter
        ? await procore.clients.commitmentChangeOrder.ofCommitment(id, filter)
        : await procore.loaders.changeOrdersOfCommitment.load(id);
      return wholeConnection(`commitmentChangeOrders:${id}`, page, rows ?? []);
    },
  },
  ProcoreCommitmentChangeOrder: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'cco');
      if (!parts || !inProject(context, parts.parentId)) return null;
      return context.procore.loaders.commitmentChangeOrder.load(id);
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    commitment: ({ commitmentId: id }, _, { procore }) => (id === null ? null : procore.loaders.commitment.load(id)),
    status: ({ status }) => (status === null ? null : (readChangeOrderStatus(status) ?? 'OTHER')),
    grandTotal: ({ grandTotal }, _, { procore }) => asMoney(grandTotal, procore.currency),
    lines: async ({ id, lines }, _, { procore }) =>
      lines ?? (await procore.loaders.commitmentChangeOrderWithLines.load(id))?.lines,
  },
  ProcoreCommitmentChangeOrderLine: {
    ...placeFields,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
    extendedAmount: ({ extendedAmount }, _, { procore }) => asMoney(extendedAmount, procore.currency),
    totalAmount: ({ totalAmount }, _, { procore }) => asMoney(totalAmount, procore.currency),
    unitCost: ({ unitCost }, _, { procore }) => asMoney(unitCost, procore.currency),
    isNewLine: ({ commitmentLineItemId }) => commitmentLineItemId === null,
  },
};
