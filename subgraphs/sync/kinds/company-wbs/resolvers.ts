import { requireReader } from '../../../../kernel/auth/actor.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';
import { readCoverage } from './coverage.ts';

export const resolvers: Pick<
  Resolvers,
  | 'Query'
  | 'Mutation'
  | 'ImportCompanyWbsPayload'
  | 'ProcoreCompanyCostCode'
  | 'ProcoreCostType'
  | 'CmicCostCode'
  | 'CmicCategory'
> = {
  Query: {
    companyWbsCoverage: async (_, __, context) => {
      requireReader(context.actor);
      return readCoverage(context);
    },
  },
  Mutation: {
    importCompanyWbs: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importCompanyWbs', input, () =>
        requestImport(context.sync.deps, context.actor, 'COMPANY_WBS', input.id, input),
      );
      return { ...payload, coverage: null };
    },
  },
  ImportCompanyWbsPayload: {
    // Read after the import, and only where it is asked for.
    coverage: ({ transfer }, _, context) => (transfer ? readCoverage(context) : null),
  },
  ProcoreCompanyCostCode: procoreLinkable(['COMPANY_WBS']),
  ProcoreCostType: procoreLinkable(['COMPANY_WBS']),
  CmicCostCode: cmicLinkable(['COMPANY_WBS']),
  CmicCategory: cmicLinkable(['COMPANY_WBS']),
};
