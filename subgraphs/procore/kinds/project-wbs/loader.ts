import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import { splitChildId } from '../../ids.ts';
import { groupBy } from '../../members.ts';
import { byId } from '../../rows.ts';
import type { ProjectWbsClient } from './client.ts';
import type { ProcoreBudgetCodeRecord, ProcoreCostCodeRecord } from './record.ts';

/** Project cost codes by id, one call per project, and one per sub job where they are not the project's own. */
export function createCostCodeLoader(client: ProjectWbsClient): Loader<ProcoreCostCodeRecord> {
  return createLoader<ProcoreCostCodeRecord>((ids) => client.costCodesByIds(ids), 1000);
}

/** Budget codes by id. Their list documents no filter by id: a project's codes are read whole, a thousand a call. */
export function createBudgetCodeLoader(client: ProjectWbsClient): Loader<ProcoreBudgetCodeRecord> {
  return createLoader<ProcoreBudgetCodeRecord>(async (asked) => {
    const ids = asked.filter((id) => splitChildId(id, 'wbs') !== null);
    const projects = groupBy(ids, (id) => splitChildId(id, 'wbs')?.parentId ?? '');
    const found = await Promise.all(
      [...projects].map(async ([project, some]) => byId(some, await client.budgetCodes(project))),
    );
    return new Map(found.flatMap((some) => [...some]));
  }, Number.POSITIVE_INFINITY);
}
