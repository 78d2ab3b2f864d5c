import { decimalOf, type Fields, idOf, isFields, textOf, unknownField } from './body.ts';
import type { AdjustmentRow, AdjustmentType, BudgetChangeRow } from './budget-change-rows.ts';
import { type Context, stamp } from './context.ts';
import type { Db } from './db.ts';
import { extend } from './money.ts';
import type { Table } from './table.ts';

const KNOWN = [
  ...['id', '_delete', 'ref', 'adjustment_number', 'type', 'wbs_code_id', 'amount', 'quantity', 'unit_cost', 'uom'],
  ...['calculation_strategy', 'description', 'comment', 'change_event_line_item_id'],
];

/** A refusal of one line, keyed back by what the caller called it. */
export interface LineError {
  ref: string | null;
  errors: string[];
}

/** The table of one kind of line. */
export const tableOf = (db: Db, type: AdjustmentType): Table<AdjustmentRow> =>
  type === 'change_event' ? db.changeEventAdjustments : db.budgetChangeAdjustments;

/** The lines of a budget change: receiving ones first, each kind in the order of their making. */
export const linesOfChange = (db: Db, id: number): AdjustmentRow[] => [
  ...db.changeEventAdjustments.where('budget_change_id', id),
  ...db.budgetChangeAdjustments.where('budget_change_id', id),
];

/**
 * Writes the given lines of a budget change: by id and type it changes, with `_delete` it removes, else it adds. Every giving line
 * (`budget_change`) needs the one receiving line (`change_event`) of its adjustment number. All or nothing.
 */
export function writeLines(context: Context, change: BudgetChangeRow, given: unknown): LineError[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return [{ ref: null, errors: ['adjustment_line_items must be a list'] }];
  const { db } = context;
  const before = linesOfChange(db, change.id).map((row) => ({ ...row }));
  const written: { row: AdjustmentRow; ref: string | null }[] = [];
  const errors: LineError[] = [];
  for (const [i, item] of given.entries()) {
    const fields = isFields(item) ? item : {};
    const ref = textOf(fields, 'ref') ?? String(i);
    const result = writeLine(context, change, fields);
    if (typeof result === 'string') errors.push({ ref, errors: [result] });
    else if (result) written.push({ row: result, ref });
  }
  if (errors.length === 0) errors.push(...unpaired(linesOfChange(db, change.id), written));
  if (errors.length > 0) restore(db, change, before);
  return errors;
}

function writeLine(context: Context, change: BudgetChangeRow, fields: Fields): AdjustmentRow | string | undefined {
  const { db } = context;
  const { type } = fields;
  const unknown = unknownField(fields, KNOWN);
  if (unknown) return `Unknown field ${unknown}`;
  if (type !== 'change_event' && type !== 'budget_change') return 'type is not included in the list';
  const id = idOf(fields, 'id');
  const row = typeof id === 'number' ? tableOf(db, type).get(id) : undefined;
  if (typeof id === 'number' && row?.budget_change_id !== change.id) return 'id is invalid';
  if (row && fields._delete === true) {
    tableOf(db, type).remove(row.id);
    return undefined;
  }
  const wbsId = idOf(fields, 'wbs_code_id') ?? row?.wbs_code_id;
  if (typeof wbsId !== 'number' || db.wbsCodes.get(wbsId)?.project_id !== change.project_id)
    return 'wbs_code_id is invalid';
  const adjustment = idOf(fields, 'adjustment_number') ?? row?.adjustment_number;
  if (typeof adjustment !== 'number' || !Number.isInteger(adjustment)) return 'adjustment_number is invalid';
  for (const name of ['amount', 'quantity', 'unit_cost'])
    if (fields[name] != null && decimalOf(fields[name]) === undefined) return `${name} is not a number`;
  const target = row ?? insertLine(context, change, type, wbsId, adjustment);
  Object.assign(target, { wbs_code_id: wbsId, adjustment_number: adjustment, updated_at: stamp(context) });
  applyTo(target, fields);
  return target;
}

function applyTo(row: AdjustmentRow, fields: Fields): void {
  for (const name of ['quantity', 'unit_cost'] as const)
    if (fields[name] !== undefined) row[name] = decimalOf(fields[name]) ?? null;
  for (const name of ['uom', 'description', 'comment'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  if (fields.calculation_strategy === 'manual' || fields.calculation_strategy === 'automatic')
    row.calculation_strategy = fields.calculation_strategy;
  const eventLine = idOf(fields, 'change_event_line_item_id');
  if (eventLine !== undefined) row.change_event_line_item_id = eventLine;
  const computed = row.calculation_strategy === 'automatic' && row.quantity !== null && row.unit_cost !== null;
  row.amount = computed ? extend(row.quantity!, row.unit_cost!) : (decimalOf(fields.amount) ?? row.amount);
}

function insertLine(
  context: Context,
  change: BudgetChangeRow,
  type: AdjustmentType,
  wbsId: number,
  adjustment: number,
): AdjustmentRow {
  const time = stamp(context);
  return tableOf(context.db, type).insert({
    type,
    budget_change_id: change.id,
    project_id: change.project_id,
    adjustment_number: adjustment,
    wbs_code_id: wbsId,
    amount: '0',
    quantity: null,
    unit_cost: null,
    uom: null,
    calculation_strategy: 'manual',
    description: null,
    comment: null,
    change_event_line_item_id: null,
    created_at: time,
    updated_at: time,
  });
}

/** What breaks the pairs: a giver without a receiver, or a second receiver under one number. */
function unpaired(
  lines: readonly AdjustmentRow[],
  written: readonly { row: AdjustmentRow; ref: string | null }[],
): LineError[] {
  const refOf = (row: AdjustmentRow): string | null => written.find((one) => one.row === row)?.ref ?? null;
  const receivers = new Map<number, AdjustmentRow>();
  const errors: LineError[] = [];
  for (const row of lines.filter(({ type }) => type === 'change_event')) {
    const first = receivers.get(row.adjustment_number);
    if (first) errors.push({ ref: refOf(row), errors: [`adjustment_number ${row.adjustment_number} is taken`] });
    else receivers.set(row.adjustment_number, row);
  }
  for (const row of lines.filter(({ type }) => type === 'budget_change'))
    if (!receivers.has(row.adjustment_number))
      errors.push({ ref: refOf(row), errors: ['needs a change_event line with its adjustment_number'] });
  return errors;
}

function restore(db: Db, change: BudgetChangeRow, before: readonly AdjustmentRow[]): void {
  for (const row of linesOfChange(db, change.id)) {
    const kept = before.find(({ id, type }) => id === row.id && type === row.type);
    if (kept) Object.assign(row, kept);
    else tableOf(db, row.type).remove(row.id);
  }
  for (const row of before) if (!tableOf(db, row.type).get(row.id)) tableOf(db, row.type).insert(row);
}
