import { createLoader } from '../../../../kernel/loader.ts';
import type { ProjectClient } from './client.ts';

/** Batches within one request: a call for about a hundred jobs. */
export function createProjectLoaders(client: ProjectClient) {
  return { jobs: createLoader(client.batch, 1000), projectDetails: createLoader(client.details, 1000) };
}
