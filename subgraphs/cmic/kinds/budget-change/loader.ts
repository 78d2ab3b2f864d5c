import { createLoader } from '../../../../kernel/loader.ts';
import type { BudgetChangeClient } from './client.ts';

/** Batches within one request: a call for the headers, and one for the lines of as many; statuses by `ZZ/APPROVED`. */
export function createBudgetChangeLoaders(client: BudgetChangeClient) {
  return {
    potentialChangeItems: createLoader(client.headers, 1000),
    potentialChangeItemLines: createLoader(client.linesOf, 1000),
    potentialChangeItemStatuses: createLoader(client.statusesByIds, 1000),
  };
}
