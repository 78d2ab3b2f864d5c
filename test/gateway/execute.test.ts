import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { createExecutor, isAsyncIterable } from '../../kernel/graph/execute.ts';
import { asksFor } from '../../kernel/graph/selection.ts';
import { createLog } from '../../kernel/log.ts';

const log = createLog('silent');
const schema = throwAwaySchema();
const compiled = createExecutor<{ who: string }>({ schema, log });
const interpreted = createExecutor<{ who: string }>({ schema, log, jit: false });

describe('an operation runs the same compiled and interpreted', () => {
  const entities = [
    { __typename: 'Vendor', id: '1' },
    { __typename: 'Vendor', id: 'down' },
    { __typename: 'Vendor', id: '3' },
  ];
  const cases: [string, string, Record<string, unknown>?][] = [
    ['fields, aliases and arguments', '{ a: vendor(id: "1") { id name } b: vendor(id: "nobody") { id } who }'],
    ['lists, unions and enums', '{ anything { __typename ... on Vendor { id kind } ... on Job { code } } }'],
    [
      'variables and their defaults',
      'query($id: ID!, $upper: Boolean = true) { vendor(id: $id) { name(upper: $upper) } }',
      { id: '2' },
    ],
    ['a missing variable', 'query($id: ID!) { vendor(id: $id) { id } }', {}],
    ['a wrong variable', 'query($first: Int) { vendors(first: $first) { id } }', { first: 'many' }],
    [
      'input objects',
      'mutation($input: RenameInput!) { rename(input: $input) { name } }',
      { input: { id: '1', to: { name: 'Acme' } } },
    ],
    [
      'skip and include',
      'query($no: Boolean!) { vendor(id: "1") { id @skip(if: $no) name @include(if: $no) } }',
      { no: true },
    ],
    [
      'skip and include inside fragments',
      'query($no: Boolean!) { vendor(id: "1") { ...F @include(if: $no) ... on Vendor @skip(if: $no) { id } } } fragment F on Vendor { name @skip(if: $no) kind }',
      { no: true },
    ],
    ['a fault in one row', '{ vendors(first: 3) { id balance } }'],
    ['a fault that a required field passes up', '{ vendor(id: "down") { id required } who }'],
    ['an error of our own that nobody expected', '{ vendor(id: "1") { id bug } }'],
    [
      'entities, one of which is down',
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Vendor { id name } } }',
      { r: entities },
    ],
    ['introspection', '{ __schema { queryType { name } } __type(name: "Vendor") { fields { name } } }'],
    ['text that is no document', '{ vendor('],
    ['a field that is not there', '{ vendor(id: "1") { colour } }'],
    ['an unknown operation', 'query A { who } query B { who }'],
  ];
  test.each(cases)('%s', async (_title, query, variables) => {
    const operation = { query, variables: variables ?? null };
    const one = plain(await compiled.execute(operation, { who: 'anna' }));
    const other = plain(await interpreted.execute(operation, { who: 'anna' }));
    expect(one.data).toEqual(other.data);
    expect(one.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual(
      other.errors?.map(({ path, extensions }) => ({ path, extensions })),
    );
    expect(plain(await compiled.execute(operation, { who: 'anna' }))).toEqual(one);
  });

  test('faults keep code, source and path; what nobody expected says nothing inner', async () => {
    const query = '{ vendors(first: 3) { id balance bug } }';
    const { data, errors } = plain(await compiled.execute({ query }, { who: 'anna' }));
    expect(data?.vendors).toHaveLength(3);
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['vendors', 1, 'balance'],
        message: 'CMiC does not answer.',
        extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true },
      }),
    );
    expect(errors?.find((error) => error.path?.includes('bug'))).toMatchObject({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL' },
    });
    expect(JSON.stringify(errors)).not.toContain('secret detail');
  });

  test('a resolver sees through fragments what is asked for below it', async () => {
    const query =
      '{ asked { city kind list { ...F } } } fragment F on Vendor { id ... on Vendor { address { city } } }';
    for (const executor of [compiled, interpreted]) {
      expect(plain(await executor.execute({ query }, { who: 'x' })).data).toEqual({
        asked: { city: true, kind: false, list: [] },
      });
    }
  });

  test('a chosen operation of several runs', async () => {
    const query = 'query A { who } query B { vendor(id: "1") { id } }';
    expect(plain(await compiled.execute({ query, operationName: 'B' }, { who: 'x' })).data).toEqual({
      vendor: { id: '1' },
    });
    expect(plain(await compiled.execute({ query, operationName: 'A' }, { who: 'x' })).data).toEqual({ who: 'x' });
  });

  test('results share nothing with the records behind them', async () => {
    const query = '{ vendors(first: 1) { id address { city } } }';
    const first = (await compiled.execute({ query }, { who: 'x' })).data as {
      vendors: { address: { city: string } }[];
    };
    first.vendors[0]!.address.city = 'changed';
    const second = (await compiled.execute({ query }, { who: 'x' })).data as {
      vendors: { address: { city: string } }[];
    };
    expect(second.vendors[0]?.address.city).toBe('Oakland');
  });
});

