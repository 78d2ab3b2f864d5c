import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { PrimeContractClient } from './client.ts';
import type { ProcorePrimeContractRecord } from './record.ts';

/** Prime contracts by id: one call per project for up to a hundred. */
export function createPrimeContractLoader(client: PrimeContractClient): Loader<ProcorePrimeContractRecord> {
  return createLoader<ProcorePrimeContractRecord>((ids) => client.byIds(ids), 1000);
}
