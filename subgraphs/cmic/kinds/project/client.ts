import type { Page } from '../../../../kernel/pages.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, contains, differs, type Expression, equals } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { createTable, onlyOne } from '../../table.ts';
import {
  type CmicCompanyRecord,
  type CmicJobRecord,
  type CmicJobStatus,
  type CmicProjectDetailsRecord,
  CONTROL_JOB,
  companySchema,
  jobId,
  jobKey,
  jobSchema,
  projectDetailsSchema,
} from './record.ts';

/** What CMiC itself can narrow a list of jobs by. */
export interface JobFilter {
  status?: CmicJobStatus | null | undefined;
  /** True: control jobs alone; false: jobs under a control job alone. */
  isControlJob?: boolean | null | undefined;
  /** The code of the job above. */
  controlCode?: string | null | undefined;
  nameContains?: string | null | undefined;
  codeContains?: string | null | undefined;
}

export type JobOrder = Order<'CODE' | 'NAME' | 'START_DATE'>;

/** Jobs, control jobs and sub jobs alike, of our company. */
export interface ProjectClient {
  /** By id; what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicJobRecord>>;
  /** As `byIds`, a bad row standing as an error in its record's place. */
  batch(ids: readonly string[]): Promise<Map<string, CmicJobRecord | Error>>;
  /** One part of a list. */
  list(filter: JobFilter, order: JobOrder | null, at: PageRequest): Promise<Page<CmicJobRecord>>;
  /** All control jobs, in pages of up to 1000, by code. */
  controlJobs(): AsyncGenerator<CmicJobRecord[]>;
  /** Our company as the ledger has it; null when we may not see it. */
  company(): Promise<CmicCompanyRecord | null>;
  /** The project-management side of jobs, by the job's id. */
  details(ids: readonly string[]): Promise<Map<string, CmicProjectDetailsRecord | Error>>;
}

/** Jobs, and what the project module tells of them, by this source. */
export function createProjectClient(source: CmicSource): ProjectClient {
  const { attributes } = source.mapping.resources.jcjob;
  const table = createJobTable(source);
  const companies = createTable(source, {
    resource: 'glcompany',
    schema: companySchema,
    toId: ([code = '']) => code,
    toKey: (id) => [id],
  });
  const projects = createTable(source, {
    resource: 'pmproject',
    schema: projectDetailsSchema,
    toId: ([company = '', code = '']) => jobId(company, code),
    toKey: jobKey,
  });

  const isControl = equals(attributes.controlCode, CONTROL_JOB);
  const whereOf = (filter: JobFilter): Expression | null =>
    allOf([
      filter.status ? hasStatus(source.mapping, 'job', attributes.status, filter.status) : null,
      filter.isControlJob === true
        ? isControl
        : filter.isControlJob === false
          ? differs(attributes.controlCode, CONTROL_JOB)
          : null,
      filter.controlCode ? equals(attributes.controlCode, filter.controlCode) : null,
      filter.nameContains ? contains(attributes.name, filter.nameContains) : null,
      filter.codeContains ? contains(attributes.code, filter.codeContains) : null,
    ]);
  const orders = { CODE: 'code', NAME: 'name', START_DATE: 'startDate' } as const;

  return {
    byIds: table.byIds,
    batch: table.batch,
    list: (filter, order, at) =>
      table.page(
        {
          where: whereOf(filter),
          orderBy: orderOf(order, orders),
        },
        at,
      ),
    controlJobs: () => table.pages({ where: isControl }),
    company: async () =>
      onlyOne(
        await companies.all({ by: { code: source.companyCode } }),
        source.mapping.resources.glcompany.path,
        source.companyCode,
      ),
    details: projects.batch,
  };
}

/** Checked reads of jobs, control jobs and sub jobs alike. */
export function createJobTable(source: CmicSource) {
  return createTable(source, {
    resource: 'jcjob',
    schema: jobSchema(source.mapping),
    toId: ([company = '', code = '']) => jobId(company, code),
    toKey: jobKey,
  });
}

/** The codes in ids of jobs (`ZZ/24-010`); ids of another shape and jobs of another company are left out, so that nothing is ever asked of them. */
export function jobCodesOf({ companyCode }: CmicSource, jobIds: readonly string[]): string[] {
  const keys = jobIds.map(jobKey).filter((key) => key?.[0] === companyCode);
  return [...new Set(keys.map((key) => key?.[1] ?? ''))];
}
