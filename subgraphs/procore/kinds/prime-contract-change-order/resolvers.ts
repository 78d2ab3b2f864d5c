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
  | 'ProcorePrimeContract'
  | 'ProcorePrimeContractChangeOrder'
  | 'ProcorePrimeContractChangeOrderLine'
  | 'ProcoreChangeOrderMarkup'
  | 'ProcorePotentialChangeOrder'
> = {
  ProcorePrimeContract: {
    changeOrders: async ({ id }, { filter, ...page }, { procore }) => {
      const rows = filter
        ? await procore.clients.primeContractChangeOrder.ofContract(id, filter)
        : await procore.loaders.changeOrdersOfPrimeContract.load(id);
      return wholeConnection(`primeContractChangeOrders:${id}`, page, rows ?? []);
    },
  },
  ProcorePrimeContractChangeOrder: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'pcco');
      if (!parts || !inProject(context, parts.parentId)) return null;
      return context.procore.loaders.primeContractChangeOrder.load(id);
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    primeContract: ({ primeContractId: id }, _, { procore }) =>
      id === null ? null : procore.loaders.primeContract.load(id),
    status: ({ status }) => (status === null ? null : (readChangeOrderStatus(status) ?? 'OTHER')),
    grandTotal: ({ grandTotal }, _, { procore }) => asMoney(grandTotal, procore.currency),
    lines: async ({ id, lines }, _, { procore }) =>
      lines ?? (await procore.loaders.primeContractChangeOrderWithLines.load(id))?.lines,
    potentialChangeOrders: async ({ id }, page, { procore }) => {
      const rows = await procore.clients.primeContractChangeOrder.potentialsOf(id);
      return wholeConnection(`potentialChangeOrders:${id}`, page, rows);
    },
  },
  ProcorePrimeContractChangeOrderLine: {
    ...placeFields,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
    extendedAmount: ({ extendedAmount }, _, { procore }) => asMoney(extendedAmount, procore.currency),
    totalAmount: ({ totalAmount }, _, { procore }) => asMoney(totalAmount, procore.currency),
    taxAmount: ({ taxAmount }, _, { procore }) => asMoney(taxAmount, procore.currency),
    unitCost: ({ unitCost }, _, { procore }) => asMoney(unitCost, procore.currency),
  },
  ProcoreChangeOrderMarkup: {
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
  },
  ProcorePotentialChangeOrder: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'pco');
      if (!parts || !inProject(context, parts.parentId)) return null;
      return context.procore.loaders.potentialChangeOrder.load(id);
    },
    primeContract: ({ primeContractId: id }, _, { procore }) =>
      id === null ? null : procore.loaders.primeContract.load(id),
    changeOrder: ({ changeOrderId: id }, _, { procore }) =>
      id === null ? null : procore.loaders.primeContractChangeOrder.load(id),
    status: ({ status }) => (status === null ? null : (readChangeOrderStatus(status) ?? 'OTHER')),
    grandTotal: ({ grandTotal }, _, { procore }) => asMoney(grandTotal, procore.currency),
  },
};
