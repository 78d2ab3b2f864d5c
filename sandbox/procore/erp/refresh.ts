import type { Context } from '../context.ts';
import type { ProjectRow } from '../rows.ts';
import type { NewRequest } from './requests.ts';

/**
 * The event behind a refresh button: it asks the integrator to stage what is new and to sync what is known. A project with an id is
 * refreshed alone. Returns a sentence where there is no such button.
 */
export function refreshRequest(context: Context, itemType: string, itemId: number | undefined): NewRequest | string {
  const { db } = context;
  const project = itemType === 'project' && itemId !== undefined ? db.projects.get(itemId) : undefined;
  if (project) return singleJob(project);
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
