import type { ErpTransactionRow } from '../budget-change-rows.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db.ts';
import { sum } from '../money.ts';
import type { ProjectRow } from '../rows.ts';
import { compositeOrigin } from './line-payload.ts';
import type { Closing } from './payloads.ts';
import { showTransaction } from './transactions.ts';

/** The mark of a project's budget: Procore keeps it in its external data alone, under the project's id. */
export const budgetOrigin = (db: Db, projectId: number): string | null =>
  db.externalData.where('item_id', projectId).find((row) => row.item_type === 'budget')?.origin_id ?? null;

/**
 * `create_budget` and `update_budget`: the movements that the ERP does not know, and for each cost code and type that they touch the amount
 * that it shall have then.
 */
export function budgetPayload(
  { db }: Context,
  project: ProjectRow,
  movements: readonly ErpTransactionRow[],
  closing: Closing,
): object {
  const origin = budgetOrigin(db, project.id);
  const touched = [...new Set(movements.map((row) => row.wbs_code_id))];
  return {
    job_id: project.origin_id,
    budget: {
      id: project.id,
      project_id: project.id,
      origin_id: origin,
      synced: origin !== null,
      custom_fields: {},
    },
    job_costs: touched.map((wbsId) => jobCost(db, project, wbsId)),
    transactions: movements.map(showTransaction),
    ...closing,
  };
}

/** Amounts are numbers here. `new_amount` is every movement so far, told ones included. */
function jobCost(db: Db, project: ProjectRow, wbsId: number): object {
  const wbs = db.wbsCodes.get(wbsId);
  const code = db.costCodes.get(wbs?.cost_code_id ?? 0);
  const subJob = db.subJobs.get(wbs?.sub_job_id ?? 0);
  const all = db.erpTransactions.where('project_id', project.id).filter((row) => row.wbs_code_id === wbsId);
  return {
    id: wbsId,
    cost_code_origin_id: code ? compositeOrigin((subJob ?? project).origin_id, code.origin_id) : null,
    line_item_type_origin_id: db.lineItemTypes.get(wbs?.line_item_type_id ?? 0)?.origin_id ?? null,
    budget_line_item_id: db.budgetLineItems.where('wbs_code_id', wbsId)[0]?.id ?? null,
    new_amount: Number(sum(all.map((row) => row.value))),
    job_origin_id: project.origin_id,
    sub_job_origin_id: subJob?.origin_id ?? null,
  };
}
