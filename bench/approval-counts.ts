import type { Expected } from './counts.ts';

/** The approval of each document that export-counts.ts plans: the whole way, until it is posted and marked (an invoice until it is entered). Each further line is one more call, an amount of
 * a forecast two; the lines of an invoice go with it. */
export const approveVendor: Expected = {
  name: 'approveVendor of the same',
  calls: {
    procore: { 'GET vendors': 4, 'PATCH companies/{id}/external_data/sync': 1 },
    cmic: {
      'GET apvendor': 5,
      'GET businesspartner': 2,
      'POST apvendor': 1,
      'POST bpaddresses': 1,
      'POST businesspartner': 1,
    },
  },
  least: 9,
  beyond: 'the plan is read for the approver and again by the worker that writes, each with the code by itself',
};

export const approveProjectWbs: Expected = {
  name: 'approveProjectWbs of the same: one new code with one type',
  calls: {
    procore: {
      'GET cost_codes': 6,
      'GET line_item_types': 2,
      'GET projects': 2,
      'GET projects/{id}/work_breakdown_structure/patterns': 2,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 3,
      'GET sub_jobs': 2,
      'PATCH cost_codes/sync': 1,
    },
    cmic: {
      'GET jcjob': 2,
      'GET jcjobcategory': 3,
      'GET jcjobcostcodes': 3,
      'GET jcmastercategories': 2,
      'GET jcmastercostcodes': 2,
      'POST jcjobcategory': 1,
      'POST jcjobcostcodes': 1,
    },
  },
  least: 19,
  beyond: 'the plan is read for the approver and again by the worker that writes',
};

export const approveBudget: Expected = {
  name: 'approveBudget of the same',
  calls: {
    procore: {
      'GET budget_views': 2,
      'GET budget_views/{id}/detail_rows': 2,
      'GET projects': 2,
      'GET projects/{id}/budget': 2,
    },
    cmic: {
      'GET cmdetail': 1,
      'GET cmmast': 7,
      'GET cmstatus': 2,
      'GET cmtype': 2,
      'GET jcjob': 4,
      'GET jcjobcategory': 3,
      'GET openperiods': 2,
      'PATCH cmmast/{id}': 1,
      'POST cmdetail': 2,
      'POST cmmast': 1,
      'POST postcm': 1,
    },
  },
  least: 21,
  beyond: 'the plan is read for the approver and again by the worker that writes, each with the job by itself',
};

export const approveBudgetChange: Expected = {
  name: 'approveBudgetChange of the same',
  calls: {
    procore: {
      'GET companies/{id}/external_data': 2,
      'GET cost_codes': 6,
      'GET line_item_types': 2,
      'GET projects': 2,
      'GET projects/{id}/budget_changes/{id}': 2,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 2,
      'GET sub_jobs': 2,
      'PATCH companies/{id}/external_data/sync': 1,
    },
    cmic: {
      'GET cmdetail': 1,
      'GET cmmast': 7,
      'GET cmstatus': 2,
      'GET cmtype': 2,
      'GET jcjob': 2,
      'GET jcjobcategory': 2,
      'GET openperiods': 2,
      'PATCH cmmast/{id}': 1,
      'POST cmdetail': 2,
      'POST cmmast': 1,
      'POST postcm': 1,
    },
  },
  least: 26,
  beyond: 'the plan is read for the approver and again by the worker that writes',
};

export const approveCommitmentChangeOrder: Expected = {
  name: 'approveCommitmentChangeOrder of the same, one line',
  calls: {
    procore: {
      'GET change_order_packages': 2,
      'GET projects': 2,
      'GET purchase_order_contracts': 2,
      'GET work_order_contracts': 4,
      'PATCH companies/{id}/external_data/sync': 2,
    },
    cmic: {
      'GET apvendor': 2,
      'GET jcjob': 2,
      'GET jcjobcategory': 2,
      'GET openperiods': 2,
      'GET scmast': 9,
      'GET scsched': 3,
      'PATCH scmast/{id}': 1,
      'POST scmast': 1,
      'POST scsched': 1,
    },
  },
  least: 19,
  beyond:
    'the plan is read for the approver and again by the worker that writes, and the next free code is looked up once more right before it is reserved',
};

export const approvePrimeContractChangeOrder: Expected = {
  name: 'approvePrimeContractChangeOrder of the same',
  calls: {
    procore: {
      'GET change_order_packages': 2,
      'GET prime_contracts/{id}/line_items': 2,
      'GET projects': 2,
      'PATCH companies/{id}/external_data/sync': 2,
    },
    cmic: {
      'GET cmdetail': 1,
      'GET cmmast': 7,
      'GET cmownerchangeorder': 2,
      'GET cmstatus': 2,
      'GET cmtype': 2,
      'GET jbcont': 2,
      'GET jcjob': 2,
      'GET jcjobcategory': 2,
      'GET openperiods': 2,
      'PATCH cmmast/{id}': 1,
      'POST cmdetail': 2,
      'POST cmmast': 1,
      'POST postcm': 1,
    },
  },
  least: 23,
  beyond: 'the plan is read for the approver and again by the worker that writes',
};

export const approveForecast: Expected = {
  name: 'approveForecast of the same',
  calls: {
    procore: { 'GET budget_views': 2, 'GET budget_views/{id}/detail_rows': 2, 'GET cost_codes': 2, 'GET projects': 2 },
    cmic: { 'GET jcjob': 2, 'GET jcjobcategory': 8, 'PATCH jcjobcategory/{id}': 2 },
  },
  least: 9,
  beyond:
    'the plan is read for the approver and again by the worker that writes; each amount is looked at before the next is sent, and all of them once more at the end',
};

export const approveSubcontractorInvoice: Expected = {
  name: 'approveSubcontractorInvoice of the same',
  calls: {
    procore: {
      'GET projects': 2,
      'GET requisitions/{id}': 2,
      'GET work_order_contracts': 2,
      'PATCH companies/{id}/external_data/sync': 2,
    },
    cmic: {
      'GET apallvouchers': 5,
      'GET apvendor': 2,
      'GET scmast': 2,
      'GET scrfpdetail': 1,
      'GET scrfptotals': 1,
      'GET scsched': 2,
      'GET unpostedvouchers': 5,
      'POST apvoucher': 1,
      'POST checkunpostedrfps': 2,
    },
  },
  least: 18,
  beyond: 'the plan is read for the approver and again by the worker that writes',
};
