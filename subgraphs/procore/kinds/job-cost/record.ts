import { z } from 'zod';
import { amount, checkRecord, day, key, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import { childId } from '../../ids.ts';
import { markMembers, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A cost outside commitments: an expense, an invoice or a payroll. Days are `YYYY-MM-DD`, amounts decimal text in the company's currency. */
export interface ProcoreDirectCostRecord {
  /** `1001/dc-5`. */
  id: string;
  projectId: string;
  /** `expense`, `invoice`, `payroll` or `subcontractor_invoice`. */
  type: string | null;
  /** `draft`, `pending`, `revise_and_resubmit` or `approved`. */
  status: string | null;
  date: string | null;
  receivedDate: string | null;
  paymentDate: string | null;
  description: string | null;
  invoiceNumber: string | null;
  vendorId: string | null;
  vendorName: string | null;
  /** The sum of the lines. */
  grandTotal: string | null;
  originId: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  /** Null where the answer does not bring them. */
  lines: ProcoreDirectCostLineRecord[] | null;
}

/** A line of a direct cost. */
export interface ProcoreDirectCostLineRecord extends CodePlace {
  /** Procore's own id of the line: `70001`. */
  id: string;
  /** `1001/dc-5`; null where the answer of a sync does not say. */
  directCostId: string | null;
  description: string | null;
  /** Decimal text; negative for a correction. */
  amount: string | null;
  originId: string | null;
}

/** The totals of one cost code x cost type that Procore shows as ERP job costs. */
export interface ErpJobCostRecord {
  /** Procore's own id of the row. */
  id: string;
  /** Our ids as the update bore them; null where the answer names codes that were not sent. */
  costCodeId: string | null;
  costTypeId: string | null;
  jobToDateCost: string | null;
  commitmentInvoiced: string | null;
}

const directCost = z.object({
  // Text in some answers, a number in others (corrections, T38).
  id: key,
  direct_cost_type: text,
  status: text,
  direct_cost_date: day,
  received_date: day,
  payment_date: day,
  description: text,
  invoice_number: text,
  vendor_id: text,
  vendor_name: text,
  // A name in some answers: then `vendor_id` alone says who.
  vendor: z.union([z.string(), z.object({ id: text, company: text, name: text })]).nullish(),
  grand_total: amount,
  line_items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

const line = z.object({
  id: key,
  direct_cost_id: text,
  direct_cost: z.object({ id: text }).nullish(),
  description: text,
  amount,
  manual_amount: amount,
  extended_amount: amount,
  ...codeMembers,
  ...markMembers,
});

/** Reads a direct cost of a project with the lines that its answer has. */
export function checkDirectCost(companyId: string, projectId: string): Check<ProcoreDirectCostRecord> {
  return (value, path, where) => {
    const row = checkRecord(directCost, value, 'PROCORE', path, where);
    const vendor = typeof row.vendor === 'string' ? { id: null, company: null, name: row.vendor } : row.vendor;
    const id = childId(projectId, 'dc', row.id);
    const checkLine = checkDirectCostLine(companyId, projectId);
    return {
      id,
      projectId,
      type: row.direct_cost_type,
      status: row.status,
      date: row.direct_cost_date,
      receivedDate: row.received_date,
      paymentDate: row.payment_date,
      description: row.description,
      invoiceNumber: row.invoice_number,
      vendorId: row.vendor_id ?? vendor?.id ?? null,
      vendorName: row.vendor_name ?? vendor?.company ?? vendor?.name ?? null,
      grandTotal: row.grand_total,
      originId: row.origin_id,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      lines:
        row.line_items?.map((item, index) => ({
          ...checkLine(item, path, `${where}.line_items[${index}]`),
          directCostId: id,
        })) ?? null,
    };
  };
}

/** Reads a line by itself: an entity of the lines' sync. */
export function checkDirectCostLine(companyId: string, projectId: string): Check<ProcoreDirectCostLineRecord> {
  return (value, path, where) => {
    const row = checkRecord(line, value, 'PROCORE', path, where);
    const owner = row.direct_cost_id ?? row.direct_cost?.id ?? null;
    return {
      id: row.id,
      directCostId: owner === null ? null : childId(projectId, 'dc', owner),
      description: row.description,
      amount: row.amount ?? row.manual_amount ?? row.extended_amount,
      ...codePlace(row, companyId, projectId),
      originId: row.origin_id,
    };
  };
}

const erpJobCost = z.object({
  id: key,
  cost_code_id: text,
  line_item_type_id: text,
  job_to_date_cost: amount,
  commitment_invoiced: amount,
});

/** Reads an entity of the ERP job costs' sync. It names codes by number alone, without the project: `sent` gives our ids of those that were sent. */
export function checkErpJobCost(sent: ReadonlyMap<string, string>): Check<ErpJobCostRecord> {
  return (value, path, where) => {
    const row = checkRecord(erpJobCost, value, 'PROCORE', path, where);
    return {
      id: row.id,
      costCodeId: sent.get(`cc-${row.cost_code_id}`) ?? null,
      costTypeId: sent.get(`ct-${row.line_item_type_id}`) ?? null,
      jobToDateCost: row.job_to_date_cost,
      commitmentInvoiced: row.commitment_invoiced,
    };
  };
}
