import type { GraphQLSchema } from 'graphql';
import { assembleSchema, type ResolverMap } from '../../kernel/graph/assemble.ts';
import { kinds } from './generated/kinds.ts';

/** The executable schema of the Procore subgraph. */
export function procoreSchema(): GraphQLSchema {
  return assembleSchema(
    'procore',
    Object.values(kinds).map((kind) => kind.resolvers as ResolverMap),
  );
}
