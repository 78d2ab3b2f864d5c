import type { Context } from '../context.ts';
import type { Db } from '../db.ts';
import { difference, dollars, fixed, sum } from '../money.ts';
import { billedLine, figuresOfItem, summaryOf } from '../requisition-figures.ts';
import type { RequisitionItemRow, RequisitionRow } from '../requisition-rows.ts';
import { compositeOrigin } from './line-payload.ts';
import type { Answers } from './payloads.ts';

/**
 * `create_requisitions`: a list of one, with amounts for people (`$1,087.80`) beside plain text. The published sample names no progress
 * record, so this one does not either; it is found by the invoice's id.
 */
export function requisitionPayload({ db }: Context, row: RequisitionRow, answers: Answers): object {
  const contract = db.workOrders.get(row.commitment_id) ?? db.purchaseOrders.get(row.commitment_id);
  const job = db.projects.get(row.project_id)?.origin_id ?? null;
  const items = db.requisitionItems.where('requisition_id', row.id);
  return {
    requisitions: [
      {
        procore_requisition_id: row.id,
        contract_id: row.commitment_id,
        contract_origin_id: contract?.origin_id ?? null,
        job_origin_id: job,
        accounting_method: contract?.accounting_method ?? 'amount',
        billing_date: row.billing_date,
        code: answers.erpId,
        invoice_number: row.invoice_number,
        description: answers.description,
        formatted_payment_due: dollars(summaryOf(db, row).current_payment_due),
        custom_fields: {},
        erp_custom_fields: {},
        additional_data: { accounting_date: answers.accountingDate ?? row.billing_date },
        line_items: items.map((item) => itemPayload(db, item, job)),
      },
    ],
    company_id: db.company.id,
  };
}

function itemPayload(db: Db, item: RequisitionItemRow, job: string | null): object {
  const line = billedLine(db, item);
  const figures = figuresOfItem(db, item);
  const change = item.item_type === 'change_order_item' ? db.changeOrderLineItems.get(item.line_item_id) : undefined;
  const contractLine =
    item.item_type === 'contract_item' ? line : db.lineItems.get(change?.commitment_line_item_id ?? 0);
  const code = db.costCodes.get(line?.cost_code_id ?? 0);
  const type = db.lineItemTypes.get(line?.line_item_type_id ?? 0);
  const money = (value: string): string => fixed(value, 2);
  const onMaterials = difference(item.materials_retainage_retained, figures.materialsRetainagePrevious);
  return {
    procore_requisition_item_id: item.id,
    requisition_item_type: item.item_type === 'contract_item' ? 'Billings::ContractItem' : 'Billings::ChangeOrderItem',
    amount: money(figures.gross),
    formatted_amount: dollars(figures.gross),
    qty: money(item.work_completed_this_period_quantity),
    unit_cost: money(line?.unit_cost ?? '0'),
    uom: line?.uom ?? null,
    scheduled_total_amount: money(figures.scheduled),
    cost_code_id: code?.id ?? null,
    cost_code_origin_id: code ? compositeOrigin(job, code.origin_id) : null,
    line_item_type_origin_id: type?.origin_id ?? null,
    commitment_item_origin_id: contractLine?.origin_id ?? null,
    change_order_line_item_origin_id: change?.origin_id ?? null,
    description: line?.description ?? null,
    retainage_this_period: money(
      sum([difference(item.work_retainage_retained, item.work_retainage_released), onMaterials]),
    ),
    retainage_work_completed_this_period: money(item.work_retainage_retained),
    retainage_materials_presently_stored: money(item.materials_retainage_retained),
    retainage_materials_previously_stored: money(figures.materialsRetainagePrevious),
    released_work_completed_this_period: money(item.work_retainage_released),
    tax_code_origin_id: null,
  };
}
