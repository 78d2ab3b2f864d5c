import type { Errors } from './answers.ts';
import { decimalOf, type Fields, idOf, textOf, textsOf } from './body.ts';
import { ensureWbsCode, wantedCode } from './budget-codes.ts';
import { type Context, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import type { DirectCostLineRow, DirectCostRow } from './financial-rows.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { extend } from './money.ts';
import type { ProjectRow } from './rows.ts';

/** A direct cost takes so many lines. */
export const LINE_LIMIT = 100;

/** v1.1 knows one type more than v1.0 and the sync. */
export const TYPES_V10 = ['invoice', 'expense', 'payroll'];
export const TYPES_V11 = [...TYPES_V10, 'subcontractor_invoice'];

const STATUSES = ['draft', 'pending', 'revise_and_resubmit', 'approved'];
const DATES = ['direct_cost_date', 'received_date', 'payment_date'] as const;
const TEXTS = ['invoice_number', 'description', 'terms'] as const;
const LINE_TEXTS = ['description', 'uom'] as const;

export const HEADER_FIELDS = [
  ...['direct_cost_type', 'status', 'vendor_id', 'employee_id', ...TEXTS, ...DATES, ...MARK_FIELDS],
];
const FIGURES = ['quantity', 'unit_cost', ...LINE_TEXTS, ...MARK_FIELDS];
export const NESTED_LINE_FIELDS = ['wbs_code_id', 'manual_amount', 'ref', ...FIGURES];
export const LINE_FIELDS = [
  ...['direct_cost_id', 'wbs_code_id', 'cost_code_id', 'line_item_type_id', 'amount', ...FIGURES],
];

/** Makes the header of a direct cost; an invoice names its vendor and its number. */
export function createDirectCost(
  context: Context,
  project: ProjectRow,
  fields: Fields,
  types: readonly string[],
): DirectCostRow | Errors {
  const { db } = context;
  if (!fields.direct_cost_type) return { direct_cost_type: ["can't be blank"] };
  const errors = validate(context, fields, undefined, types);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.directCosts.insert({
    project_id: project.id,
    direct_cost_type: '',
    status: 'draft',
    vendor_id: null,
    employee_id: null,
    invoice_number: null,
    description: null,
    terms: null,
    direct_cost_date: null,
    received_date: null,
    payment_date: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = apply(context, row, fields);
  if (refusal) db.directCosts.remove(row.id);
  return refusal ?? row;
}

export const updateDirectCost = (
  context: Context,
  row: DirectCostRow,
  fields: Fields,
  types: readonly string[],
): Errors | undefined => validate(context, fields, row, types) ?? apply(context, row, fields);

/** Adds a line; its amount stands under `amount` (the sync) or `manual_amount` (nested in a create), else it is quantity times unit cost. */
export function createCostLine(context: Context, cost: DirectCostRow, fields: Fields): DirectCostLineRow | Errors {
  const { db } = context;
  if (db.directCostLineItems.where('direct_cost_id', cost.id).length >= LINE_LIMIT)
    return { base: [`A direct cost can have at most ${LINE_LIMIT} line items`] };
  const wanted = wantedCode(db, cost.project_id, fields);
  if ('errors' in wanted) return wanted.errors;
  const errors = validateLine(fields);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.directCostLineItems.insert({
    project_id: cost.project_id,
    direct_cost_id: cost.id,
    wbs_code_id: ensureWbsCode(db, wanted.code, wanted.typeId, { created_at: time, updated_at: time }).id,
    description: null,
    amount: '0.0',
    quantity: '0.0',
    unit_cost: '0.0',
    uom: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = applyLine(context, row, fields);
  if (refusal) db.directCostLineItems.remove(row.id);
  return refusal ?? row;
}

/** Changes a line; it stays in its direct cost, on the given or its present budget code. */
export function updateCostLine(context: Context, row: DirectCostLineRow, fields: Fields): Errors | undefined {
  const { db } = context;
  const header = idOf(fields, 'direct_cost_id') ?? row.direct_cost_id;
  if (header !== row.direct_cost_id) return { direct_cost_id: ['cannot be changed'] };
  const moves = fields.wbs_code_id !== undefined || fields.cost_code_id !== undefined;
  const wanted = moves ? wantedCode(db, row.project_id, fields) : undefined;
  if (wanted && 'errors' in wanted) return wanted.errors;
  const refusal = validateLine(fields) ?? applyLine(context, row, fields);
  if (refusal || !wanted) return refusal;
  const times = { created_at: row.updated_at, updated_at: row.updated_at };
  row.wbs_code_id = ensureWbsCode(db, wanted.code, wanted.typeId, times).id;
  return undefined;
}

function apply(context: Context, row: DirectCostRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('item', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  Object.assign(row, textsOf(fields, TEXTS));
  for (const name of DATES) if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  for (const name of ['vendor_id', 'employee_id'] as const) {
    const id = idOf(fields, name);
    if (id !== undefined) row[name] = id;
  }
  if (typeof fields.direct_cost_type === 'string') row.direct_cost_type = fields.direct_cost_type;
  if (typeof fields.status === 'string') row.status = fields.status;
  row.updated_at = stamp(context);
  return undefined;
}

/** The rules hold for the record as it would be afterwards. */
function validate(
  { db }: Context,
  fields: Fields,
  row: DirectCostRow | undefined,
  types: readonly string[],
): Errors | undefined {
  const listed = (name: string, words: readonly string[]) =>
    fields[name] === undefined || words.includes(String(fields[name]));
  if (!listed('direct_cost_type', types)) return { direct_cost_type: ['is not included in the list'] };
  if (!listed('status', STATUSES)) return { status: ['is not included in the list'] };
  const vendorId = idOf(fields, 'vendor_id');
  if (typeof vendorId === 'number' && !db.vendors.get(vendorId)) return { vendor: ['must exist'] };
  if ((fields.direct_cost_type ?? row?.direct_cost_type) !== 'invoice') return undefined;
  if ((vendorId === undefined ? row?.vendor_id : vendorId) == null) return { vendor_id: ["can't be blank"] };
  const number = textOf(fields, 'invoice_number');
  return (number === undefined ? row?.invoice_number : number) ? undefined : { invoice_number: ["can't be blank"] };
}

function applyLine(context: Context, row: DirectCostLineRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('line_item', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  Object.assign(row, textsOf(fields, LINE_TEXTS));
  const given = decimalOf(fields.amount ?? fields.manual_amount);
  const figures = { quantity: decimalOf(fields.quantity), unit_cost: decimalOf(fields.unit_cost) };
  row.quantity = figures.quantity ?? row.quantity;
  row.unit_cost = figures.unit_cost ?? row.unit_cost;
  const computed = figures.quantity !== undefined && figures.unit_cost !== undefined;
  row.amount = given ?? (computed ? extend(row.quantity, row.unit_cost) : row.amount);
  row.updated_at = stamp(context);
  return undefined;
}

function validateLine(fields: Fields): Errors | undefined {
  for (const name of ['amount', 'manual_amount', 'quantity', 'unit_cost']) {
    const value = fields[name];
    if (value !== undefined && value !== null && decimalOf(value) === undefined) return { [name]: ['is not a number'] };
  }
  return undefined;
}
