import { brief } from './cost-code-view.ts';
import { nested } from './cost-types.ts';
import type { Db } from './db.ts';
import { absent, amount, text, times } from './dress.ts';
import type { DirectCostLineRow, DirectCostRow } from './financial-rows.ts';
import { sum } from './money.ts';
import { reference } from './project-view.ts';

/** A direct cost with its lines. Amounts are text, though the writes take numbers. */
export function show(db: Db, row: DirectCostRow) {
  const lines = db.directCostLineItems.where('direct_cost_id', row.id);
  const vendor = row.vendor_id === null ? undefined : db.vendors.get(row.vendor_id);
  return {
    id: row.id,
    direct_cost_type: row.direct_cost_type,
    status: row.status,
    grand_total: amount(sum(lines.map((line) => line.amount))),
    vendor_id: row.vendor_id,
    vendor_name: vendor?.name ?? null,
    ...(vendor ? { vendor: { id: vendor.id, name: vendor.name } } : absent('vendor', row.id)),
    ...(row.employee_id === null ? absent('employee', row.id + 1) : { employee: { id: row.employee_id, name: null } }),
    invoice_number: row.invoice_number,
    description: text(row.description, row.id),
    terms: text(row.terms, row.id + 1),
    direct_cost_date: row.direct_cost_date,
    received_date: row.received_date,
    payment_date: row.payment_date,
    project: reference(db, row.project_id),
    line_items: lines.map((line) => showLine(db, line)),
    origin_id: row.origin_id,
    origin_data: row.origin_data,
    currency_configuration: { currency_iso_code: null },
    ...times(row),
  };
}

export function showLine(db: Db, row: DirectCostLineRow) {
  const wbs = db.wbsCodes.get(row.wbs_code_id);
  const code = wbs && db.costCodes.get(wbs.cost_code_id);
  const type = wbs && db.lineItemTypes.get(wbs.line_item_type_id ?? 0);
  return {
    id: row.id,
    direct_cost_id: row.direct_cost_id,
    amount: amount(row.amount),
    quantity: amount(row.quantity),
    unit_cost: amount(row.unit_cost),
    uom: row.uom,
    description: text(row.description, row.id),
    wbs_code: wbs ? { id: wbs.id, flat_code: wbs.flat_code, description: wbs.description } : null,
    cost_code: code ? brief(code) : null,
    line_item_type: type ? nested(type) : null,
    origin_id: row.origin_id,
    origin_data: row.origin_data,
    ...times(row),
  };
}
