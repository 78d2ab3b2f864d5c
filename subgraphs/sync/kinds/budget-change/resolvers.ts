import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreBudgetChange' | 'CmicPotentialChangeItem'> = {
  Mutation: {
    approveBudgetChange: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveBudgetChange', input, () =>
        approveRecord(context.sync.deps, context.actor, 'BUDGET_CHANGE', input.id, input),
      );
      return { ...payload, budgetChange: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcoreBudgetChange: {
    ...procoreLinkable(['BUDGET_CHANGE']),
    locks: locksWhereLinked('BUDGET_CHANGE'),
    potentialChangeItem: toCmic(['BUDGET_CHANGE']),
  },
  CmicPotentialChangeItem: {
    ...cmicLinkable(['BUDGET_CHANGE', 'PRIME_CONTRACT_CHANGE_ORDER']),
    budgetChange: toProcore(['BUDGET_CHANGE']),
  },
};
