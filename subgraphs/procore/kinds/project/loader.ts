import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { ProjectClient } from './client.ts';
import type { ProcoreProjectRecord } from './record.ts';

/** Projects by id, up to a hundred in one call. */
export function createProjectLoader(client: ProjectClient): Loader<ProcoreProjectRecord> {
  return createLoader<ProcoreProjectRecord>((ids) => client.byIds(ids));
}
