import { type Lists, shareLists } from '../shared-lists.ts';
import type { SyncDeps } from '../system.ts';

/** The lists of the sources that more than one part of a run reads, by client. */
const shared: Lists = {
  procore: {
    commitment: ['ofProject'],
    commitmentChangeOrder: ['ofProject', 'ofCommitments'],
    primeContract: ['shownIn', 'paymentApplications'],
    subcontractorInvoice: ['shownIn'],
    companyWbs: ['costTypes'],
    budget: ['figures'],
    budgetChange: ['ofProject'],
    primeContractChangeOrder: ['ofProject'],
  },
  cmic: {
    'sub-job': ['family'],
    'project-wbs': ['jobCategoryEntries', 'jobFigures'],
    'prime-contract': ['ofJobs'],
    'budget-change': ['headersOfJob', 'linesOfJob', 'statuses'],
  },
};

/**
 * The same system with clients that read each of the shared lists once, whoever asks for it: for the parts of one run, which then also tell of the same moment. A list that fails, fails for
 * all of them. Made anew for each run, and only for reading.
 */
export function shareReads(deps: SyncDeps): SyncDeps {
  return shareLists(deps, shared);
}
