import type { Books } from '../books.ts';
import type { CheckResult, Part } from '../record.ts';
import { call } from '../remedy.ts';
import { unavailable } from '../tally.ts';
import { checkDocuments } from './documents.ts';
import { checkInvoices } from './invoices.ts';
import { checkJobCost } from './job-cost.ts';
import { checkPlaces } from './places.ts';
import { checkVendors } from './vendors.ts';

/** The eight checks of a project, in the order of domain section 5. What could not be read makes its check UNAVAILABLE, and no other. Pure. */
export function checkBooks(books: Books): CheckResult[] {
  const { projectId, jobId } = books;
  const ends = { projectId, jobId };
  const made = <T>(check: CheckResult['check'], part: Part<T>, compare: (value: T) => CheckResult): CheckResult =>
    part.ok ? compare(part.value) : unavailable(check, [part]);
  const figures = { counted: 'committedCosts', pending: 'pendingCostChanges' } as const;
  const exported = { jobId, isExported: true, figures };
  return [
    made('COMMITTED_COST', books.commitments, (pairs) =>
      checkDocuments({ ...exported, check: 'COMMITTED_COST' }, pairs),
    ),
    made('CHANGE_ORDERS', books.changeOrders, (pairs) =>
      checkDocuments({ ...exported, check: 'CHANGE_ORDERS' }, pairs),
    ),
    made('BUDGET', books.budget, (set) =>
      checkPlaces(
        { ...ends, check: 'BUDGET', kind: 'BUDGET', figure: 'ORIGINAL_BUDGET', moves: 'originalBudget' },
        set,
      ),
    ),
    made('JOB_COST', books.jobCosts, (costs) => checkJobCost(projectId, jobId, costs)),
    made('INVOICES', books.invoices, (pairs) => checkInvoices(jobId, pairs)),
    made('PRIME_CONTRACT', books.primeContracts, ({ pairs, importedAt }) => {
      const importedBy = (id: string) => call('importPrimeContract', { id });
      return checkDocuments({ jobId, isExported: false, check: 'PRIME_CONTRACT', importedBy, importedAt }, pairs);
    }),
    made('FORECAST', books.forecast, (set) =>
      checkPlaces(
        {
          ...ends,
          check: 'FORECAST',
          kind: 'FORECAST',
          figure: 'ESTIMATE_AT_COMPLETION',
          moves: 'estimatedCostAtCompletion',
        },
        set,
      ),
    ),
    made('VENDORS', books.vendors, (pairs) => checkVendors(jobId, pairs)),
  ];
}
