import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, malformed, notFound, ok, refused } from './answers.ts';
import { isFields, param, wrapped } from './body.ts';
import { type Context, route } from './context.ts';
import { isZero } from './money.ts';
import { list } from './paging.ts';
import { ITEM_FIELDS, updateItem } from './requisition-item-write.ts';
import { requisitionLock } from './requisition-locks.ts';
import type { RequisitionItemType, RequisitionRow } from './requisition-rows.ts';
import { showItem } from './requisition-view.ts';
import { addPackage, writeItems } from './requisition-write.ts';
import type { OnRequisition } from './requisitions.ts';

const BASE = '/rest/v1.0/requisitions/:id';

/**
 * The items of an invoice: read and changed one by one, changed in bulk, and a change order's added and removed. There are no subcontractor
 * schedules of values here and no change orders billed as a whole, so those two lists are empty.
 */
export function requisitionItemRoutes(context: Context, one: OnRequisition): Route[] {
  const { db } = context;
  const open: OnRequisition = (call, handle) =>
    one(call, (row) => {
      const lock = requisitionLock(db, row);
      return lock ? refused(`Invoice ${lock}`) : handle(row);
    });
  return [
    ...typeRoutes(context, one, open, 'contract_item'),
    ...typeRoutes(context, one, open, 'change_order_item'),
    ...['contract_detail_items', 'whole_change_order_items'].map((name) =>
      route('GET', `${BASE}/${name}`, (call) => one(call, () => list(context, call, [], { show: (row) => row }))),
    ),
    route('PATCH', `${BASE}/bulk_item_update`, (call) =>
      open(call, (row) => {
        const items = listIn(call, 'requisition_items');
        if (!items) return malformed('requisition_items is required', 'requisition_items');
        const errors = writeItems(context, row, items);
        return errors ? invalid(errors) : { status: 200, accepted: items.length > 0 };
      }),
    ),
    route('POST', `${BASE}/add_change_order_package`, (call) =>
      open(call, (row) => {
        const wrong = otherCommitment(row, param(call, 'commitment_id'));
        if (wrong) return wrong;
        const items = addPackage(context, row, Number(param(call, 'change_order_package_id')));
        return Array.isArray(items)
          ? changed(
              items.map((item) => showItem(db, item)),
              201,
            )
          : invalid(items);
      }),
    ),
    route('DELETE', `${BASE}/remove_change_order_package`, (call) =>
      open(call, (row) => {
        const wrong = otherCommitment(row, param(call, 'commitment_id'));
        if (wrong) return wrong;
        const packageId = Number(param(call, 'change_order_package_id'));
        const items = db.requisitionItems
          .where('requisition_id', row.id)
          .filter((item) => item.change_order_package_id === packageId);
        if (items.length === 0) return notFound();
        if (items.some((item) => !isZero(item.work_completed_this_period)))
          return refused('A change order that is billed cannot be removed');
        for (const item of items) {
          db.marks.forget(`requisition_${item.item_type}`, item);
          db.requisitionItems.remove(item.id);
        }
        return changed([]);
      }),
    ),
  ];
}

function typeRoutes(context: Context, one: OnRequisition, open: OnRequisition, type: RequisitionItemType): Route[] {
  const { db } = context;
  const path = `${BASE}/${type}s`;
  const itemsOf = (row: RequisitionRow) =>
    db.requisitionItems.where('requisition_id', row.id).filter((item) => item.item_type === type);
  return [
    route('GET', path, (call) =>
      one(call, (row) => list(context, call, itemsOf(row), { show: (item) => showItem(db, item) })),
    ),
    route('GET', `${path}/:item_id`, (call) =>
      one(call, (row) => {
        const item = itemsOf(row).find(({ id }) => String(id) === call.params.item_id);
        return item ? ok(showItem(db, item)) : notFound();
      }),
    ),
    route('PATCH', `${path}/:item_id`, (call) =>
      open(call, (row) => {
        const item = itemsOf(row).find(({ id }) => String(id) === call.params.item_id);
        if (!item) return notFound();
        const body = wrapped(call, `requisition_${type}`, ITEM_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateItem(context, row, item, body.fields);
        return errors ? invalid(errors) : changed(showItem(db, item));
      }),
    ),
  ];
}

/** Both calls name the commitment; another one's invoice is not found. */
const otherCommitment = (row: RequisitionRow, given: string | undefined): Answer | undefined =>
  given === undefined
    ? malformed('commitment_id is required', 'commitment_id')
    : given === String(row.commitment_id)
      ? undefined
      : notFound();

/** The list that a body has under the name. */
function listIn(call: Call, name: string): unknown[] | undefined {
  const value = isFields(call.body) ? call.body[name] : undefined;
  return Array.isArray(value) ? value : undefined;
}
