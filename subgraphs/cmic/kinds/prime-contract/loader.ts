import { createLoader } from '../../../../kernel/loader.ts';
import type { PrimeContractClient } from './client.ts';

/** Batches within one request: a call for the contracts, and one for the lines of as many. */
export function createPrimeContractLoaders(client: PrimeContractClient) {
  return {
    primeContracts: createLoader(client.batch, 1000),
    primeContractLines: createLoader(client.linesOf, 1000),
  };
}
