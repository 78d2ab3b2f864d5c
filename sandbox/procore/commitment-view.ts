import { changeTotals } from './change-order-totals.ts';
import { showPackage, showPco } from './change-order-view.ts';
import type { Db } from './db.ts';
import { absent, amount, status, text, times } from './dress.ts';
import { show as showLine } from './line-item-view.ts';
import { difference, percentage, sum } from './money.ts';
import { reference } from './project-view.ts';
import { invoicedTotals } from './requisition-figures.ts';
import type { ContractRow } from './rows.ts';

/** The compact view, the default of the v1 lists: no lines, the vendor with its name alone. */
export function compact(db: Db, row: ContractRow) {
  return { ...common(db, row), ...vendor(db, row, (found) => ({ id: found.id, company: found.name })) };
}

/** The extended view; Show, creates, updates and the sync answer it as well. */
export function extended(db: Db, row: ContractRow) {
  return {
    ...common(db, row),
    ...vendor(db, row, (found) => ({
      id: found.id,
      company: found.name,
      origin_id: found.origin_id,
      origin_data: text(found.origin_data, row.id),
    })),
    line_items: db.lineItems.where('holder_id', row.id).map((line) => showLine(db, line)),
    change_order_packages: packages(db, row).map((order) => showPackage(db, order, false)),
    change_order_requests: [],
    potential_change_orders: db.potentialChangeOrders
      .where('contract_id', row.id)
      .filter((pco) => !pco.hidden)
      .map((pco) => showPco(db, pco)),
    payments_issued: [],
    invoice_contacts: [],
    attachments: [],
  };
}

/** The sum of the lines, as plain decimal text. */
export const grandTotal = (db: Db, row: ContractRow): string =>
  sum(db.lineItems.where('holder_id', row.id).map((line) => line.amount));

const packages = (db: Db, row: ContractRow) =>
  db.changeOrders.where('contract_id', row.id).filter((order) => order.deleted_at === null);

type Vendor = NonNullable<ReturnType<Db['vendors']['get']>>;

function vendor(db: Db, row: ContractRow, show: (found: Vendor) => object): Record<string, unknown> {
  const found = row.vendor_id === null ? undefined : db.vendors.get(row.vendor_id);
  return found ? { vendor: show(found) } : absent('vendor', row.id);
}

function common(db: Db, row: ContractRow) {
  const total = grandTotal(db, row);
  const changes = changeTotals(db, 'commitment', row.id);
  const revised = sum([total, changes.approved]);
  const billed = invoicedTotals(db, row.id);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    description: text(row.description, row.id),
    status: status(row.status, row.id),
    executed: row.executed,
    private: row.private,
    accounting_method: row.accounting_method,
    // Nullable on real contracts, as is requisitions_are_enabled.
    retainage_percent: row.retainage_percent === null ? null : amount(row.retainage_percent),
    contract_date: row.contract_date,
    issued_on_date: row.issued_on_date,
    execution_date: row.execution_date,
    approval_letter_date: row.approval_letter_date,
    letter_of_intent_date: row.letter_of_intent_date,
    returned_date: row.returned_date,
    signed_contract_received_date: row.signed_contract_received_date,
    ...own(row),
    grand_total: amount(total),
    approved_change_orders: amount(changes.approved),
    draft_change_orders_amount: amount(changes.draft),
    pending_change_orders: amount(changes.pending),
    pending_revised_contract: amount(sum([revised, changes.pending])),
    revised_contract: amount(revised),
    percentage_paid: amount(percentage(billed.paid, revised)),
    remaining_balance_outstanding: amount(difference(revised, billed.paid)),
    total_draw_requests_amount: '0.0',
    total_payments: amount(billed.paid),
    total_requisitions_amount: amount(billed.invoiced),
    requisitions_are_enabled: row.id % 3 === 0 ? null : true,
    show_line_items_to_non_admins: true,
    created_by_id: 160586,
    project: reference(db, row.project_id),
    origin_id: row.origin_id,
    origin_code: row.origin_code,
    origin_data: text(row.origin_data, row.id + 1),
    currency_configuration: { currency_iso_code: null },
    deleted_at: row.deleted_at,
    ...times(row),
  };
}

/** The members of the one kind alone. */
function own(row: ContractRow) {
  if (row.type === 'WorkOrderContract') {
    return {
      contract_start_date: row.contract_start_date,
      contract_estimated_completion_date: row.contract_estimated_completion_date,
      actual_completion_date: row.actual_completion_date,
      inclusions: text(row.inclusions, row.id),
      exclusions: text(row.exclusions, row.id + 1),
    };
  }
  return {
    ...(row.assignee_id === null ? absent('assignee', row.id) : { assignee: { id: row.assignee_id } }),
    bill_to_address: text(row.bill_to_address, row.id),
    ship_to_address: text(row.ship_to_address, row.id + 1),
    ship_via: text(row.ship_via, row.id),
    payment_terms: text(row.payment_terms, row.id),
    delivery_date: row.delivery_date,
    billing_schedule_of_values_status: 'draft',
  };
}
