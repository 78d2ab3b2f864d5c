import type { Resolvers } from '../../generated/resolvers.ts';
import { listOf } from '../../lists.ts';
import type { CmicJobRecord } from '../project/record.ts';

export const resolvers: Resolvers = {
  CmicJob: {
    // Who sees a job sees what is under it.
    subJobs: ({ id }, args, { cmic }, info) =>
      listOf<CmicJobRecord>(args, info, {
        name: `subJobs ${id}`,
        page: (at) => cmic.clients['sub-job'].list(id, at),
        sees: null,
        remember: (job) => cmic.loaders.jobs.prime(job.id, job),
      }),
  },
};
