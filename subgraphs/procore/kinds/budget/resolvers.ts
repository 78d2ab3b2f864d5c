import { asMoney } from '../../../../kernel/money.ts';
import { wholeConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { placeFields } from '../../places.ts';

/** Who sees the project sees its budget. */
export const resolvers: Pick<Resolvers, 'ProcoreProject' | 'ProcoreBudget' | 'ProcoreBudgetLine'> = {
  ProcoreProject: {
    budget: ({ id }) => ({ projectId: id }),
  },
  ProcoreBudget: {
    locked: ({ projectId }, _, { procore }) => procore.clients.budget.isLocked(projectId),
    lines: async ({ projectId }, page, { procore }) =>
      wholeConnection(`budgetLines:${projectId}`, page, (await procore.loaders.budgetLines.load(projectId)) ?? []),
  },
  ProcoreBudgetLine: {
    ...placeFields,
    originalBudget: ({ originalAmount }, _, { procore }) => asMoney(originalAmount, procore.currency),
  },
};
