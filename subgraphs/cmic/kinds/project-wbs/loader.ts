import { createLoader } from '../../../../kernel/loader.ts';
import type { ProjectWbsClient } from './client.ts';

/** Batches within one request: the whole list of a job where many of its codes are asked for, else a call for about fifty codes. */
export function createProjectWbsLoaders(client: ProjectWbsClient) {
  return {
    jobCostCodes: createLoader(client.jobCostCodesByIds, 2000),
    jobCategories: createLoader(client.jobCategoriesByIds, 2000),
  };
}
