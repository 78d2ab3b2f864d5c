import type { Context } from '../context.ts';
import type { ContractRow, LineItemRow, VendorRow } from '../rows.ts';
import { contractOf, linesOf } from './payloads.ts';

/**
 * What a record still lacks before it may be sent to the ERP, as the tooltip of the disabled button tells it; empty when it may be sent.
 * Kinds without rules here (those that the stand-in keeps no rows of) may always be sent.
 */
export function unmetRequirements(context: Context, itemType: string, itemId: number): string[] {
  const { db } = context;
  if (itemType === 'vendor') return vendor(db.vendors.get(itemId));
  return contract(context, contractOf(db, itemType, itemId));
}

function vendor(row: VendorRow | undefined): string[] {
  return row?.is_active === false ? ['The company is not active.'] : [];
}

function contract(context: Context, row: ContractRow | undefined): string[] {
  if (!row) return [];
  const { db } = context;
  const project = db.projects.get(row.project_id);
  const vendorRow = row.vendor_id === null ? undefined : db.vendors.get(row.vendor_id);
  const lines = linesOf(db, row);
  return [
    ...unless(Boolean(project?.erp_integrated && project.origin_id), 'The project is not synced with the ERP.'),
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
