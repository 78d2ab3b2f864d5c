import type { GraphQLSchema } from 'graphql';
import { assembleSchema, type ResolverMap } from '../../kernel/graph/assemble.ts';
import { resolvers as adopting } from './adopting/resolvers.ts';
import { resolvers as asOf } from './as-of/resolvers.ts';
import { resolvers as drafting } from './drafting/resolvers.ts';
import { resolvers as financials } from './financials/resolvers.ts';
import { kinds } from './generated/kinds.ts';
import { resolvers as link } from './link/resolvers.ts';
import { resolvers as matching } from './matching/resolvers.ts';
import { resolvers as notify } from './notify/resolvers.ts';
import { resolvers as reconciliation } from './reconciliation/resolvers.ts';
import { resolvers as staged } from './staged/resolvers.ts';
import { resolvers as transfer } from './transfer/resolvers.ts';
import { resolvers as workInProgress } from './work-in-progress/resolvers.ts';

/** The executable schema of the sync subgraph. */
export function syncSchema(): GraphQLSchema {
  return assembleSchema('sync', [
    asOf,
    adopting,
    drafting,
    financials,
    link,
    matching,
    notify,
    reconciliation,
    staged as ResolverMap,
    transfer,
    workInProgress as ResolverMap,
    ...Object.values(kinds).map((kind) => kind.resolvers as ResolverMap),
  ]);
}
