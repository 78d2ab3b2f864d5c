import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound, ok, standardError } from './answers.ts';
import { isFields, wrapped } from './body.ts';
import {
  createBudgetLine,
  LINE_FIELDS_V10,
  LINE_FIELDS_V11,
  syncBudgetLine,
  updateBudgetLine,
} from './budget-line-write.ts';
import { type Context, route } from './context.ts';
import { brief } from './cost-code-view.ts';
import { nested } from './cost-types.ts';
import type { Db } from './db.ts';
import type { BudgetLineItemRow } from './financial-rows.ts';
import type { ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';
import { SYNC_LIMIT } from './sync.ts';

/** The lines of the original budget. There is no list of them: the budget views tell them. A locked budget takes no write. */
export function budgetLineRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    ...versionRoutes(context, '/rest/v1.1/budget_line_items', LINE_FIELDS_V11, show),
    route('POST', '/rest/v1.0/budget_line_items/sync', (call) =>
      inProject(context, call, (project) => syncAll(context, call, project)),
    ),
    ...versionRoutes(context, '/rest/v1.0/budget_line_items', LINE_FIELDS_V10, showV10),
    route('DELETE', '/rest/v2.0/companies/:company_id/projects/:project_id/budget_line_items/:id', (call) =>
      inProject(context, call, (project) => {
        const row = db.budgetLineItems.get(Number(call.params.id));
        if (row?.project_id !== project.id)
          return standardError(404, 'NOT_FOUND', 'There is no such budget line item.');
        if (project.budget_locked) return standardError(422, 'UNPROCESSABLE_ENTITY', LOCKED);
        db.budgetLineItems.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

function versionRoutes(
  context: Context,
  path: string,
  known: readonly string[],
  view: (db: Db, row: BudgetLineItemRow) => unknown,
): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: BudgetLineItemRow, project: ProjectRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.budgetLineItems.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row, project) : notFound();
    });
  return [
    route('POST', path, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'budget_line_item', known);
        if ('refusal' in body) return body.refusal;
        if (project.budget_locked) return locked();
        const made = createBudgetLine(context, project, body.fields);
        return isLine(made) ? changed(view(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', `${path}/:id`, (call) => one(call, (row) => ok(view(db, row)))),
    route('PATCH', `${path}/:id`, (call) =>
      one(call, (row, project) => {
        const body = wrapped(call, 'budget_line_item', known);
        if ('refusal' in body) return body.refusal;
        if (project.budget_locked) return locked();
        const errors = updateBudgetLine(context, row, body.fields);
        return errors ? invalid(errors) : changed(view(db, row));
      }),
    ),
  ];
}

/** Unlike every other sync: one bare array in the order given, a refused item in it with its own attributes and its errors. */
function syncAll(context: Context, call: Call, project: ProjectRow): Answer {
  const items = isFields(call.body) ? call.body.budget_line_items : undefined;
  if (!Array.isArray(items)) return malformed('budget_line_items is required', 'budget_line_items');
  if (items.length > SYNC_LIMIT)
    return malformed(`Too many budget line items, the maximum is ${SYNC_LIMIT}`, 'budget_line_items', 413);
  if (project.budget_locked) return locked();
  let written = 0;
  const answer = items.map((item) => {
    const fields = isFields(item) ? item : {};
    const result = syncBudgetLine(context, project, fields);
    if (!isLine(result)) return { ...fields, errors: result };
    written += 1;
    return showV10(context.db, result);
  });
  return { ...ok(answer), ...(written > 0 ? { accepted: true } : {}) };
}

const LOCKED = 'The budget is locked. Unlock it to change its line items.';

/** In the shape that budget line items are known to refuse with. */
const locked = (): Answer => ({ status: 422, json: { message: LOCKED, error: 'budget_locked' } });

const isLine = (result: BudgetLineItemRow | Errors): result is BudgetLineItemRow => typeof result.id === 'number';

/** Amounts of budget lines are JSON numbers, in and out. */
function show(db: Db, row: BudgetLineItemRow) {
  const wbs = db.wbsCodes.get(row.wbs_code_id);
  return {
    id: row.id,
    original_budget_amount: Number(row.original_budget_amount),
    uom: row.uom,
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit_cost: row.unit_cost === null ? null : Number(row.unit_cost),
    calculation_strategy: row.calculation_strategy,
    wbs_code: wbs ? { id: wbs.id, flat_code: wbs.flat_code, description: wbs.description } : null,
    currency_configuration: { currency_iso_code: null },
  };
}

function showV10(db: Db, row: BudgetLineItemRow) {
  const wbs = db.wbsCodes.get(row.wbs_code_id);
  const code = wbs && db.costCodes.get(wbs.cost_code_id);
  const type = wbs && db.lineItemTypes.get(wbs.line_item_type_id ?? 0);
  return {
    ...show(db, row),
    cost_code: code ? brief(code) : null,
    line_item_type: type ? nested(type) : null,
  };
}
