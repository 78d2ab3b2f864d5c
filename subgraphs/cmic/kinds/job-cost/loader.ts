import { createLoader } from '../../../../kernel/loader.ts';
import type { JobCostClient } from './client.ts';

/** Batches within one request: a call for about a hundred transactions. */
export function createJobCostLoaders(client: JobCostClient) {
  return { jobCosts: createLoader(client.batch, 1000) };
}
