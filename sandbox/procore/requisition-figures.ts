import type { Db } from './db.ts';
import { compare, difference, percentage, percentOf, sum } from './money.ts';
import type { RequisitionItemRow, RequisitionRow } from './requisition-rows.ts';
import type { LineItemRow } from './rows.ts';

/** The rate of the company's one tax code, in percent. */
const TAX_RATE = '4.25';

/** The statuses in which an invoice counts as billed, and may be sent to the ERP. */
export const BILLED = ['approved', 'approved_as_noted', 'pending_owner_approval'];

/** What one item of an invoice adds up to, with what the invoices before it billed of the same line. Decimal text. */
export interface ItemFigures {
  scheduled: string;
  workPrevious: string;
  materialsPrevious: string;
  /** Everything so far: earlier work, this period's work and the materials on site. */
  completed: string;
  workRetainagePrevious: string;
  /** Held on all work so far, releases taken off. */
  workRetainage: string;
  materialsRetainagePrevious: string;
  /** This period's work and change of materials. */
  gross: string;
  /** The same less what this period held back, plus what it released. */
  net: string;
  tax: string;
}

/** The invoice before this one on the same commitment. */
export const previousOf = (db: Db, row: RequisitionRow): RequisitionRow | undefined =>
  row.previous_requisition_id === null ? undefined : db.requisitions.get(row.previous_requisition_id);

/** The line of the contract, or of a change order, that an item bills. */
export const billedLine = (db: Db, item: RequisitionItemRow): LineItemRow | undefined =>
  item.item_type === 'contract_item'
    ? db.lineItems.get(item.line_item_id)
    : db.changeOrderLineItems.get(item.line_item_id);

export function figuresOfItem(db: Db, item: RequisitionItemRow): ItemFigures {
  const requisition = db.requisitions.get(item.requisition_id);
  const line = billedLine(db, item);
  const earlier = requisition ? earlierOf(db, requisition, item) : NOTHING_EARLIER;
  const materialsDelta = difference(item.materials_presently_stored, earlier.materials);
  const gross = sum([item.work_completed_this_period, materialsDelta]);
  const heldOnWork = difference(item.work_retainage_retained, item.work_retainage_released);
  const heldOnMaterials = difference(item.materials_retainage_retained, earlier.materialsRetainage);
  return {
    scheduled: line?.amount ?? '0',
    workPrevious: earlier.work,
    materialsPrevious: earlier.materials,
    completed: sum([earlier.work, item.work_completed_this_period, item.materials_presently_stored]),
    workRetainagePrevious: earlier.workRetainage,
    workRetainage: sum([earlier.workRetainage, heldOnWork]),
    materialsRetainagePrevious: earlier.materialsRetainage,
    gross,
    net: difference(gross, sum([heldOnWork, heldOnMaterials])),
    tax: line?.tax_code_id ? percentOf(gross, TAX_RATE) : '0',
  };
}

/** The sums of an invoice over its items; every figure follows from the items alone. */
export function summaryOf(db: Db, row: RequisitionRow) {
  const items = db.requisitionItems.where('requisition_id', row.id);
  const figures = items.map((item) => figuresOfItem(db, item));
  const total = (read: (one: ItemFigures) => string): string => sum(figures.map(read));
  const scheduled = (type: RequisitionItemRow['item_type'], counts: (value: string) => boolean = () => true): string =>
    sum(figures.flatMap((one, i) => (items[i]?.item_type === type && counts(one.scheduled) ? [one.scheduled] : [])));
  const materials = sum(items.map((item) => item.materials_presently_stored));
  const materialsRetainage = sum(items.map((item) => item.materials_retainage_retained));
  const workRetainage = total((one) => one.workRetainage);
  const completed = total((one) => one.completed);
  const retainage = sum([workRetainage, materialsRetainage]);
  const earned = difference(completed, retainage);
  const due = total((one) => one.net);
  const changes = scheduled('change_order_item');
  const contractSum = sum([scheduled('contract_item'), changes]);
  return {
    original_contract_sum: scheduled('contract_item'),
    net_change_by_change_orders: changes,
    positive_change_order_total: scheduled('change_order_item', (value) => compare(value, '0') > 0),
    negative_change_order_total: scheduled('change_order_item', (value) => compare(value, '0') < 0),
    contract_sum_to_date: contractSum,
    total_completed_and_stored_to_date: completed,
    completed_work_retainage_percent: percentage(workRetainage, difference(completed, materials)),
    completed_work_retainage_amount: workRetainage,
    stored_materials_retainage_percent: percentage(materialsRetainage, materials),
    stored_materials_retainage_amount: materialsRetainage,
    total_retainage: retainage,
    total_earned_less_retainage: earned,
    less_previous_certificates_for_payment: difference(earned, due),
    current_payment_due: due,
    balance_to_finish_including_retainage: difference(contractSum, earned),
    tax_applicable_to_this_payment: total((one) => one.tax),
    new_materials: difference(
      materials,
      total((one) => one.materialsPrevious),
    ),
    stored_materials: materials,
  };
}

/** What the approved invoices of a commitment ask for, and what was paid on it. */
export function invoicedTotals(db: Db, commitmentId: number): { invoiced: string; paid: string } {
  const billed = db.requisitions.where('commitment_id', commitmentId).filter(({ status }) => BILLED.includes(status));
  return {
    invoiced: sum(billed.map((row) => summaryOf(db, row).current_payment_due)),
    paid: sum(db.contractPayments.where('contract_id', commitmentId).map((payment) => payment.amount)),
  };
}

interface Earlier {
  work: string;
  materials: string;
  workRetainage: string;
  materialsRetainage: string;
}

const NOTHING_EARLIER: Earlier = { work: '0', materials: '0', workRetainage: '0', materialsRetainage: '0' };

/** Work and its retainage add up over all earlier invoices; of materials the latest earlier invoice tells what lay there. */
function earlierOf(db: Db, requisition: RequisitionRow, item: RequisitionItemRow): Earlier {
  const found: RequisitionItemRow[] = [];
  for (let before = previousOf(db, requisition); before; before = previousOf(db, before)) {
    const same = db.requisitionItems
      .where('requisition_id', before.id)
      .find((one) => one.item_type === item.item_type && one.line_item_id === item.line_item_id);
    if (same) found.push(same);
  }
  const [latest] = found;
  return {
    work: sum(found.map((one) => one.work_completed_this_period)),
    materials: latest?.materials_presently_stored ?? '0',
    workRetainage: difference(
      sum(found.map((one) => one.work_retainage_retained)),
      sum(found.map((one) => one.work_retainage_released)),
    ),
    materialsRetainage: latest?.materials_retainage_retained ?? '0',
  };
}
