import { extended as contractView } from '../commitment-view.ts';
import type { Context } from '../context.ts';
import { type Db, markedRow } from '../db.ts';
import type { ContractRow, LineItemRow } from '../rows.ts';
import { extended as vendorView } from '../vendor-view.ts';
import { budgetOrigin, budgetPayload } from './budget-payload.ts';
import { commitmentChangeOrderPayload, primeChangeOrderPayload } from './change-order-payload.ts';
import { jobPayload, standardCodePayload, subJobPayload } from './job-payload.ts';
import { linePayload } from './line-payload.ts';
import { requisitionPayload } from './requisition-payload.ts';
import { recordMovements } from './transactions.ts';

/** What the approver typed when accepting; members that a kind does not ask for are null. */
export interface Answers {
  erpId: string | null;
  description: string | null;
  accountingDate: string | null;
}

/** The progress record and the company, as nearly every event names them inside `request_data`. */
export interface Closing {
  request_detail_id: number;
  company_id: number;
}

/** The item types that can be exported. */
export const EXPORTABLE = [
  ...['vendor', 'project', 'sub_job', 'budget', 'budget_change', 'work_order_contract', 'purchase_order_contract'],
  ...['change_order', 'requisition', 'payment_application', 'contract_payment', 'company_level_direct_cost'],
  'standard_cost_code',
];

const NAMES: Record<string, string> = {
  vendor: 'create_vendor',
  project: 'create_or_update_job',
  sub_job: 'create_sub_job',
  // The name of a budget change's own export is not published; its movements travel as an update of the budget.
  budget_change: 'update_budget',
  work_order_contract: 'create_commitment',
  purchase_order_contract: 'create_commitment',
  requisition: 'create_requisitions',
  payment_application: 'create_payment_application',
  // The event that is documented as create_payment bears this name.
  contract_payment: 'create_contract_payment',
  company_level_direct_cost: 'create_company_level_direct_cost',
  standard_cost_code: 'create_standard_cost_codes',
};

/** The `request_name` of an accepted export. A budget says by it whether the ERP knows it already, a change order whose contract it changes. */
export function exportName({ db }: Context, itemType: string, itemId: number): string {
  if (itemType === 'budget') return budgetOrigin(db, itemId) === null ? 'create_budget' : 'update_budget';
  if (itemType === 'change_order')
    return db.changeOrders.get(itemId)?.kind === 'prime'
      ? 'create_prime_contract_change_order'
      : 'create_commitment_change_order';
  return NAMES[itemType] ?? `create_${itemType}`;
}

/** The `request_data` of an accepted export: the documented keys of its kind, the plain row for kinds without any. */
export function exportPayload(
  context: Context,
  itemType: string,
  itemId: number,
  detailId: number,
  answers: Answers,
): object {
  const { db } = context;
  const closing: Closing = { request_detail_id: detailId, company_id: db.company.id };
  const make = PAYLOADS[itemType]?.(context, itemId, closing, answers);
  if (make) return make;
  const contract = contractOf(db, itemType, itemId);
  if (contract) return commitmentPayload(context, contract, closing, answers);
  const row = markedRow(db, itemType, itemId) ?? { id: itemId };
  const extra = { code: answers.erpId, description: answers.description, accounting_date: answers.accountingDate };
  return { [itemType]: row, additional_data: extra, ...closing };
}

type Maker = (context: Context, itemId: number, closing: Closing, answers: Answers) => object | undefined;

const PAYLOADS: Record<string, Maker> = {
  vendor({ db }, itemId, closing, answers) {
    const row = db.vendors.get(itemId);
    return { vendor: row ? { ...vendorView(db, row), code: answers.erpId, erp_custom_fields: {} } : null, ...closing };
  },
  project(context, itemId, _closing, answers) {
    const row = context.db.projects.get(itemId);
    return row && jobPayload(context, row, answers);
  },
  sub_job(context, itemId, closing, answers) {
    const row = context.db.subJobs.get(itemId);
    return row && subJobPayload(context, row, closing, answers);
  },
  standard_cost_code(context, itemId, closing) {
    const row = context.db.standardCostCodes.get(itemId);
    return row && standardCodePayload(context, row, closing.request_detail_id);
  },
  budget(context, itemId, closing) {
    const project = context.db.projects.get(itemId);
    return project && budgetPayload(context, project, recordMovements(context, project), closing);
  },
  budget_change(context, itemId, closing) {
    const change = context.db.budgetChanges.get(itemId);
    const project = change && context.db.projects.get(change.project_id);
    return project && budgetPayload(context, project, recordMovements(context, project, itemId), closing);
  },
  change_order(context, itemId, closing, answers) {
    const row = context.db.changeOrders.get(itemId);
    const make = row?.kind === 'prime' ? primeChangeOrderPayload : commitmentChangeOrderPayload;
    return row && make(context, row, closing, answers);
  },
  requisition(context, itemId, _closing, answers) {
    const row = context.db.requisitions.get(itemId);
    return row && requisitionPayload(context, row, answers);
  },
};

/** The commitment that an item points at; undefined for items of other types. */
export function contractOf(db: Db, itemType: string, itemId: number): ContractRow | undefined {
  if (itemType === 'work_order_contract') return db.workOrders.get(itemId);
  return itemType === 'purchase_order_contract' ? db.purchaseOrders.get(itemId) : undefined;
}

/** The lines of a commitment. */
export function linesOf(db: Db, contract: ContractRow): LineItemRow[] {
  return db.lineItems.where('holder_id', contract.id).filter((line) => line.holder_type === contract.type);
}

function commitmentPayload(context: Context, row: ContractRow, closing: object, answers: Answers): object {
  const { db } = context;
  const project = db.projects.get(row.project_id);
  const { line_items: _lines, ...contract } = contractView(db, row);
  return {
    job_id: project?.origin_id ?? null,
    commitment: {
      ...contract,
      type: row.type,
      code: answers.erpId,
      ...(answers.description === null ? {} : { description: answers.description }),
      custom_fields: {},
      erp_custom_fields: {},
    },
    commitment_items: linesOf(db, row).map((line) => linePayload(db, line, project?.origin_id ?? null)),
    additional_data: { accounting_date: answers.accountingDate },
    ...closing,
  };
}
