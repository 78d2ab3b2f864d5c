import type { Resolvers } from '../../generated/resolvers.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    approveForecast: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveForecast', input, () =>
        approveRecord(context.sync.deps, context.actor, 'FORECAST', input.id, input),
      );
      return { ...payload, project: payload.transfer ? { id: input.id } : null };
    },
  },
};
