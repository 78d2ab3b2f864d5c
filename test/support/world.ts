import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';
import { compose, ownServices } from '../../gateway/composition.ts';
import type { PlaygroundPage } from '../../gateway/page.ts';
import { startGateway } from '../../gateway/wiring.ts';
import type { Role } from '../../kernel/auth/actor.ts';
import { signToken } from '../../kernel/auth/tokens.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { type Config, readConfig } from '../../kernel/config.ts';
import type { ServedSubgraph } from '../../kernel/graph/serve.ts';
import { createLog, type Log } from '../../kernel/log.ts';
import type { Settings } from '../../kernel/settings.ts';
import type { StoryChoice } from '../../sandbox/shell/index.ts';
import { SANDBOX_CREDENTIALS, startSandbox } from '../../sandbox/start.ts';
import { serveCmic } from '../../subgraphs/cmic/serve.ts';
import { serveProcore } from '../../subgraphs/procore/serve.ts';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import { serveSync } from '../../subgraphs/sync/serve.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createControl, type SandboxControl } from './control.ts';
import { withDatabase } from './mongo-server.ts';

export interface WorldOptions {
  /** `mongo` needs `mongoUrl` (`inject('mongoUrl')`). A new, empty store is made and taken away again. */
  store?: 'sqlite' | 'mongo';
  mongoUrl?: string | null;
  story?: StoryChoice;
  seed?: number;
  transports?: 'in-process' | 'http';
  /** Members of the settings file, by section. Waits are short unless told. */
  settings?: { [Section in keyof Settings]?: Partial<Settings[Section]> };
  planner?: 'native' | 'javascript';
  /** Whether a worker runs; true unless told. */
  worker?: boolean;
  /** The playground; none unless told. */
  page?: PlaygroundPage;
  clock?: Clock;
  log?: Log;
}

/** Who asks: a role, or a role with scope. */
export type As = Role | { sub?: string; roles: Role[]; companies?: string[]; projects?: string[] };

/** What a test reads of an answer: it knows what it asked for, and looks at members without declaring a type for each query. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, which the compiler does not read.
export type Loose = Record<string, any>;

export interface GraphResult<Data = Loose> {
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Everything that `npm start` runs, at free ports, with a store of its own. */
export interface World {
  /** The address of the graph. */
  url: string;
  /** Asks over HTTP, as `admin` unless told. */
  graphql<Data = Loose>(query: string, variables?: object, as?: As): Promise<GraphResult<Data>>;
  /** As `graphql`, but errors of the graph are an error here, and the data is never null. */
  ask<Data = Loose>(query: string, variables?: object, as?: As): Promise<Data>;
  /** Events as they come. Leave the loop, or `return()`, to unsubscribe. */
  subscribe(query: string, variables?: Record<string, unknown>, as?: As): AsyncIterableIterator<ExecutionResult>;
  token(as?: As): Promise<string>;
  /** Waits until a transfer is in one of the states; an error after `ms` says where it stands. */
  settled(transferId: string, states?: string[], ms?: number): Promise<string>;
  procore: SandboxControl;
  cmic: SandboxControl;
  store: Store;
  /** Null over HTTP, where it belongs to the sync subgraph. */
  sync: SyncSystem | null;
  config: Config;
  close(): Promise<void>;
}

const SECRET = 'the secret of one test world, which nobody else has';

