import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreProject' | 'CmicJob'> = {
  Mutation: {
    importJob: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importJob', input, () =>
        requestImport(context.sync.deps, context.actor, 'PROJECT', input.id, input),
      );
      const id = payload.transfer?.targetId;
      return { ...payload, project: id ? { id } : null };
    },
  },
  ProcoreProject: { ...procoreLinkable(['PROJECT']), job: toCmic(['PROJECT']) },
  CmicJob: { ...cmicLinkable(['PROJECT', 'SUB_JOB']), project: toProcore(['PROJECT']), subJob: toProcore(['SUB_JOB']) },
};
