import { spelled, wordsOf } from './change-order-kinds.ts';
import type {
  ChangeOrderLineRow,
  ChangeOrderRow,
  MarkupLineRow,
  PotentialChangeOrderRow,
} from './change-order-rows.ts';
import { lineAmount, orderLines, orderTotal, pcosOf } from './change-order-totals.ts';
import type { Db } from './db.ts';
import { holdKey } from './db.ts';
import { absent, amount, text } from './dress.ts';
import { erpStatusOf } from './erp/status.ts';
import { show as showSovLine } from './line-item-view.ts';
import { percentOf, sum } from './money.ts';

/** The rate of the company's one tax code, in percent. */
const TAX_RATE = '4.25';

/** A package; its lines stand in the extended view and in Show. Its times bear milliseconds and its dates are full timestamps. */
export function showPackage(db: Db, row: ChangeOrderRow, detailed: boolean) {
  const item = db.erpItems.get(holdKey('change_order', row.id));
  const status = erpStatusOf(db, 'change_order', row);
  return {
    id: row.id,
    contract_id: row.contract_id,
    number: row.number,
    revision: row.revision,
    position: row.id,
    title: row.title,
    description: text(row.description, row.id),
    status: spelled(row),
    type: wordsOf(row.kind).packageType,
    grand_total: amount(orderTotal(db, row)),
    schedule_impact_amount: row.schedule_impact_amount,
    executed: row.executed,
    private: row.private,
    due_date: moment(row.due_date),
    invoiced_date: moment(row.invoiced_date),
    paid_date: moment(row.paid_date),
    signed_change_order_received_date: row.signed_change_order_received_date,
    revised_substantial_completion_date: row.revised_substantial_completion_date,
    reviewed_at: millis(row.reviewed_at),
    ...absent('designated_reviewer', row.id),
    ...absent('reviewer', row.id + 1),
    creator: { id: 160586, login: 'estimating@example.com', name: 'Estimating' },
    erp_rejected: status === 'rejected',
    erp_reviewable: status === 'ready_to_export',
    rejected_message: status === 'rejected' ? (item?.reason ?? null) : null,
    ...(detailed
      ? {
          line_items: orderLines(db, row).map((line) => showOrderLine(db, line)),
          potential_change_orders: pcosOf(db, row)
            .filter((pco) => !pco.hidden)
            .map((pco) => showPco(db, pco)),
        }
      : {}),
    origin_id: row.origin_id,
    origin_code: row.origin_code,
    origin_data: text(row.origin_data, row.id + 1),
    currency_configuration: { currency_iso_code: null },
    created_at: millis(row.created_at),
    updated_at: millis(row.updated_at),
  };
}

/** The same change order as the project-scoped endpoints tell it: without a mark, under an id of its own. */
export function showScoped(db: Db, row: ChangeOrderRow, detailed: boolean) {
  return {
    id: row.scoped_id,
    legacy_package_id: row.id,
    legacy_request_id: null,
    contract_id: row.contract_id,
    batch_id: null,
    number: row.number,
    revision: row.revision,
    title: row.title,
    description: text(row.description, row.id),
    status: spelled(row),
    type: wordsOf(row.kind).scopedType,
    grand_total: amount(orderTotal(db, row)),
    schedule_impact_amount: row.schedule_impact_amount,
    executed: row.executed,
    private: row.private,
    paid: row.paid,
    field_change: row.field_change,
    signature_required: row.signature_required,
    enable_ssov: false,
    due_date: row.due_date,
    invoiced_date: row.invoiced_date,
    paid_date: row.paid_date,
    reviewed_at: row.reviewed_at,
    ...absent('reviewed_by', row.id),
    created_by: { id: 160586, login: 'estimating@example.com', name: 'Estimating' },
    ...absent('location', row.id + 2),
    reference: text(row.reference, row.id + 1),
    reason: row.reason,
    ...(detailed ? { change_events: [] } : {}),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** A potential change order with its lines. */
export const showPco = (db: Db, row: PotentialChangeOrderRow) => ({
  id: row.id,
  contract_id: row.contract_id,
  change_order_package_id: row.change_order_package_id,
  number: row.number,
  title: row.title,
  description: text(row.description, row.id),
  status: row.status,
  grand_total: amount(sum(db.changeOrderLineItems.where('holder_id', row.id).map((line) => lineAmount(db, line)))),
  line_items: db.changeOrderLineItems.where('holder_id', row.id).map((line) => showOrderLine(db, line)),
  origin_id: row.origin_id,
  origin_code: row.origin_code,
  origin_data: row.origin_data,
  created_at: millis(row.created_at),
  updated_at: millis(row.updated_at),
});

/**
 * A line: `extended_amount` and `total_amount` are without markup and tax, `amount` is with the markup. Which of them is posted is a
 * decision of the reader's.
 */
export function showOrderLine(db: Db, row: ChangeOrderLineRow) {
  const markups = db.markupLineItems.where('line_item_id', row.id);
  return {
    ...showSovLine(db, row),
    amount: amount(lineAmount(db, row)),
    tax_amount: row.tax_code_id === null ? '0.0' : amount(percentOf(row.amount, TAX_RATE)),
    commitment_line_item_id: row.commitment_line_item_id,
    prime_line_item_id: row.prime_line_item_id,
    markup_line_items: markups.map(showMarkup),
  };
}

/** A markup's percentage is text, with or without decimals. */
const showMarkup = (row: MarkupLineRow) => ({
  id: row.id,
  amount: amount(row.amount),
  markup: { name: row.name, percentage: row.percentage, markup_set: 'Horizontal', destination_cost_code: null },
  origin_id: row.origin_id,
  origin_data: row.origin_data,
});

/** A day as a full timestamp. */
const moment = (day: string | null): string | null => (day === null ? null : `${day}T00:00:00.000Z`);

const millis = (time: string | null): string | null => time?.replace(/(\.\d+)?Z$/, '.000Z') ?? null;
