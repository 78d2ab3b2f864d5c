import type { CodePlace } from './code-place.ts';
import type { ProcoreContext } from './context.ts';

/** The resolvers of a line's codes, which budgets, contracts and costs share: each by its loader, null where the line names none. */
export const placeFields = {
  // A line often leaves out who bills its code: then the code itself says whether it is a sub job's.
  subJob: async ({ subJobId, costCodeId }: CodePlace, _: unknown, { procore }: ProcoreContext) => {
    const { costCode, subJob } = procore.loaders;
    const id = subJobId ?? (costCodeId === null ? null : ((await costCode.load(costCodeId))?.subJobId ?? null));
    return id === null ? null : subJob.load(id);
  },
  costCode: ({ costCodeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.costCode.load(id),
  costType: ({ costTypeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.costType.load(id),
  budgetCode: ({ budgetCodeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.budgetCode.load(id),
};
