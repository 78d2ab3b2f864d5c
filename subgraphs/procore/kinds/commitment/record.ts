import { z } from 'zod';
import { amount, checkRecord, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import { type CommitmentType, commitmentId } from '../../ids.ts';
import { markMembers, percent, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';
import { type ProcoreCommitmentLineRecord, readLine } from './line-record.ts';
import { type CommitmentStatus, readStatus } from './status.ts';

/** The amounts of a commitment's header, decimal text in the company's currency. */
export interface CommitmentTotals {
  grandTotal: string | null;
  revisedContract: string | null;
  approvedChangeOrders: string | null;
  draftChangeOrders: string | null;
  pendingChangeOrders: string | null;
  pendingRevisedContract: string | null;
  totalRequisitions: string | null;
  totalPayments: string | null;
  totalDrawRequests: string | null;
  remainingBalance: string | null;
}

/** The days of a commitment, `YYYY-MM-DD`. */
export interface CommitmentDates {
  contractDate: string | null;
  startDate: string | null;
  estimatedCompletionDate: string | null;
  actualCompletionDate: string | null;
  deliveryDate: string | null;
  issuedOnDate: string | null;
  executionDate: string | null;
  approvalLetterDate: string | null;
  letterOfIntentDate: string | null;
  returnedDate: string | null;
  signedContractReceivedDate: string | null;
}

/** A subcontract or a purchase order. */
export interface ProcoreCommitmentRecord extends CommitmentTotals, CommitmentDates {
  /** `1001/wo-5501`, `1001/po-5541`. */
  id: string;
  projectId: string;
  type: CommitmentType;
  number: string | null;
  title: string | null;
  /** HTML, as it is. */
  description: string | null;
  /** `APPROVED` for `Approved` in any case; a status that Procore does not document stays as it came. */
  status: CommitmentStatus | (string & {}) | null;
  /** As it came. */
  statusText: string | null;
  executed: boolean | null;
  private: boolean | null;
  vendorId: string | null;
  vendorName: string | null;
  /** `amount` or `unit`. */
  accountingMethod: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
  percentagePaid: string | null;
  inclusions: string | null;
  exclusions: string | null;
  shipTo: string | null;
  shipVia: string | null;
  billTo: string | null;
  paymentTerms: string | null;
  originId: string | null;
  originCode: string | null;
  /** Free text that an integration keeps; not shown to people. */
  originData: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  deletedAt: string | null;
  /** Null where they were not asked for. */
  lines: ProcoreCommitmentLineRecord[] | null;
}

const contract = z.object({
  id: key,
  number: text,
  title: text,
  description: text,
  status: text,
  executed: flag,
  private: flag,
  accounting_method: text,
  retainage_percent: percent,
  percentage_paid: percent,
  vendor: z.object({ id: key.nullish(), company: text, name: text }).nullish(),
  contract_date: day,
  contract_start_date: day,
  contract_estimated_completion_date: day,
  actual_completion_date: day,
  delivery_date: day,
  issued_on_date: day,
  execution_date: day,
  approval_letter_date: day,
  letter_of_intent_date: day,
  returned_date: day,
  signed_contract_received_date: day,
  grand_total: amount,
  revised_contract: amount,
  approved_change_orders: amount,
  draft_change_orders_amount: amount,
  pending_change_orders: amount,
  pending_revised_contract: amount,
  total_requisitions_amount: amount,
  total_payments: amount,
  total_draw_requests_amount: amount,
  remaining_balance_outstanding: amount,
  inclusions: text,
  exclusions: text,
  ship_to_address: text,
  ship_via: text,
  bill_to_address: text,
  payment_terms: text,
  deleted_at: instant,
  line_items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

type Contract = z.infer<typeof contract>;

/** Reads a contract of one project and sort, with its lines where the answer has them. */
export function checkCommitment(
  companyId: string,
  projectId: string,
  type: CommitmentType,
): Check<ProcoreCommitmentRecord> {
  return (value, path, where) => {
    const row = checkRecord(contract, value, 'PROCORE', path, where);
    const id = commitmentId(projectId, type, row.id);
    const status = readStatus(row.status);
    const owner = { companyId, projectId, commitmentId: id };
    return {
      id,
      projectId,
      type,
      number: row.number,
      title: row.title,
      description: row.description,
      status: status ?? row.status,
      statusText: row.status,
      executed: row.executed,
      private: row.private,
      vendorId: row.vendor?.id ?? null,
      vendorName: row.vendor?.company ?? row.vendor?.name ?? null,
      accountingMethod: row.accounting_method,
      retainagePercent: row.retainage_percent,
      percentagePaid: row.percentage_paid,
      ...dates(row),
      ...totals(row),
      inclusions: row.inclusions,
      exclusions: row.exclusions,
      shipTo: row.ship_to_address,
      shipVia: row.ship_via,
      billTo: row.bill_to_address,
      paymentTerms: row.payment_terms,
      originId: row.origin_id,
      originCode: row.origin_code,
      originData: row.origin_data,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      deletedAt: row.deleted_at,
      lines: row.line_items?.map((line, index) => readLine(line, owner, path, `${where}.line_items[${index}]`)) ?? null,
    };
  };
}

function dates(row: Contract): CommitmentDates {
  return {
    contractDate: row.contract_date,
    startDate: row.contract_start_date,
    estimatedCompletionDate: row.contract_estimated_completion_date,
    actualCompletionDate: row.actual_completion_date,
    deliveryDate: row.delivery_date,
    issuedOnDate: row.issued_on_date,
    executionDate: row.execution_date,
    approvalLetterDate: row.approval_letter_date,
    letterOfIntentDate: row.letter_of_intent_date,
    returnedDate: row.returned_date,
    signedContractReceivedDate: row.signed_contract_received_date,
  };
}

function totals(row: Contract): CommitmentTotals {
  return {
    grandTotal: row.grand_total,
    revisedContract: row.revised_contract,
    approvedChangeOrders: row.approved_change_orders,
    draftChangeOrders: row.draft_change_orders_amount,
    pendingChangeOrders: row.pending_change_orders,
    pendingRevisedContract: row.pending_revised_contract,
    totalRequisitions: row.total_requisitions_amount,
    totalPayments: row.total_payments,
    totalDrawRequests: row.total_draw_requests_amount,
    remainingBalance: row.remaining_balance_outstanding,
  };
}
