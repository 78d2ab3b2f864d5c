import { z } from 'zod';
import { sum } from '../../../../kernel/money.ts';
import { amount, checkRecord, key, text } from '../../../../kernel/records.ts';
import { codeMembers, codePlace, type OpenPlace } from '../../code-place.ts';
import { childId } from '../../ids.ts';
import { nameOf, percent, position } from '../../members.ts';

/** What an item bills: a line of the commitment, a part of one, a line of a change order, or a whole change order. */
export type InvoiceItemType =
  | 'contract_item'
  | 'contract_detail_item'
  | 'change_order_item'
  | 'whole_change_order_item';

/** The amounts of an item, decimal text in the company's currency; null where Procore does not say. */
export interface InvoiceItemAmounts {
  scheduledValue: string | null;
  workCompletedFromPrevious: string | null;
  workCompletedThisPeriod: string | null;
  materialsPresentlyStored: string | null;
  totalCompletedAndStored: string | null;
  workRetainageFromPrevious: string | null;
  workRetainageRetainedThisPeriod: string | null;
  workRetainageReleasedThisPeriod: string | null;
  materialsRetainageRetained: string | null;
  materialsRetainageReleasedThisPeriod: string | null;
  materialsMoved: string | null;
  materialsRetainageMoved: string | null;
  /** What the item bills before retainage. */
  grossAmount: string | null;
  /** What it bills after retainage. */
  netAmount: string | null;
  /** The sum of the item's taxes; null where there are none or they cannot be told. */
  taxAmount: string | null;
  /** As the subcontractor typed it. */
  claimedAmount: string | null;
}

/** An item of a subcontractor invoice. */
export interface ProcoreSubcontractorInvoiceItemRecord extends InvoiceItemAmounts, OpenPlace {
  /** Procore's own id of the item: `7001`; unique together with its type. */
  id: string;
  /** One of `InvoiceItemType`; a type that Procore does not document stays as it came. */
  type: InvoiceItemType | (string & {}) | null;
  position: number | null;
  description: string | null;
  /** Procore's own id of the line that it bills: a line of the commitment, of a change order, or a detail line. */
  lineItemId: string | null;
  /** `1001/cco-7`; of change order items alone. */
  changeOrderId: string | null;
  /** Procore's own id of the commitment's line that a change order item belongs to; null for a line that is new to the contract. */
  commitmentLineItemId: string | null;
  /** The mark of that line. */
  commitmentLineItemOriginId: string | null;
  /** `03-100.S`. */
  flatCode: string | null;
  uom: string | null;
  scheduledQuantity: string | null;
  scheduledUnitPrice: string | null;
  quantityThisPeriod: string | null;
  /** 0 to 100, decimal text, as all percentages. */
  percentComplete: string | null;
  workRetainagePercent: string | null;
  materialsRetainagePercent: string | null;
  /** `approved`, `rejected` or `no_action`. */
  status: string | null;
  comment: string | null;
  originId: string | null;
}

/** Taxes in every form seen or likely: a list of objects, one amount, nothing. */
const taxes = z
  .union([z.array(z.object({ amount })), z.number(), z.string()])
  .nullish()
  .catch(null);

const item = z.object({
  id: key,
  item_type: text,
  requisition_item_type: text,
  position,
  line_number: position,
  description_of_work: text,
  line_item_id: text,
  detail_line_item_id: text,
  change_order_package_id: text,
  commitment_line_item_id: text,
  commitment_line_item_origin_id: text,
  uom: nameOf,
  scheduled_value: amount,
  scheduled_quantity: amount,
  scheduled_unit_price: amount,
  work_completed_from_previous_application: amount,
  work_completed_this_period: amount,
  work_completed_this_period_quantity: amount,
  materials_presently_stored: amount,
  total_completed_and_stored_to_date: amount,
  total_completed_and_stored_to_date_percent: percent,
  work_completed_retainage_from_previous_application: amount,
  work_completed_retainage_retained_this_period: amount,
  work_completed_retainage_percent_this_period: percent,
  work_completed_retainage_released_this_period: amount,
  materials_stored_retainage_currently_retained: amount,
  materials_stored_retainage_percent_this_period: percent,
  materials_stored_retainage_released_this_period: amount,
  materials_moved: amount,
  materials_retainage_retained_moved: amount,
  gross_amount: amount,
  net_amount: amount,
  taxes,
  subcontractor_claimed_amount: amount,
  status: text,
  comment: text,
  origin_id: text,
  ...codeMembers,
});

