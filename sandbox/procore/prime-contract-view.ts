import { changeTotals } from './change-order-totals.ts';
import type { Db } from './db.ts';
import { absent, amount, status, text, times } from './dress.ts';
import type { PrimeContractRow } from './financial-rows.ts';
import { show as showLine } from './line-item-view.ts';
import { sum } from './money.ts';
import { reference } from './project-view.ts';

/** A prime contract as the list tells it: everything but the lines. Amounts are text with at least one decimal. */
export function element(db: Db, row: PrimeContractRow) {
  const lines = sum(db.primeContractLineItems.where('holder_id', row.id).map((line) => line.amount));
  const total = amount(lines);
  const changes = changeTotals(db, 'prime', row.id);
  const revised = sum([lines, changes.approved]);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    description: text(row.description, row.id),
    status: status(row.status, row.id),
    executed: row.executed,
    private: row.private,
    accounting_method: row.accounting_method,
    retainage_percent: row.retainage_percent === null ? null : amount(row.retainage_percent),
    inclusions: text(row.inclusions, row.id),
    exclusions: text(row.exclusions, row.id + 1),
    ...dates(row),
    grand_total: total,
    line_items_total: total,
    line_items_extended_total: total,
    approved_change_orders: amount(changes.approved),
    draft_change_orders_amount: amount(changes.draft),
    pending_change_orders_amount: amount(changes.pending),
    pending_revised_contract_amount: amount(sum([revised, changes.pending])),
    revised_contract_amount: amount(revised),
    outstanding_balance: amount(revised),
    owner_invoices_amount: '0.0',
    total_payments: '0.0',
    percentage_paid: '0.0',
    project: reference(db, row.project_id),
    ...company(db, 'vendor', row.vendor_id, row.id),
    ...company(db, 'contractor', row.contractor_id, row.id + 1),
    ...company(db, 'architect', row.architect_id, row.id + 2),
    origin_id: row.origin_id,
    origin_code: row.origin_code,
    origin_data: text(row.origin_data, row.id + 1),
    currency_configuration: { currency_iso_code: null },
    ...times(row),
  };
}

/** Show, create and update: with the lines. */
export const show = (db: Db, row: PrimeContractRow) => ({
  ...element(db, row),
  attachments: [],
  line_items: db.primeContractLineItems.where('holder_id', row.id).map((line) => showLine(db, line)),
});

const dates = (row: PrimeContractRow) => ({
  contract_date: row.contract_date,
  contract_start_date: row.contract_start_date,
  contract_estimated_completion_date: row.contract_estimated_completion_date,
  contract_termination_date: row.contract_termination_date,
  actual_completion_date: row.actual_completion_date,
  substantial_completion_date: row.substantial_completion_date,
  execution_date: row.execution_date,
  issued_on_date: row.issued_on_date,
  approval_letter_date: row.approval_letter_date,
  letter_of_intent_date: row.letter_of_intent_date,
  returned_date: row.returned_date,
  signed_contract_received_date: row.signed_contract_received_date,
});

function company(db: Db, name: string, id: number | null, seed: number): Record<string, unknown> {
  const found = id === null ? undefined : db.vendors.get(id);
  return found ? { [name]: { id: found.id, name: found.name } } : absent(name, seed);
}
