import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import { orFault, type Row } from '../../rows.ts';
import type { BudgetClient } from './client.ts';
import type { ProcoreBudgetLineRecord } from './record.ts';

/** Budget lines by project id: the rows of a view are read whole, once per request. A project whose lines cannot be read fails alone. */
export function createBudgetLinesLoader(client: BudgetClient): Loader<Row<ProcoreBudgetLineRecord>[]> {
  return createLoader<Row<ProcoreBudgetLineRecord>[]>(async (projectIds) => {
    const read = async (id: string) => [id, await orFault(client.lines(id))] as const;
    return new Map(await Promise.all(projectIds.map(read)));
  });
}
