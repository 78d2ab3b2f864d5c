import type { Page } from '../../../../kernel/pages.ts';
import { anyOf, equals } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createJobTable } from '../project/client.ts';
import { type CmicJobRecord, jobKey } from '../project/record.ts';

/** Jobs under a control job: the same resource and record as a control job. */
export interface SubJobClient {
  /** All jobs whose control job is the given one (`ZZ/24-010`), in pages of up to 1000, by code; none for another company's job. */
  subJobs(controlJobId: string): AsyncGenerator<CmicJobRecord[]>;
  /** A job and the jobs below it, in one walk; empty where there is no such job. */
  family(jobId: string): Promise<CmicJobRecord[]>;
  /** One part of the same list. */
  list(controlJobId: string, at: PageRequest): Promise<Page<CmicJobRecord>>;
}

/** Jobs under a control job by this source. */
export function createSubJobClient(source: CmicSource): SubJobClient {
  const table = createJobTable(source);
  const { attributes } = source.mapping.resources.jcjob;
  const controlCode = (id: string): string | null => {
    const key = jobKey(id);
    return key?.[0] === source.companyCode ? key[1] : null;
  };
  return {
    async *subJobs(controlJobId) {
      const code = controlCode(controlJobId);
      if (code !== null) yield* table.pages({ by: { controlCode: code } });
    },
    async family(jobId) {
      const code = controlCode(jobId);
      if (code === null) return [];
      const rows = await table.all({
        where: anyOf([equals(attributes.code, code), equals(attributes.controlCode, code)]),
      });
      return rows.some((row) => row.id === jobId) ? rows : [];
    },
    async list(controlJobId, at) {
      const code = controlCode(controlJobId);
      return code === null ? { rows: [], more: false, total: 0 } : table.page({ by: { controlCode: code } }, at);
    },
  };
}
