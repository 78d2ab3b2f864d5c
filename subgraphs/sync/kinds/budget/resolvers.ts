import type { Resolvers } from '../../generated/resolvers.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord, requestImport } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    importBudget: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importBudget', input, () =>
        requestImport(context.sync.deps, context.actor, 'BUDGET', input.id, input),
      );
      const id = payload.transfer?.targetId;
      return { ...payload, project: id ? { id } : null };
    },
    approveBudget: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveBudget', input, () =>
        approveRecord(context.sync.deps, context.actor, 'BUDGET', input.id, input),
      );
      return { ...payload, project: payload.transfer ? { id: input.id } : null };
    },
  },
};
