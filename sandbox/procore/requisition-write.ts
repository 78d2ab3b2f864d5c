import type { Errors } from './answers.ts';
import { type Fields, flagOf, idOf, isFields, textOf, unknownField } from './body.ts';
import { orderLines } from './change-order-totals.ts';
import { type Context, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { ITEM_FIELDS, insertItem, updateItem } from './requisition-item-write.ts';
import { requisitionLock } from './requisition-locks.ts';
import type { RequisitionItemRow, RequisitionRow } from './requisition-rows.ts';
import type { ContractRow, ProjectRow } from './rows.ts';

export const REQUISITION_STATUSES = [
  ...['draft', 'under_review', 'revise_and_resubmit', 'approved', 'approved_as_noted', 'pending_owner_approval'],
];

const DATES = ['billing_date', 'requisition_start', 'requisition_end', 'payment_date'] as const;
/** What a synced invoice still takes. */
const ALWAYS = [...MARK_FIELDS, 'attachments', 'upload_ids', 'prostore_file_ids'];

/** What a write of an invoice documents; `prostore_file_ids` is taken and silently ignored. */
export const REQUISITION_FIELDS = [
  ...['period_id', 'invoice_number', 'submitted_at', 'status', 'final', 'items', ...DATES, ...ALWAYS],
];

/** Makes an invoice of a commitment for an open billing period, with an item for every line of the contract. */
export function createRequisition(
  context: Context,
  project: ProjectRow,
  contract: ContractRow,
  fields: Fields,
): RequisitionRow | Errors {
  const { db } = context;
  if (!['Approved', 'Complete'].includes(contract.status)) return { commitment: ['must be approved'] };
  const periodId = idOf(fields, 'period_id');
  const period = typeof periodId === 'number' ? db.billingPeriods.get(periodId) : undefined;
  if (period?.project_id !== project.id) return { period_id: [periodId ? 'is invalid' : "can't be blank"] };
  if (period.status !== 'open') return { period_id: ['is closed'] };
  const earlier = db.requisitions.where('commitment_id', contract.id);
  const previous = earlier.reduce<RequisitionRow | undefined>(
    (last, row) => (last && last.number > row.number ? last : row),
    undefined,
  );
  const time = stamp(context);
  const row = db.requisitions.insert({
    project_id: project.id,
    commitment_id: contract.id,
    period_id: period.id,
    number: (previous?.number ?? 0) + 1,
    invoice_number: null,
    status: 'draft',
    final: false,
    billing_date: period.end_date,
    requisition_start: period.start_date,
    requisition_end: period.end_date,
    payment_date: null,
    submitted_at: null,
    previous_requisition_id: previous?.id ?? null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  seedItems(context, row, contract, previous);
  // Amounts come before the status: a release is typed on a draft.
  const errors = writeItems(context, row, fields.items) ?? apply(context, row, fields);
  if (errors) removeRequisition(context, row);
  return errors ?? row;
}

/** Changes an invoice, and items with it. Synced or waiting for accounting, only attachments and its mark may change. */
export function updateRequisition(context: Context, row: RequisitionRow, fields: Fields): Errors | undefined {
  const lock = requisitionLock(context.db, row);
  const touched = Object.keys(fields).filter((name) => !ALWAYS.includes(name));
  if (lock && touched.length > 0) return Object.fromEntries(touched.map((name) => [name, [lock]]));
  return writeItems(context, row, fields.items) ?? apply(context, row, fields);
}

/** Takes an invoice away with its items and all marks. */
export function removeRequisition({ db }: Context, row: RequisitionRow): void {
  for (const item of [...db.requisitionItems.where('requisition_id', row.id)]) {
    db.marks.forget(`requisition_${item.item_type}`, item);
    db.requisitionItems.remove(item.id);
  }
  db.marks.forget('requisition', row);
  db.requisitions.remove(row.id);
}

/** Adds an item for every line of an approved change order. */
export function addPackage(context: Context, row: RequisitionRow, packageId: number): RequisitionItemRow[] | Errors {
  const { db } = context;
  const order = db.changeOrders.get(packageId);
  if (order?.contract_id !== row.commitment_id || order.kind !== 'commitment')
    return { change_order_package_id: ['is invalid'] };
  if (order.status !== 'approved') return { change_order_package_id: ['must be approved'] };
  const known = db.requisitionItems.where('requisition_id', row.id);
  if (known.some((item) => item.change_order_package_id === packageId))
    return { change_order_package_id: ['has already been added'] };
  return orderLines(db, order).map((line) =>
    insertItem(context, row, {
      type: 'change_order_item',
      lineId: line.id,
      packageId,
      retainagePercent: contractOf(context, row)?.retainage_percent ?? null,
    }),
  );
}

/** Items that a write names by id, or by type and line; an approved change order comes in with its first line. Stops at the first refusal. */
export function writeItems(context: Context, row: RequisitionRow, given: unknown): Errors | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return { items: ['must be a list'] };
  for (const [i, item] of given.entries()) {
    const fields = isFields(item) ? item : {};
    const unknown = unknownField(fields, ITEM_FIELDS);
    const found = unknown ? undefined : itemFor(context, row, fields);
    const errors = found ? updateItem(context, row, found, fields) : { [unknown ?? 'line_item_id']: ['is invalid'] };
    if (errors)
      return { items: Object.entries(errors).map(([name, texts]) => `item ${i + 1}: ${name} ${texts.join(', ')}`) };
  }
  return undefined;
}

function itemFor(context: Context, row: RequisitionRow, fields: Fields): RequisitionItemRow | undefined {
  const { db } = context;
  const items = db.requisitionItems.where('requisition_id', row.id);
  const id = idOf(fields, 'id');
  if (typeof id === 'number') return items.find((item) => item.id === id && fields.item_type === item.item_type);
  const lineId = idOf(fields, 'line_item_id');
  const find = () => items.find((item) => item.item_type === fields.item_type && item.line_item_id === lineId);
  const known = find();
  if (known || fields.item_type !== 'change_order_item' || typeof lineId !== 'number') return known;
  const pco = db.potentialChangeOrders.get(db.changeOrderLineItems.get(lineId)?.holder_id ?? 0);
  if (pco?.change_order_package_id == null) return undefined;
  return Array.isArray(addPackage(context, row, pco.change_order_package_id)) ? find() : undefined;
}

function seedItems(
  context: Context,
  row: RequisitionRow,
  contract: ContractRow,
  previous: RequisitionRow | undefined,
): void {
  const { db } = context;
  for (const line of db.lineItems.where('holder_id', contract.id)) {
    const retainagePercent = contract.retainage_percent;
    insertItem(context, row, { type: 'contract_item', lineId: line.id, packageId: null, retainagePercent });
  }
  const packages = new Set(
    previous
      ? db.requisitionItems.where('requisition_id', previous.id).map((item) => item.change_order_package_id)
      : [],
  );
  for (const id of packages) if (id !== null) addPackage(context, row, id);
}

const contractOf = ({ db }: Context, row: RequisitionRow): ContractRow | undefined =>
  db.workOrders.get(row.commitment_id) ?? db.purchaseOrders.get(row.commitment_id);

function apply(context: Context, row: RequisitionRow, fields: Fields): Errors | undefined {
  const { db } = context;
  if (fields.status !== undefined && !REQUISITION_STATUSES.includes(String(fields.status)))
    return { status: ['is not included in the list'] };
  const periodId = idOf(fields, 'period_id');
  if (typeof periodId === 'number' && db.billingPeriods.get(periodId)?.project_id !== row.project_id)
    return { period_id: ['is invalid'] };
  const refusal = db.marks.set('requisition', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (typeof periodId === 'number') row.period_id = periodId;
  for (const name of ['invoice_number', 'submitted_at'] as const) {
    const value = textOf(fields, name);
    if (value !== undefined) row[name] = value;
  }
  for (const name of DATES) if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  row.final = flagOf(fields, 'final') ?? row.final;
  if (fields.status !== undefined) row.status = String(fields.status);
  row.updated_at = stamp(context);
  return undefined;
}
