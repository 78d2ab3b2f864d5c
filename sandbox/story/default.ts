import { costCodes, costTypes } from './cost-codes.ts';
import { defaultCommitments } from './default-commitments.ts';
import { defaultJobs } from './default-jobs.ts';
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
  const jobs = defaultJobs(random, codes);
  const commitments = defaultCommitments(random, jobs);
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
    subcontracts: defaultSubcontracts(commitments, jobs),
    primeContracts: [],
    jobCosts: [],
    seed,
  };
}
