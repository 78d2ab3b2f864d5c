import { z } from 'zod';
import { amount, checkRecord, day, flag, key, text } from '../../../../kernel/records.ts';
import { childId } from '../../ids.ts';
import { markMembers, percent, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** The amounts of a prime contract's header, decimal text in the company's currency; null where Procore does not say. */
export interface PrimeContractTotals {
  grandTotal: string | null;
  approvedChangeOrders: string | null;
  draftChangeOrders: string | null;
  pendingChangeOrders: string | null;
  revisedContractAmount: string | null;
  pendingRevisedContractAmount: string | null;
  ownerInvoicesAmount: string | null;
  totalPayments: string | null;
  outstandingBalance: string | null;
}

/** A contract with an owner. */
export interface ProcorePrimeContractRecord extends PrimeContractTotals {
  /** `1001/pc-4`. */
  id: string;
  projectId: string;
  number: string | null;
  title: string | null;
  /** HTML, as it is. */
  description: string | null;
  /** As it came: `Approved`; compare without case (`readStatus`). */
  status: string | null;
  executed: boolean | null;
  /** `amount` or `unit`. */
  accountingMethod: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
  /** 0 to 100, decimal text. */
  percentagePaid: string | null;
  /** The owner, a company of the directory. */
  vendorId: string | null;
  vendorName: string | null;
  contractDate: string | null;
  startDate: string | null;
  /** Estimated completion. */
  completionDate: string | null;
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const contract = z.object({
  id: key,
  number: text,
  title: text,
  description: text,
  status: text,
  executed: flag,
  accounting_method: text,
  retainage_percent: percent,
  percentage_paid: percent,
  vendor_id: text,
  vendor: z.object({ id: text, company: text, name: text }).nullish(),
  contract_date: day,
  contract_start_date: day,
  contract_estimated_completion_date: day,
  grand_total: amount,
  approved_change_orders: amount,
  draft_change_orders_amount: amount,
  pending_change_orders_amount: amount,
  revised_contract_amount: amount,
  pending_revised_contract_amount: amount,
  owner_invoices_amount: amount,
  total_payments: amount,
  outstanding_balance: amount,
  ...markMembers,
  ...timeMembers,
});

/** Reads a prime contract of a project: a row of the list, and the answer of a create or update. */
export function checkPrimeContract(projectId: string): Check<ProcorePrimeContractRecord> {
  return (value, path, where) => {
    const row = checkRecord(contract, value, 'PROCORE', path, where);
    return {
      id: childId(projectId, 'pc', row.id),
      projectId,
      number: row.number,
      title: row.title,
      description: row.description,
      status: row.status,
      executed: row.executed,
      accountingMethod: row.accounting_method,
      retainagePercent: row.retainage_percent,
      percentagePaid: row.percentage_paid,
      vendorId: row.vendor_id ?? row.vendor?.id ?? null,
      vendorName: row.vendor?.company ?? row.vendor?.name ?? null,
      contractDate: row.contract_date,
      startDate: row.contract_start_date,
      completionDate: row.contract_estimated_completion_date,
      grandTotal: row.grand_total,
      approvedChangeOrders: row.approved_change_orders,
      draftChangeOrders: row.draft_change_orders_amount,
      pendingChangeOrders: row.pending_change_orders_amount,
      revisedContractAmount: row.revised_contract_amount,
      pendingRevisedContractAmount: row.pending_revised_contract_amount,
      ownerInvoicesAmount: row.owner_invoices_amount,
      totalPayments: row.total_payments,
      outstandingBalance: row.outstanding_balance,
      originId: row.origin_id,
      originCode: row.origin_code,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}

/** Procore's statuses of a prime contract (reference 5.10), as the graph names them. */
export const primeContractStatuses = [
  'DRAFT',
  'OUT_FOR_BID',
  'OUT_FOR_SIGNATURE',
  'APPROVED',
  'COMPLETE',
  'TERMINATED',
] as const;
export type PrimeContractStatus = (typeof primeContractStatuses)[number];

/** `APPROVED` for `Approved` in any case (corrections, C25); null for a status that Procore does not document. */
export function readStatus(text: string | null): PrimeContractStatus | null {
  const name = text
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return primeContractStatuses.find((status) => status === name) ?? null;
}