/** Starts both stand-ins, the three subgraphs and the gateway, as gateway/main.ts does. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { story, seed, transports = 'in-process' } = options;
  const sandbox = await startSandbox({ ...(story ? { story } : {}), ...(seed === undefined ? {} : { seed }) });
  const place = storePlace(options);
  const deps = { clock: options.clock ?? systemClock, log: options.log ?? createLog(process.env.TEST_LOG ?? 'silent') };
  const base = configOf(options, place.url, { procore: sandbox.procoreUrl, cmic: sandbox.cmicApiUrl });
  const served = transports === 'http' ? await serveAll(base, deps) : null;
  const config = served ? { ...base, subgraphs: served.urls } : base;
  const wired = await startGateway({
    config,
    ...deps,
    page: options.page ?? null,
    supergraph: composedNow(),
    ...(options.planner ? { planner: options.planner } : {}),
  });
  const url = `http://127.0.0.1:${wired.port}/graphql`;

  const token = (as: As = 'admin') => {
    const {
      sub = 'tester',
      roles,
      companies = null,
      projects = null,
    } = typeof as === 'string' ? { sub: as, roles: [as] } : as;
    return signToken(SECRET, { sub, roles, companies, projects }, { seconds: 3600, claims: config.settings.claims });
  };
  const graphql: World['graphql'] = async (query, variables = {}, as) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(as)}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as never;
  };
  const ask: World['ask'] = async (query, variables, as) => {
    const { data, errors } = await graphql(query, variables, as);
    if (errors || !data) throw new Error(`The graph answered with errors: ${JSON.stringify(errors, null, 2)}`);
    return data as never;
  };

  return {
    url,
    graphql,
    ask,
    token,
    subscribe(query, variables, as) {
      const client = createClient({
        url,
        retryAttempts: 0,
        headers: async () => ({ authorization: `Bearer ${await token(as)}` }),
      });
      return client.iterate({ query, ...(variables ? { variables } : {}) }) as AsyncIterableIterator<ExecutionResult>;
    },
    async settled(
      transferId,
      states = ['DONE', 'ENTERED', 'FAILED', 'CANCELLED', 'REJECTED', 'AWAITING_APPROVAL'],
      ms = 15_000,
    ) {
      for (const end = Date.now() + ms; ; await sleep(50)) {
        const { transfer } = await ask('query($id: ID!) { transfer(id: $id) { state problems { code message } } }', {
          id: transferId,
        });
        if (states.includes(transfer.state)) return transfer.state;
        if (Date.now() > end) throw new Error(`Transfer ${transferId} is still ${JSON.stringify(transfer)}.`);
      }
    },
    procore: createControl(sandbox.procoreUrl),
    cmic: createControl(sandbox.cmicUrl),
    store: wired.store,
    sync: wired.sync,
    config,
    async close() {
      await wired.close();
      await served?.close();
      await sandbox.close();
      place.remove();
    },
  };
}

function configOf(options: WorldOptions, storeUrl: string, urls: { procore: string; cmic: string }): Config {
  const c = SANDBOX_CREDENTIALS;
  const env = {
    PORT: '0',
    PROCORE_API_URL: urls.procore,
    PROCORE_LOGIN_URL: urls.procore,
    PROCORE_CLIENT_ID: c.procoreClientId,
    PROCORE_CLIENT_SECRET: c.procoreClientSecret,
    PROCORE_COMPANY_ID: c.procoreCompanyId,
    CMIC_API_URL: urls.cmic,
    CMIC_USERNAME: c.cmicUsername,
    CMIC_PASSWORD: c.cmicPassword,
    CMIC_COMPANY_CODE: c.cmicCompanyCode,
    STORE_URL: storeUrl,
    AUTH_SECRET: SECRET,
    SUBGRAPH_SECRET: `${SECRET}, between gateway and subgraphs`,
    WORKER: options.worker === false ? 'off' : 'on',
    SETTINGS_FILE: 'settings of the test',
  };
  const waits = { answerMs: 10_000, lateWriteMs: 500, postWatchMs: 200, pollMs: 50, ...options.settings?.waits };
  return readConfig(env, () => JSON.stringify({ ...options.settings, waits }), 'gateway');
}

function storePlace({ store = 'sqlite', mongoUrl }: WorldOptions): { url: string; remove(): void } {
  if (store === 'mongo') {
    if (!mongoUrl) throw new Error("A world on MongoDB needs mongoUrl: inject('mongoUrl').");
    return { url: withDatabase(mongoUrl, `world-${randomUUID()}`), remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  return {
    url: `sqlite:${join(folder, 'gateway.db')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The subgraphs as their files stand now, so that no test depends on a supergraph that somebody forgot to compose. */
let composed: string | undefined;
function composedNow(): string {
  if (composed !== undefined) return composed;
  const result = compose(ownServices());
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  composed = result.supergraph;
  return composed;
}

async function serveAll(config: Config, deps: { clock: Clock; log: Log }) {
  const served: ServedSubgraph[] = [
    await serveProcore(config, deps),
    await serveCmic(config, deps),
    await serveSync(config, deps),
  ];
  const [procore, cmic, sync] = served;
  return {
    urls: { procore: procore?.url ?? null, cmic: cmic?.url ?? null, sync: sync?.url ?? null },
    close: async () => {
      await Promise.all(served.map((subgraph) => subgraph.close()));
    },
  };
}
