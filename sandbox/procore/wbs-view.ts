import type { Db } from './db.ts';
import { name } from './dress.ts';
import type { CostCodeRow, WbsCodeRow } from './rows.ts';

/** The three segments of the company's pattern, in its order. A custom one cannot exist beside the ERP Integrations tool. */
export const SEGMENTS = [
  { id: 1, name: 'Sub Job', type: 'sub_job', structure: 'flat' },
  { id: 2, name: 'Cost Code', type: 'cost_code', structure: 'tiered' },
  { id: 3, name: 'Cost Type', type: 'line_item_type', structure: 'flat' },
] as const;

/** The company's segments, with those that it made itself before it got the ERP Integrations tool. */
export function segmentsWith(custom: readonly string[]) {
  return [...SEGMENTS, ...custom.map((name, i) => ({ id: 100 + i, name, type: 'custom', structure: 'flat' }))];
}

/** The pattern as `GET …/patterns` tells it; a project without sub jobs has no sub job segment. */
export function pattern(
  id: number,
  withSubJobs: boolean,
  counts: Record<string, number>,
  custom: readonly string[] = [],
) {
  const segments = segmentsWith(custom).filter(({ type }) => type !== 'sub_job' || withSubJobs);
  return {
    id,
    segments: segments.map((segment, i) => ({
      ...segment,
      position: i + 1,
      delimiter: '.',
      required: segment.type !== 'sub_job',
      segment_items_count: counts[segment.type] ?? 0,
      project_can_modify_origin_project: false,
      project_can_delete_origin_company: false,
    })),
  };
}

/** A budget code. No `origin_id` exists on WBS codes and items. */
export function show(db: Db, row: WbsCodeRow) {
  const subJob = row.sub_job_id === null ? undefined : db.subJobs.get(row.sub_job_id);
  const code = db.costCodes.get(row.cost_code_id);
  const type = row.line_item_type_id === null ? undefined : db.lineItemTypes.get(row.line_item_type_id);
  return {
    id: row.id,
    flat_code: row.flat_code,
    flat_name: row.flat_name,
    description: row.description,
    status: row.status,
    segment_items: [
      ...(subJob ? [flatItem(0, { id: subJob.id, code: subJob.code, name: subJob.name })] : []),
      ...(code ? [codeItem(db, code)] : []),
      ...(type ? [flatItem(2, { id: type.id, code: type.code, name: type.name })] : []),
    ],
    wbs_pattern_id: row.project_id * 10,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** v2 of the same: string ids, and the segments as numbered attributes. */
export const showV2 = (row: WbsCodeRow) => ({
  id: String(row.id),
  code: row.flat_code,
  description: row.description,
  status: row.status,
  attribute_1_name: row.flat_name,
});

/** An item of a flat segment. `path_names` repeats the code, whatever the item is called. */
export function flatItem(segment: 0 | 2, item: { id: number; code: string; name: string }, active = true) {
  return {
    ...item,
    parent_id: null,
    path_ids: [item.id],
    path_code: item.code,
    path_codes: [item.code],
    path_names: [item.code],
    is_parent: false,
    in_use: true,
    status: active ? 'active' : 'inactive',
    segment: SEGMENTS[segment],
  };
}

/** An item of the tiered cost code segment, with the path from its root. */
export function codeItem(db: Db, row: CostCodeRow) {
  const path = pathOf(db, row);
  return {
    id: row.id,
    code: row.code,
    name: name(row.name, row.id),
    parent_id: row.parent_id,
    path_ids: path.map(({ id }) => id),
    path_code: row.full_code,
    path_codes: path.map(({ code }) => code),
    path_names: path.map(({ code }) => code),
    is_parent: false,
    in_use: db.wbsCodes.where('cost_code_id', row.id).length > 0,
    status: row.active ? 'active' : 'inactive',
    segment: SEGMENTS[1],
  };
}

function pathOf(db: Db, row: CostCodeRow): CostCodeRow[] {
  const parent = row.parent_id === null ? undefined : db.costCodes.get(row.parent_id);
  return parent ? [...pathOf(db, parent), row] : [row];
}
