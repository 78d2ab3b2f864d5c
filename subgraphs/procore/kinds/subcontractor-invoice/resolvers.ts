import { badInput } from '../../../../kernel/errors.ts';
import { asMoney } from '../../../../kernel/money.ts';
import { emptyConnection, sliceConnection, wholeConnection } from '../../connection.ts';
import type { ProcoreContext } from '../../context.ts';
import type { ProcoreSubcontractorInvoiceFilter as GraphFilter, Resolvers } from '../../generated/resolvers.ts';
import { badShape, childIdsOf, splitChildId, splitCommitmentId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import { placeFields } from '../../places.ts';
import { inProject } from '../../scope.ts';
import type { ProcoreProjectRecord } from '../project/record.ts';
import type { ProcoreVendorRecord } from '../vendor/record.ts';
import type { InvoiceFilter } from './client.ts';
import type { InvoiceItemAmounts, ProcoreSubcontractorInvoiceItemRecord } from './line-record.ts';
import { type InvoiceSummary, type ProcoreSubcontractorInvoiceRecord, readInvoiceStatus } from './record.ts';

/** Who sees the project sees its invoices. */
export const resolvers: Pick<
  Resolvers,
  'ProcoreProject' | 'ProcoreCommitment' | 'ProcoreSubcontractorInvoice' | 'ProcoreSubcontractorInvoiceItem'
> = {
  ProcoreProject: {
    subcontractorInvoices: async ({ id }, { filter, ...page }, { procore }) => {
      const wanted = filterOf(filter, id);
      if (wanted === null) return emptyConnection(page);
      return sliceConnection(`subcontractorInvoices:${id}`, page, (offset, limit) =>
        procore.clients.subcontractorInvoice.slice(id, wanted, offset, limit),
      );
    },
  },
  ProcoreCommitment: {
    invoices: async ({ id, projectId }, { filter, ...page }, { procore }) => {
      const wanted = filterOf(filter, projectId);
      if (wanted === null || (wanted.commitmentId && wanted.commitmentId !== id)) return emptyConnection(page);
      const rows = filter
        ? await procore.clients.subcontractorInvoice.ofCommitment(id, wanted)
        : await procore.loaders.invoicesOfCommitment.load(id);
      return wholeConnection(`invoices:${id}`, page, rows ?? []);
    },
  },
  ProcoreSubcontractorInvoice: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'inv');
      if (!parts || !inProject(context, parts.parentId)) return null;
      return context.procore.loaders.subcontractorInvoice.load(id);
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    commitment: ({ commitmentId: id }, _, { procore }) => (id === null ? null : procore.loaders.commitment.load(id)),
    vendor: ({ vendorId: id, vendorName: name }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreVendorRecord>(info, { id, name }, procore.loaders.vendor),
    status: ({ status }) => (status === null ? null : (readInvoiceStatus(status) ?? 'OTHER')),
    procoreErpStatus: ({ erpStatus }) => erpStatus,
    claimedAmount: ({ claimedAmount }, _, { procore }) => asMoney(claimedAmount, procore.currency),
    originalContractSum: figure('originalContractSum'),
    netChangeByChangeOrders: figure('netChangeByChangeOrders'),
    contractSumToDate: figure('contractSumToDate'),
    totalCompletedAndStored: figure('totalCompletedAndStored'),
    workRetainageAmount: figure('workRetainageAmount'),
    materialsRetainageAmount: figure('materialsRetainageAmount'),
    totalRetainage: figure('totalRetainage'),
    totalEarnedLessRetainage: figure('totalEarnedLessRetainage'),
    lessPreviousCertificates: figure('lessPreviousCertificates'),
    currentPaymentDue: figure('currentPaymentDue'),
    balanceToFinish: figure('balanceToFinish'),
    tax: figure('tax'),
    workRetainagePercent: ({ summary }) => summary?.workRetainagePercent,
    materialsRetainagePercent: ({ summary }) => summary?.materialsRetainagePercent,
    items: async ({ id, items }, _, { procore }) =>
      items ?? (await procore.clients.subcontractorInvoice.withItems(id))?.items,
  },
  ProcoreSubcontractorInvoiceItem: {
    ...placeFields,
    changeOrder: ({ changeOrderId: id }, _, { procore }) =>
      id === null ? null : procore.loaders.commitmentChangeOrder.load(id),
    scheduledUnitPrice: ({ scheduledUnitPrice }, _, { procore }) => asMoney(scheduledUnitPrice, procore.currency),
    scheduledValue: amount('scheduledValue'),
    workCompletedFromPrevious: amount('workCompletedFromPrevious'),
    workCompletedThisPeriod: amount('workCompletedThisPeriod'),
    materialsPresentlyStored: amount('materialsPresentlyStored'),
    totalCompletedAndStored: amount('totalCompletedAndStored'),
    workRetainageFromPrevious: amount('workRetainageFromPrevious'),
    workRetainageRetainedThisPeriod: amount('workRetainageRetainedThisPeriod'),
    workRetainageReleasedThisPeriod: amount('workRetainageReleasedThisPeriod'),
    materialsRetainageRetained: amount('materialsRetainageRetained'),
    materialsRetainageReleasedThisPeriod: amount('materialsRetainageReleasedThisPeriod'),
    materialsMoved: amount('materialsMoved'),
    materialsRetainageMoved: amount('materialsRetainageMoved'),
    grossAmount: amount('grossAmount'),
    netAmount: amount('netAmount'),
    taxAmount: amount('taxAmount'),
    claimedAmount: amount('claimedAmount'),
  },
};

/** Null where the filter's ids leave nothing of the project. */
function filterOf(filter: GraphFilter | null | undefined, projectId: string): InvoiceFilter | null {
  const { status, ids, commitmentId, ...rest } = filter ?? {};
  if (status === 'OTHER')
    throw badInput('OTHER is no status that Procore filters by.', 'Filter by another status, or read `statusText`.');
  const own = childIdsOf(ids, projectId, 'inv');
  const commitment = commitmentId ? splitCommitmentId(commitmentId) : undefined;
  if (commitment === null) throw badShape(commitmentId ?? '', '1001/wo-5501');
  if (own?.length === 0 || (commitment && commitment.projectId !== projectId)) return null;
  return { ...rest, status, ids: own, commitmentId };
}

function figure(member: keyof InvoiceSummary) {
  return ({ summary }: ProcoreSubcontractorInvoiceRecord, _: unknown, { procore }: ProcoreContext) =>
    asMoney(summary?.[member] ?? null, procore.currency);
}

function amount(member: keyof InvoiceItemAmounts) {
  return (item: ProcoreSubcontractorInvoiceItemRecord, _: unknown, { procore }: ProcoreContext) =>
    asMoney(item[member], procore.currency);
}
