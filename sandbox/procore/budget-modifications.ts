import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, notFound, ok, refused } from './answers.ts';
import { decimalOf, type Fields, idOf, textOf, wrapped } from './body.ts';
import type { BudgetModificationRow } from './budget-change-rows.ts';
import { budgetHeld } from './budget-changes.ts';
import { type Context, route, stamp } from './context.ts';
import type { Db } from './db.ts';
import { amount } from './dress.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/projects/:project_id/budget_modifications';
const FIELDS = [...['from_budget_line_item_id', 'to_budget_line_item_id', 'transfer_amount', 'notes'], ...MARK_FIELDS];

/**
 * The older way to change a budget. A company that has moved on to budget changes (the default) can only read them: every write is
 * answered 405 with `Allow: GET`. With the setting `budgetModifications: legacy` they are written as they were.
 */
export function budgetModificationRoutes(context: Context): Route[] {
  const { db } = context;
  const writing = (call: Call, handle: (projectId: number) => Answer): Answer =>
    context.settings.budgetModifications === 'legacy'
      ? inProject(context, call, ({ id }) => {
          const held = budgetHeld(db, id);
          return held ? refused(held) : handle(id);
        })
      : { status: 405, headers: { Allow: 'GET' }, json: { errors: 'Method not allowed' } };
  const found = (call: Call, projectId: number): BudgetModificationRow | undefined => {
    const row = db.budgetModifications.get(Number(call.params.id));
    return row?.project_id === projectId ? row : undefined;
  };
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) =>
        ok(db.budgetModifications.where('project_id', id).map((row) => show(db, row))),
      ),
    ),
    route('GET', `${PATH}/:id`, (call) =>
      inProject(context, call, ({ id }) => {
        const row = found(call, id);
        return row ? ok(show(db, row)) : notFound();
      }),
    ),
    route('POST', PATH, (call) =>
      writing(call, (projectId) => {
        const body = wrapped(call, 'budget_modification', FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = wrong(context, projectId, body.fields, undefined);
        if (errors) return invalid(errors);
        const time = stamp(context);
        const row = db.budgetModifications.insert({
          project_id: projectId,
          from_budget_line_item_id: null,
          to_budget_line_item_id: 0,
          transfer_amount: '0',
          notes: null,
          origin_id: null,
          origin_code: null,
          origin_data: null,
          created_at: time,
          updated_at: time,
        });
        const refusal = apply(context, row, body.fields);
        if (refusal) db.budgetModifications.remove(row.id);
        return refusal ? invalid(refusal) : changed(show(db, row), 201);
      }),
    ),
    route('PATCH', `${PATH}/:id`, (call) =>
      writing(call, (projectId) => {
        const row = found(call, projectId);
        if (!row) return notFound();
        const body = wrapped(call, 'budget_modification', FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = wrong(context, projectId, body.fields, row) ?? apply(context, row, body.fields);
        return errors ? invalid(errors) : changed(show(db, row));
      }),
    ),
    route('DELETE', `${PATH}/:id`, (call) =>
      writing(call, (projectId) => {
        const row = found(call, projectId);
        if (!row) return notFound();
        if (row.origin_id !== null) return refused('The budget modification is synced with ERP and cannot be deleted');
        db.budgetModifications.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

/** From may be missing only where the company lets the grand total move; a line cannot give to itself. */
function wrong(
  { db, settings }: Context,
  projectId: number,
  fields: Fields,
  row: BudgetModificationRow | undefined,
): Errors | undefined {
  const given = (name: 'from_budget_line_item_id' | 'to_budget_line_item_id') => {
    const id = idOf(fields, name);
    return id === undefined ? (row?.[name] ?? null) : id;
  };
  const from = given('from_budget_line_item_id');
  const to = given('to_budget_line_item_id');
  const known = (id: number): boolean => db.budgetLineItems.get(id)?.project_id === projectId;
  if (to === null || !known(to)) return { to_budget_line_item_id: [to === null ? "can't be blank" : 'is invalid'] };
  if (from === null && !settings.grandTotalModifications) return { from_budget_line_item_id: ["can't be blank"] };
  if (from !== null && !known(from)) return { from_budget_line_item_id: ['is invalid'] };
  if (from === to) return { to_budget_line_item_id: ['must differ from the line that gives'] };
  const amountGiven = fields.transfer_amount ?? row?.transfer_amount;
  return decimalOf(amountGiven) === undefined ? { transfer_amount: ['is not a number'] } : undefined;
}

function apply(context: Context, row: BudgetModificationRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('budget_modification', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  const from = idOf(fields, 'from_budget_line_item_id');
  if (from !== undefined) row.from_budget_line_item_id = from;
  row.to_budget_line_item_id = idOf(fields, 'to_budget_line_item_id') ?? row.to_budget_line_item_id;
  row.transfer_amount = decimalOf(fields.transfer_amount) ?? row.transfer_amount;
  const notes = textOf(fields, 'notes');
  if (notes !== undefined) row.notes = notes;
  row.updated_at = stamp(context);
  return undefined;
}

/** The amount of a modification is text. */
function show(db: Db, row: BudgetModificationRow) {
  const wbs = (lineId: number | null) => {
    const line = lineId === null ? undefined : db.budgetLineItems.get(lineId);
    const code = line && db.wbsCodes.get(line.wbs_code_id);
    return code ? { id: code.id, flat_code: code.flat_code, description: code.description } : null;
  };
  return {
    ...row,
    transfer_amount: amount(row.transfer_amount),
    from_wbs_code: wbs(row.from_budget_line_item_id),
    to_wbs_code: wbs(row.to_budget_line_item_id),
  };
}
