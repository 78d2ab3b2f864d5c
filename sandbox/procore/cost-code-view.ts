import { nested } from './cost-types.ts';
import type { Db } from './db.ts';
import { name, times } from './dress.ts';
import type { CostCodeRow } from './rows.ts';

/** A project cost code as Show and the sync tell it; a list element leaves out `standard_cost_code_list_id`. */
export function show(db: Db, row: CostCodeRow) {
  const listId = db.projects.get(row.project_id)?.standard_cost_code_list_id ?? null;
  return { ...element(db, row), standard_cost_code_list_id: listId };
}

/** A list element. A root has `parent: {"id": null}`. */
export function element(db: Db, row: CostCodeRow) {
  const subJob = row.sub_job_id === null ? undefined : db.subJobs.get(row.sub_job_id);
  const project = db.projects.get(row.project_id);
  const types = db.assignments
    .where('cost_code_id', row.id)
    .flatMap((entry) => db.lineItemTypes.get(entry.line_item_type_id) ?? []);
  return {
    ...brief(row),
    sortable_code: row.full_code,
    biller: subJob ? subJob.name : (project?.name ?? null),
    biller_id: subJob ? subJob.id : row.project_id,
    biller_type: subJob ? 'SubJob' : 'Project',
    biller_origin_id: (subJob ?? project)?.origin_id ?? null,
    budgeted: db.wbsCodes.where('cost_code_id', row.id).length > 0,
    parent: { id: row.parent_id },
    position: row.position,
    standard_cost_code_id: row.standard_cost_code_id,
    line_item_types: types.map(nested),
    ...times(row),
    deleted_at: null,
  };
}

/** What the `erp_compact` view and other records tell of a code. */
export const brief = (row: CostCodeRow) => ({
  id: row.id,
  code: row.code,
  full_code: row.full_code,
  name: name(row.name, row.id),
  origin_id: row.origin_id,
  origin_data: row.origin_data,
});
