import type { Errors } from './answers.ts';
import { type Fields, idOf } from './body.ts';
import type { Db } from './db.ts';
import type { CostCodeRow, Dated, WbsCodeRow } from './rows.ts';

/**
 * The budget code of a cost code and type, made when there is none: as Procore does for a commitment line on a code without a budget.
 * The flat code joins sub job, cost code and type with the pattern's delimiter: `24-010.1.03-100.S`.
 */
export function ensureWbsCode(db: Db, code: CostCodeRow, typeId: number | null, times: Dated): WbsCodeRow {
  const known = wbsCodeOf(db, code, typeId);
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

/** A budget code that a write asks for: to be made with `ensureWbsCode` once nothing else stands against the write. */
export interface WantedCode {
  code: CostCodeRow;
  typeId: number | null;
}

/** Why a cost type cannot be used with a cost code for the first time, or undefined: the company's inactive types stand only where they are used. */
export function typeRefusal(db: Db, code: CostCodeRow, typeId: number): string | undefined {
  const inactive = db.lineItemTypes.get(typeId)?.active === false;
  return inactive && !wbsCodeOf(db, code, typeId) ? 'is inactive' : undefined;
}

/** The budget code that a write names, by `wbs_code_id` or by `cost_code_id` and `line_item_type_id`; refuses what is not the project's. */
export function wantedCode(db: Db, projectId: number, fields: Fields): WantedCode | { errors: Errors } {
  const wbsId = idOf(fields, 'wbs_code_id');
  if (typeof wbsId === 'number') {
    const wbs = db.wbsCodes.get(wbsId);
    const code = wbs?.project_id === projectId ? db.costCodes.get(wbs.cost_code_id) : undefined;
    return wbs && code ? { code, typeId: wbs.line_item_type_id } : refuse('wbs_code_id', 'is invalid');
  }
  const codeId = idOf(fields, 'cost_code_id');
  const typeId = idOf(fields, 'line_item_type_id');
  if (typeof codeId !== 'number') return refuse('wbs_code_id', "can't be blank");
  const code = db.costCodes.get(codeId);
  if (code?.project_id !== projectId) return refuse('cost_code_id', 'is invalid');
  if (typeof typeId !== 'number') return refuse('line_item_type_id', "can't be blank");
  if (!db.lineItemTypes.get(typeId)) return refuse('line_item_type_id', 'is invalid');
  const inactive = typeRefusal(db, code, typeId);
  return inactive ? refuse('line_item_type_id', inactive) : { code, typeId };
}

/** The budget code of a cost code and type, where there is one. */
export const wbsCodeOf = (db: Db, code: CostCodeRow, typeId: number | null): WbsCodeRow | undefined =>
  db.wbsCodes.where('cost_code_id', code.id).find((row) => row.line_item_type_id === typeId);

const refuse = (field: string, text: string): { errors: Errors } => ({ errors: { [field]: [text] } });
