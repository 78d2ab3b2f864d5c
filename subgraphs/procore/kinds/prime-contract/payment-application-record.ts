import { z } from 'zod';
import { amount, checkRecord, day, key, text } from '../../../../kernel/records.ts';
import { childId } from '../../ids.ts';
import { percent, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** The summary of an invoice to the owner: running totals of its contract up to and with it, decimal text in the company's currency; null where Procore does not say. */
export interface PaymentApplicationSummary {
  originalContractSum: string | null;
  netChangeByChangeOrders: string | null;
  contractSumToDate: string | null;
  totalCompletedAndStored: string | null;
  totalRetainage: string | null;
  totalEarnedLessRetainage: string | null;
  lessPreviousCertificates: string | null;
  currentPaymentDue: string | null;
  balanceToFinish: string | null;
}

/** An invoice to the owner (`payment_application` in Procore's API). Days are `YYYY-MM-DD`. */
export interface ProcorePaymentApplicationRecord extends PaymentApplicationSummary {
  /** `1001/pa-7`. */
  id: string;
  projectId: string;
  /** `1001/pc-4`. */
  primeContractId: string;
  /** Its place among the contract's invoices, from 1. */
  number: string | null;
  invoiceNumber: string | null;
  /** As it came. */
  status: string | null;
  billingDate: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  /** 0 to 100, decimal text. */
  percentComplete: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const summary = z.object({
  // Owner invoices say it the other way round than subcontractors' (corrections, E36); either is read.
  contract_original_sum: amount,
  original_contract_sum: amount,
  net_change_by_change_order: amount,
  net_change_by_change_orders: amount,
  contract_sum_to_date: amount,
  total_completed_and_stored_to_date: amount,
  total_retainage: amount,
  total_earned_less_retainage: amount,
  less_previous_certificates_for_payment: amount,
  current_payment_due: amount,
  balance_to_finish_including_retainage: amount,
});

const application = z.object({
  id: key,
  number: text,
  invoice_number: text,
  status: text,
  billing_date: day,
  period_start: day,
  period_end: day,
  percent_complete: percent,
  summary: summary.nullish(),
  ...timeMembers,
});

/** Reads an invoice to the owner of a prime contract (`1001/pc-4`). Its lines, whose budget codes are always empty (corrections, T19), are left alone. */
export function checkPaymentApplication(
  projectId: string,
  primeContractId: string,
): Check<ProcorePaymentApplicationRecord> {
  return (value, path, where) => {
    const row = checkRecord(application, value, 'PROCORE', path, where);
    const { summary: told } = row;
    return {
      id: childId(projectId, 'pa', row.id),
      projectId,
      primeContractId,
      number: row.number,
      invoiceNumber: row.invoice_number,
      status: row.status,
      billingDate: row.billing_date,
      periodStart: row.period_start,
      periodEnd: row.period_end,
      percentComplete: row.percent_complete,
      originalContractSum: told?.contract_original_sum ?? told?.original_contract_sum ?? null,
      netChangeByChangeOrders: told?.net_change_by_change_order ?? told?.net_change_by_change_orders ?? null,
      contractSumToDate: told?.contract_sum_to_date ?? null,
      totalCompletedAndStored: told?.total_completed_and_stored_to_date ?? null,
      totalRetainage: told?.total_retainage ?? null,
      totalEarnedLessRetainage: told?.total_earned_less_retainage ?? null,
      lessPreviousCertificates: told?.less_previous_certificates_for_payment ?? null,
      currentPaymentDue: told?.current_payment_due ?? null,
      balanceToFinish: told?.balance_to_finish_including_retainage ?? null,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}

/** The statuses of an invoice to the owner, as the graph names them: those that Procore documents for invoices (reference 5.9). */
export const paymentApplicationStatuses = [
  'DRAFT',
  'UNDER_REVIEW',
  'REVISE_AND_RESUBMIT',
  'APPROVED',
  'APPROVED_AS_NOTED',
  'PENDING_OWNER_APPROVAL',
] as const;
export type PaymentApplicationStatus = (typeof paymentApplicationStatuses)[number];

/** `APPROVED` for `approved` in any case (corrections, C25); null for a status that Procore does not document. */
export function readPaymentApplicationStatus(told: string | null): PaymentApplicationStatus | null {
  const name = told
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return paymentApplicationStatuses.find((status) => status === name) ?? null;
}
