import type { SyncContext } from '../../context.ts';
import { cmicLinkable, procoreLinkable } from '../../linkable.ts';
import { type MutationInput, mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';

type ImportInput = { input: { id: string; fingerprint?: string | null } & MutationInput };

export const resolvers = {
  Mutation: {
    importJob: async (_: unknown, { input }: ImportInput, context: SyncContext) => {
      const payload = await mutateTransfer(context, 'importJob', input, () =>
        requestImport(context.sync.deps, context.actor, 'PROJECT', input.id, input),
      );
      const id = payload.transfer?.targetId;
      return { ...payload, project: id ? { id } : null };
    },
  },
  ProcoreProject: procoreLinkable(['PROJECT'], 'job'),
  CmicJob: cmicLinkable(['PROJECT', 'SUB_JOB'], { PROJECT: 'project', SUB_JOB: 'subJob' }),
};
