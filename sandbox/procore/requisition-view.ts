import type { Db } from './db.ts';
import { absent, status as cased, text } from './dress.ts';
import { erpStatusOf } from './erp/status.ts';
import { dollars, fixed, isZero, percentage, sum } from './money.ts';
import { BILLED, billedLine, figuresOfItem, summaryOf } from './requisition-figures.ts';
import { requisitionLock } from './requisition-locks.ts';
import type { RequisitionItemRow, RequisitionRow } from './requisition-rows.ts';

/** How much of an invoice an answer tells: the list's views, and everything for Show. */
export type RequisitionView = 'default' | 'extended' | 'items' | 'all';

/**
 * A subcontractor invoice. Amounts are text with two decimals, but the summary of every third invoice tells some of them as numbers;
 * `percent_complete` bears its sign, and an invoice number of digits is a number now and then.
 */
export function showRequisition(db: Db, row: RequisitionRow, view: RequisitionView) {
  const contract = db.workOrders.get(row.commitment_id) ?? db.purchaseOrders.get(row.commitment_id);
  const vendor = contract?.vendor_id == null ? undefined : db.vendors.get(contract.vendor_id);
  const items = db.requisitionItems.where('requisition_id', row.id);
  const summary = summaryOf(db, row);
  const packages = new Set(items.flatMap((item) => item.change_order_package_id ?? []));
  return {
    id: row.id,
    number: row.number,
    invoice_number: numbered(row),
    invoice_type: null,
    project_id: row.project_id,
    commitment_id: row.commitment_id,
    commitment_type: contract?.type ?? null,
    contract_name: contract?.title ?? null,
    vendor_id: vendor?.id ?? null,
    vendor_name: vendor?.name ?? null,
    period_id: row.period_id,
    requisition_start: row.requisition_start,
    requisition_end: row.requisition_end,
    billing_date: row.billing_date,
    payment_date: row.payment_date,
    submitted_at: row.submitted_at,
    percent_complete: `${percentage(summary.total_completed_and_stored_to_date, summary.contract_sum_to_date)}%`,
    final: row.final,
    status: cased(row.status, row.id),
    erp_status: erpStatusOf(db, 'requisition', row),
    total_claimed_amount: fixed(sum(items.map((item) => item.subcontractor_claimed_amount ?? '0')), 2),
    previous_requisition_id: row.previous_requisition_id,
    deletable: isLast(db, row) && requisitionLock(db, row) === undefined && !BILLED.includes(row.status),
    electronic_signature_id: null,
    move_materials_to_previous_work_completed: false,
    ...(view === 'default' ? {} : { summary: showSummary(db, row, summary), summary_text: told(summary) }),
    ...(view === 'items' || view === 'all' ? { items: items.map((item) => showItem(db, item)) } : {}),
    ...(view === 'extended' || view === 'all'
      ? {
          item_packages: [...packages].map((id) => ({ id, title: db.changeOrders.get(id)?.title ?? null })),
          created_by: { id: 160586, login: 'estimating@example.com', name: 'Estimating' },
          attachments: [],
        }
      : {}),
    origin_id: row.origin_id,
    origin_data: text(row.origin_data, row.id),
    currency_configuration: { currency_iso_code: null },
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** Whether no later invoice stands on the same commitment. */
export const isLast = (db: Db, row: RequisitionRow): boolean =>
  !db.requisitions.where('commitment_id', row.commitment_id).some((other) => other.number > row.number);

/** One line of an invoice, with what came before it. */
export function showItem(db: Db, row: RequisitionItemRow) {
  const line = billedLine(db, row);
  const figures = figuresOfItem(db, row);
  const wbs = line?.wbs_code_id == null ? undefined : db.wbsCodes.get(line.wbs_code_id);
  const target = row.item_type === 'change_order_item' ? db.changeOrderLineItems.get(row.line_item_id) : undefined;
  const contractLine =
    target?.commitment_line_item_id == null ? undefined : db.lineItems.get(target.commitment_line_item_id);
  const money = (value: string): string => fixed(value, 2);
  return {
    id: row.id,
    item_type: row.item_type,
    requisition_id: row.requisition_id,
    line_item_id: row.line_item_id,
    line_number: line?.position ?? null,
    position: line?.position ?? null,
    cost_code_id: line?.cost_code_id ?? null,
    ...(wbs
      ? { wbs_code: { id: wbs.id, flat_code: wbs.flat_code, description: wbs.description } }
      : absent('wbs_code', row.id)),
    description_of_work: line?.description ?? null,
    uom: line?.uom ?? null,
    accounting_method: 'amount',
    scheduled_value: money(figures.scheduled),
    scheduled_quantity: money(line?.quantity ?? '0'),
    scheduled_unit_price: fixed(line?.unit_cost ?? '0', 4),
    work_completed_from_previous_application: money(figures.workPrevious),
    work_completed_this_period: money(row.work_completed_this_period),
    work_completed_this_period_quantity: money(row.work_completed_this_period_quantity),
    materials_presently_stored: money(row.materials_presently_stored),
    materials_presently_stored_quantity: null,
    total_completed_and_stored_to_date: money(figures.completed),
    total_completed_and_stored_to_date_percent: percentage(figures.completed, figures.scheduled),
    work_completed_retainage_from_previous_application: money(figures.workRetainagePrevious),
    work_completed_retainage_retained_this_period: money(row.work_retainage_retained),
    work_completed_retainage_percent_this_period: row.work_retainage_percent && fixed(row.work_retainage_percent, 2),
    work_completed_retainage_released_this_period: money(row.work_retainage_released),
    materials_stored_retainage_currently_retained: money(row.materials_retainage_retained),
    materials_stored_retainage_percent_this_period:
      row.materials_retainage_percent && fixed(row.materials_retainage_percent, 2),
    materials_stored_retainage_released_this_period: money('0'),
    materials_moved: money('0'),
    materials_retainage_retained_moved: money('0'),
    gross_amount: money(figures.gross),
    net_amount: money(figures.net),
    taxes: isZero(figures.tax) ? [] : [{ tax_code_id: line?.tax_code_id, amount: money(figures.tax) }],
    subcontractor_claimed_amount: row.subcontractor_claimed_amount && money(row.subcontractor_claimed_amount),
    status: row.status,
    comment: text(row.comment, row.id),
    ...(row.item_type === 'change_order_item'
      ? {
          change_order_package_id: row.change_order_package_id,
          commitment_line_item_id: contractLine?.id ?? null,
          commitment_line_item_origin_id: contractLine?.origin_id ?? null,
        }
      : {}),
    origin_id: row.origin_id,
    origin_data: row.origin_data,
  };
}

type Summary = ReturnType<typeof summaryOf>;

const NUMBERS_NOW_AND_THEN = ['total_retainage', 'new_materials', 'stored_materials', 'tax_applicable_to_this_payment'];

function showSummary(db: Db, row: RequisitionRow, summary: Summary) {
  const figures = Object.entries(summary).map(([name, value]) => {
    const money = fixed(value, 2);
    return [name, row.id % 3 === 0 && NUMBERS_NOW_AND_THEN.includes(name) ? Number(money) : money];
  });
  const period = db.billingPeriods.get(row.period_id);
  const american = (day = ''): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(2, 4)}`;
  return {
    ...Object.fromEntries(figures),
    formatted_period: period ? `${american(period.start_date)} - ${american(period.end_date)}` : null,
  };
}

/** The same for people: `$1,087.80`. */
const told = (summary: Summary): Record<string, string> =>
  Object.fromEntries(
    Object.entries(summary).map(([name, value]) => [
      name,
      name.endsWith('_percent') ? `${fixed(value, 2)}%` : dollars(value),
    ]),
  );

const numbered = (row: RequisitionRow): string | number | null =>
  row.invoice_number !== null && /^[1-9]\d{0,8}$/.test(row.invoice_number) && row.id % 3 === 0
    ? Number(row.invoice_number)
    : row.invoice_number;
