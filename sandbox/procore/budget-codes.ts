import type { Db } from './db.ts';
import type { CostCodeRow, Dated, WbsCodeRow } from './rows.ts';

/**
 * The budget code of a cost code and type, made when there is none: as Procore does for a commitment line on a code without a budget.
 * The flat code joins sub job, cost code and type with the pattern's delimiter: `24-010.1.03-100.S`.
 */
export function ensureWbsCode(db: Db, code: CostCodeRow, typeId: number | null, times: Dated): WbsCodeRow {
  const known = db.wbsCodes.where('cost_code_id', code.id).find((row) => row.line_item_type_id === typeId);
  if (known) return known;
  const subJob = code.sub_job_id === null ? undefined : db.subJobs.get(code.sub_job_id);
  const type = typeId === null ? undefined : db.lineItemTypes.get(typeId);
  const names = [subJob?.name, code.name, type?.name].filter((name) => name !== undefined);
  return db.wbsCodes.insert({
    project_id: code.project_id,
    sub_job_id: code.sub_job_id,
    cost_code_id: code.id,
    line_item_type_id: typeId,
    flat_code: [subJob?.code, code.full_code, type?.code].filter((part) => part !== undefined).join('.'),
    flat_name: names.join('.'),
    description: names.join('.'),
    status: 'active',
    created_at: times.created_at,
    updated_at: times.updated_at,
  });
}
