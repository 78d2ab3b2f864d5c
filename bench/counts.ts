import type { UpstreamCounts } from './journal.ts';

/** What one operation costs at the two sources. */
export interface Expected {
  /** For people. */
  name: string;
  calls: UpstreamCounts;
  /** The fewest calls that the two APIs allow for it, and where they go; README.md says why. */
  least: number;
  /** What the calls beyond the least are for; null where there are none. */
  beyond: string | null;
}

/**
 * The calls of each operation, in one place: test/gateway/upstream-calls.test.ts asserts them and `npm run bench` prints them beside the least. Whoever changes what is asked of a
 * source changes a number here, and sees it in the review.
 */
export const dashboard: Expected = {
  name: 'dashboard: 25 projects with job, 5 commitments each with link and subcontract',
  calls: {
    // Four of the 25 projects have fewer than five subcontracts: their purchase orders fill the page.
    procore: { 'GET projects': 1, 'GET purchase_order_contracts': 4, 'GET work_order_contracts': 25 },
    cmic: { 'GET jcjob': 1, 'GET scmast': 1 },
  },
  least: 32,
  beyond: null,
};

export const exportPlan: Expected = {
  name: 'exportPlan of a subcontract whose vendor is linked by its mark alone',
  calls: {
    procore: { 'GET projects': 1, 'GET vendors': 1, 'GET work_order_contracts': 1 },
    // scmast: by its number, and by our reference, which finds what a lost store forgot. openperiods: whether it could be posted on its day.
    cmic: { 'GET apvendor': 1, 'GET jcjob': 1, 'GET jcjobcategory': 1, 'GET openperiods': 1, 'GET scmast': 2 },
  },
  least: 9,
  beyond: null,
};

export const approveCommitment: Expected = {
  name: 'approveCommitment of the same, three lines',
  calls: {
    procore: {
      'GET projects': 2,
      'GET vendors': 2,
      'GET work_order_contracts': 2,
      'PATCH companies/{id}/external_data/sync': 2,
    },
    cmic: {
      'GET apvendor': 2,
      'GET jcjob': 2,
      'GET jcjobcategory': 2,
      'GET openperiods': 2,
      'GET scmast': 5,
      'GET scsched': 1,
      'PATCH scmast/{id}': 1,
      'POST scmast': 1,
      'POST scsched': 3,
    },
  },
  least: 19,
  beyond: 'the plan is read for the approver and again by the worker that writes',
};

export const importJob: Expected = {
  name: 'importJob of a control job with three sub jobs that stand in Procore already',
  calls: {
    procore: {
      'GET companies/{id}/work_breakdown_structure/patterns': 1,
      'GET cost_codes': 4,
      'GET line_item_types': 1,
      'GET projects': 1,
      'GET projects/{id}/work_breakdown_structure/wbs_codes': 1,
      'GET sub_jobs': 1,
    },
    cmic: { 'GET jcjob': 1, 'GET jcjobcategory': 1, 'GET jcjobcostcodes': 1 },
  },
  least: 12,
  beyond: null,
};

export const vendorMatches: Expected = {
  name: 'vendorMatches with the names of both vendors of each pair',
  // businesspartner: the tax ids, which vendors do not show.
  calls: { procore: { 'GET vendors': 1 }, cmic: { 'GET apvendor': 1, 'GET businesspartner': 1 } },
  least: 3,
  beyond: null,
};

export const projectFinancials: Expected = {
  name: 'projectFinancials of a linked project with posted cost in the store: totals, 100 rows, and the documents behind each',
  calls: {
    procore: { 'GET budget_views': 1, 'GET budget_views/{id}/detail_rows': 1 },
    cmic: {
      'GET cmdetail': 1,
      'GET cmmast': 1,
      'GET cmstatus': 1,
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET scmast': 1,
      'GET scsched': 1,
    },
  },
  least: 9,
  beyond: null,
};

export const projectPicture: Expected = {
  name: 'the same project whole: financials with 100 rows, work in progress, and the last reconciliation',
  calls: {
    procore: {
      'GET budget_views': 1,
      'GET budget_views/{id}/detail_rows': 1,
      'GET prime_contracts': 1,
      'GET prime_contracts/{id}/payment_applications': 1,
      'GET projects': 1,
      'GET requisitions': 1,
    },
    cmic: {
      'GET apallvouchers': 1,
      'GET cmdetail': 1,
      'GET cmmast': 1,
      'GET cmstatus': 1,
      'GET jbcont': 1,
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET scmast': 1,
      'GET scsched': 1,
      'GET unpostedvouchers': 1,
    },
  },
  least: 16,
  beyond: null,
};
