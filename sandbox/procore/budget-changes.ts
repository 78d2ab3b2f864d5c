import type { Answer, Call, Route } from '../shell/types.ts';
import { malformed, notFound, ok, refused } from './answers.ts';
import { type Fields, isFields, textOf, unknownField } from './body.ts';
import { type LineError, linesOfChange, writeLines } from './budget-change-lines.ts';
import type { AdjustmentRow, BudgetChangeRow } from './budget-change-rows.ts';
import { type Context, route, stamp } from './context.ts';
import { type Db, holdKey } from './db.ts';
import { erpStatusOf } from './erp/status.ts';
import { sum } from './money.ts';
import { listV2 } from './paging.ts';
import { select } from './query.ts';
import type { ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/projects/:project_id/budget_changes';
const FLAT = '/rest/v2.0/companies/:company_id/projects/:project_id/budget_changes/adjustment_line_items';
const STATUSES = ['draft', 'under_review', 'approved', 'void'];
const FIELDS = ['number', 'status', 'title', 'description', 'adjustment_line_items', 'production_quantities'];

/** Budget changes: v1.0 paths with v2's envelope, bare bodies, amounts as numbers; the list is not paged. v2 tells all lines flat. */
export function budgetChangeRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: BudgetChangeRow) => Answer): Answer =>
    inProject(context, call, ({ id }) => {
      const row = db.budgetChanges.get(Number(call.params.id));
      return row?.project_id === id ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const found = select(call, db.budgetChanges.where('project_id', id), {});
        return 'refusal' in found ? found.refusal : ok({ data: found.rows.map((row) => show(db, row)) });
      }),
    ),
    route('POST', PATH, (call) => inProject(context, call, (project) => create(context, call, project))),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok({ data: show(db, row) }))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const lock = changeLock(db, row);
        if (lock) return refused(lock);
        const fields = isFields(call.body) ? call.body : {};
        const refusal = wrong(fields);
        if (refusal) return refusal;
        const errors = writeLines(context, row, fields.adjustment_line_items);
        if (errors.length > 0) return refusedLines(errors);
        apply(context, row, fields);
        return { status: 200, json: { data: show(db, row) }, accepted: true };
      }),
    ),
    route('GET', FLAT, (call) =>
      inProject(context, call, ({ id }) => {
        const lines = [
          ...db.changeEventAdjustments.where('project_id', id),
          ...db.budgetChangeAdjustments.where('project_id', id),
        ];
        return listV2(context, call, lines, { show: (row) => showFlat(db, row) });
      }),
    ),
  ];
}

/** Why a budget change cannot be written: it is synced, or it or the whole budget waits for accounting. */
function changeLock(db: Db, row: BudgetChangeRow): string | undefined {
  if (row.origin_id !== null) return 'The budget change is synced with ERP and cannot be changed';
  return db.holds.has(holdKey('budget_change', row.id))
    ? 'The budget change waits in ERP Integrations and cannot be changed'
    : budgetHeld(db, row.project_id);
}

/** Why the budget of a project takes nothing: an export of it is on its way. */
export const budgetHeld = (db: Db, projectId: number): string | undefined =>
  db.holds.has(holdKey('budget', projectId))
    ? 'The budget waits in ERP Integrations and cannot be changed until its export is done'
    : undefined;

function create(context: Context, call: Call, project: ProjectRow): Answer {
  const { db } = context;
  const held = budgetHeld(db, project.id);
  if (held) return refused(held);
  const fields = isFields(call.body) ? call.body : {};
  const refusal =
    wrong(fields) ?? (fields.status === undefined ? malformed('status is required', 'status') : undefined);
  if (refusal) return refusal;
  const time = stamp(context);
  const row = db.budgetChanges.insert({
    project_id: project.id,
    number: String(db.budgetChanges.where('project_id', project.id).length + 1),
    status: 'draft',
    title: null,
    description: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const errors = writeLines(context, row, fields.adjustment_line_items);
  if (errors.length > 0) {
    db.budgetChanges.remove(row.id);
    return refusedLines(errors);
  }
  apply(context, row, fields);
  return { status: 201, json: { data: show(db, row) }, accepted: true };
}

function wrong(fields: Fields): Answer | undefined {
  const unknown = unknownField(fields, [...FIELDS, 'project_id', 'company_id']);
  if (unknown) return malformed(`Unknown field ${unknown}`, unknown, 406);
  const { status } = fields;
  return status !== undefined && !STATUSES.includes(String(status))
    ? malformed('status is not included in the list', 'status')
    : undefined;
}

function apply(context: Context, row: BudgetChangeRow, fields: Fields): void {
  for (const name of ['title', 'description'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  if (fields.number !== undefined && fields.number !== null) row.number = String(fields.number);
  if (typeof fields.status === 'string') row.status = fields.status;
  row.updated_at = stamp(context);
}

/** 400 with a list, each refusal under the `ref` of its line. */
const refusedLines = (errors: LineError[]): Answer => ({ status: 400, json: { errors } });

/** `amount` is what the change adds to the budget: a transfer within it adds nothing. */
function show(db: Db, row: BudgetChangeRow) {
  const lines = linesOfChange(db, row.id);
  const status = erpStatusOf(db, 'budget_change', row);
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    title: row.title,
    description: row.description,
    // Published with this slip.
    erp_status: status === 'exporting' ? 'exportging' : status,
    amount: Number(sum(lines.map((line) => line.amount))),
    prime_contract: null,
    attachments: [],
    production_quantities: [],
    adjustment_line_items: lines.map((line) => showLine(db, line)),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

function showLine(db: Db, row: AdjustmentRow) {
  const wbs = db.wbsCodes.get(row.wbs_code_id);
  return {
    id: row.id,
    type: row.type,
    adjustment_number: row.adjustment_number,
    wbs_code: wbs ? { id: wbs.id, flat_code: wbs.flat_code, description: wbs.description } : null,
    amount: Number(row.amount),
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit_cost: row.unit_cost === null ? null : Number(row.unit_cost),
    uom: row.uom,
    calculation_strategy: row.calculation_strategy,
    description: row.description,
    comment: row.comment,
    change_event_line_item_id: row.change_event_line_item_id,
  };
}

/** v2: ids are text, amounts stay numbers. */
function showFlat(db: Db, row: AdjustmentRow) {
  const { wbs_code: wbs, ...line } = showLine(db, row);
  return {
    ...line,
    id: String(row.id),
    budget_change_id: String(row.budget_change_id),
    budget_change_status: db.budgetChanges.get(row.budget_change_id)?.status ?? null,
    wbs_code_id: String(row.wbs_code_id),
    wbs_code: wbs && { ...wbs, id: String(wbs.id) },
  };
}
