import { costCodes, costTypes } from './cost-codes.ts';
import { defaultBudgetChanges, defaultForecasts } from './default-budget-changes.ts';
import { withBudgets } from './default-budgets.ts';
import { defaultChangeOrders } from './default-change-orders.ts';
import { defaultCommitments } from './default-commitments.ts';
import { defaultBillingPeriods, defaultInvoices } from './default-invoices.ts';
import { defaultJobCosts } from './default-job-costs.ts';
import { defaultJobs } from './default-jobs.ts';
import { defaultPcis, PCI_STATUSES, PCI_TYPES } from './default-pcis.ts';
import { defaultOwnerBillings, defaultPrimeChangeOrders, defaultPrimeContracts } from './default-prime-contracts.ts';
import { defaultRequests } from './default-requests.ts';
import { defaultSubcontracts } from './default-subcontracts.ts';
import { defaultVendors } from './default-vendors.ts';
import { createRandom } from './random.ts';
import type { Story } from './types.ts';

/**
 * The story that people see: Northgate Builders, with four projects in Procore, nine jobs in CMiC and forty commitments. Names, numbers
 * and peculiarities are fixed; the seed moves only addresses and the amounts that nobody names.
 */
export function defaultStory(seed = 1): Story {
  const random = createRandom(seed);
  const codes = costCodes('ZZ');
  const vendors = defaultVendors(random);
  // Amounts of their own generator: the others stay what they are.
  const jobs = withBudgets(defaultJobs(random, codes), createRandom(seed + ESTIMATES));
  const commitments = defaultCommitments(random, jobs);
  const subcontracts = defaultSubcontracts(commitments, jobs);
  const jobCosts = defaultJobCosts(jobs, commitments, subcontracts);
  return {
    name: 'default',
    procoreCompanyId: 4001,
    companies: [
      { code: 'ZZ', name: 'Northgate Builders Inc.', currency: 'USD' },
      { code: 'YY', name: 'Northgate Civil Ltd.', currency: 'USD' },
    ],
    costCodes: codes,
    costTypes: costTypes('ZZ'),
    vendors,
    jobs,
    commitments,
    subcontracts,
    primeContracts: defaultPrimeContracts(jobs),
    jobCosts,
    pciTypes: PCI_TYPES,
    pciStatuses: PCI_STATUSES,
    pcis: defaultPcis(),
    requestsForPayment: defaultRequests(subcontracts, jobCosts),
    changeOrders: defaultChangeOrders(commitments, jobs),
    billingPeriods: defaultBillingPeriods(),
    invoices: defaultInvoices(commitments),
    budgetChanges: defaultBudgetChanges(),
    forecasts: defaultForecasts(),
    primeChangeOrders: defaultPrimeChangeOrders(),
    ownerBillings: defaultOwnerBillings(),
    seed,
  };
}

const ESTIMATES = 500_000;
