import { z } from 'zod';
import { checkRecord, flag, key, text } from '../../../../kernel/records.ts';
import { childId } from '../../ids.ts';
import { markMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A code of the company's ERP cost code list ("standard cost code"). */
export interface ProcoreCompanyCostCodeRecord {
  /** `4001/scc-12`. */
  id: string;
  companyId: string;
  /** Without the parent's code; as Procore keeps it, blanks and delimiters included. */
  code: string | null;
  /** With the parents' codes: `03-100`. */
  fullCode: string | null;
  name: string | null;
  /** `4001/scc-3`. */
  parentId: string | null;
  originId: string | null;
}

/** A cost type ("line item type"). */
export interface ProcoreCostTypeRecord {
  /** `4001/ct-3`. */
  id: string;
  companyId: string;
  /** `S`. */
  code: string | null;
  name: string | null;
  /** Procore's own grouping; open, since values outside its documented list occur. */
  baseType: string | null;
  originId: string | null;
}

/** A segment of a WBS pattern. CMiC knows sub job, cost code and cost type; any other (`custom`) is refused by name. */
export interface WbsSegmentRecord {
  id: string;
  name: string | null;
  /** `sub_job`, `cost_code`, `line_item_type` or `custom`. */
  type: string | null;
  /** Between this segment and the next. */
  delimiter: string | null;
  required: boolean | null;
}

// Codes are not clean (corrections, C15): they are neither trimmed nor rebuilt from parts.
const costCode = z.object({ id: key, code: text, full_code: text, name: text, parent_id: text, ...markMembers });
// Read as `code`, written as `csv_import_code`; embedded cost types can bear the latter (corrections, E18).
const costType = z.object({ id: key, code: text, csv_import_code: text, name: text, base_type: text, ...markMembers });

/** Reads a standard cost code of the `extended` view. */
export function checkCompanyCostCode(companyId: string): Check<ProcoreCompanyCostCodeRecord> {
  return (value, path, where) => {
    const row = checkRecord(costCode, value, 'PROCORE', path, where);
    return {
      id: childId(companyId, 'scc', row.id),
      companyId,
      code: row.code,
      fullCode: row.full_code,
      name: row.name,
      parentId: row.parent_id === null ? null : childId(companyId, 'scc', row.parent_id),
      originId: row.origin_id,
    };
  };
}

/** Reads a line item type. */
export function checkCostType(companyId: string): Check<ProcoreCostTypeRecord> {
  return (value, path, where) => {
    const row = checkRecord(costType, value, 'PROCORE', path, where);
    return {
      id: childId(companyId, 'ct', row.id),
      companyId,
      code: row.code ?? row.csv_import_code,
      name: row.name,
      baseType: row.base_type,
      originId: row.origin_id,
    };
  };
}

const segment = z.object({ id: key, name: text, type: text, delimiter: text, required: flag });
const pattern = z.object({ segments: z.array(segment).nullish() });
const patterns = z.union([z.array(pattern), pattern]);

/** Reads `GET …/patterns`: a pattern, or a list of them. */
export const checkSegments: Check<WbsSegmentRecord[]> = (value, path, where) => {
  const found = checkRecord(patterns, value, 'PROCORE', path, where);
  const all = Array.isArray(found) ? found : [found];
  return all.flatMap(({ segments }) => segments ?? []);
};

/** A list of cost codes; exactly one of a company is its ERP list. */
export const checkCodeList: Check<{ id: string; isErpList: boolean }> = (value, path, where) => {
  const row = checkRecord(z.object({ id: key, is_erp_list: flag }), value, 'PROCORE', path, where);
  return { id: row.id, isErpList: row.is_erp_list === true };
};

/** An item of a company segment: the WBS's own view of a cost code or a cost type. */
export interface WbsItemRecord {
  id: string;
  /** Without the parent's code. */
  code: string | null;
  /** The number of the item above it. */
  parentId: string | null;
  /** `active` or `inactive`. */
  status: string | null;
}

const item = z.object({ id: key, code: text, parent_id: text, status: text });

/** Reads a segment item. */
export const checkWbsItem: Check<WbsItemRecord> = (value, path, where) => {
  const row = checkRecord(item, value, 'PROCORE', path, where);
  return { id: row.id, code: row.code, parentId: row.parent_id, status: row.status?.toLowerCase() ?? null };
};

/** A list of a segment's items; the ERP connection owns one of the cost code segment's. */
export const checkItemList: Check<{ id: string; isErpList: boolean }> = (value, path, where) => {
  const row = checkRecord(z.object({ id: key, erp_integrated: flag }), value, 'PROCORE', path, where);
  return { id: row.id, isErpList: row.erp_integrated === true };
};
