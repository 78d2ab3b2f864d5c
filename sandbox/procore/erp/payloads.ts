import { extended as contractView } from '../commitment-view.ts';
import type { Context } from '../context.ts';
import { type Db, markedRow } from '../db.ts';
import { show as lineView } from '../line-item-view.ts';
import type { ContractRow, LineItemRow } from '../rows.ts';
import { extended as vendorView } from '../vendor-view.ts';

/** What the approver typed when accepting; members that a kind does not ask for are null. */
export interface Answers {
  erpId: string | null;
  description: string | null;
  accountingDate: string | null;
}

/** The `request_name` of an accepted export, by item type. Budgets and jobs say by their name whether the ERP knows them already. */
export const EXPORT_REQUESTS: Record<string, string> = {
  vendor: 'create_vendor',
  project: 'create_or_update_job',
  sub_job: 'create_sub_job',
  budget: 'create_budget',
  budget_change: 'update_budget',
  work_order_contract: 'create_commitment',
  purchase_order_contract: 'create_commitment',
  change_order: 'create_commitment_change_order',
  prime_contract_change_order: 'create_prime_contract_change_order',
  requisition: 'create_requisitions',
  payment_application: 'create_payment_application',
  // The event that is documented as create_payment bears this name.
  contract_payment: 'create_contract_payment',
  company_level_direct_cost: 'create_company_level_direct_cost',
  standard_cost_code: 'create_standard_cost_codes',
};

/** The `request_data` of an accepted export: documented keys for vendors and commitments, the plain row for every other kind. */
export function exportPayload(
  context: Context,
  itemType: string,
  itemId: number,
  detailId: number,
  answers: Answers,
): object {
  const { db } = context;
  const closing = { request_detail_id: detailId, company_id: db.company.id };
  if (itemType === 'vendor') {
    const row = db.vendors.get(itemId);
    return { vendor: row ? { ...vendorView(db, row), code: answers.erpId, erp_custom_fields: {} } : null, ...closing };
  }
  const contract = contractOf(db, itemType, itemId);
  if (contract) return commitmentPayload(context, contract, closing, answers);
  const row = markedRow(db, itemType, itemId) ?? { id: itemId };
  const extra = { code: answers.erpId, description: answers.description, accounting_date: answers.accountingDate };
  const subject = itemType === 'project' ? 'job' : itemType;
  // A job's event has these two beside `request_data`, every other one inside it.
  return { [subject]: row, additional_data: extra, ...(itemType === 'project' ? {} : closing) };
}

/** The `request_data` of `unlink_commitment`. */
export function unlinkPayload({ db }: Context, contract: ContractRow, detailId: number): object {
  return {
    job_origin_id: db.projects.get(contract.project_id)?.origin_id ?? null,
    project_id: contract.project_id,
    erp_commitment_id: contract.origin_code,
    procore_commitment_id: contract.id,
    commitment_type: contract.type,
    commitment_origin_id: contract.origin_id,
    request_detail_id: detailId,
    company_id: db.company.id,
  };
}

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
    commitment_items: linesOf(db, row).map((line) => itemPayload(db, line, project?.origin_id ?? null)),
    additional_data: { accounting_date: answers.accountingDate },
    ...closing,
  };
}

/**
 * A line as events tell it. A code's origin is composite there, the job's and its own, and its data is JSON inside a text (corrections,
 * Procore 16).
 */
function itemPayload(db: Db, line: LineItemRow, jobOrigin: string | null): object {
  const shown = lineView(db, line);
  const code = line.cost_code_id === null ? undefined : db.costCodes.get(line.cost_code_id);
  if (!code) return { ...shown, tax_code: null };
  const standard =
    code.standard_cost_code_id === null ? undefined : db.standardCostCodes.get(code.standard_cost_code_id);
  return {
    ...shown,
    cost_code: {
      ...(shown as { cost_code?: object }).cost_code,
      origin_id: `${jobOrigin}|${code.origin_id}`,
      origin_data: JSON.stringify({ sub_job_id: code.sub_job_id }),
      long_name_helper: [[code.full_code], [code.name]],
      standard_cost_code_origin_id: standard?.origin_id ?? null,
    },
    tax_code: null,
  };
}
