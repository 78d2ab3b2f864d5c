import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { Actor } from '../../../kernel/auth/actor.ts';
import { Fault } from '../../../kernel/errors.ts';

/** Three small subgraphs of the contract's shapes: stubs, a union of stubs, a payload with a stub, a subscription. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;
const money = 'type Money @shareable { amount: String! currency: String! }';

export const sdls = {
  procore: `${link} ${money}
    type ProcoreVendor @key(fields: "id") { id: ID! name: String }
    type ProcoreCommitment @key(fields: "id") { id: ID! title: String vendor: ProcoreVendor total: Money }
    type Query { procoreCommitments(first: Int = 3): [ProcoreCommitment!] procoreCommitment(id: ID!): ProcoreCommitment asker: String }`,
  cmic: `${link} ${money}
    type CmicVendor @key(fields: "id") { id: ID! name: String }
    type CmicSubcontract @key(fields: "id") { id: ID! number: String total: Money }
    type Query { cmicSubcontract(id: ID!): CmicSubcontract }`,
  sync: `${link}
    type ProcoreVendor @key(fields: "id") { id: ID! cmicVendor: CmicVendor }
    type ProcoreCommitment @key(fields: "id") { id: ID! subcontract: CmicSubcontract }
    type CmicVendor @key(fields: "id", resolvable: false) { id: ID! }
    type CmicSubcontract @key(fields: "id", resolvable: false) { id: ID! }
    union LinkedRecord = ProcoreCommitment | ProcoreVendor
    type Transfer @key(fields: "id") { id: ID! state: String who: String source: LinkedRecord }
    type Problem { code: String! message: String! }
    input ApproveInput { id: ID! }
    type ApprovePayload { transfer: Transfer commitment: ProcoreCommitment problems: [Problem!]! }
    type Query { transfer(id: ID!): Transfer }
    type Mutation { approve(input: ApproveInput!): ApprovePayload }
    type Subscription { transferUpdated(id: ID!): Transfer }`,
};

export interface ThrowAwayContext {
  actor: Actor;
  serial: number;
}

type Args = { id: string };
const ref = (id: string) => ({ id });
const down = (source: 'PROCORE' | 'CMIC') =>
  new Fault({
    code: 'UPSTREAM_UNAVAILABLE',
    source,
    message: `${source === 'CMIC' ? 'CMiC' : 'Procore'} does not answer.`,
    retryable: true,
  });
const commitment = (id: string) => ({
  id,
  title: `Commitment ${id}`,
  vendor: ref('2001'),
  total: { amount: '10.50', currency: 'USD' },
});

/** Emits what a test pushes. */
export function createEvents() {
  let wake: () => void = () => {};
  const queue: unknown[] = [];
  let open = 0;
  return {
    push(event: unknown) {
      queue.push(event);
      wake();
    },
    /** How many subscriptions are being listened to. */
    open: () => open,
    stream(): AsyncIterableIterator<unknown> {
      open += 1;
      let ended = false;
      return {
        async next() {
          while (queue.length === 0 && !ended)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          return ended ? { done: true, value: undefined } : { done: false, value: queue.shift() };
        },
        async return() {
          if (!ended) open -= 1;
          ended = true;
          wake();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}

export function schemas(events: ReturnType<typeof createEvents>): Record<keyof typeof sdls, GraphQLSchema> {
  const resolvers: Record<keyof typeof sdls, unknown> = {
    procore: {
      Query: {
        procoreCommitments: (_: unknown, { first }: { first: number }) =>
          ['c1', 'c2', 'c3'].slice(0, first).map(commitment),
        procoreCommitment: async (_: unknown, { id }: Args) => {
          if (id === 'down') throw down('PROCORE');
          if (id === 'bug') throw new TypeError('a secret detail');
          return id === 'absent' ? null : commitment(id);
        },
        asker: (_: unknown, __: unknown, { actor }: ThrowAwayContext) =>
          `${actor.sub} ${actor.roles} ${actor.projects}`,
      },
      ProcoreCommitment: { __resolveReference: async ({ id }: Args) => commitment(id) },
      ProcoreVendor: { __resolveReference: async ({ id }: Args) => ref(id), name: ({ id }: Args) => `Vendor ${id}` },
    },
    cmic: {
      Query: { cmicSubcontract: (_: unknown, { id }: Args) => ({ id, number: id }) },
      CmicSubcontract: {
        __resolveReference: async ({ id }: Args) => {
          if (id === 'ZZ/c2') throw down('CMIC');
          return { id, number: `24-${id}`, total: { amount: '10.50', currency: 'USD' } };
        },
      },
      CmicVendor: { __resolveReference: async ({ id }: Args) => ({ id, name: `CMiC ${id}` }) },
    },
    sync: {
      Query: { transfer: (_: unknown, { id }: Args) => ({ id, state: 'QUEUED' }) },
      Mutation: {
        approve: (_: unknown, { input }: { input: Args }) =>
          input.id === 'refused'
            ? { problems: [{ code: 'NOT_APPROVED_IN_PROCORE', message: 'It is a draft.' }] }
            : { transfer: { id: 't1', state: 'DONE' }, commitment: ref(input.id), problems: [] },
      },
      Subscription: { transferUpdated: { subscribe: () => events.stream() } },
      Transfer: {
        source: ({ id }: Args) => ({ __typename: 'ProcoreCommitment', id: id === 't2' ? 'c2' : 'c1' }),
        who: (_: unknown, __: unknown, { actor, serial }: ThrowAwayContext) => `${actor.sub} ${serial}`,
      },
      ProcoreVendor: { __resolveReference: async ({ id }: Args) => ref(id), cmicVendor: () => ref('ZZ/ACME') },
      ProcoreCommitment: {
        __resolveReference: async ({ id }: Args) => ref(id),
        subcontract: ({ id }: Args) => ref(`ZZ/${id}`),
      },
    },
  };
  const build = (name: keyof typeof sdls) =>
    buildSubgraphSchema([{ typeDefs: parse(sdls[name]), resolvers: resolvers[name] as never }]);
  return { procore: build('procore'), cmic: build('cmic'), sync: build('sync') };
}
