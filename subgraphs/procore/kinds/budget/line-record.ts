import { z } from 'zod';
import { garbage } from '../../../../kernel/errors.ts';
import { amount, checkRecord, flag, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import type { Check } from '../../rows.ts';
import { shown } from './record.ts';

/** What one budget code is expected to cost. Amounts are decimal text in the company's currency. */
export interface ProcoreForecastRecord extends CodePlace {
  /** The budget code's id, `1001/wbs-771`; the view's own name of the row where it has none. */
  id: string;
  projectId: string;
  /** Projected costs and forecast to complete: the column that is exported. */
  estimatedCostAtCompletion: string;
  /** As calculated, or as somebody entered it. */
  forecastToComplete: string | null;
  /** Nobody entered a forecast: it is what is left of the budget. Null where Procore does not say. */
  isAutomatic: boolean | null;
}

const row = z.object({
  id: text,
  budget_row_id: text,
  budget_forecast: z
    .object({
      amount,
      manual_amount: amount,
      automatic_amount: amount,
      automatically_calculated: flag,
      calculation_strategy: text,
    })
    .nullish(),
  ...codeMembers,
});

/** Reads a detail row of the budget view for CMiC; `column` is the view's name of the estimated cost at completion. The forecast to complete has a member of its own under any name (reference 5.6). */
export function checkForecast(companyId: string, projectId: string, column: string): Check<ProcoreForecastRecord> {
  return (value, path, where) => {
    const read = checkRecord(row, value, 'PROCORE', path, where);
    const told = (value as Record<string, unknown>)[column];
    if (told === undefined) throw garbage('PROCORE', path, `${where}["${column}"] is missing`);
    const estimate = amount.safeParse(told);
    if (!estimate.success) throw garbage('PROCORE', path, `${where}["${column}"] is not an amount`);
    const place = codePlace(read, companyId, projectId);
    const forecast = read.budget_forecast;
    const strategy = forecast?.calculation_strategy;
    return {
      id: place.budgetCodeId ?? `${projectId}/row-${read.budget_row_id ?? read.id ?? where}`,
      projectId,
      ...place,
      estimatedCostAtCompletion: estimate.data ?? '0',
      forecastToComplete: forecast?.amount ?? forecast?.manual_amount ?? forecast?.automatic_amount ?? null,
      isAutomatic: forecast?.automatically_calculated ?? (strategy ? strategy === 'automatic' : null),
    };
  };
}

/** An amount as decimal text; UNAVAILABLE where the view does not have its column, or holds something else there. Never a zero in its place. */
export type ToldAmount = string | 'UNAVAILABLE';

/** The columns of the view that the figures of a project are read from: keys with blanks, which a company may have renamed (reference 5.6). */
export const FIGURE_COLUMNS = {
  approvedChanges: 'Approved COs',
  pendingBudgetChanges: 'Pending Budget Changes',
  committedCosts: 'Committed Costs',
  pendingCostChanges: 'Pending Cost Changes',
  directCosts: 'Direct Costs',
  jobToDateCosts: 'Job to Date Costs',
  commitmentsInvoiced: 'Commitments Invoiced',
} as const;

export type FigureColumns = Record<keyof typeof FIGURE_COLUMNS, string>;

/** What one row of the view tells of a budget code, budgeted or not; amounts are decimal text in the company's currency. */
export interface ProcoreBudgetFiguresRecord extends CodePlace, Record<keyof FigureColumns, ToldAmount> {
  /** The budget code's id, `1001/wbs-771`; the view's own name of the row where it has none. */
  id: string;
  projectId: string;
  /** The cost code's mark, as the row carries it. */
  costCodeOriginId: string | null;
  /** As the view shows it: code and name in one text. */
  costCode: string | null;
  costType: string | null;
  /** Who bills the code, code and name in one text: the sub job, or the project. */
  biller: string | null;
  originalBudget: ToldAmount;
  budgetModifications: ToldAmount;
  /** The forecast to complete as the view shows it. */
  forecastToComplete: ToldAmount;
  /** Nobody entered a forecast; null where Procore does not say. */
  isAutomatic: boolean | null;
}

const figureRow = z.object({ id: text, budget_row_id: text, cost_code_origin_id: text, biller: text, ...codeMembers });
const labels = z.object({ cost_code: shown, category: shown, line_item_type: shown });

/** Reads a detail row for the figures. What a row is of must be readable; each amount stands or falls alone. */
export function checkFigures(
  companyId: string,
  projectId: string,
  columns: FigureColumns,
): Check<ProcoreBudgetFiguresRecord> {
  return (value, path, where) => {
    const read = checkRecord(figureRow, value, 'PROCORE', path, where);
    const label = checkRecord(labels, value, 'PROCORE', path, where);
    const members = value as Record<string, unknown>;
    const place = codePlace(read, companyId, projectId);
    const told = (name: keyof FigureColumns) => toldAmount(members[columns[name]]);
    return {
      id: place.budgetCodeId ?? `${projectId}/row-${read.budget_row_id ?? read.id ?? where}`,
      projectId,
      ...place,
      costCodeOriginId: read.cost_code_origin_id,
      costCode: label.cost_code,
      costType: label.category ?? label.line_item_type,
      biller: read.biller,
      originalBudget: toldAmount(members.original_budget_amount),
      budgetModifications: toldAmount(members.budget_modifications),
      approvedChanges: told('approvedChanges'),
      pendingBudgetChanges: told('pendingBudgetChanges'),
      committedCosts: told('committedCosts'),
      pendingCostChanges: told('pendingCostChanges'),
      directCosts: told('directCosts'),
      jobToDateCosts: told('jobToDateCosts'),
      commitmentsInvoiced: told('commitmentsInvoiced'),
      ...toldForecast(members.budget_forecast),
    };
  };
}

const forecastMembers = z.object({ automatically_calculated: flag, calculation_strategy: text });

/** The forecast to complete and whether it is automatic, by a member that bears the same name in every view. */
function toldForecast(value: unknown): Pick<ProcoreBudgetFiguresRecord, 'forecastToComplete' | 'isAutomatic'> {
  const read = forecastMembers.safeParse(value);
  if (!read.success) return { forecastToComplete: 'UNAVAILABLE', isAutomatic: null };
  const { automatically_calculated: told, calculation_strategy: strategy } = read.data;
  const { amount: shownAmount, manual_amount: manual, automatic_amount: automatic } = value as Record<string, unknown>;
  const isAutomatic = told ?? (strategy ? strategy === 'automatic' : null);
  return { forecastToComplete: toldAmount(shownAmount ?? manual ?? automatic), isAutomatic };
}

/** Null and blank are an amount that nobody entered. */
function toldAmount(value: unknown): ToldAmount {
  if (value === undefined) return 'UNAVAILABLE';
  const read = amount.safeParse(value);
  return read.success ? (read.data ?? '0') : 'UNAVAILABLE';
}
