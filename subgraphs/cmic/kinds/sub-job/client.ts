import type { Page } from '../../../../kernel/pages.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createJobTable } from '../project/client.ts';
import { type CmicJobRecord, jobKey } from '../project/record.ts';

/** Jobs under a control job: the same resource and record as a control job. */
export interface SubJobClient {
  /** All jobs whose control job is the given one (`ZZ/24-010`), in pages of up to 1000, by code; none for another company's job. */
  subJobs(controlJobId: string): AsyncGenerator<CmicJobRecord[]>;
  /** One part of the same list. */
  list(controlJobId: string, at: PageRequest): Promise<Page<CmicJobRecord>>;
}

/** Jobs under a control job by this source. */
export function createSubJobClient(source: CmicSource): SubJobClient {
  const table = createJobTable(source);
  const controlCode = (id: string): string | null => {
    const key = jobKey(id);
    return key?.[0] === source.companyCode ? key[1] : null;
  };
  return {
    async *subJobs(controlJobId) {
      const code = controlCode(controlJobId);
      if (code !== null) yield* table.pages({ by: { controlCode: code } });
    },
    async list(controlJobId, at) {
      const code = controlCode(controlJobId);
      return code === null ? { rows: [], more: false, total: 0 } : table.page({ by: { controlCode: code } }, at);
    },
  };
}
