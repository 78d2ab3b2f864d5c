import type { Expected } from './counts.ts';

/**
 * The calls of each import, beside those of counts.ts: of a job with three sub jobs whose project is linked, and of the company. "Again" is what a schedule costs as long as nothing has
 * changed. Lists of up to a thousand rows: each is one call, and one more for each thousand beyond.
 */
export const companyWbsAgain: Expected = {
  name: 'importCompanyWbs again',
  calls: {
    procore: {
      'GET companies/{id}/work_breakdown_structure/patterns': 1,
      'GET companies/{id}/work_breakdown_structure/segments/{id}/lists': 1,
      'GET companies/{id}/work_breakdown_structure/segments/{id}/segment_items': 2,
      'GET line_item_types': 1,
      'GET standard_cost_codes': 1,
    },
    cmic: { 'GET jcmastercategories': 1, 'GET jcmastercostcodes': 1 },
  },
  least: 8,
  beyond: null,
};

export const projectWbsAgain: Expected = {
  name: 'importProjectWbs again',
  calls: {
    procore: {
      'GET cost_codes': 4,
      'GET line_item_types': 1,
      'GET projects/{id}/work_breakdown_structure/patterns': 1,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 1,
      'GET sub_jobs': 1,
    },
    cmic: { 'GET jcjob': 1, 'GET jcjobcategory': 1, 'GET jcjobcostcodes': 1 },
  },
  least: 11,
  beyond: null,
};

export const vendorsAgain: Expected = {
  name: 'importVendor of the company, all linked or marked',
  calls: { procore: { 'GET companies/{id}/vendors/inactive': 1, 'GET vendors': 1 }, cmic: { 'GET apvendor': 1 } },
  least: 3,
  beyond: null,
};

export const budget: Expected = {
  name: 'importBudget into an empty budget',
  calls: {
    procore: {
      'GET budget_views': 1,
      'GET budget_views/{id}/detail_rows': 1,
      'GET projects/{id}/budget': 1,
      'POST budget_line_items/sync': 1,
    },
    cmic: { 'GET jcjob': 1, 'GET jcjobcategory': 1 },
  },
  least: 6,
  beyond: null,
};

export const budgetAgain: Expected = {
  name: 'importBudget again',
  calls: {
    procore: { 'GET budget_views': 1, 'GET budget_views/{id}/detail_rows': 1, 'GET projects/{id}/budget': 1 },
    cmic: { 'GET jcjob': 1, 'GET jcjobcategory': 1 },
  },
  least: 5,
  beyond: null,
};

export const primeContract: Expected = {
  name: 'importPrimeContract that is not in Procore yet',
  calls: {
    procore: {
      'GET prime_contracts': 2,
      'PATCH companies/{id}/external_data/sync': 1,
      'PATCH prime_contracts/{id}/line_items/sync': 1,
      'POST prime_contract': 1,
    },
    cmic: { 'GET cmdetail': 1, 'GET cmmast': 1, 'GET jbcont': 1, 'GET jbcontdet': 1 },
  },
  least: 8,
  beyond: 'it is looked for once more right before the POST, which would create a second one',
};

export const primeContractAgain: Expected = {
  name: 'importPrimeContract again',
  calls: {
    procore: { 'GET prime_contracts': 1, 'GET prime_contracts/{id}/line_items': 1 },
    cmic: { 'GET cmdetail': 1, 'GET cmmast': 1, 'GET jbcont': 1, 'GET jbcontdet': 1 },
  },
  least: 6,
  beyond: null,
};

export const jobCosts: Expected = {
  name: 'importJobCosts, the first one, fewer than a thousand postings',
  calls: { procore: { 'PATCH erp_job_costs/sync': 1 }, cmic: { 'GET jcdetailposted': 2, 'GET jcjob': 1 } },
  least: 3,
  beyond: "CMiC's own count of the postings, which proves that none is missing",
};

export const jobCostsAgain: Expected = {
  name: 'importJobCosts again',
  calls: { procore: {}, cmic: { 'GET jcdetailposted': 2, 'GET jcjob': 1 } },
  least: 2,
  beyond: "CMiC's own count, as above",
};
