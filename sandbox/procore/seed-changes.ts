import type { Story } from '../story/types.ts';
import { ensureWbsCode } from './budget-codes.ts';
import { BLANK_ORDER, scopedIdOf } from './change-order-write.ts';
import type { Db } from './db.ts';
import { placesOf } from './seed-financials.ts';
import { marked, seededTimes } from './seed-rows.ts';

/** The change orders of commitments, each with the hidden potential change order that holds its lines. */
export function seedChangeOrders(db: Db, story: Story): void {
  for (const order of story.changeOrders ?? []) {
    const { id, projectId, contractId, number, title, description, status } = order;
    const time = `${order.date}T15:00:00Z`;
    const times = { created_at: time, updated_at: time };
    db.changeOrders.insert({
      ...BLANK_ORDER,
      id,
      kind: 'commitment',
      scoped_id: scopedIdOf('commitment', id),
      project_id: projectId,
      contract_id: contractId,
      number,
      title,
      description,
      status,
      executed: status === 'approved',
      due_date: order.date,
      reviewed_at: status === 'approved' ? time : null,
      ...marked(order.mark, number),
      ...times,
    });
    const pco = db.potentialChangeOrders.insert({
      project_id: projectId,
      contract_id: contractId,
      change_order_package_id: id,
      hidden: true,
      number,
      title,
      description: null,
      status,
      ...marked(null, null),
      ...times,
    });
    for (const [i, line] of order.lines.entries()) {
      const code = db.costCodes.get(line.costCodeId ?? 0);
      const type = db.lineItemTypes.rows.find((row) => row.code === line.costType);
      if (!code || !type) throw new Error(`Line ${line.id} stands on an unknown cost code ${line.costCodeId}.`);
      db.changeOrderLineItems.insert({
        id: line.id,
        holder_id: pco.id,
        holder_type: 'PotentialChangeOrder',
        project_id: projectId,
        position: i + 1,
        description: line.description,
        amount: line.amount,
        quantity: '1.0',
        unit_cost: line.amount,
        uom: 'ls',
        extended_type: 'manual',
        tax_code_id: null,
        cost_code_id: code.id,
        line_item_type_id: type.id,
        wbs_code_id: ensureWbsCode(db, code, type.id, times).id,
        commitment_line_item_id: line.contractLineId,
        prime_line_item_id: null,
        ...marked(line.mark, null),
        ...times,
      });
    }
  }
}

/** The billing periods and the invoices; what an item retains is told as an amount. */
export function seedInvoices(db: Db, story: Story): void {
  for (const { id, projectId, startDate, endDate, dueDate, status } of story.billingPeriods ?? []) {
    const position = db.billingPeriods.where('project_id', projectId).length + 1;
    const dates = { start_date: startDate, end_date: endDate, due_date: dueDate };
    db.billingPeriods.insert({ id, project_id: projectId, ...dates, status, position, ...seededTimes(id) });
  }
  for (const invoice of story.invoices ?? []) {
    const period = db.billingPeriods.get(invoice.periodId);
    if (!period) throw new Error(`The invoice ${invoice.id} names an unknown billing period ${invoice.periodId}.`);
    const before = db.requisitions.where('commitment_id', invoice.contractId).at(-1);
    const time = `${invoice.billingDate}T16:00:00Z`;
    const times = { created_at: time, updated_at: time };
    db.requisitions.insert({
      id: invoice.id,
      project_id: invoice.projectId,
      commitment_id: invoice.contractId,
      period_id: period.id,
      number: invoice.number,
      invoice_number: invoice.invoiceNumber,
      status: invoice.status,
      final: false,
      billing_date: invoice.billingDate,
      requisition_start: period.start_date,
      requisition_end: period.end_date,
      payment_date: null,
      submitted_at: time,
      previous_requisition_id: before?.id ?? null,
      ...marked(invoice.mark, null),
      ...times,
    });
    for (const item of invoice.items) {
      db.requisitionItems.insert({
        id: item.id,
        requisition_id: invoice.id,
        item_type: 'contract_item',
        line_item_id: item.lineId,
        change_order_package_id: null,
        work_completed_this_period: item.work,
        work_completed_this_period_quantity: '0',
        materials_presently_stored: '0',
        work_retainage_retained: item.retained,
        work_retainage_released: item.released,
        materials_retainage_retained: '0',
        work_retainage_percent: null,
        materials_retainage_percent: null,
        subcontractor_claimed_amount: item.work,
        status: 'no_action',
        comment: null,
        ...marked(null, null),
        ...times,
      });
    }
  }
}

/** What moves the budgets: their changes, and the manual forecasts. */
export function seedBudgetChanges(db: Db, story: Story): void {
  const places = placesOf(db);
  const wbsOf = (projectId: number, at: { job: string; code: string; costType: string }, seed: number): number => {
    const { row, typeId } = places(projectId, at.job, at.code, at.costType);
    return ensureWbsCode(db, row, typeId, seededTimes(seed)).id;
  };
  for (const { lines, projectId, ...change } of story.budgetChanges ?? []) {
    const { id, number, status, title, description } = change;
    const times = seededTimes(id);
    const texts = { number, status, title, description };
    db.budgetChanges.insert({ id, project_id: projectId, ...texts, ...marked(null, null), ...times });
    for (const line of lines) {
      const table = line.type === 'change_event' ? db.changeEventAdjustments : db.budgetChangeAdjustments;
      table.insert({
        id: line.id,
        type: line.type,
        budget_change_id: id,
        project_id: projectId,
        adjustment_number: line.adjustment,
        wbs_code_id: wbsOf(projectId, line, id),
        amount: line.amount,
        quantity: null,
        unit_cost: null,
        uom: null,
        calculation_strategy: 'manual',
        description: line.description,
        comment: null,
        change_event_line_item_id: null,
        ...times,
      });
    }
  }
  for (const { id, projectId, amount, description, ...at } of story.forecasts ?? []) {
    db.manualForecasts.insert({
      id,
      project_id: projectId,
      budget_line_item_id: null,
      wbs_code_id: wbsOf(projectId, at, id),
      description,
      quantity: null,
      uom: null,
      unit_cost: null,
      amount,
      ...seededTimes(id),
    });
  }
}
