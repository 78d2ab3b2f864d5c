import type { Context } from '../context.ts';
import type { ProjectRow, SubJobRow } from '../rows.ts';
import { budgetOrigin } from './budget-payload.ts';
import type { NewRequest } from './requests.ts';

/**
 * The event behind a refresh button: it asks the integrator to stage what is new and to sync what is known. A project with an id is
 * refreshed alone, and so is a sub job. Returns a sentence where there is no such button.
 */
export function refreshRequest(context: Context, itemType: string, itemId: number | undefined): NewRequest | string {
  const { db } = context;
  const project = itemType === 'project' && itemId !== undefined ? db.projects.get(itemId) : undefined;
  if (project) return singleJob(project);
  const subJob = itemType === 'sub_job' && itemId !== undefined ? db.subJobs.get(itemId) : undefined;
  if (subJob) return singleSubJob(context, subJob);
  const closing = (detailId: number): object => ({ request_detail_id: detailId, company_id: db.company.id });
  const listId = db.standardCostCodeLists.rows.find((row) => row.is_erp_list)?.id ?? null;
  const lists: Record<string, Pick<NewRequest, 'name'> & Partial<NewRequest>> = {
    vendor: { name: 'sync_vendors' },
    project: { name: 'sync_jobs' },
    sub_job: { name: 'sync_sub_jobs' },
    prime_contract: { name: 'sync_prime_contracts' },
    contract_payment: { name: 'sync_contract_payments' },
    standard_cost_code: {
      name: 'sync_standard_cost_codes',
      data: (id) => ({ standard_cost_code_list_id: listId, request_detail_id: id }),
    },
    // The one refresh that has no progress record.
    line_item_type: { name: 'sync_standard_categories', hasDetail: false, data: () => ({}) },
  };
  const list = lists[itemType];
  if (!list) return `There is nothing to refresh for ${itemType}; there are ${Object.keys(lists).join(', ')}`;
  return { itemType, itemId: null, hasDetail: true, data: closing, ...list };
}

function singleJob(project: ProjectRow): NewRequest {
  return {
    name: 'sync_single_job',
    itemType: 'project',
    itemId: project.id,
    hasDetail: true,
    data: (detailId) => ({
      id: project.origin_id,
      additional_job_data: {
        job_name: project.name,
        procore_project_id: project.id,
        project_id: project.id,
        start_date: project.start_date,
        job_cost_transactions_sync_enabled: false,
      },
      request_detail_id: detailId,
      company_id: project.company_id,
    }),
  };
}

function singleSubJob({ db }: Context, subJob: SubJobRow): NewRequest {
  const project = db.projects.get(subJob.project_id);
  return {
    name: 'sync_sub_job',
    itemType: 'sub_job',
    itemId: subJob.id,
    hasDetail: true,
    data: (detailId) => ({
      sub_job: { ...subJob, project: project && { id: project.id, origin_id: project.origin_id, name: project.name } },
      request_detail_id: detailId,
      company_id: db.company.id,
    }),
  };
}

/**
 * The event of a budget's import, which asks nothing of the integrator by the book. Refused for a budget that is locked or was exported:
 * after the first export nothing is imported any more.
 */
export function budgetImport({ db }: Context, projectId: number | undefined): NewRequest | string {
  const project = db.projects.get(projectId ?? 0);
  if (!project?.origin_id) return 'The project is not synced with the ERP.';
  if (project.budget_locked) return 'The budget is locked.';
  const origin = budgetOrigin(db, project.id);
  if (origin !== null) return 'The budget was exported; it cannot be imported any more.';
  const budget = { id: project.id, project_id: project.id, origin_id: origin, synced: false, custom_fields: {} };
  const data = { project_origin_id: project.origin_id, budget, company_id: db.company.id };
  return {
    name: 'create_budget_in_procore',
    itemType: 'budget',
    itemId: project.id,
    hasDetail: false,
    data: () => data,
  };
}
