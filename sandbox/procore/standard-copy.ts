import { type Context, stamp } from './context.ts';
import type { ProjectRow } from './rows.ts';

/** Gives a new project the active codes of its standard list, parents first and without marks. */
export function copyStandardCodes(context: Context, project: ProjectRow): void {
  const { db } = context;
  const time = stamp(context);
  const copies = new Map<number, number>();
  for (const code of db.standardCostCodes.where('standard_cost_code_list_id', project.standard_cost_code_list_id)) {
    if (!code.active) continue;
    const copy = db.costCodes.insert({
      project_id: project.id,
      sub_job_id: null,
      parent_id: code.parent_id === null ? null : (copies.get(code.parent_id) ?? null),
      standard_cost_code_id: code.id,
      code: code.code,
      full_code: code.full_code,
      name: code.name,
      position: null,
      active: true,
      origin_id: null,
      origin_code: null,
      origin_data: null,
      created_at: time,
      updated_at: time,
    });
    copies.set(code.id, copy.id);
  }
}
