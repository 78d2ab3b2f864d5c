import type { Errors } from './answers.ts';
import { decimalOf, type Fields, textOf } from './body.ts';
import { type Context, stamp } from './context.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { compare, isZero, percentOf, sum } from './money.ts';
import { figuresOfItem } from './requisition-figures.ts';
import type { RequisitionItemRow, RequisitionItemType, RequisitionRow } from './requisition-rows.ts';

const AMOUNTS = [
  ...['work_completed_this_period', 'materials_presently_stored', 'new_materials', 'stored_materials'],
  ...['work_completed_retainage_retained_this_period', 'work_completed_retainage_released_this_period'],
  ...['materials_stored_retainage_currently_retained', 'work_completed_retainage_percent_this_period'],
  ...['materials_stored_retainage_percent_this_period', 'work_completed_this_period_quantity'],
  'subcontractor_claimed_amount',
];

/** What a write of an item documents. */
export const ITEM_FIELDS = [
  ...['id', 'item_type', 'line_item_id', 'detail_line_item_id', 'status', 'comment', ...AMOUNTS, ...MARK_FIELDS],
];

const ITEM_STATUSES = ['approved', 'rejected', 'no_action'];

/** An item that bills nothing yet, with the default retainage of its contract. */
export function insertItem(
  context: Context,
  requisition: RequisitionRow,
  item: { type: RequisitionItemType; lineId: number; packageId: number | null; retainagePercent: string | null },
): RequisitionItemRow {
  const time = stamp(context);
  return context.db.requisitionItems.insert({
    requisition_id: requisition.id,
    item_type: item.type,
    line_item_id: item.lineId,
    change_order_package_id: item.packageId,
    work_completed_this_period: '0',
    work_completed_this_period_quantity: '0',
    materials_presently_stored: '0',
    work_retainage_retained: '0',
    work_retainage_released: '0',
    materials_retainage_retained: '0',
    work_retainage_percent: item.retainagePercent,
    materials_retainage_percent: item.retainagePercent,
    subcontractor_claimed_amount: null,
    status: 'no_action',
    comment: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
}

/**
 * Changes an item. A retainage percent is kept only where no amount is given; a held amount needs work (or materials) of this period; a
 * release is typed while the invoice is a draft, and never exceeds what is held.
 */
export function updateItem(
  context: Context,
  requisition: RequisitionRow,
  row: RequisitionItemRow,
  fields: Fields,
): Errors | undefined {
  const { db } = context;
  const invalidName = AMOUNTS.find((name) => given(fields, name) && decimalOf(fields[name]) === undefined);
  if (invalidName) return { [invalidName]: ['is not a number'] };
  if (fields.status !== undefined && !ITEM_STATUSES.includes(String(fields.status)))
    return { status: ['is not included in the list'] };
  const next = { ...row, ...amountsOf(row, fields) };
  const released = 'work_completed_retainage_released_this_period';
  if (compare(next.work_retainage_released, row.work_retainage_released) !== 0 && requisition.status !== 'draft')
    return { [released]: ['can be changed on a draft only'] };
  if (!isZero(next.work_retainage_retained) && isZero(next.work_completed_this_period))
    return { work_completed_retainage_retained_this_period: ['needs work completed this period'] };
  if (!isZero(next.materials_retainage_retained) && isZero(next.materials_presently_stored))
    return { materials_stored_retainage_currently_retained: ['needs materials presently stored'] };
  const held = sum([figuresOfItem(db, row).workRetainagePrevious, next.work_retainage_retained]);
  if (compare(next.work_retainage_released, held) > 0) return { [released]: ['exceeds the retainage held'] };
  const refusal = db.marks.set(`requisition_${row.item_type}`, row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  Object.assign(row, amountsOf(row, fields));
  if (fields.status !== undefined) row.status = String(fields.status) as RequisitionItemRow['status'];
  const comment = textOf(fields, 'comment');
  if (comment !== undefined) row.comment = comment;
  row.updated_at = stamp(context);
  return undefined;
}

const given = (fields: Fields, name: string): boolean =>
  fields[name] !== undefined && fields[name] !== null && fields[name] !== '';

function amountsOf(row: RequisitionItemRow, fields: Fields): Partial<RequisitionItemRow> {
  const amount = (name: string): string | undefined => (given(fields, name) ? decimalOf(fields[name]) : undefined);
  const work = amount('work_completed_this_period') ?? row.work_completed_this_period;
  const parts = [amount('new_materials'), amount('stored_materials')].filter((part) => part !== undefined);
  const materials =
    amount('materials_presently_stored') ?? (parts.length > 0 ? sum(parts) : row.materials_presently_stored);
  const onWork = retainage(
    work,
    amount('work_completed_retainage_retained_this_period'),
    amount('work_completed_retainage_percent_this_period'),
    { amount: row.work_retainage_retained, percent: row.work_retainage_percent },
  );
  const onMaterials = retainage(
    materials,
    amount('materials_stored_retainage_currently_retained'),
    amount('materials_stored_retainage_percent_this_period'),
    { amount: row.materials_retainage_retained, percent: row.materials_retainage_percent },
  );
  return {
    work_completed_this_period: work,
    work_completed_this_period_quantity:
      amount('work_completed_this_period_quantity') ?? row.work_completed_this_period_quantity,
    materials_presently_stored: materials,
    work_retainage_retained: onWork.amount,
    work_retainage_percent: onWork.percent,
    materials_retainage_retained: onMaterials.amount,
    materials_retainage_percent: onMaterials.percent,
    work_retainage_released: amount('work_completed_retainage_released_this_period') ?? row.work_retainage_released,
    subcontractor_claimed_amount: amount('subcontractor_claimed_amount') ?? row.subcontractor_claimed_amount,
  };
}

interface Held {
  amount: string;
  percent: string | null;
}

/** A typed amount drives the percent out; without one the percent, new or kept, is computed on what is billed. */
function retainage(base: string, amount: string | undefined, percent: string | undefined, kept: Held): Held {
  if (amount !== undefined) return { amount, percent: null };
  const rate = percent ?? kept.percent;
  return rate === null ? kept : { amount: percentOf(base, rate), percent: rate };
}
