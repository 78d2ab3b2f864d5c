import type { SyncContext } from '../../context.ts';
import { cmicLinkable, procoreLinkable } from '../../linkable.ts';
import { type MutationInput, mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';
import type { Answers } from '../../transfer/transfer.ts';

type ApproveInput = { input: { id: string; fingerprint?: string | null; answers?: Answers | null } & MutationInput };

export const resolvers = {
  Mutation: {
    approveCommitment: async (_: unknown, { input }: ApproveInput, context: SyncContext) => {
      const payload = await mutateTransfer(context, 'approveCommitment', input, () =>
        approveRecord(context.sync.deps, context.actor, 'COMMITMENT', input.id, input),
      );
      return { ...payload, commitment: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcoreCommitment: procoreLinkable(['COMMITMENT'], 'subcontract'),
  CmicSubcontract: cmicLinkable(['COMMITMENT'], { COMMITMENT: 'commitment' }),
};
