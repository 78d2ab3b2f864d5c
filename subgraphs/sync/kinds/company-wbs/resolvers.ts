import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable } from '../../linkable.ts';

export const resolvers: Pick<
  Resolvers,
  'ProcoreCompanyCostCode' | 'ProcoreCostType' | 'CmicCostCode' | 'CmicCategory'
> = {
  ProcoreCompanyCostCode: procoreLinkable(['COMPANY_WBS']),
  ProcoreCostType: procoreLinkable(['COMPANY_WBS']),
  CmicCostCode: cmicLinkable(['COMPANY_WBS']),
  CmicCategory: cmicLinkable(['COMPANY_WBS']),
};