describe('a subscription', () => {
  test('carries out each event with a context of its own', async () => {
    let contexts = 0;
    const events = await compiled.subscribe({ query: 'subscription { ticks { n who } }' }, () => ({
      who: `context ${contexts++}`,
    }));
    if (!isAsyncIterable(events)) throw new Error('No events came.');
    const seen: unknown[] = [];
    for await (const event of events) seen.push(plain(event).data);
    expect(seen).toEqual([{ ticks: { n: 1, who: 'context 1' } }, { ticks: { n: 2, who: 'context 2' } }]);
  });

  test('that is refused answers with the error', async () => {
    const result = await compiled.subscribe({ query: 'subscription { nothing { n } }' }, () => ({ who: 'x' }));
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

function plain(result: unknown) {
  return JSON.parse(JSON.stringify(result)) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

function throwAwaySchema(): GraphQLSchema {
  const down = () =>
    new Fault({ code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', message: 'CMiC does not answer.', retryable: true });
  const vendor = (id: string) => ({ __typename: 'Vendor', id, kind: 'FIRM', address: { city: 'Oakland' } });
  return buildSubgraphSchema([
    {
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
        enum VendorKind { FIRM PERSON }
        type Address { city: String }
        type Vendor @key(fields: "id") {
          id: ID! name(upper: Boolean): String kind: VendorKind address: Address balance: String bug: String required: String!
        }
        type Job { code: String }
        union Anything = Vendor | Job
        input NameInput { name: String! }
        input RenameInput { id: ID! to: NameInput! }
        type Asked { city: Boolean kind: Boolean list: [Vendor!]! }
        type Tick { n: Int who: String }
        type Query { vendor(id: ID!): Vendor vendors(first: Int): [Vendor!]! anything: [Anything!]! who: String asked: Asked }
        type Mutation { rename(input: RenameInput!): Vendor }
        type Subscription { ticks: Tick }
      `),
      resolvers: {
        Query: {
          vendor: (_: unknown, { id }: { id: string }) => (id === 'nobody' ? null : vendor(id)),
          vendors: (_: unknown, { first }: { first: number }) => ['1', 'down', '3'].slice(0, first).map(vendor),
          anything: () => [vendor('1'), { __typename: 'Job', code: '24-010' }],
          who: (_: unknown, __: unknown, context: { who: string }) => context.who,
          asked: (_: unknown, __: unknown, ___: unknown, info: GraphQLResolveInfo) => ({
            city: asksFor(info, 'list.address.city'),
            kind: asksFor(info, 'list.kind'),
            list: [],
          }),
        },
        Mutation: {
          rename: (_: unknown, { input }: { input: { id: string; to: { name: string } } }) => ({
            ...vendor(input.id),
            name: input.to.name,
          }),
        },
        Subscription: {
          ticks: {
            async *subscribe() {
              yield { ticks: { n: 1 } };
              yield { ticks: { n: 2 } };
            },
          },
        },
        Tick: { who: (_: unknown, __: unknown, context: { who: string }) => context.who },
        Vendor: {
          __resolveReference: async ({ id }: { id: string }) => {
            if (id === 'down') throw down();
            return vendor(id);
          },
          name: (parent: { id: string; name?: string }, { upper }: { upper?: boolean }) =>
            parent.name ?? (upper ? 'VENDOR ' : 'Vendor ') + parent.id,
          balance: async ({ id }: { id: string }) => {
            if (id === 'down') throw down();
            return '1.00';
          },
          bug: () => {
            throw new TypeError('a secret detail');
          },
          required: ({ id }: { id: string }) => {
            if (id === 'down') throw down();
            return 'here';
          },
        },
      } as never,
    },
  ]);
}
