import { parseId } from '../../../../kernel/ids.ts';
import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { emptyList, listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { jobFilter, seesJob, seesOurs } from '../../scope.ts';
import { type CmicJobRecord, jobId, jobKey } from './record.ts';

export const resolvers: Resolvers = {
  Query: {
    async cmicJob(_, { id }, context) {
      parseId(id, 2, 'ZZ/24-010');
      return jobFor(context, id);
    },
    async cmicJobs(_, args, context, info) {
      if (!seesOurs(context)) return emptyList('cmicJobs', args);
      const { loaders, clients } = context.cmic;
      return listOf<CmicJobRecord>(args, info, {
        name: 'cmicJobs',
        page: (at) => clients.project.list(args.filter ?? {}, args.orderBy ?? null, at),
        sees: jobFilter(context, ({ id }) => id),
        remember: (job) => loaders.jobs.prime(job.id, job),
      });
    },
  },
  CmicJob: {
    __resolveReference: async ({ id }, context) => (jobKey(id) ? jobFor(context, id) : null),
    isControlJob: ({ controlCode }) => controlCode === null,
    controlJob: async ({ company, controlCode }, _, context) =>
      controlCode === null ? null : jobFor(context, jobId(company, controlCode)),
    details: ({ id }, _, { cmic }) => cmic.loaders.projectDetails.load(id),
  },
  CmicProjectDetails: {
    contractAmount: ({ contractAmount }, _, context) => moneyOf(contractAmount, null, context),
  },
};

/** A job that the actor sees; absent and out of scope are the same. */
export async function jobFor(context: CmicContext, id: string): Promise<CmicJobRecord | null> {
  if (!seesOurs(context)) return null;
  const job = await context.cmic.loaders.jobs.load(id);
  return job && (await seesJob(context, id)) ? job : null;
}
