import type { Books } from '../books.ts';
import type { CheckResult, Part } from '../record.ts';
import { call } from '../remedy.ts';
import { createTally, unavailable } from '../tally.ts';
import { checkDocuments, compareDocuments } from './documents.ts';
import { checkInvoices } from './invoices.ts';
import { checkJobCost } from './job-cost.ts';
import { checkOwnerBilling } from './owner-billing.ts';
import { checkPlaces, comparePlaces } from './places.ts';
import { checkVendors } from './vendors.ts';

/** The checks of a project: the eight of domain section 5 in its order, and what the owner was billed beside the prime contract (ADR 0049). What could not be read makes its check UNAVAILABLE, and no other. Pure. */
export function checkBooks(books: Books): CheckResult[] {
  const { projectId, jobId, readAt } = books;
  const ends = { projectId, jobId, readAt };
  const made = <T>(check: CheckResult['check'], part: Part<T>, compare: (value: T) => CheckResult): CheckResult =>
    part.ok ? compare(part.value) : unavailable(check, [part]);
  const figures = { counted: 'committedCosts', pending: 'pendingCostChanges' } as const;
  const exported = { jobId, readAt, isExported: true, figures };
  return [
    made('COMMITTED_COST', books.commitments, (pairs) =>
      checkDocuments({ ...exported, check: 'COMMITTED_COST' }, pairs),
    ),
    made('CHANGE_ORDERS', books.changeOrders, (pairs) =>
      checkDocuments({ ...exported, check: 'CHANGE_ORDERS' }, pairs),
    ),
    checkBudget(books),
    made('JOB_COST', books.jobCosts, (costs) => checkJobCost(projectId, jobId, costs)),
    made('INVOICES', books.invoices, (pairs) => checkInvoices({ jobId, readAt }, pairs)),
    checkPrimeContract(books),
    made('OWNER_BILLING', books.ownerBilling, (pairs) => checkOwnerBilling(jobId, pairs)),
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

/** The original budget code by code, and what changed it: budget changes, and what change orders of the prime contract add to it. */
function checkBudget({ projectId, jobId, readAt, budget, budgetChanges, primeChanges }: Books): CheckResult {
  const check = 'BUDGET' as const;
  if (!budget.ok || !budgetChanges.ok || !primeChanges.ok)
    return unavailable(check, [budget, budgetChanges, primeChanges]);
  const tally = createTally(check);
  const set = { projectId, jobId, readAt, check, kind: 'BUDGET', figure: 'ORIGINAL_BUDGET' } as const;
  comparePlaces({ ...set, moves: 'originalBudget' }, budget.value, tally);
  const shared = { check, jobId, readAt, isExported: true };
  const pending = 'pendingBudgetChanges' as const;
  compareDocuments({ ...shared, figures: { counted: 'budgetModifications', pending } }, budgetChanges.value, tally);
  const { budgeted } = primeChanges.value;
  if (budgeted) compareDocuments({ ...shared, figures: { counted: 'approvedChanges', pending } }, budgeted, tally);
  return tally.result();
}

/** The contracts with the owner as they were signed, and what the owner pays for their change orders. */
function checkPrimeContract({ jobId, readAt, primeContracts, primeChanges }: Books): CheckResult {
  const check = 'PRIME_CONTRACT' as const;
  if (!primeContracts.ok || !primeChanges.ok) return unavailable(check, [primeContracts, primeChanges]);
  const tally = createTally(check);
  const { pairs, importedAt } = primeContracts.value;
  const importedBy = (id: string) => call('importPrimeContract', { id });
  compareDocuments({ jobId, readAt, isExported: false, check, importedBy, importedAt }, pairs, tally);
  const changes = { jobId, readAt, isExported: true, check, pendingOfJob: 'pendingContractChanges' } as const;
  compareDocuments(changes, primeChanges.value.billed, tally);
  return tally.result();
}
