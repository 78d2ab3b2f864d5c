import type { Page } from '../../../../kernel/pages.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createTable } from '../../table.ts';
import { jobKey } from '../project/record.ts';
import {
  type CmicJobCategoryRecord,
  type CmicJobCostCodeRecord,
  jobCategoryId,
  jobCategoryKey,
  jobCategorySchema,
  jobCostCodeId,
  jobCostCodeKey,
  jobCostCodeSchema,
} from './record.ts';

/** Cost codes and categories of jobs. A sub job has rows of its own: a control job's list does not hold them. */
export interface ProjectWbsClient {
  /** All cost codes of a job (`ZZ/24-010`), in pages of up to 1000, by code. */
  jobCostCodes(jobId: string): AsyncGenerator<CmicJobCostCodeRecord[]>;
  /** All categories on a job's cost codes, in pages of up to 1000, by code and category. */
  jobCategories(jobId: string): AsyncGenerator<CmicJobCategoryRecord[]>;
  /** By id, a bad row standing as an error in its record's place. */
  jobCostCodesByIds(ids: readonly string[]): Promise<Map<string, CmicJobCostCodeRecord | Error>>;
  jobCategoriesByIds(ids: readonly string[]): Promise<Map<string, CmicJobCategoryRecord | Error>>;
  listCostCodes(jobId: string, at: PageRequest): Promise<Page<CmicJobCostCodeRecord>>;
  /** `costCode` narrows to one cost code of the job. */
  listCategories(jobId: string, costCode: string | null, at: PageRequest): Promise<Page<CmicJobCategoryRecord>>;
}

/** Codes of jobs by this source. */
export function createProjectWbsClient(source: CmicSource): ProjectWbsClient {
  const codes = createTable(source, {
    resource: 'jcjobcostcodes',
    schema: jobCostCodeSchema,
    toId: ([company = '', job = '', code = '']) => jobCostCodeId(company, job, code),
    toKey: jobCostCodeKey,
    parent: 'job',
  });
  const categories = createTable(source, {
    resource: 'jcjobcategory',
    schema: jobCategorySchema,
    toId: ([company = '', job = '', costCode = '', category = '']) => jobCategoryId(company, job, costCode, category),
    toKey: jobCategoryKey,
    parent: 'job',
  });
  const jobOf = (jobId: string): string | null => {
    const key = jobKey(jobId);
    return key?.[0] === source.companyCode ? key[1] : null;
  };
  const nothing = { rows: [], more: false, total: 0 };

  return {
    async *jobCostCodes(jobId) {
      const job = jobOf(jobId);
      if (job !== null) yield* codes.pages({ by: { job } });
    },
    async *jobCategories(jobId) {
      const job = jobOf(jobId);
      if (job !== null) yield* categories.pages({ by: { job } });
    },
    jobCostCodesByIds: codes.batch,
    jobCategoriesByIds: categories.batch,
    async listCostCodes(jobId, at) {
      const job = jobOf(jobId);
      return job === null ? nothing : codes.page({ by: { job } }, at);
    },
    async listCategories(jobId, costCode, at) {
      const job = jobOf(jobId);
      return job === null ? nothing : categories.page({ by: costCode === null ? { job } : { job, costCode } }, at);
    },
  };
}
