import { z } from 'zod';
import { amount, checkRecord, key, text } from '../../../../kernel/records.ts';
import { billerSubJob } from '../../code-place.ts';
import { childId, lineId } from '../../ids.ts';
import { markMembers, nameOf, position, timeMembers } from '../../members.ts';

/** A line of a commitment's schedule of values. Amounts are decimal text in the company's currency. */
export interface ProcoreCommitmentLineRecord {
  /** `1001/wo-5501/88001`. */
  id: string;
  /** Procore's own id of the line: `88001`. */
  lineId: string;
  /** `1001/wo-5501`. */
  commitmentId: string;
  position: number | null;
  description: string | null;
  /** Without tax and markup: what is exported as cost. */
  amount: string | null;
  /** Quantity x unit cost, or the amount as entered. */
  extendedAmount: string | null;
  /** As Procore totals it. */
  totalAmount: string | null;
  quantity: string | null;
  unitCost: string | null;
  uom: string | null;
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** Full code: `03-100`. */
  costCode: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  /** `S`. */
  costTypeCode: string | null;
  /** `1001/wbs-771`. */
  wbsCodeId: string | null;
  /** `03-100.S`. */
  wbsFlatCode: string | null;
  /** `1001/301`, from the cost code's biller; null for the project itself. */
  subJobId: string | null;
  /** The embedded cost code did not say who bills it: `subJobId` is not known yet. */
  billerUnknown: boolean;
  taxCodeId: string | null;
  originId: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const embeddedCode = z
  .object({ id: key.nullish(), full_code: text, code: text, biller_type: text, biller_id: text })
  .nullish();
const embeddedType = z.object({ id: key.nullish(), code: text, csv_import_code: text }).nullish();
const embeddedWbs = z.object({ id: key.nullish(), flat_code: text }).nullish();

const line = z.object({
  id: key,
  amount,
  extended_amount: amount,
  total_amount: amount,
  quantity: amount,
  unit_cost: amount,
  uom: nameOf,
  description: text,
  position,
  cost_code: embeddedCode,
  line_item_type: embeddedType,
  wbs_code: embeddedWbs,
  tax_code_id: text,
  ...markMembers,
  ...timeMembers,
});

/** Reads a line; references that are not there have four forms, and all are null. */
export function readLine(
  value: unknown,
  owner: { companyId: string; projectId: string; commitmentId: string },
  path: string,
  where: string,
): ProcoreCommitmentLineRecord {
  const row = checkRecord(line, value, 'PROCORE', path, where);
  const { companyId, projectId, commitmentId } = owner;
  const { cost_code: code, line_item_type: type, wbs_code: wbs } = row;
  return {
    id: lineId(commitmentId, row.id),
    lineId: row.id,
    commitmentId,
    position: row.position,
    description: row.description,
    // `amount` can include markup; `extended_amount` never does (corrections, E27).
    amount: row.extended_amount ?? row.amount,
    extendedAmount: row.extended_amount,
    totalAmount: row.total_amount,
    quantity: row.quantity,
    unitCost: row.unit_cost,
    uom: row.uom,
    costCodeId: code?.id ? childId(projectId, 'cc', code.id) : null,
    costCode: code?.id ? (code.full_code ?? code.code) : null,
    costTypeId: type?.id ? childId(companyId, 'ct', type.id) : null,
    costTypeCode: type?.id ? (type.code ?? type.csv_import_code) : null,
    wbsCodeId: wbs?.id ? childId(projectId, 'wbs', wbs.id) : null,
    wbsFlatCode: wbs?.id ? wbs.flat_code : null,
    subJobId: code?.id ? billerSubJob(projectId, code.biller_type, code.biller_id) : null,
    billerUnknown: Boolean(code?.id) && code?.biller_type === null,
    taxCodeId: row.tax_code_id,
    originId: row.origin_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