type Item = z.infer<typeof item>;

const shownCode = z.object({ wbs_code: z.object({ flat_code: text }).nullish().catch(null) });

/** Reads an item of an invoice; each percentage with or without its sign (corrections, C32). */
export function readInvoiceItem(
  value: unknown,
  companyId: string,
  projectId: string,
  path: string,
  where: string,
): ProcoreSubcontractorInvoiceItemRecord {
  const row = checkRecord(item, value, 'PROCORE', path, where);
  const shown = checkRecord(shownCode, value, 'PROCORE', path, where);
  const order = row.change_order_package_id;
  const place = codePlace(row, companyId, projectId);
  return {
    id: row.id,
    type: itemType(row.item_type ?? row.requisition_item_type),
    position: row.position ?? row.line_number,
    description: row.description_of_work,
    lineItemId: row.line_item_id ?? row.detail_line_item_id,
    changeOrderId: order === null ? null : childId(projectId, 'cco', order),
    commitmentLineItemId: row.commitment_line_item_id,
    commitmentLineItemOriginId: row.commitment_line_item_origin_id,
    ...place,
    billerUnknown: place.costCodeId !== null && !(row.biller_type ?? row.cost_code?.biller_type),
    flatCode: shown.wbs_code?.flat_code ?? null,
    uom: row.uom,
    scheduledQuantity: row.scheduled_quantity,
    scheduledUnitPrice: row.scheduled_unit_price,
    quantityThisPeriod: row.work_completed_this_period_quantity,
    percentComplete: row.total_completed_and_stored_to_date_percent,
    workRetainagePercent: row.work_completed_retainage_percent_this_period,
    materialsRetainagePercent: row.materials_stored_retainage_percent_this_period,
    ...amounts(row),
    status: row.status,
    comment: row.comment,
    originId: row.origin_id,
  };
}

function amounts(row: Item): InvoiceItemAmounts {
  return {
    scheduledValue: row.scheduled_value,
    workCompletedFromPrevious: row.work_completed_from_previous_application,
    workCompletedThisPeriod: row.work_completed_this_period,
    materialsPresentlyStored: row.materials_presently_stored,
    totalCompletedAndStored: row.total_completed_and_stored_to_date,
    workRetainageFromPrevious: row.work_completed_retainage_from_previous_application,
    workRetainageRetainedThisPeriod: row.work_completed_retainage_retained_this_period,
    workRetainageReleasedThisPeriod: row.work_completed_retainage_released_this_period,
    materialsRetainageRetained: row.materials_stored_retainage_currently_retained,
    materialsRetainageReleasedThisPeriod: row.materials_stored_retainage_released_this_period,
    materialsMoved: row.materials_moved,
    materialsRetainageMoved: row.materials_retainage_retained_moved,
    grossAmount: row.gross_amount,
    netAmount: row.net_amount,
    taxAmount: taxAmount(row.taxes),
    claimedAmount: row.subcontractor_claimed_amount,
  };
}

function taxAmount(told: z.infer<typeof taxes>): string | null {
  if (!Array.isArray(told)) return amount.safeParse(told).data ?? null;
  return told.length === 0 ? null : sum(told.flatMap((tax) => tax.amount ?? []));
}

/** `contract_item`; ERP answers say `Billings::ContractItem` (corrections, E35). */
function itemType(told: string | null): string | null {
  const name = told?.split('::').at(-1);
  return (
    name
      ?.replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replace(/\s+/g, '_') ?? null
  );
}
