import { createLoader } from '../../../../kernel/loader.ts';
import type { VendorClient } from './client.ts';

/** Batches within one request: a call for about a hundred vendors. */
export function createVendorLoaders(client: VendorClient) {
  return {
    vendors: createLoader(client.batch, 1000),
    businessPartners: createLoader(client.partners, 1000),
    insurances: createLoader(client.insurances, 1000),
  };
}
