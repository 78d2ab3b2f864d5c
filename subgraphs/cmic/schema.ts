import type { GraphQLSchema } from 'graphql';
import { assembleSchema, type ResolverMap } from '../../kernel/graph/assemble.ts';
import { kinds } from './generated/kinds.ts';

/** The executable schema of the CMiC subgraph. */
export function cmicSchema(): GraphQLSchema {
  return assembleSchema(
    'cmic',
    Object.values(kinds).map((kind) => kind.resolvers as ResolverMap),
  );
}
