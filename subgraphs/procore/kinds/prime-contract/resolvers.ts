import { asMoney } from '../../../../kernel/money.ts';
import { wholeConnection } from '../../connection.ts';
import type { ProcoreContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { childIdsOf, splitChildId } from '../../ids.ts';
import { orKnown } from '../../known.ts';
import type { Order } from '../../members.ts';
import { placeFields } from '../../places.ts';
import type { Row } from '../../rows.ts';
import { inProject } from '../../scope.ts';
import type { ProcoreProjectRecord } from '../project/record.ts';
import type { ProcoreVendorRecord } from '../vendor/record.ts';
import {
  type PaymentApplicationSummary,
  type ProcorePaymentApplicationRecord,
  readPaymentApplicationStatus,
} from './payment-application-record.ts';
import { type PrimeContractTotals, type ProcorePrimeContractRecord, readStatus } from './record.ts';

type OrderField = 'NUMBER' | 'TITLE' | 'CREATED_AT' | 'UPDATED_AT';

/** Who sees the project sees its prime contracts. */
export const resolvers: Pick<
  Resolvers,
  'ProcoreProject' | 'ProcorePrimeContract' | 'ProcorePrimeContractLine' | 'ProcorePaymentApplication'
> = {
  ProcoreProject: {
    primeContracts: async ({ id }, { filter, orderBy, ...page }, { procore }) => {
      const ids = childIdsOf(filter?.ids, id, 'pc');
      const list = `primeContracts:${id}:${orderBy?.field ?? ''}:${orderBy?.direction ?? ''}`;
      // Procore would answer a filter by no id with all contracts.
      const rows = ids?.length === 0 ? [] : await procore.clients.primeContract.ofProject(id, { ...filter, ids });
      return wholeConnection(list, page, orderBy ? ordered(rows, orderBy) : rows);
    },
  },
  ProcorePrimeContract: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitChildId(id, 'pc');
      return parts && inProject(context, parts.parentId) ? context.procore.loaders.primeContract.load(id) : null;
    },
    project: ({ projectId }, _, { procore }, info) =>
      orKnown<ProcoreProjectRecord>(info, { id: projectId }, procore.loaders.project),
    status: ({ status }) => (status === null ? null : (readStatus(status) ?? 'OTHER')),
    statusText: ({ status }) => status,
    vendor: ({ vendorId: id, vendorName: name }, _, { procore }, info) =>
      id === null ? null : orKnown<ProcoreVendorRecord>(info, { id, name }, procore.loaders.vendor),
    grandTotal: money('grandTotal'),
    approvedChangeOrders: money('approvedChangeOrders'),
    draftChangeOrders: money('draftChangeOrders'),
    pendingChangeOrders: money('pendingChangeOrders'),
    revisedContractAmount: money('revisedContractAmount'),
    pendingRevisedContractAmount: money('pendingRevisedContractAmount'),
    ownerInvoicesAmount: money('ownerInvoicesAmount'),
    totalPayments: money('totalPayments'),
    outstandingBalance: money('outstandingBalance'),
    lines: async ({ id }, page, { procore }) =>
      wholeConnection(`primeContractLines:${id}`, page, await procore.clients.primeContract.lines(id)),
    paymentApplications: async ({ id }, page, { procore }) => {
      const rows = await procore.clients.primeContract.paymentApplications(id);
      return rows && wholeConnection(`paymentApplications:${id}`, page, rows);
    },
  },
  ProcorePaymentApplication: {
    status: ({ status }) => (status === null ? null : (readPaymentApplicationStatus(status) ?? 'OTHER')),
    statusText: ({ status }) => status,
    originalContractSum: billed('originalContractSum'),
    netChangeByChangeOrders: billed('netChangeByChangeOrders'),
    contractSumToDate: billed('contractSumToDate'),
    totalCompletedAndStored: billed('totalCompletedAndStored'),
    totalRetainage: billed('totalRetainage'),
    totalEarnedLessRetainage: billed('totalEarnedLessRetainage'),
    lessPreviousCertificates: billed('lessPreviousCertificates'),
    currentPaymentDue: billed('currentPaymentDue'),
    balanceToFinish: billed('balanceToFinish'),
  },
  ProcorePrimeContractLine: {
    ...placeFields,
    amount: ({ amount }, _, { procore }) => asMoney(amount, procore.currency),
  },
};

function money(member: keyof PrimeContractTotals) {
  return (record: ProcorePrimeContractRecord, _: unknown, { procore }: ProcoreContext) =>
    asMoney(record[member], procore.currency);
}

function billed(member: keyof PaymentApplicationSummary) {
  return (record: ProcorePaymentApplicationRecord, _: unknown, { procore }: ProcoreContext) =>
    asMoney(record[member], procore.currency);
}

/** What has no key, or could not be read, comes last either way. */
function ordered(rows: Row<ProcorePrimeContractRecord>[], order: Order<OrderField>) {
  const sign = order.direction === 'DESC' ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: row instanceof Error ? null : keyOf(row, order.field) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * (a.key < b.key ? -1 : Number(a.key > b.key));
  });
  return keyed.map(({ row }) => row);
}

function keyOf(row: ProcorePrimeContractRecord, field: OrderField): string | null {
  return { NUMBER: row.number, TITLE: row.title, CREATED_AT: row.createdAt, UPDATED_AT: row.updatedAt }[field];
}
