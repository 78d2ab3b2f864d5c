import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { ProjectWbsClient } from './client.ts';
import type { ProcoreBudgetCodeRecord, ProcoreCostCodeRecord } from './record.ts';

/** Project cost codes by id, one call per project, and one per sub job where they are not the project's own. */
export function createCostCodeLoader(client: ProjectWbsClient): Loader<ProcoreCostCodeRecord> {
  return createLoader<ProcoreCostCodeRecord>((ids) => client.costCodesByIds(ids), 1000);
}

/** Budget codes by id, a list call per project, however many are asked for. */
export function createBudgetCodeLoader(client: ProjectWbsClient): Loader<ProcoreBudgetCodeRecord> {
  return createLoader<ProcoreBudgetCodeRecord>((ids) => client.budgetCodesByIds(ids), Number.POSITIVE_INFINITY);
}
