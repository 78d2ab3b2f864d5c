import type { Errors } from './answers.ts';
import { decimalOf, type Fields, textOf, unknownField } from './body.ts';
import { ensureWbsCode, wantedCode, wbsCodeOf } from './budget-codes.ts';
import { type Context, stamp } from './context.ts';
import type { BudgetLineItemRow } from './financial-rows.ts';
import { extend } from './money.ts';
import type { ProjectRow } from './rows.ts';

const FIGURES = ['original_budget_amount', 'quantity', 'unit_cost', 'uom', 'calculation_strategy'];

/** v1.1 names the budget code; v1.0 its cost code and cost type; the sync takes either. */
export const LINE_FIELDS_V11 = ['wbs_code_id', ...FIGURES];
export const LINE_FIELDS_V10 = ['cost_code_id', 'line_item_type_id', ...FIGURES];
export const LINE_FIELDS_SYNC = ['id', 'wbs_code_id', 'cost_code_id', 'line_item_type_id', ...FIGURES];

/** Adds a line on a budget code, which is made when the project has none for that cost code and type. One line for each budget code. */
export function createBudgetLine(context: Context, project: ProjectRow, fields: Fields): BudgetLineItemRow | Errors {
  const { db } = context;
  const wanted = wantedCode(db, project.id, fields);
  if ('errors' in wanted) return wanted.errors;
  const known = wbsCodeOf(db, wanted.code, wanted.typeId);
  if (known && db.budgetLineItems.where('wbs_code_id', known.id).length > 0) {
    return { [fields.wbs_code_id === undefined ? 'cost_code_id' : 'wbs_code_id']: ['has already been taken'] };
  }
  const errors = validate(fields);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.budgetLineItems.insert({
    project_id: project.id,
    wbs_code_id: ensureWbsCode(db, wanted.code, wanted.typeId, { created_at: time, updated_at: time }).id,
    original_budget_amount: '0.0',
    quantity: null,
    unit_cost: null,
    uom: null,
    calculation_strategy: 'manual',
    created_at: time,
    updated_at: time,
  });
  apply(context, row, fields);
  return row;
}

/** Changes amount and figures. A line stays on its budget code: naming another one is refused, naming its own is no change. */
export function updateBudgetLine(context: Context, row: BudgetLineItemRow, fields: Fields): Errors | undefined {
  const errors = otherCode(context, row, fields) ?? validate(fields);
  if (!errors) apply(context, row, fields);
  return errors;
}

/** One item of the sync: by id it changes, without it it adds. */
export function syncBudgetLine(context: Context, project: ProjectRow, fields: Fields): BudgetLineItemRow | Errors {
  const unknown = unknownField(fields, LINE_FIELDS_SYNC);
  if (unknown) return { [unknown]: ['is not a known attribute'] };
  if (fields.id === undefined || fields.id === null) return createBudgetLine(context, project, fields);
  const row = context.db.budgetLineItems.get(Number(fields.id));
  if (row?.project_id !== project.id) return { id: ['Entity with this ID not found'] };
  return updateBudgetLine(context, row, fields) ?? row;
}

function otherCode({ db }: Context, row: BudgetLineItemRow, fields: Fields): Errors | undefined {
  const own = db.wbsCodes.get(row.wbs_code_id);
  const kept: Record<string, number | null | undefined> = {
    wbs_code_id: row.wbs_code_id,
    cost_code_id: own?.cost_code_id,
    line_item_type_id: own?.line_item_type_id,
  };
  const moved = Object.keys(kept).find(
    (name) => (fields[name] ?? null) !== null && Number(fields[name]) !== kept[name],
  );
  return moved === undefined ? undefined : { [moved]: ['cannot be changed'] };
}

function validate(fields: Fields): Errors | undefined {
  for (const name of ['original_budget_amount', 'quantity', 'unit_cost']) {
    const value = fields[name];
    if (value !== undefined && value !== null && decimalOf(value) === undefined) return { [name]: ['is not a number'] };
  }
  const strategy = fields.calculation_strategy ?? 'manual';
  return strategy === 'manual' || strategy === 'automatic'
    ? undefined
    : { calculation_strategy: ['is not included in the list'] };
}

function apply(context: Context, row: BudgetLineItemRow, fields: Fields): void {
  row.original_budget_amount = decimalOf(fields.original_budget_amount) ?? row.original_budget_amount;
  for (const name of ['quantity', 'unit_cost'] as const) {
    if (fields[name] !== undefined) row[name] = decimalOf(fields[name]) ?? null;
  }
  const uom = textOf(fields, 'uom');
  if (uom !== undefined) row.uom = uom;
  if (fields.calculation_strategy === 'manual' || fields.calculation_strategy === 'automatic')
    row.calculation_strategy = fields.calculation_strategy;
  if (row.calculation_strategy === 'automatic' && row.quantity !== null && row.unit_cost !== null)
    row.original_budget_amount = extend(row.quantity, row.unit_cost);
  row.updated_at = stamp(context);
}
