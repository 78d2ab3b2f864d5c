import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { BudgetChangeClient } from './client.ts';
import type { ProcoreBudgetChangeRecord } from './record.ts';

/** Budget changes and modifications by id: a single one of a project by its own call, several by the project's lists. */
export function createBudgetChangeLoader(client: BudgetChangeClient): Loader<ProcoreBudgetChangeRecord> {
  return createLoader<ProcoreBudgetChangeRecord>((ids) => client.byIds(ids), 1000);
}
