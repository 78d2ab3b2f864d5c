import { createLoader } from '../../../../kernel/loader.ts';
import type { CompanyWbsClient } from './client.ts';

/** Batches within one request: a call for about a hundred codes. */
export function createCompanyWbsLoaders(client: CompanyWbsClient) {
  return {
    costCodes: createLoader(client.costCodesByIds, 1000),
    categories: createLoader(client.categoriesByIds, 1000),
  };
}
