import { linesOfChange } from '../budget-change-lines.ts';
import type { ChangeOrderRow } from '../change-order-rows.ts';
import { orderLines } from '../change-order-totals.ts';
import type { Context } from '../context.ts';
import { BILLED } from '../requisition-figures.ts';
import type { ContractRow, LineItemRow, ProjectRow, VendorRow } from '../rows.ts';
import { contractOf, linesOf } from './payloads.ts';

/**
 * What a record still lacks before it may be sent to the ERP, as the tooltip of the disabled button tells it; empty when it may be sent.
 * Kinds without rules here (those that the stand-in keeps no rows of) may always be sent.
 */
export function unmetRequirements(context: Context, itemType: string, itemId: number): string[] {
  const { db } = context;
  switch (itemType) {
    case 'vendor':
      return vendor(db.vendors.get(itemId));
    case 'budget':
      return budget(context, itemId);
    case 'budget_change':
      return budgetChange(context, itemId);
    case 'change_order':
      return changeOrder(context, db.changeOrders.get(itemId));
    case 'requisition':
      return requisition(context, itemId);
    default:
      return contract(context, contractOf(db, itemType, itemId));
  }
}

function vendor(row: VendorRow | undefined): string[] {
  return row?.is_active === false ? ['The company is not active.'] : [];
}

const isSynced = (project: ProjectRow | undefined): boolean => Boolean(project?.erp_integrated && project.origin_id);
const NOT_SYNCED = 'The project is not synced with the ERP.';

/** Amounts alone travel, so quantities and units are no matter. */
function budget(context: Context, projectId: number): string[] {
  const { db } = context;
  const project = db.projects.get(projectId);
  const lines = db.budgetLineItems.where('project_id', projectId);
  return [
    ...unless(isSynced(project), NOT_SYNCED),
    ...unless(project?.budget_locked === true, 'The budget is not locked.'),
    ...unless(lines.length > 0, 'The budget has no lines.'),
    ...lines.flatMap(({ id, wbs_code_id }) => codeRequirements(context, wbs_code_id, `Budget line ${id}`)),
  ];
}

function budgetChange(context: Context, id: number): string[] {
  const { db } = context;
  const change = db.budgetChanges.get(id);
  return [
    ...unless(isSynced(change && db.projects.get(change.project_id)), NOT_SYNCED),
    ...unless(change?.status === 'approved', 'The budget change is not Approved.'),
    ...linesOfChange(db, id).flatMap(({ wbs_code_id }, i) => codeRequirements(context, wbs_code_id, `Line ${i + 1}`)),
  ];
}

/** A change order needs its contract on the other side; one of a commitment also a linked vendor and a line. */
function changeOrder(context: Context, row: ChangeOrderRow | undefined): string[] {
  if (!row) return [];
  const { db } = context;
  const lines = orderLines(db, row);
  const commitment = db.workOrders.get(row.contract_id) ?? db.purchaseOrders.get(row.contract_id);
  const vendorRow = commitment?.vendor_id == null ? undefined : db.vendors.get(commitment.vendor_id);
  const ofContract =
    row.kind === 'prime'
      ? unless(Boolean(db.primeContracts.get(row.contract_id)?.origin_id), 'The prime contract is not synced.')
      : [
          ...unless(Boolean(commitment?.origin_id), 'The commitment is not synced with the ERP.'),
          ...unless(Boolean(vendorRow?.origin_id), 'The contract company is not linked to an ERP vendor.'),
        ];
  return [
    ...unless(isSynced(db.projects.get(row.project_id)), NOT_SYNCED),
    ...ofContract,
    ...unless(row.status === 'approved', 'The change order is not Approved.'),
    ...unless(lines.length > 0, 'The change order has no lines.'),
    ...lines.flatMap((line) => lineRequirements(context, line)),
  ];
}

function requisition({ db }: Context, id: number): string[] {
  const row = db.requisitions.get(id);
  const commitment = db.workOrders.get(row?.commitment_id ?? 0) ?? db.purchaseOrders.get(row?.commitment_id ?? 0);
  return [
    ...unless(Boolean(commitment?.origin_id), 'The commitment is not synced with the ERP.'),
    ...unless(BILLED.includes(row?.status ?? ''), 'The invoice is not approved.'),
  ];
}

/** A budget code stands on a cost code and a cost type of the ERP. */
function codeRequirements({ db }: Context, wbsId: number, what: string): string[] {
  const wbs = db.wbsCodes.get(wbsId);
  return [
    ...unless(
      Boolean(db.costCodes.get(wbs?.cost_code_id ?? 0)?.origin_id),
      `${what} is not on a cost code of the ERP.`,
    ),
    ...unless(
      Boolean(db.lineItemTypes.get(wbs?.line_item_type_id ?? 0)?.origin_id),
      `${what} is not on a cost type of the ERP.`,
    ),
  ];
}

function contract(context: Context, row: ContractRow | undefined): string[] {
  if (!row) return [];
  const { db } = context;
  const project = db.projects.get(row.project_id);
  const vendorRow = row.vendor_id === null ? undefined : db.vendors.get(row.vendor_id);
  const lines = linesOf(db, row);
  return [
    ...unless(isSynced(project), NOT_SYNCED),
    ...unless(row.status === 'Approved', 'The commitment is not Approved.'),
    ...unless(Boolean(vendorRow?.origin_id), 'The contract company is not linked to an ERP vendor.'),
    ...unless(lines.length > 0, 'The schedule of values is empty.'),
    ...lines.flatMap((line) => lineRequirements(context, line)),
  ];
}

function lineRequirements({ db }: Context, line: LineItemRow): string[] {
  const code = line.cost_code_id === null ? undefined : db.costCodes.get(line.cost_code_id);
  const type = line.line_item_type_id === null ? undefined : db.lineItemTypes.get(line.line_item_type_id);
  return [
    ...unless(Boolean(code?.origin_id), `Line ${line.position} is not on a cost code of the ERP.`),
    ...unless(Boolean(type?.origin_id), `Line ${line.position} is not on a cost type of the ERP.`),
  ];
}

function unless(met: boolean, text: string): string[] {
  return met ? [] : [text];
}
