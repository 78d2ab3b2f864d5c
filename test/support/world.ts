import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';
import type { PlaygroundPage } from '../../gateway/page.ts';
import { startGateway } from '../../gateway/wiring.ts';
import type { Role } from '../../kernel/auth/actor.ts';
import { signToken } from '../../kernel/auth/tokens.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { createLog, type Log } from '../../kernel/log.ts';
import type { SettingsFile } from '../../kernel/settings.ts';
import type { StoryChoice } from '../../sandbox/shell/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createControl, type SandboxControl } from './control.ts';
import { composedNow, configOf, SECRET, serveAll, storePlace } from './world-parts.ts';

export interface WorldOptions {
  /** `mongo` needs `mongoUrl` (`inject('mongoUrl')`). A new, empty store is made and taken away again. */
  store?: 'sqlite' | 'mongo';
  mongoUrl?: string | null;
  /** The store of another world, which takes it away itself. */
  storeUrl?: string;
  /** Stand-ins that run already, and run on; `story` and `seed` are then theirs. */
  sandbox?: Pick<Sandbox, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>;
  story?: StoryChoice;
  seed?: number;
  transports?: 'in-process' | 'http';
  /** Members of the settings file, by section. Waits are short unless told. */
  settings?: SettingsFile;
  planner?: 'native' | 'javascript';
  /** Whether the in-process subgraphs compile their operations; true unless told. */
  jit?: boolean;
  /** What Procore's webhooks carry; without it there is no receiver. Needs the setting `erp.enabled`. */
  webhookSecret?: string;
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

/** Starts both stand-ins, the three subgraphs and the gateway, as gateway/main.ts does. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { story, seed, transports = 'in-process' } = options;
  const own = options.sandbox
    ? null
    : await startSandbox({ ...(story ? { story } : {}), ...(seed === undefined ? {} : { seed }) });
  const sandbox = options.sandbox ?? (own as Sandbox);
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
    ...(options.jit === undefined ? {} : { jit: options.jit }),
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
      await own?.close();
      place.remove();
    },
  };
}
