import { z } from 'zod';
import { garbage } from '../../../../kernel/errors.ts';
import { amount, checkRecord, flag, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import type { Check } from '../../rows.ts';

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
