import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';

export const resolvers: Pick<Resolvers, 'ProcoreBudgetChange' | 'CmicPotentialChangeItem'> = {
  ProcoreBudgetChange: { ...procoreLinkable(['BUDGET_CHANGE']), potentialChangeItem: toCmic(['BUDGET_CHANGE']) },
  CmicPotentialChangeItem: {
    ...cmicLinkable(['BUDGET_CHANGE', 'PRIME_CONTRACT_CHANGE_ORDER']),
    budgetChange: toProcore(['BUDGET_CHANGE']),
  },
};
