import { derive, type Figures, noFigures } from './budget-figures.ts';
import type { BudgetView } from './budget-view-columns.ts';
import type { Db } from './db.ts';
import type { BudgetLineItemRow } from './financial-rows.ts';
import { fixed } from './money.ts';
import { displayName } from './project-view.ts';
import type { CostCodeRow, WbsCodeRow } from './rows.ts';
import { show as showWbs } from './wbs-view.ts';

/** A row of a budget view before it is told: a budget code with its line, or one with costs and no line. */
export interface BudgetRow {
  wbs: WbsCodeRow;
  line: BudgetLineItemRow | undefined;
  figures: Figures | undefined;
}

/**
 * A detail row: ids are integers but `budget_row_id`, money is text with 2 decimals, unit cost with 4, quantity with 12; unused levels hold
 * the literal "None" and 0. After the fixed members come the view's columns under the names that people see.
 */
export function detailRow(db: Db, view: BudgetView, { wbs, line, figures = noFigures }: BudgetRow) {
  const code = db.costCodes.get(wbs.cost_code_id);
  const type = db.lineItemTypes.get(wbs.line_item_type_id ?? 0);
  const project = db.projects.get(wbs.project_id);
  const subJob = db.subJobs.get(wbs.sub_job_id ?? 0);
  const path = code ? pathOf(db, code) : [];
  const budget = line?.original_budget_amount ?? '0';
  const money = (value: string): string => fixed(value, 2);
  const derived = derive(figures, budget);
  const forecast = figures.manualForecast;
  return {
    id: line?.id ?? null,
    budget_row_id: line ? String(line.id) : `unbudgeted-${wbs.id}`,
    deletable: line !== undefined && project?.budget_locked === false,
    budgeted: line !== undefined,
    budgetable: true,
    company_id: db.company.id,
    company: db.company.name,
    project_id: wbs.project_id,
    project: project ? displayName(project) : null,
    wbs_code_id: wbs.id,
    wbs_code: showWbs(db, wbs),
    biller_id: subJob ? subJob.id : wbs.project_id,
    biller: subJob ? `${subJob.code} - ${subJob.name}` : (project?.name ?? null),
    biller_type: subJob ? 'SubJob' : 'Project',
    root_cost_code_id: path[0]?.id ?? null,
    root_cost_code: path[0] ? label(path[0]) : null,
    cost_code_id: wbs.cost_code_id,
    cost_code: code ? label(code) : null,
    cost_code_origin_id: code?.origin_id ?? null,
    ...levels(path),
    category_id: wbs.line_item_type_id,
    category: type?.name ?? null,
    original_budget_amount: money(budget),
    budget_modifications: money(figures.modifications),
    budget_forecast: {
      id: null,
      manual_amount: forecast === null ? null : money(forecast),
      automatic_amount: money(derived.automaticForecast),
      amount: money(derived.forecastToComplete),
      automatically_calculated: forecast === null,
      calculation_strategy: forecast === null ? 'automatic' : 'manual',
      notes: null,
    },
    quantity: fixed(line?.quantity ?? '0', 12),
    unit_cost: fixed(line?.unit_cost ?? '0', 4),
    uom: line?.uom ?? null,
    calculation_strategy: line?.calculation_strategy ?? 'manual',
    curve: null,
    start_date: null,
    end_date: null,
    unbudgeted_reason: line ? null : 'Costs on a budget code without a budget line item',
    currency_configuration: { currency_iso_code: null },
    ...Object.fromEntries(view.columns.map((column) => [column.name, column.value(figures, budget)])),
  };
}

const label = (code: CostCodeRow): string => `${code.full_code} - ${code.name}`;

/** Root first. */
function pathOf(db: Db, code: CostCodeRow): CostCodeRow[] {
  const parent = code.parent_id === null ? undefined : db.costCodes.get(code.parent_id);
  return parent ? [...pathOf(db, parent), code] : [code];
}

function levels(path: readonly CostCodeRow[]): Record<string, string | number> {
  const entries = [1, 2, 3, 4, 5].flatMap((level) => {
    const code = path[level - 1];
    return [
      [`cost_code_level_${level}`, code ? label(code) : 'None'] as const,
      [`cost_code_level_${level}_id`, code?.id ?? 0] as const,
    ];
  });
  return Object.fromEntries(entries);
}
