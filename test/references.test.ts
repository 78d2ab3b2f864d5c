import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphNames } from '../kernel/graph/assemble.ts';
import { cmicSchema } from '../subgraphs/cmic/schema.ts';
import { procoreSchema } from '../subgraphs/procore/schema.ts';
import { syncSchema } from '../subgraphs/sync/schema.ts';

describe('references from other subgraphs', () => {
  const schemas = { procore: procoreSchema, cmic: cmicSchema, sync: syncSchema };

  it.each(subgraphNames)('every reference resolver of %s fails by a promise, never by throwing', async (name) => {
    const context = new Proxy({}, { get: () => raise('the context is broken') });
    const resolvers = Object.values(schemas[name]().getTypeMap()).flatMap((type) => {
      const { subgraph } = (type.extensions.apollo ?? {}) as { subgraph?: { resolveReference?: ReferenceResolver } };
      return subgraph?.resolveReference ? [{ type: type.name, resolve: subgraph.resolveReference }] : [];
    });
    expect(resolvers.length).toBeGreaterThan(3);
    for (const { type, resolve } of resolvers) {
      const answer = resolve({ __typename: type, id: 'a/b/c' }, context, {});
      expect(answer, type).toBeInstanceOf(Promise);
      await answer.catch(() => undefined);
    }
  });

  it('one bad entity does not take its neighbours', async () => {
    const link = { id: 'good', kind: 'VENDOR', procoreId: '2001', cmicId: 'ZZ/ACME', projectId: null, jobId: null };
    const load = (id: string) => (id === 'bad' ? raise('broken') : Promise.resolve(link));
    const actor = { sub: 'ada', roles: ['viewer'], companies: null, projects: null, expiresAt: null };
    const result = await execute({
      schema: syncSchema(),
      document: parse('query($of: [_Any!]!) { _entities(representations: $of) { ... on Link { id procoreId } } }'),
      variableValues: { of: ['good', 'bad', 'good'].map((id) => ({ __typename: 'Link', id })) },
      contextValue: { actor, sync: { deps: { companyId: '4001', companyCode: 'ZZ' }, loaders: { link: { load } } } },
    });
    const good = { id: 'good', procoreId: '2001' };
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({ _entities: [good, null, good] });
    expect(result.errors?.map(({ path }) => path)).toEqual([['_entities', 1]]);
  });
});

type ReferenceResolver = (reference: object, context: object, info: object) => Promise<unknown>;

function raise(message: string): never {
  throw new Error(message);
}
