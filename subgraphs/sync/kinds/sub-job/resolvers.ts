import type { SyncContext } from '../../context.ts';
import { procoreLinkable } from '../../linkable.ts';
import { type MutationInput, mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';

type ImportInput = { input: { id: string; fingerprint?: string | null } & MutationInput };

export const resolvers = {
  Mutation: {
    importSubJob: async (_: unknown, { input }: ImportInput, context: SyncContext) => {
      const payload = await mutateTransfer(context, 'importSubJob', input, () =>
        requestImport(context.sync.deps, context.actor, 'SUB_JOB', input.id, input),
      );
      const id = payload.transfer?.state === 'DONE' ? payload.transfer.targetId : null;
      return { ...payload, subJob: id ? { id } : null };
    },
  },
  ProcoreSubJob: procoreLinkable(['SUB_JOB'], 'job'),
};
