import type { Page } from '../../../../kernel/pages.ts';
import { type Expression, keyChunks } from '../../row-match.ts';
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
  /** All cost codes of jobs (`ZZ/24-010`), in pages of up to 1000, by job and code: one walk for all of them. */
  jobCostCodes(...jobIds: string[]): AsyncGenerator<CmicJobCostCodeRecord[]>;
  /** All categories on the jobs' cost codes, in pages of up to 1000, by job, code and category. */
  jobCategories(...jobIds: string[]): AsyncGenerator<CmicJobCategoryRecord[]>;
  /** By id, a bad row standing as an error in its record's place. */
  jobCostCodesByIds(ids: readonly string[]): Promise<Map<string, CmicJobCostCodeRecord | Error>>;
  jobCategoriesByIds(ids: readonly string[]): Promise<Map<string, CmicJobCategoryRecord | Error>>;
  listCostCodes(jobId: string, at: PageRequest): Promise<Page<CmicJobCostCodeRecord>>;
  /** `costCode` narrows to one cost code of the job. */
  listCategories(jobId: string, costCode: string | null, at: PageRequest): Promise<Page<CmicJobCategoryRecord>>;
}

/** Codes of jobs by this source. */
export function createProjectWbsClient(source: CmicSource): ProjectWbsClient {
  const { jcjobcostcodes, jcjobcategory } = source.mapping.resources;
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
  /** The lists that together hold the rows of these jobs: by the finder for one job, by `q` for more. */
  const listsOf = (attribute: string, jobIds: readonly string[]): { by?: { job: string }; where?: Expression }[] => {
    const jobs = jobIds.flatMap((id) => jobOf(id) ?? []);
    const [job] = jobs;
    if (job !== undefined && jobs.length === 1) return [{ by: { job } }];
    return keyChunks(
      [attribute],
      jobs.map((code) => [code]),
    ).map((where) => ({ where }));
  };
  const nothing = { rows: [], more: false, total: 0 };

  return {
    async *jobCostCodes(...jobIds) {
      for (const list of listsOf(jcjobcostcodes.attributes.job, jobIds)) yield* codes.pages(list);
    },
    async *jobCategories(...jobIds) {
      for (const list of listsOf(jcjobcategory.attributes.job, jobIds)) yield* categories.pages(list);
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
