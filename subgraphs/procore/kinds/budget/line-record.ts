import { z } from 'zod';
import { garbage } from '../../../../kernel/errors.ts';
import { amount, checkRecord, flag, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import { childId, subJobId } from '../../ids.ts';
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
  /** As Procore calculates it. */
  revisedBudget: 'Revised Budget',
  /** As Procore calculates it: the column that is exported as the forecast. */
  estimatedCostAtCompletion: 'Estimated Cost at Completion',
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
    const members = value as Record<string, unknown>;
    const { row, place } =
      quickRow(value, companyId, projectId) ?? carefulRow(value, { companyId, projectId, path, where });
    const told = (name: keyof FigureColumns) => toldAmount(members[columns[name]]);
    return {
      id: place.budgetCodeId ?? `${projectId}/row-${row.budget_row_id ?? row.id ?? where}`,
      projectId,
      ...place,
      costCodeOriginId: row.cost_code_origin_id,
      costCode: row.cost_code,
      costType: row.category,
      biller: row.biller,
      originalBudget: toldAmount(members.original_budget_amount),
      budgetModifications: toldAmount(members.budget_modifications),
      approvedChanges: told('approvedChanges'),
      pendingBudgetChanges: told('pendingBudgetChanges'),
      committedCosts: told('committedCosts'),
      pendingCostChanges: told('pendingCostChanges'),
      directCosts: told('directCosts'),
      jobToDateCosts: told('jobToDateCosts'),
      commitmentsInvoiced: told('commitmentsInvoiced'),
      revisedBudget: told('revisedBudget'),
      estimatedCostAtCompletion: told('estimatedCostAtCompletion'),
      ...toldForecast(members.budget_forecast),
    };
  };
}

/** What a row is of: its codes, and the texts that people see. */
interface FigureRow {
  row: Record<'id' | 'budget_row_id' | 'cost_code_origin_id' | 'cost_code' | 'category' | 'biller', string | null>;
  place: CodePlace;
}

/** A row whose members all have the forms that were seen (corrections, T21), read in a fraction of the time; null for any other, which the schemas then check and word. */
function quickRow(value: unknown, companyId: string, projectId: string): FigureRow | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    id,
    wbs_code_id: wbs,
    cost_code_id: code,
    category_id: type,
    biller_type,
    biller_id,
    ...rest
  } = value as Wire;
  const { budget_row_id, cost_code_origin_id: origin = null, cost_code, category, biller } = rest;
  if (![wbs, code, type, biller_id].every((number) => Number.isSafeInteger(number) && (number as number) > 0))
    return null;
  if (![budget_row_id, cost_code, category, biller, biller_type].every((text) => typeof text === 'string')) return null;
  if (origin !== null && typeof origin !== 'string') return null;
  const isSubJob = (biller_type as string).toLowerCase() === 'subjob';
  return {
    row: {
      id: id === null || id === undefined ? null : String(id),
      budget_row_id: budget_row_id as string,
      cost_code_origin_id: origin === '' ? null : origin,
      cost_code: plainText(cost_code as string),
      category: plainText(category as string),
      biller: plainText(biller as string),
    },
    place: {
      costCodeId: childId(projectId, 'cc', code as number),
      costTypeId: childId(companyId, 'ct', type as number),
      budgetCodeId: childId(projectId, 'wbs', wbs as number),
      subJobId: isSubJob ? subJobId(projectId, biller_id as number) : null,
    },
  };
}

type Wire = Record<string, unknown>;

/** Unused columns of a view hold the word "None" (corrections, T21). */
function plainText(text: string): string | null {
  return text === '' || text === 'None' ? null : text;
}

function carefulRow(
  value: unknown,
  { companyId, projectId, path, where }: { companyId: string; projectId: string; path: string; where: string },
): FigureRow {
  const read = checkRecord(figureRow, value, 'PROCORE', path, where);
  const label = checkRecord(labels, value, 'PROCORE', path, where);
  const { id, budget_row_id, cost_code_origin_id, biller } = read;
  const category = label.category ?? label.line_item_type;
  return {
    row: { id, budget_row_id, cost_code_origin_id, cost_code: label.cost_code, category, biller },
    place: codePlace(read, companyId, projectId),
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
  if (typeof value === 'string' && /^-?\d{1,12}\.\d\d$/.test(value)) return value;
  if (value === undefined) return 'UNAVAILABLE';
  const read = amount.safeParse(value);
  return read.success ? (read.data ?? '0') : 'UNAVAILABLE';
}
