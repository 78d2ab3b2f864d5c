import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreCommitmentChangeOrder' | 'CmicSubcontractChangeOrder'> = {
  Mutation: {
    approveCommitmentChangeOrder: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveCommitmentChangeOrder', input, () =>
        approveRecord(context.sync.deps, context.actor, 'COMMITMENT_CHANGE_ORDER', input.id, input),
      );
      return { ...payload, commitmentChangeOrder: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcoreCommitmentChangeOrder: {
    ...procoreLinkable(['COMMITMENT_CHANGE_ORDER']),
    locks: locksWhereLinked('COMMITMENT_CHANGE_ORDER'),
    subcontractChangeOrder: toCmic(['COMMITMENT_CHANGE_ORDER']),
  },
  CmicSubcontractChangeOrder: {
    ...cmicLinkable(['COMMITMENT_CHANGE_ORDER']),
    commitmentChangeOrder: toProcore(['COMMITMENT_CHANGE_ORDER']),
  },
};
