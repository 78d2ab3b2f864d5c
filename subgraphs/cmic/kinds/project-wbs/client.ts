import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { type Expression, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createTable } from '../../table.ts';
import { jobCodesOf } from '../project/client.ts';
import { quickFigures } from './quick-figures.ts';
import {
  type CmicJobCategoryRecord,
  type CmicJobCostCodeRecord,
  type CmicJobFiguresRecord,
  jobCategoryId,
  jobCategoryKey,
  jobCategorySchema,
  jobCostCodeId,
  jobCostCodeKey,
  jobCostCodeSchema,
  jobFiguresSchema,
} from './record.ts';
import { createProjectWbsWriter, type ProjectWbsWriter } from './writer.ts';

/** Cost codes and categories of jobs. A sub job has rows of its own: a control job's list does not hold them. */
export interface ProjectWbsClient extends ProjectWbsWriter {
  /** All cost codes of jobs (`ZZ/24-010`), in pages of up to 1000, by job and code: one walk for all of them. */
  jobCostCodes(...jobIds: string[]): AsyncGenerator<CmicJobCostCodeRecord[]>;
  /** All categories on the jobs' cost codes, in pages of up to 1000, by job, code and category. */
  jobCategories(...jobIds: string[]): AsyncGenerator<CmicJobCategoryRecord[]>;
  /** As `jobCostCodes`, all at once; a row that cannot be read stands as an error in its record's place. */
  jobCostCodeEntries(...jobIds: string[]): Promise<Entry<CmicJobCostCodeRecord>[]>;
  /** As `jobCategories`, all at once; a row that cannot be read, an amount of it included, stands as an error in its record's place. */
  jobCategoryEntries(...jobIds: string[]): Promise<Entry<CmicJobCategoryRecord>[]>;
  /** The amounts of all categories of jobs, in one walk: an amount that cannot be read is UNAVAILABLE, a row whose key cannot be read an error. */
  jobFigures(...jobIds: string[]): Promise<Entry<CmicJobFiguresRecord>[]>;
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
  const figures = createTable(source, {
    resource: 'jcjobcategory',
    schema: jobFiguresSchema,
    toId: ([company = '', job = '', costCode = '', category = '']) => jobCategoryId(company, job, costCode, category),
    toKey: jobCategoryKey,
    quick: quickFigures(source.mapping),
  });
  /** The lists that together hold the rows of these jobs: by the finder for one job, by `q` for more. */
  const listsOf = (attribute: string, jobIds: readonly string[]): { by?: { job: string }; where?: Expression }[] => {
    const jobs = jobCodesOf(source, jobIds);
    const [job] = jobs;
    if (job !== undefined && jobs.length === 1) return [{ by: { job } }];
    return keyChunks(
      [attribute],
      jobs.map((code) => [code]),
    ).map((where) => ({ where }));
  };
  const nothing = { rows: [], more: false, total: 0 };

  return {
    ...createProjectWbsWriter(source, codes, categories),
    async *jobCostCodes(...jobIds) {
      for (const list of listsOf(jcjobcostcodes.attributes.job, jobIds)) yield* codes.pages(list);
    },
    async *jobCategories(...jobIds) {
      for (const list of listsOf(jcjobcategory.attributes.job, jobIds)) yield* categories.pages(list);
    },
    async jobCostCodeEntries(...jobIds) {
      const lists = listsOf(jcjobcostcodes.attributes.job, jobIds).map(codes.entries);
      return (await Promise.all(lists)).flat();
    },
    async jobCategoryEntries(...jobIds) {
      const lists = listsOf(jcjobcategory.attributes.job, jobIds).map(categories.entries);
      return (await Promise.all(lists)).flat();
    },
    async jobFigures(...jobIds) {
      const lists = listsOf(jcjobcategory.attributes.job, jobIds).map(figures.entries);
      return (await Promise.all(lists)).flat();
    },
    jobCostCodesByIds: codes.batch,
    jobCategoriesByIds: categories.batch,
    async listCostCodes(jobId, at) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined ? nothing : codes.page({ by: { job } }, at);
    },
    async listCategories(jobId, costCode, at) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined ? nothing : categories.page({ by: costCode === null ? { job } : { job, costCode } }, at);
    },
  };
}
