import type { ExecutionResult } from 'graphql';
import { type Actor, systemActor } from '../../kernel/auth/actor.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createExecutor } from '../../kernel/graph/execute.ts';
import { createLog } from '../../kernel/log.ts';
import { createProcore } from '../../sandbox/procore/index.ts';
import { createSandboxServer, type StoryChoice } from '../../sandbox/shell/index.ts';
import { createProcoreSystem, type ProcoreClients, type ProcoreContext } from '../../subgraphs/procore/context.ts';
import { procoreSchema } from '../../subgraphs/procore/schema.ts';
import { createTestClock } from '../support/clock.ts';
import { type StubAnswer, type StubRequest, type StubServer, startStub } from '../support/stub-server.ts';

/** A reader of one company and some projects. */
export function reader(scope: Partial<Actor> = {}): Actor {
  return { ...systemActor, sub: 'reader', roles: ['viewer'], ...scope };
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers whose shape the query gives
export type Answer = Omit<ExecutionResult, 'data'> & { data: any };

/** The Procore subgraph over its stand-in, over HTTP. */
export interface ProcoreWorld {
  clients: ProcoreClients;
  /** Runs a query as this actor; every call is a request of its own. */
  run(query: string, actor?: Actor, variables?: Record<string, unknown>): Promise<Answer>;
  /** `GET /rest/...` of every API call since the last `forget`, decoded. */
  requests(): Promise<string[]>;
  forgetRequests(): Promise<void>;
  /** The rows of a collection, as the stand-in holds them. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of any collection
  rows(collection: string): Promise<any[]>;
  /** What people do in Procore itself: a call with the app's rights, outside the clients; throws unless it is answered 2xx. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of any endpoint
  call(method: string, path: string, body?: unknown): Promise<any>;
  faults(...rules: Record<string, unknown>[]): Promise<void>;
  settings(change: Record<string, unknown>): Promise<void>;
  reset(story?: StoryChoice): void;
  close(): Promise<void>;
}

/** With a clock of its own, both sides run by it. */
export async function createProcoreWorld(clock: Clock = systemClock): Promise<ProcoreWorld> {
  const server = await createSandboxServer({ factory: createProcore, now: clock.now });
  const log = createLog('silent');
  const system = createProcoreSystem(
    {
      apiUrl: server.url,
      loginUrl: server.url,
      clientId: 'sandbox-client',
      clientSecret: 'sandbox-secret',
      companyId: '4001',
      currency: 'USD',
    },
    { clock, log },
  );
  const executor = createExecutor<ProcoreContext>({ schema: procoreSchema(), log });
  const control = async (method: string, path: string, body?: unknown) => {
    const init =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${server.url}/_sandbox/${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  };
  let token: string | null = null;
  const call: ProcoreWorld['call'] = async (method, path, body) => {
    const form = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
    const signIn = async () => {
      const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
      return ((await answer.json()) as { access_token: string }).access_token;
    };
    token ??= await signIn();
    const headers = {
      authorization: `Bearer ${token}`,
      'procore-company-id': '4001',
      'content-type': 'application/json',
    };
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(server.url + path, { method, headers, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return {
    clients: system.clients,
    call,
    run: async (query, actor = systemActor, variables = {}) =>
      (await executor.execute({ query, variables }, { actor, procore: system.services() })) as Answer,
    requests: async () => {
      const journal: { method: string; path: string }[] = await control('GET', 'requests');
      return journal
        .filter(({ path }) => path.startsWith('/rest/'))
        .map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);
    },
    forgetRequests: () => control('DELETE', 'requests'),
    rows: (collection) => control('GET', `state/${collection}`),
    faults: (...rules) => control('PUT', 'faults', rules),
    settings: (change) => control('PUT', 'settings', change),
    reset: (story) => {
      token = null;
      server.reset(story);
    },
    close: async () => {
      await system.close();
      await server.close();
    },
  };
}

/** The clients over a server that answers as the test says, without paging: for answers that the stand-in does not give. */
export async function createStubbedClients(
  answer: (request: StubRequest) => StubAnswer,
): Promise<{ clients: ProcoreClients; stub: StubServer; close(): Promise<void> }> {
  const stub = await startStub((request) =>
    request.path.startsWith('/oauth') ? { body: { access_token: 'token' } } : answer(request),
  );
  const system = createProcoreSystem(
    {
      apiUrl: stub.url,
      loginUrl: stub.url,
      clientId: 'id',
      clientSecret: 'secret',
      companyId: '4001',
      currency: 'USD',
    },
    { clock: createTestClock(), log: createLog('silent') },
  );
  return {
    clients: system.clients,
    stub,
    close: async () => {
      await system.close();
      await stub.close();
    },
  };
}

/** The ids of the project's cost codes by their marks' last part: `03-100` of project 1001 is `1001/cc-…`. Sub jobs' codes are not among them. */
export async function codesOf(clients: ProcoreClients, projectId: string): Promise<(code: string) => string> {
  const rows = await clients.projectWbs.costCodes(projectId);
  return (code) => {
    const found = rows.find((row) => !(row instanceof Error) && row.fullCode === code && row.subJobId === null);
    if (!found || found instanceof Error) throw new Error(`Project ${projectId} has no code ${code}.`);
    return found.id;
  };
}

/** The id of a cost type by its code: `S`. */
export async function typesOf(clients: ProcoreClients): Promise<(code: string) => string> {
  const rows = await clients.companyWbs.costTypes();
  return (code) => {
    const found = rows.find((row) => !(row instanceof Error) && row.code === code);
    if (!found || found instanceof Error) throw new Error(`There is no cost type ${code}.`);
    return found.id;
  };
}
