import { cmicLinkable, procoreLinkable } from '../../linkable.ts';

export const resolvers = {
  ProcoreCompanyCostCode: procoreLinkable(['COMPANY_WBS']),
  ProcoreCostType: procoreLinkable(['COMPANY_WBS']),
  CmicCostCode: cmicLinkable(['COMPANY_WBS']),
  CmicCategory: cmicLinkable(['COMPANY_WBS']),
};
