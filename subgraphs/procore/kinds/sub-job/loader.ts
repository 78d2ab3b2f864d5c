import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { SubJobClient } from './client.ts';
import type { ProcoreSubJobRecord } from './record.ts';

/** Sub jobs by id, one call per project. */
export function createSubJobLoader(client: SubJobClient): Loader<ProcoreSubJobRecord> {
  return createLoader<ProcoreSubJobRecord>((ids) => client.byIds(ids));
}
