import { createLoader } from '../../../../kernel/loader.ts';
import type { PrimeContractChangeOrderClient } from './client.ts';

/** Batches within one request: a call for a hundred owner change orders and more. */
export function createPrimeContractChangeOrderLoaders(client: PrimeContractChangeOrderClient) {
  return { ownerChangeOrders: createLoader(client.batch, 1000) };
}
