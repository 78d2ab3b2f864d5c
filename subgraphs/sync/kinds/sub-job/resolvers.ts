import type { Resolvers } from '../../generated/resolvers.ts';
import { procoreLinkable, toCmic } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreSubJob'> = {
  Mutation: {
    importSubJob: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importSubJob', input, () =>
        requestImport(context.sync.deps, context.actor, 'SUB_JOB', input.id, input),
      );
      const id = payload.transfer?.state === 'DONE' ? payload.transfer.targetId : null;
      return { ...payload, subJob: id ? { id } : null };
    },
  },
  ProcoreSubJob: { ...procoreLinkable(['SUB_JOB']), job: toCmic(['SUB_JOB']) },
};
