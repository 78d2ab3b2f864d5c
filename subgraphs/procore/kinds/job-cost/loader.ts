import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { JobCostClient } from './client.ts';
import type { ProcoreDirectCostRecord } from './record.ts';

/** Direct costs by id: one call per project for up to a hundred. */
export function createDirectCostLoader(client: JobCostClient): Loader<ProcoreDirectCostRecord> {
  return createLoader<ProcoreDirectCostRecord>((ids) => client.directCostsByIds(ids), 1000);
}
