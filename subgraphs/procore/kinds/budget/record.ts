import { z } from 'zod';
import { garbage } from '../../../../kernel/errors.ts';
import { amount, checkRecord, flag, key, text } from '../../../../kernel/records.ts';
import { codeMembers, codePlace } from '../../code-place.ts';
import { childId } from '../../ids.ts';
import type { Check } from '../../rows.ts';

/** A project's budget, as a query goes through it: its parts are read as they are asked for. */
export interface ProcoreBudgetRecord {
  projectId: string;
}

/** A line of a project's budget: one sub job x cost code x cost type. */
export interface ProcoreBudgetLineRecord {
  /** `1001/bl-12`. */
  id: string;
  projectId: string;
  /** `1001/301`; null for a line of the project itself. */
  subJobId: string | null;
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  /** `1001/wbs-771`. */
  budgetCodeId: string | null;
  /** As the budget view shows it: code and name in one text. */
  costCode: string | null;
  costType: string | null;
  /** Decimal text in the company's currency. */
  originalAmount: string;
}

/** A view of the budget; its columns differ, its lines do not. */
export interface BudgetViewRecord {
  id: string;
  name: string | null;
}

/** A text, or an object that some answers give in its place. */
export const shown = z
  .union([z.string(), z.number(), z.object({ full_code: text, code: text, name: text })])
  .nullish()
  .transform((value) => {
    const said = typeof value === 'object' && value !== null ? (value.full_code ?? value.code ?? value.name) : value;
    // Unused columns of a view hold the word "None" (corrections, T21).
    return said === null || said === undefined || said === '' || said === 'None' ? null : String(said);
  });

const places = z.object(codeMembers);
const line = z.object({
  id: key,
  original_budget_amount: amount,
  category: shown,
  cost_code: shown,
  line_item_type: shown,
});

/**
 * Reads a row of a budget view's details, and the entity of the budget's sync: the same members, some as objects. ASSUMED: the `id` of a detail row is the number of the
 * budget line (`budget_row_id`, a text, is the view's own).
 */
export function checkBudgetLine(companyId: string, projectId: string): Check<ProcoreBudgetLineRecord> {
  return (value, path, where) => {
    const row = checkRecord(line, value, 'PROCORE', path, where);
    // Null is an amount that nobody entered; a missing member would make an import overwrite what it cannot see.
    if (!isGiven(value)) throw garbage('PROCORE', path, `${where}.original_budget_amount is missing`);
    const place = codePlace(checkRecord(places, value, 'PROCORE', path, where), companyId, projectId);
    return {
      id: childId(projectId, 'bl', row.id),
      projectId,
      ...place,
      costCode: row.cost_code,
      costType: row.category ?? row.line_item_type,
      originalAmount: row.original_budget_amount ?? '0',
    };
  };
}

const isGiven = (value: unknown) =>
  (value as { original_budget_amount?: unknown }).original_budget_amount !== undefined;

/** Reads a budget view of the list. */
export const checkBudgetView: Check<BudgetViewRecord> = (value, path, where) =>
  checkRecord(z.object({ id: key, name: text }), value, 'PROCORE', path, where);

/** Reads `GET …/budget`: whether the budget is locked. Anything but a yes or no is a fault: a wrong guess would overwrite or refuse. */
export const checkLock: Check<boolean> = (value, path, where) => {
  const { locked } = checkRecord(z.object({ locked: flag }), value, 'PROCORE', path, where);
  if (locked === null) throw garbage('PROCORE', path, 'locked is neither true nor false');
  return locked;
};
