import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreCommitment' | 'CmicSubcontract'> = {
  Mutation: {
    approveCommitment: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveCommitment', input, () =>
        approveRecord(context.sync.deps, context.actor, 'COMMITMENT', input.id, input),
      );
      return { ...payload, commitment: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcoreCommitment: {
    ...procoreLinkable(['COMMITMENT']),
    locks: locksWhereLinked('COMMITMENT'),
    subcontract: toCmic(['COMMITMENT']),
  },
  CmicSubcontract: { ...cmicLinkable(['COMMITMENT']), commitment: toProcore(['COMMITMENT']) },
};
