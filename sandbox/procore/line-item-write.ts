import type { Errors } from './answers.ts';
import { decimalOf, type Fields, idOf, textOf } from './body.ts';
import { ensureWbsCode } from './budget-codes.ts';
import { lineLock, lineMarksLock, linesLock, same } from './commitment-locks.ts';
import { type Context, stamp } from './context.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { extend } from './money.ts';
import type { ContractRow, LineItemRow } from './rows.ts';
import type { Table } from './table.ts';

export const LINE_FIELDS = [
  ...['wbs_code_id', 'cost_code_id', 'line_item_type_id', 'description', 'amount', 'quantity', 'unit_cost', 'uom'],
  ...['extended_type', 'tax_code_id', ...MARK_FIELDS],
];

/** Who has lines: a commitment or a prime contract. */
export interface LineHolder {
  id: number;
  project_id: number;
  type: LineItemRow['holder_type'];
}

/** Adds a line to an open schedule of values of a commitment. */
export function createLine(context: Context, contract: ContractRow, fields: Fields): LineItemRow | Errors {
  const lock = linesLock(context.db, contract);
  return lock ? { base: [lock] } : insertLine(context, context.db.lineItems, contract, fields);
}

/** Adds a line to any contract, whatever locks it. */
export function insertLine(
  context: Context,
  table: Table<LineItemRow>,
  contract: LineHolder,
  fields: Fields,
): LineItemRow | Errors {
  const errors = validate(context, contract, fields);
  if (errors) return errors;
  const time = stamp(context);
  const row = table.insert({
    holder_id: contract.id,
    holder_type: contract.type,
    project_id: contract.project_id,
    position: table.where('holder_id', contract.id).length + 1,
    description: null,
    amount: '0.0',
    quantity: '0.0',
    unit_cost: '0.0',
    uom: null,
    extended_type: 'manual',
    tax_code_id: null,
    cost_code_id: null,
    line_item_type_id: null,
    wbs_code_id: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = apply(context, row, fields);
  if (refusal) table.remove(row.id);
  return refusal ?? row;
}

/** Changes a commitment's line, or only its mark: that stays possible on an approved commitment until the header itself is marked. */
export function updateLine(
  context: Context,
  contract: ContractRow,
  row: LineItemRow,
  fields: Fields,
): Errors | undefined {
  const marksLock = lineMarksLock(contract);
  if (marksLock) return { base: [marksLock] };
  const touched = LINE_FIELDS.filter(
    (name) =>
      !MARK_FIELDS.includes(name) && fields[name] !== undefined && !same(fields[name], row[name as keyof LineItemRow]),
  );
  const lock = touched.length > 0 ? lineLock(context.db, contract, row) : undefined;
  if (lock) return Object.fromEntries(touched.map((name) => [name, [lock]]));
  return changeLine(context, contract, row, fields);
}

/** Changes a line of any contract, whatever locks it. */
export const changeLine = (
  context: Context,
  contract: LineHolder,
  row: LineItemRow,
  fields: Fields,
): Errors | undefined => validate(context, contract, fields) ?? apply(context, row, fields);

function apply(context: Context, row: LineItemRow, fields: Fields): Errors | undefined {
  const { db } = context;
  const refusal = db.marks.set('line_item', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  for (const name of ['amount', 'quantity', 'unit_cost'] as const) row[name] = decimalOf(fields[name]) ?? row[name];
  for (const name of ['description', 'uom'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  for (const name of ['cost_code_id', 'line_item_type_id', 'tax_code_id'] as const) {
    const value = idOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  const wbs = db.wbsCodes.get(idOf(fields, 'wbs_code_id') ?? 0);
  if (wbs) Object.assign(row, { cost_code_id: wbs.cost_code_id, line_item_type_id: wbs.line_item_type_id });
  if (fields.extended_type === 'manual' || fields.extended_type === 'calculated')
    row.extended_type = fields.extended_type;
  if (row.extended_type === 'calculated') row.amount = extend(row.quantity, row.unit_cost);
  row.updated_at = stamp(context);
  // A line on a code without a budget makes the budget code by itself.
  const code = row.cost_code_id === null ? undefined : db.costCodes.get(row.cost_code_id);
  const times = { created_at: row.updated_at, updated_at: row.updated_at };
  row.wbs_code_id =
    wbs?.id ?? (code && row.line_item_type_id ? ensureWbsCode(db, code, row.line_item_type_id, times).id : null);
  return undefined;
}

function validate({ db }: Context, contract: LineHolder, fields: Fields): Errors | undefined {
  for (const name of ['amount', 'quantity', 'unit_cost'] as const) {
    const value = fields[name];
    if (value !== undefined && value !== null && decimalOf(value) === undefined) return { [name]: ['is not a number'] };
  }
  const codeId = idOf(fields, 'cost_code_id');
  if (typeof codeId === 'number' && db.costCodes.get(codeId)?.project_id !== contract.project_id)
    return { cost_code: ['is invalid'] };
  const typeId = idOf(fields, 'line_item_type_id');
  if (typeof typeId === 'number' && !db.lineItemTypes.get(typeId)) return { line_item_type: ['is invalid'] };
  const wbsId = idOf(fields, 'wbs_code_id');
  if (typeof wbsId === 'number' && db.wbsCodes.get(wbsId)?.project_id !== contract.project_id)
    return { wbs_code: ['is invalid'] };
  return undefined;
}
