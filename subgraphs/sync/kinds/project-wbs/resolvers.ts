import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, linkOf, procoreLinkable } from '../../linkable.ts';

export const resolvers: Pick<
  Resolvers,
  'ProcoreCostCode' | 'ProcoreBudgetCode' | 'CmicJobCostCode' | 'CmicJobCategory'
> = {
  ProcoreCostCode: procoreLinkable(['PROJECT_WBS']),
  ProcoreBudgetCode: {
    ...procoreLinkable(['PROJECT_WBS']),
    linked: async (record, _, context) => (await linkOf(context, ['PROJECT_WBS'], 'procore', record.id)) !== null,
  },
  CmicJobCostCode: cmicLinkable(['PROJECT_WBS']),
  CmicJobCategory: cmicLinkable(['PROJECT_WBS']),
};
