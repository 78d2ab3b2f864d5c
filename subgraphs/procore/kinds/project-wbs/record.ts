import { z } from 'zod';
import { checkRecord, flag, key, reference, text } from '../../../../kernel/records.ts';
import { billerSubJob } from '../../code-place.ts';
import { childId } from '../../ids.ts';
import { markMembers, position, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A cost type that a project cost code is used with. */
export interface AssignedCostType {
  /** `4001/ct-3`. */
  id: string;
  code: string | null;
  name: string | null;
  originId: string | null;
}

/** A cost code of a project, or of one of its sub jobs: those are rows of their own. */
export interface ProcoreCostCodeRecord {
  /** `1001/cc-88`. */
  id: string;
  projectId: string;
  /** `1001/301`; null for a code of the project itself. */
  subJobId: string | null;
  /** Without the parent's code; as Procore keeps it, blanks and delimiters included. */
  code: string | null;
  fullCode: string | null;
  name: string | null;
  /** `1001/cc-3`. */
  parentId: string | null;
  /** `4001/scc-12`. */
  companyCostCodeId: string | null;
  budgeted: boolean | null;
  position: number | null;
  costTypes: AssignedCostType[];
  originId: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

/** One part of a budget code. */
export interface BudgetCodeSegment {
  /** `sub_job`, `cost_code`, `line_item_type` or `custom`. */
  type: string | null;
  /** The segment's name: `Cost Code`. */
  segment: string | null;
  itemId: string;
  /** The item's whole code, with its parents': `03-100`. */
  code: string | null;
  name: string | null;
}

/** A budget code: cost code x cost type, below a sub job or not. */
export interface ProcoreBudgetCodeRecord {
  /** `1001/wbs-771`. */
  id: string;
  projectId: string;
  /** `03-100.S`. */
  flatCode: string | null;
  flatName: string | null;
  description: string | null;
  /** `active` or `inactive`. */
  status: string | null;
  segments: BudgetCodeSegment[];
  createdAt: string | null;
  updatedAt: string | null;
}

const assigned = z.object({ id: key, code: text, csv_import_code: text, name: text, origin_id: text });

const costCode = z.object({
  id: key,
  code: text,
  full_code: text,
  name: text,
  biller_type: text,
  biller_id: text,
  budgeted: flag,
  // A root is `{"id": null}`, not null (corrections, E14).
  parent: reference,
  position,
  standard_cost_code_id: text,
  line_item_types: z.array(assigned).nullish(),
  ...markMembers,
  ...timeMembers,
});

/** Reads a project cost code. */
export function checkCostCode(companyId: string, projectId: string): Check<ProcoreCostCodeRecord> {
  return (value, path, where) => {
    const row = checkRecord(costCode, value, 'PROCORE', path, where);
    return {
      id: childId(projectId, 'cc', row.id),
      projectId,
      subJobId: billerSubJob(projectId, row.biller_type, row.biller_id),
      code: row.code,
      fullCode: row.full_code,
      name: row.name,
      parentId: row.parent === null ? null : childId(projectId, 'cc', row.parent),
      companyCostCodeId:
        row.standard_cost_code_id === null ? null : childId(companyId, 'scc', row.standard_cost_code_id),
      budgeted: row.budgeted,
      position: row.position,
      costTypes: (row.line_item_types ?? []).map((type) => ({
        id: childId(companyId, 'ct', type.id),
        code: type.code ?? type.csv_import_code,
        name: type.name,
        originId: type.origin_id,
      })),
      originId: row.origin_id,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}

const segmentItem = z.object({
  id: key,
  code: text,
  path_code: text,
  name: text,
  segment: z.object({ name: text, type: text }).nullish(),
  segment_type: text,
});

const budgetCode = z.object({
  id: key,
  flat_code: text,
  flat_name: text,
  description: text,
  status: text,
  segment_items: z.array(segmentItem).nullish(),
  ...timeMembers,
});

/** Reads a budget code ("WBS code"). The code of an item can be a number, and its segment stands in an object or beside it (corrections, T19). */
export function checkBudgetCode(projectId: string): Check<ProcoreBudgetCodeRecord> {
  return (value, path, where) => {
    const row = checkRecord(budgetCode, value, 'PROCORE', path, where);
    return {
      id: childId(projectId, 'wbs', row.id),
      projectId,
      flatCode: row.flat_code,
      flatName: row.flat_name,
      description: row.description,
      status: row.status,
      segments: (row.segment_items ?? []).map((item) => ({
        type: item.segment?.type ?? item.segment_type,
        segment: item.segment?.name ?? null,
        itemId: item.id,
        code: item.path_code ?? item.code,
        name: item.name,
      })),
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}

/** The part of a budget code on one segment; null where it has none. */
export function segmentOf(code: ProcoreBudgetCodeRecord, type: 'sub_job' | 'cost_code' | 'line_item_type') {
  return code.segments.find((segment) => segment.type === type) ?? null;
}
