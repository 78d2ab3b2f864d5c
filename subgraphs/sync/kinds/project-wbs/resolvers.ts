import type { SyncContext } from '../../context.ts';
import { cmicLinkable, linkOf, procoreLinkable } from '../../linkable.ts';
import type { Stub } from '../../records.ts';

export const resolvers = {
  ProcoreCostCode: procoreLinkable(['PROJECT_WBS']),
  ProcoreBudgetCode: {
    ...procoreLinkable(['PROJECT_WBS']),
    linked: async (record: Stub, _: unknown, context: SyncContext) =>
      (await linkOf(context, ['PROJECT_WBS'], 'procore', record.id)) !== null,
  },
  CmicJobCostCode: cmicLinkable(['PROJECT_WBS']),
  CmicJobCategory: cmicLinkable(['PROJECT_WBS']),
};
