import type { CodePlace } from './code-place.ts';
import type { ProcoreContext } from './context.ts';

/** The resolvers of a line's codes, which budgets, contracts and costs share: each by its loader, null where the line names none. */
export const placeFields = {
  subJob: ({ subJobId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.subJob.load(id),
  costCode: ({ costCodeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.costCode.load(id),
  costType: ({ costTypeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.costType.load(id),
  budgetCode: ({ budgetCodeId: id }: CodePlace, _: unknown, { procore }: ProcoreContext) =>
    id === null ? null : procore.loaders.budgetCode.load(id),
};
