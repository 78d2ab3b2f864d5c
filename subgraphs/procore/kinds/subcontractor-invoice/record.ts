import { z } from 'zod';
import { amount, checkRecord, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import { childId } from '../../ids.ts';
import { markMembers, percent, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';
import { type ProcoreSubcontractorInvoiceItemRecord, readInvoiceItem } from './line-record.ts';

/** The statuses of a subcontractor invoice that Procore documents (reference 5.9). */
export const invoiceStatuses = [
  'DRAFT',
  'UNDER_REVIEW',
  'REVISE_AND_RESUBMIT',
  'APPROVED',
  'APPROVED_AS_NOTED',
  'PENDING_OWNER_APPROVAL',
] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** The summary of an invoice, decimal text in the company's currency (percentages 0 to 100); null where Procore does not say. */
export interface InvoiceSummary {
  originalContractSum: string | null;
  netChangeByChangeOrders: string | null;
  contractSumToDate: string | null;
  totalCompletedAndStored: string | null;
  workRetainagePercent: string | null;
  workRetainageAmount: string | null;
  materialsRetainagePercent: string | null;
  materialsRetainageAmount: string | null;
  totalRetainage: string | null;
  totalEarnedLessRetainage: string | null;
  lessPreviousCertificates: string | null;
  currentPaymentDue: string | null;
  balanceToFinish: string | null;
  tax: string | null;
}

/** A subcontractor invoice (`requisition` in Procore's API). Days are `YYYY-MM-DD`. */
export interface ProcoreSubcontractorInvoiceRecord {
  /** `1001/inv-9`. */
  id: string;
  projectId: string;
  /** Its place among the commitment's invoices, from 1. */
  number: string | null;
  /** The subcontractor's number. */
  invoiceNumber: string | null;
  /** `APPROVED_AS_NOTED` in whatever case it came; a status that Procore does not document stays as it came. */
  status: InvoiceStatus | (string & {}) | null;
  statusText: string | null;
  /** Procore's word for where it stands with accounting: `ready_to_export`. */
  erpStatus: string | null;
  /** `1001/wo-5501`; null where Procore does not tell the commitment. */
  commitmentId: string | null;
  /** Procore's own id of the commitment. */
  commitmentNumber: string | null;
  vendorId: string | null;
  vendorName: string | null;
  /** Procore's own id of the billing period. */
  periodId: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  billingDate: string | null;
  paymentDate: string | null;
  submittedAt: string | null;
  /** The last one of its commitment. */
  final: boolean | null;
  /** 0 to 100, decimal text. */
  percentComplete: string | null;
  claimedAmount: string | null;
  /** `1001/inv-8`. */
  previousInvoiceId: string | null;
  /** Null where the answer does not bring it. */
  summary: InvoiceSummary | null;
  originId: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  /** Null where they were not asked for. */
  items: ProcoreSubcontractorInvoiceItemRecord[] | null;
}

const summary = z.object({
  original_contract_sum: amount,
  // The plural is Procore's for subcontractor invoices, the singular that of owner invoices (corrections, E36).
  net_change_by_change_orders: amount,
  net_change_by_change_order: amount,
  contract_sum_to_date: amount,
  total_completed_and_stored_to_date: amount,
  completed_work_retainage_percent: percent,
  completed_work_retainage_amount: amount,
  stored_materials_retainage_percent: percent,
  stored_materials_retainage_amount: amount,
  total_retainage: amount,
  total_earned_less_retainage: amount,
  less_previous_certificates_for_payment: amount,
  current_payment_due: amount,
  balance_to_finish_including_retainage: amount,
  tax_applicable_to_this_payment: amount,
});

const invoice = z.object({
  id: key,
  number: text,
  invoice_number: text,
  status: text,
  erp_status: text,
  commitment_id: text,
  commitment_type: text,
  vendor_id: text,
  vendor_name: text,
  period_id: text,
  requisition_start: day,
  requisition_end: day,
  billing_date: day,
  payment_date: day,
  submitted_at: instant,
  final: flag,
  percent_complete: percent,
  total_claimed_amount: amount,
  previous_requisition_id: text,
  summary: summary.nullish(),
  g702: summary.nullish(),
  items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

/** Reads an invoice with the items that its answer has. */
export function checkInvoice(companyId: string, projectId: string): Check<ProcoreSubcontractorInvoiceRecord> {
  return (value, path, where) => {
    const row = checkRecord(invoice, value, 'PROCORE', path, where);
    const type = typeOf(row.commitment_type);
    const previous = row.previous_requisition_id;
    const figures = row.summary ?? row.g702;
    return {
      id: childId(projectId, 'inv', row.id),
      projectId,
      number: row.number,
      invoiceNumber: row.invoice_number,
      status: readInvoiceStatus(row.status) ?? row.status,
      statusText: row.status,
      erpStatus: row.erp_status,
      commitmentId: row.commitment_id !== null && type ? childId(projectId, type, row.commitment_id) : null,
      commitmentNumber: row.commitment_id,
      vendorId: row.vendor_id,
      vendorName: row.vendor_name,
      periodId: row.period_id,
      periodStart: row.requisition_start,
      periodEnd: row.requisition_end,
      billingDate: row.billing_date,
      paymentDate: row.payment_date,
      submittedAt: row.submitted_at,
      final: row.final,
      percentComplete: row.percent_complete,
      claimedAmount: row.total_claimed_amount,
      previousInvoiceId: previous === null ? null : childId(projectId, 'inv', previous),
      summary: figures ? figuresOf(figures) : null,
      originId: row.origin_id,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      items:
        row.items?.map((one, index) => readInvoiceItem(one, companyId, projectId, path, `${where}.items[${index}]`)) ??
        null,
    };
  };
}

function figuresOf(row: z.infer<typeof summary>): InvoiceSummary {
  return {
    originalContractSum: row.original_contract_sum,
    netChangeByChangeOrders: row.net_change_by_change_orders ?? row.net_change_by_change_order,
    contractSumToDate: row.contract_sum_to_date,
    totalCompletedAndStored: row.total_completed_and_stored_to_date,
    workRetainagePercent: row.completed_work_retainage_percent,
    workRetainageAmount: row.completed_work_retainage_amount,
    materialsRetainagePercent: row.stored_materials_retainage_percent,
    materialsRetainageAmount: row.stored_materials_retainage_amount,
    totalRetainage: row.total_retainage,
    totalEarnedLessRetainage: row.total_earned_less_retainage,
    lessPreviousCertificates: row.less_previous_certificates_for_payment,
    currentPaymentDue: row.current_payment_due,
    balanceToFinish: row.balance_to_finish_including_retainage,
    tax: row.tax_applicable_to_this_payment,
  };
}

/** The prefix of the commitment's id; null for a type that is not one of the two. */
function typeOf(type: string | null): 'wo' | 'po' | null {
  const name = type?.split('::').at(-1)?.toLowerCase();
  return name === 'workordercontract' ? 'wo' : name === 'purchaseordercontract' ? 'po' : null;
}

/** `APPROVED` for `approved` in any case (corrections, C25); null for a status that Procore does not document. */
export function readInvoiceStatus(text: string | null): InvoiceStatus | null {
  const name = text
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return invoiceStatuses.find((status) => status === name) ?? null;
}
