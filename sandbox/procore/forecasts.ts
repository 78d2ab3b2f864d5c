import type { Answer, Call, Route } from '../shell/types.ts';
import { invalid, malformed, notFound, ok } from './answers.ts';
import { decimalOf, type Fields, idOf, isFields, textOf, unknownField } from './body.ts';
import type { ManualForecastRow } from './budget-change-rows.ts';
import { type Context, route, stamp } from './context.ts';
import { amount } from './dress.ts';
import { extend } from './money.ts';
import { select } from './query.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/projects/:project_id/manual_forecast_line_items';
const FIELDS = ['budget_line_item_id', 'wbs_code_id', 'description', 'quantity', 'uom', 'unit_cost', 'amount'];

/**
 * Manual forecasts: what is still to be spent on a budget code by somebody's own estimate. The list is a bare array and not paged, writes
 * are bare and answer under `data`; amounts are numbers in and text out.
 */
export function forecastRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: ManualForecastRow) => Answer): Answer =>
    inProject(context, call, ({ id }) => {
      const row = db.manualForecasts.get(Number(call.params.id));
      return row?.project_id === id ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const found = select(call, db.manualForecasts.where('project_id', id), {});
        return 'refusal' in found ? found.refusal : ok(found.rows.map((row) => show(context, row)));
      }),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const fields = isFields(call.body) ? call.body : {};
        const refusal = wrong(fields);
        if (refusal) return refusal;
        const line = db.budgetLineItems.get(idOf(fields, 'budget_line_item_id') ?? 0);
        const wbsId = line?.wbs_code_id ?? idOf(fields, 'wbs_code_id');
        if (typeof wbsId !== 'number' || db.wbsCodes.get(wbsId)?.project_id !== project.id)
          return invalid({ wbs_code_id: ['is invalid'] });
        const row = db.manualForecasts.insert({
          project_id: project.id,
          budget_line_item_id: line?.id ?? null,
          wbs_code_id: wbsId,
          description: null,
          quantity: null,
          uom: null,
          unit_cost: null,
          amount: '0',
          created_at: stamp(context),
          updated_at: stamp(context),
        });
        apply(context, row, fields);
        return { status: 201, json: { data: show(context, row) }, accepted: true };
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok({ data: show(context, row) }))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const fields = isFields(call.body) ? call.body : {};
        const refusal = wrong(fields);
        if (refusal) return refusal;
        apply(context, row, fields);
        return { status: 200, json: { data: show(context, row) }, accepted: true };
      }),
    ),
    route('DELETE', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        db.manualForecasts.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

function wrong(fields: Fields): Answer | undefined {
  const unknown = unknownField(fields, [...FIELDS, 'project_id', 'company_id']);
  if (unknown) return malformed(`Unknown field ${unknown}`, unknown, 406);
  const name = ['quantity', 'unit_cost', 'amount'].find(
    (one) => fields[one] != null && decimalOf(fields[one]) === undefined,
  );
  return name === undefined ? undefined : invalid({ [name]: ['is not a number'] });
}

function apply(context: Context, row: ManualForecastRow, fields: Fields): void {
  for (const name of ['quantity', 'unit_cost'] as const)
    if (fields[name] !== undefined) row[name] = decimalOf(fields[name]) ?? null;
  for (const name of ['description', 'uom'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  const computed = row.quantity !== null && row.unit_cost !== null ? extend(row.quantity, row.unit_cost) : undefined;
  row.amount = decimalOf(fields.amount) ?? computed ?? row.amount;
  row.updated_at = stamp(context);
}

function show({ db }: Context, row: ManualForecastRow) {
  const wbs = db.wbsCodes.get(row.wbs_code_id);
  return {
    id: row.id,
    budget_line_item_id: row.budget_line_item_id,
    wbs_code_id: row.wbs_code_id,
    wbs_code: wbs ? { id: wbs.id, flat_code: wbs.flat_code, description: wbs.description } : null,
    description: row.description,
    quantity: row.quantity === null ? null : amount(row.quantity),
    uom: row.uom,
    unit_cost: row.unit_cost === null ? null : amount(row.unit_cost),
    amount: amount(row.amount),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
