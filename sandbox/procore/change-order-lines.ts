import type { Errors } from './answers.ts';
import { type Fields, idOf } from './body.ts';
import { orderLinesLock, orderMarksLock } from './change-order-locks.ts';
import type {
  ChangeOrderKind,
  ChangeOrderLineRow,
  ChangeOrderRow,
  PotentialChangeOrderRow,
} from './change-order-rows.ts';
import { same } from './commitment-locks.ts';
import { type Context, stamp } from './context.ts';
import { changeLine, insertLine, LINE_FIELDS } from './line-item-write.ts';
import { MARK_FIELDS } from './mark-fields.ts';
import { percentOf } from './money.ts';
import type { LineItemRow } from './rows.ts';
import type { Table } from './table.ts';

const TARGETS = ['commitment_line_item_id', 'prime_line_item_id'] as const;

/** What a write of a change order's line documents. */
export const ORDER_LINE_FIELDS = [...LINE_FIELDS, ...TARGETS];

/** The package that a potential change order belongs to, if it has come into one. */
export const orderOf = (context: Context, pco: PotentialChangeOrderRow): ChangeOrderRow | undefined =>
  pco.change_order_package_id === null ? undefined : context.db.changeOrders.get(pco.change_order_package_id);

/** Adds a line to a potential change order, as long as its package is open. */
export function createOrderLine(
  context: Context,
  pco: PotentialChangeOrderRow,
  fields: Fields,
): ChangeOrderLineRow | Errors {
  const order = orderOf(context, pco);
  const lock = order && orderLinesLock(context.db, order);
  if (lock) return { base: [lock] };
  const errors = targetErrors(context, pco, fields);
  if (errors) return errors;
  const table = context.db.changeOrderLineItems as unknown as Table<LineItemRow>;
  const holder = { id: pco.id, project_id: pco.project_id, type: 'PotentialChangeOrder' as const };
  const made = insertLine(context, table, holder, fields);
  if (typeof made.id !== 'number') return made as Errors;
  const row = Object.assign(made, { commitment_line_item_id: null, prime_line_item_id: null }) as ChangeOrderLineRow;
  setTargets(row, fields);
  markUp(context, pco, row);
  return row;
}

/** Changes a line, or only its mark: that stays possible on an approved change order until the header itself is marked. */
export function updateOrderLine(
  context: Context,
  pco: PotentialChangeOrderRow,
  row: ChangeOrderLineRow,
  fields: Fields,
): Errors | undefined {
  const order = orderOf(context, pco);
  const marksLock = order && orderMarksLock(order);
  if (marksLock) return { base: [marksLock] };
  const touched = ORDER_LINE_FIELDS.filter(
    (name) =>
      !MARK_FIELDS.includes(name) &&
      fields[name] !== undefined &&
      !same(fields[name], row[name as keyof ChangeOrderLineRow]),
  );
  const lock = touched.length > 0 && order ? orderLinesLock(context.db, order) : undefined;
  if (lock) return Object.fromEntries(touched.map((name) => [name, [lock]]));
  const holder = { id: pco.id, project_id: pco.project_id, type: 'PotentialChangeOrder' as const };
  const errors = targetErrors(context, pco, fields) ?? changeLine(context, holder, row, fields);
  if (errors) return errors;
  setTargets(row, fields);
  if (touched.length > 0) markUp(context, pco, row);
  return undefined;
}

/** Removes a line with its markups and marks; the text of the lock when it may not be. */
export function removeOrderLine(
  context: Context,
  pco: PotentialChangeOrderRow,
  row: ChangeOrderLineRow,
): string | undefined {
  const { db } = context;
  const order = orderOf(context, pco);
  const lock = order && orderLinesLock(db, order);
  if (lock) return lock;
  for (const markup of [...db.markupLineItems.where('line_item_id', row.id)]) {
    db.marks.forget('markup', markup);
    db.markupLineItems.remove(markup.id);
  }
  db.marks.forget('line_item', row);
  db.changeOrderLineItems.remove(row.id);
  return undefined;
}

/** A change to the owner bears the company's markup (a setting of the stand-in), computed anew with every amount. */
function markUp({ db, settings }: Context, pco: PotentialChangeOrderRow, line: ChangeOrderLineRow): void {
  const { markup } = settings;
  if (!markup || kindOf(db, pco) !== 'prime') return;
  const times = { created_at: line.updated_at, updated_at: line.updated_at };
  const amount = percentOf(line.amount, markup.percentage);
  const known = db.markupLineItems.where('line_item_id', line.id).find(({ name }) => name === markup.name);
  if (known) Object.assign(known, { amount, percentage: markup.percentage, updated_at: line.updated_at });
  else {
    const unmarked = { origin_id: null, origin_code: null, origin_data: null };
    db.markupLineItems.insert({ line_item_id: line.id, ...markup, amount, ...unmarked, ...times });
  }
}

/** Whose contract a potential change order changes. */
export const kindOf = (db: Context['db'], pco: PotentialChangeOrderRow): ChangeOrderKind =>
  db.workOrders.get(pco.contract_id) || db.purchaseOrders.get(pco.contract_id) ? 'commitment' : 'prime';

function setTargets(row: ChangeOrderLineRow, fields: Fields): void {
  for (const name of TARGETS) {
    const id = idOf(fields, name);
    if (id !== undefined) row[name] = id;
  }
}

/** A line may change only lines of its own contract. */
function targetErrors({ db }: Context, pco: PotentialChangeOrderRow, fields: Fields): Errors | undefined {
  const tables = { commitment_line_item_id: db.lineItems, prime_line_item_id: db.primeContractLineItems };
  for (const name of TARGETS) {
    const id = idOf(fields, name);
    if (typeof id === 'number' && tables[name].get(id)?.holder_id !== pco.contract_id)
      return { [name]: ['is invalid'] };
  }
  return undefined;
}

/** Makes the potential change order behind a package of one tier. */
export function hiddenPco(context: Context, order: ChangeOrderRow): PotentialChangeOrderRow {
  const { db } = context;
  const known = db.potentialChangeOrders
    .where('contract_id', order.contract_id)
    .find((pco) => pco.hidden && pco.change_order_package_id === order.id);
  const time = stamp(context);
  return (
    known ??
    db.potentialChangeOrders.insert({
      project_id: order.project_id,
      contract_id: order.contract_id,
      change_order_package_id: order.id,
      hidden: true,
      number: order.number,
      title: order.title,
      description: null,
      status: order.status,
      origin_id: null,
      origin_code: null,
      origin_data: null,
      created_at: time,
      updated_at: time,
    })
  );
}
