import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../kernel/auth/actor.ts';
import { subgraphSecret, tokenKeys } from '../kernel/auth/secret.ts';
import { createActorSigner } from '../kernel/auth/subgraph-token.ts';
import { createVerifier } from '../kernel/auth/tokens.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { type SubgraphName, subgraphNames } from '../kernel/graph/assemble.ts';
import { createExecutor } from '../kernel/graph/execute.ts';
import type { Log } from '../kernel/log.ts';
import { createCmicSystem } from '../subgraphs/cmic/context.ts';
import { cmicSchema } from '../subgraphs/cmic/schema.ts';
import { createProcoreSystem } from '../subgraphs/procore/context.ts';
import { procoreSchema } from '../subgraphs/procore/schema.ts';
import { createSyncSystem, type SyncSystem } from '../subgraphs/sync/context.ts';
import { syncSchema } from '../subgraphs/sync/schema.ts';
import { openStore } from '../subgraphs/sync/store/open.ts';
import type { Store } from '../subgraphs/sync/store/port.ts';
import type { SyncDeps } from '../subgraphs/sync/system.ts';
import { supergraphFile } from './composition.ts';
import { createCounterparts } from './counterparts.ts';
import type { PlaygroundPage } from './page.ts';
import { createRemote } from './remote.ts';
import { createGateway, type Gateway } from './server.ts';
import type { Subgraph } from './transports.ts';

export interface WiringOptions {
  config: Config;
  clock: Clock;
  log: Log;
  page: PlaygroundPage | null;
  /** The composed schema text; the committed one unless told. */
  supergraph?: string;
  /** A store that is open already; it is not closed here then. */
  store?: Store;
  planner?: 'native' | 'javascript';
  /** The crash harness ends the process at a named point of a transfer's run. */
  at?: SyncDeps['at'];
}

/** Everything that one process runs. */
export interface Wired {
  gateway: Gateway;
  port: number;
  store: Store;
  /** Null where the sync subgraph runs elsewhere. */
  sync: SyncSystem | null;
  close(): Promise<void>;
}

/** Connects the sources, opens the store, puts the subgraphs behind the gateway, listens, and starts the worker where the configuration wants it. */
export async function startGateway(options: WiringOptions): Promise<Wired> {
  const { config, clock, log } = options;
  const store = options.store ?? (await openStore(config.storeUrl, log));
  const { settings } = config;
  const procore =
    config.procore && createProcoreSystem({ ...config.procore, currency: settings.currency }, { clock, log });
  const cmic =
    config.cmic &&
    createCmicSystem({ ...config.cmic, currency: settings.currency, cmicNames: settings.cmicNames }, { clock, log });
  const sync =
    procore && cmic && !config.subgraphs.sync
      ? createSyncSystem({
          store,
          procore: procore.clients,
          cmic: cmic.clients,
          companyId: config.procore?.companyId ?? '',
          companyCode: config.cmic?.companyCode ?? '',
          settings,
          clock,
          log,
          ...(options.at ? { at: options.at } : {}),
        })
      : null;

  const newContext = (actor: Actor) => {
    const services = { procore: procore?.services(), cmic: cmic?.services() };
    const own =
      sync && services.procore && services.cmic
        ? sync.services({ procore: services.procore, cmic: services.cmic })
        : undefined;
    return { actor, ...services, sync: own };
  };
  const schemas: Record<SubgraphName, () => GraphQLSchema> = {
    procore: procoreSchema,
    cmic: cmicSchema,
    sync: syncSchema,
  };
  const gateway = await createGateway({
    supergraph: options.supergraph ?? readFileSync(supergraphFile, 'utf8'),
    subgraphs: Object.fromEntries(subgraphNames.map((name) => [name, subgraphOf(name, schemas[name], config, log)])),
    newContext,
    verify: createVerifier({
      keys: tokenKeys(config),
      issuer: config.issuer,
      audience: config.audience,
      claims: settings.claims,
    }),
    counterparts: createCounterparts(config, store),
    ready: () => store.ping(),
    production: config.production,
    page: options.page,
    log,
    ...(options.planner ? { planner: options.planner } : {}),
  });
  const port = await gateway.listen(config.port, config.host);
  if (config.worker) sync?.worker.start();

  return {
    gateway,
    port,
    store,
    sync,
    // In the order of who needs whom: nobody asks any more, the worker ends its step, then what it worked with goes.
    async close() {
      await gateway.close();
      await sync?.close();
      if (!options.store) await store.close();
      await Promise.all([procore?.close(), cmic?.close()]);
    },
  };
}

function subgraphOf(name: SubgraphName, schema: () => GraphQLSchema, config: Config, log: Log): Subgraph {
  const url = config.subgraphs[name];
  if (!url) return { executor: createExecutor<object>({ schema: schema(), log }) };
  const signActor = createActorSigner(subgraphSecret(config));
  return { remote: createRemote({ name, url, signActor, timeoutMs: 60_000, log }) };
}
