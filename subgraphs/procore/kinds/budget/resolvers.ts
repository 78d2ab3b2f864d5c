import { asMoney } from '../../../../kernel/money.ts';
import { wholeConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { placeFields } from '../../places.ts';

/** Who sees the project sees its budget. */
export const resolvers: Pick<Resolvers, 'ProcoreProject' | 'ProcoreBudget' | 'ProcoreBudgetLine' | 'ProcoreForecast'> =
  {
    ProcoreProject: {
      budget: ({ id }) => ({ projectId: id }),
    },
    ProcoreBudget: {
      locked: ({ projectId }, _, { procore }) => procore.clients.budget.isLocked(projectId),
      lines: async ({ projectId }, page, { procore }) =>
        wholeConnection(`budgetLines:${projectId}`, page, (await procore.loaders.budgetLines.load(projectId)) ?? []),
      forecast: async ({ projectId }, page, { procore }) =>
        wholeConnection(`forecast:${projectId}`, page, await procore.clients.budget.forecast(projectId)),
    },
    ProcoreBudgetLine: {
      ...placeFields,
      originalBudget: ({ originalAmount }, _, { procore }) => asMoney(originalAmount, procore.currency),
    },
    ProcoreForecast: {
      ...placeFields,
      estimatedCostAtCompletion: ({ estimatedCostAtCompletion }, _, { procore }) =>
        asMoney(estimatedCostAtCompletion, procore.currency),
      forecastToComplete: ({ forecastToComplete }, _, { procore }) => asMoney(forecastToComplete, procore.currency),
    },
  };
