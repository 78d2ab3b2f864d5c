import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { VendorClient } from './client.ts';
import type { ProcoreVendorRecord } from './record.ts';

/** Vendors by id, up to a hundred in one call. */
export function createVendorLoader(client: VendorClient): Loader<ProcoreVendorRecord> {
  return createLoader<ProcoreVendorRecord>((ids) => client.byIds(ids));
}
