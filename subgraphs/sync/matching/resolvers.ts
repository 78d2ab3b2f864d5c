import { noRole } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Problem } from '../problem.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import { commitmentMatches } from './commitments.ts';
import { costCodeMatches } from './cost-codes.ts';
import { isMaster, matchFields, rivalFields } from './fields.ts';
import { projectMatches } from './projects.ts';
import { refuseMatch, withdrawMatchRefusal } from './refuse.ts';
import type { Suggestion } from './suggest.ts';

/** Queries, mutations and types of suggestions; those of vendors are with their kind. */
export const resolvers: Pick<
  Resolvers,
  'Query' | 'Mutation' | 'Match' | 'MatchRival' | 'ProjectMatch' | 'CostCodeMatch' | 'CommitmentMatch'
> = {
  Query: {
    projectMatches: (_, args, context) => projectMatches(context, args),
    costCodeMatches: (_, args, context) => costCodeMatches(context, args),
    commitmentMatches: (_, args, context) => commitmentMatches(context, args),
  },
  Mutation: {
    refuseMatch: async (_, { input }, context) => {
      const run = () => refuseMatch(context.sync.deps, context.actor, input);
      const answered = await once(context, 'refuseMatch', input, run);
      return 'problem' in answered ? { refusal: null, problems: [answered.problem] } : answered;
    },
    withdrawMatchRefusal: async (_, { input }, context) => {
      const run = () => withdrawMatchRefusal(context.sync.deps, context.actor, input);
      const answered = await once(context, 'withdrawMatchRefusal', input, run);
      return 'problem' in answered ? { withdrawn: false, problems: [answered.problem] } : answered;
    },
  },
  Match: { __resolveType: ({ kind }) => types[kind] ?? 'VendorMatch' },
  MatchRival: rivalFields,
  ProjectMatch: {
    ...matchFields,
    project: ({ procoreId }) => ({ id: procoreId }),
    job: ({ cmicId }) => ({ id: cmicId }),
  },
  CostCodeMatch: {
    ...matchFields,
    costCode: ({ procoreId }) => ({ id: procoreId }),
    jobCostCode: ({ kind, cmicId }) => (isMaster(kind, cmicId) ? null : { id: cmicId }),
    companyCostCode: ({ kind, cmicId }) => (isMaster(kind, cmicId) ? { id: cmicId } : null),
  },
  CommitmentMatch: {
    ...matchFields,
    commitment: ({ procoreId }) => ({ id: procoreId }),
    subcontract: ({ cmicId }) => ({ id: cmicId }),
  },
};

const types: Partial<Record<Suggestion['kind'], 'ProjectMatch' | 'CostCodeMatch' | 'CommitmentMatch'>> = {
  PROJECT: 'ProjectMatch',
  PROJECT_WBS: 'CostCodeMatch',
  COMMITMENT: 'CommitmentMatch',
};

async function once<Result extends object>(
  { actor, sync: { deps } }: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Result>,
): Promise<Result | { problem: Problem }> {
  const stranger = noRole(actor);
  if (stranger) return { problem: stranger };
  const answered = await withKey(deps, actor, mutation, input, run);
  return 'reused' in answered ? { problem: answered.reused } : answered;
}
