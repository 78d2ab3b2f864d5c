import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import { byId } from '../../rows.ts';
import type { CompanyWbsClient } from './client.ts';
import type { ProcoreCompanyCostCodeRecord, ProcoreCostTypeRecord } from './record.ts';

/** Company cost codes by id. No list documents a filter by id: the whole list is read once, a thousand rows a call. */
export function createCompanyCostCodeLoader(client: CompanyWbsClient): Loader<ProcoreCompanyCostCodeRecord> {
  return createLoader<ProcoreCompanyCostCodeRecord>(
    async (ids) => byId(ids, await client.costCodes()),
    Number.POSITIVE_INFINITY,
  );
}

/** Cost types by id; the list is short and read whole. */
export function createCostTypeLoader(client: CompanyWbsClient): Loader<ProcoreCostTypeRecord> {
  return createLoader<ProcoreCostTypeRecord>(
    async (ids) => byId(ids, await client.costTypes()),
    Number.POSITIVE_INFINITY,
  );
}
