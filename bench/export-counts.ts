import type { Expected } from './counts.ts';

/**
 * The plan of each export, beside that of a commitment in counts.ts: of the default story, with everything linked that the document stands on. One more page of a list, and one more sub job
 * whose codes are read, is one more call.
 */
export const vendorPlan: Expected = {
  name: 'exportPlan of a vendor under the code that the approver gives',
  calls: {
    procore: { 'GET vendors': 2 },
    cmic: { 'GET apvendor': 2, 'GET businesspartner': 1 },
  },
  least: 4,
  beyond:
    "the code is asked for by itself beside CMiC's whole directory, which a walk in pages may show without a vendor that was entered meanwhile",
};

export const projectWbsPlan: Expected = {
  name: 'exportPlan of the codes of a project with two sub jobs',
  calls: {
    procore: {
      'GET cost_codes': 3,
      'GET line_item_types': 1,
      'GET projects': 1,
      'GET projects/{id}/work_breakdown_structure/patterns': 1,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 1,
      'GET sub_jobs': 1,
    },
    cmic: {
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET jcjobcostcodes': 1,
      'GET jcmastercategories': 1,
      'GET jcmastercostcodes': 1,
    },
  },
  least: 13,
  beyond: null,
};

export const budgetPlan: Expected = {
  name: 'exportPlan of a budget of a started job that differs on two codes',
  calls: {
    procore: {
      'GET budget_views': 1,
      'GET budget_views/{id}/detail_rows': 1,
      'GET projects': 1,
      'GET projects/{id}/budget': 1,
    },
    cmic: {
      'GET cmmast': 2,
      'GET cmstatus': 1,
      'GET cmtype': 1,
      'GET jcjob': 2,
      'GET jcjobcategory': 1,
      'GET openperiods': 1,
    },
  },
  least: 11,
  beyond: 'the job is read by itself, as of every document, and once more with its sub jobs',
};

export const budgetChangePlan: Expected = {
  name: 'exportPlan of a budget change of two lines, one on a sub job; the project has two',
  calls: {
    procore: {
      'GET companies/{id}/external_data': 1,
      'GET cost_codes': 3,
      'GET line_item_types': 1,
      'GET projects': 1,
      'GET projects/{id}/budget_changes/{id}': 1,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 1,
      'GET sub_jobs': 1,
    },
    cmic: {
      'GET cmmast': 2,
      'GET cmstatus': 1,
      'GET cmtype': 1,
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET openperiods': 1,
    },
  },
  least: 16,
  beyond: null,
};

export const commitmentChangeOrderPlan: Expected = {
  name: 'exportPlan of a commitment change order',
  calls: {
    procore: {
      'GET change_order_packages': 1,
      'GET projects': 1,
      'GET purchase_order_contracts': 1,
      'GET work_order_contracts': 2,
    },
    cmic: {
      'GET apvendor': 1,
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET openperiods': 1,
      'GET scmast': 3,
      'GET scsched': 1,
    },
  },
  least: 11,
  beyond:
    'the commitment, found in one of the two lists that Procore has of them, is read for itself, and so is the contract beside its change orders',
};

export const primeContractChangeOrderPlan: Expected = {
  name: 'exportPlan of a prime contract change order of two lines',
  calls: {
    procore: { 'GET change_order_packages': 1, 'GET prime_contracts/{id}/line_items': 1, 'GET projects': 1 },
    cmic: {
      'GET cmmast': 2,
      'GET cmownerchangeorder': 1,
      'GET cmstatus': 1,
      'GET cmtype': 1,
      'GET jbcont': 1,
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET openperiods': 1,
    },
  },
  least: 12,
  beyond: null,
};

export const forecastPlan: Expected = {
  name: 'exportPlan of a forecast of some two hundred codes, two of which differ',
  calls: {
    procore: { 'GET budget_views': 1, 'GET budget_views/{id}/detail_rows': 1, 'GET cost_codes': 1, 'GET projects': 1 },
    cmic: { 'GET jcjob': 1, 'GET jcjobcategory': 2 },
  },
  least: 6,
  beyond: 'the codes are asked for by name, which takes two lines of 7000 characters',
};

export const subcontractorInvoicePlan: Expected = {
  name: 'exportPlan of a subcontractor invoice of two lines',
  calls: {
    procore: { 'GET projects': 1, 'GET requisitions/{id}': 1, 'GET work_order_contracts': 1 },
    cmic: {
      'GET apallvouchers': 2,
      'GET apvendor': 1,
      'GET scmast': 1,
      'GET scsched': 1,
      'GET unpostedvouchers': 2,
      'POST checkunpostedrfps': 1,
    },
  },
  least: 11,
  beyond: null,
};
