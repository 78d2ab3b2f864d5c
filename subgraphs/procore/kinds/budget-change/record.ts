import { z } from 'zod';
import { garbage } from '../../../../kernel/errors.ts';
import { amount, checkRecord, key, reference, text } from '../../../../kernel/records.ts';
import { childId } from '../../ids.ts';
import { markMembers, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';
import { type ProcoreBudgetAdjustmentRecord, readAdjustment } from './line-record.ts';

/** Procore's two ways to change a budget: budget changes, and the modifications that they took the place of. */
export type BudgetChangeSort = 'BUDGET_CHANGE' | 'BUDGET_MODIFICATION';

/** The statuses of a budget change (reference 5.6). A modification has none: it holds as soon as it is there, and reads as approved. */
export const budgetChangeStatuses = ['DRAFT', 'UNDER_REVIEW', 'APPROVED', 'VOID'] as const;
export type BudgetChangeStatus = (typeof budgetChangeStatuses)[number];

/** A change of a project's budget. Amounts are decimal text in the company's currency. */
export interface ProcoreBudgetChangeRecord {
  /** `1001/bc-7`, a modification `1001/bm-7`. */
  id: string;
  projectId: string;
  sort: BudgetChangeSort;
  /** Null for a modification. */
  number: string | null;
  title: string | null;
  /** HTML, as it is; a modification's notes. */
  description: string | null;
  /** `APPROVED` in whatever case it came; a status that Procore does not document stays as it came. */
  status: BudgetChangeStatus | (string & {}) | null;
  /** As it came; null for a modification. */
  statusText: string | null;
  /** Procore's word for where it stands with accounting: `ready_to_export`. */
  erpStatus: string | null;
  /** As Procore totals it; a modification's amount transferred. */
  amount: string | null;
  /** A modification has two, `from` and `to`; only `to` where it adds to the whole. */
  adjustments: ProcoreBudgetAdjustmentRecord[];
  /** Budget changes show none of their own: null in a project's list, and filled where they are asked for by id. */
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

/** A budget change as an answer tells it: a list may leave its lines out. */
export interface BudgetChangeRow extends Omit<ProcoreBudgetChangeRecord, 'adjustments'> {
  adjustments: ProcoreBudgetAdjustmentRecord[] | null;
}

/** A modification names budget lines, not codes. */
export interface BudgetModificationRow {
  id: string;
  /** `1001/bl-12`; null where it adds to the whole. */
  fromLineId: string | null;
  toLineId: string;
  amount: string | null;
  notes: string | null;
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const change = z.object({
  id: key,
  number: text,
  title: text,
  description: text,
  status: text,
  erp_status: text,
  amount,
  adjustment_line_items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

/** Reads a budget change with the lines that its answer has. */
export function checkBudgetChange(companyId: string, projectId: string): Check<BudgetChangeRow> {
  return (value, path, where) => {
    const row = checkRecord(change, value, 'PROCORE', path, where);
    const id = childId(projectId, 'bc', row.id);
    const owner = { id, companyId, projectId };
    return {
      id,
      projectId,
      sort: 'BUDGET_CHANGE',
      number: row.number,
      title: row.title,
      description: row.description,
      status: readBudgetChangeStatus(row.status) ?? row.status,
      statusText: row.status,
      erpStatus: row.erp_status,
      amount: row.amount,
      originId: row.origin_id,
      originCode: row.origin_code,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      adjustments:
        row.adjustment_line_items?.map((line, index) =>
          readAdjustment(line, owner, path, `${where}.adjustment_line_items[${index}]`),
        ) ?? null,
    };
  };
}

const modification = z.object({
  id: key,
  from_budget_line_item_id: text,
  from_budget_line_item: reference,
  to_budget_line_item_id: text,
  to_budget_line_item: reference,
  transfer_amount: amount,
  notes: text,
  ...markMembers,
  ...timeMembers,
});

/** Reads a budget modification. */
export function checkModification(projectId: string): Check<BudgetModificationRow> {
  return (value, path, where) => {
    const row = checkRecord(modification, value, 'PROCORE', path, where);
    const from = row.from_budget_line_item_id ?? row.from_budget_line_item;
    const to = row.to_budget_line_item_id ?? row.to_budget_line_item;
    if (to === null) throw garbage('PROCORE', path, `${where}.to_budget_line_item_id is missing`);
    return {
      id: childId(projectId, 'bm', row.id),
      fromLineId: from === null ? null : childId(projectId, 'bl', from),
      toLineId: childId(projectId, 'bl', to),
      amount: row.transfer_amount,
      notes: row.notes,
      originId: row.origin_id,
      originCode: row.origin_code,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}

/** `UNDER_REVIEW` for `under_review` in any case; null for a status that Procore does not document. */
export function readBudgetChangeStatus(text: string | null): BudgetChangeStatus | null {
  const name = text
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return budgetChangeStatuses.find((status) => status === name) ?? null;
}
