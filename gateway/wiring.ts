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
import { createSyncSystem, type SyncConfig, type SyncSystem } from '../subgraphs/sync/context.ts';
import { syncSchema } from '../subgraphs/sync/schema.ts';
import { openStore } from '../subgraphs/sync/store/open.ts';
import type { Store } from '../subgraphs/sync/store/port.ts';
import { supergraphFile } from './composition.ts';
import { createCounterparts } from './counterparts.ts';
import type { PlaygroundPage } from './page.ts';
import { createRemote } from './remote.ts';
import { createGateway, type Gateway } from './server.ts';
import type { Subgraph } from './transports.ts';
import { createWebhook, type Webhook } from './webhook.ts';

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
  /** Whether in-process subgraphs compile their operations; true unless told. */
  jit?: boolean;
  /** The crash harness ends the process at a named point of a transfer's run. */
  at?: SyncConfig['at'];
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

/**
 * Connects the sources, opens the store, puts the subgraphs behind the gateway, listens, and starts the worker where the configuration wants it. Where one of these fails,
 * what stood already is closed again.
 */
export async function startGateway(options: WiringOptions): Promise<Wired> {
  const closers: (() => Promise<void>)[] = [];
  // In the order of who needs whom: nobody asks any more, the worker ends its step, then what it worked with goes.
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await wire(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function wire(options: WiringOptions, closers: (() => Promise<void>)[]): Promise<Omit<Wired, 'close'>> {
  const { config, clock, log } = options;
  const { settings, issuer, audience, production } = config;
  const { claims } = settings;
  const store = options.store ?? (await openStore(config.storeUrl, log));
  if (!options.store) closers.push(() => store.close());
  const sources = connect(config, { clock, log });
  closers.push(sources.close);
  const sync = openSync(options, store, sources);
  if (sync) closers.push(() => sync.close());

  const newContext = (actor: Actor) => {
    const services = { procore: sources.procore?.services(), cmic: sources.cmic?.services() };
    return { actor, ...services, sync: sync?.services({ procore: services.procore, cmic: services.cmic }) };
  };
  const gateway = await createGateway({
    supergraph: options.supergraph ?? readFileSync(supergraphFile, 'utf8'),
    subgraphs: Object.fromEntries(subgraphNames.map((name) => [name, subgraphOf(name, options)])),
    newContext,
    verify: createVerifier({ keys: tokenKeys(config), issuer, audience, claims }),
    counterparts: createCounterparts(config, store),
    ready: () => store.ping(),
    production,
    loopbackOnly: config.host === '127.0.0.1',
    page: options.page,
    webhook: openWebhook(options, store, sync),
    log,
    ...(options.planner ? { planner: options.planner } : {}),
  });
  closers.push(gateway.close);
  const port = await gateway.listen(config.port, config.host);
  if (config.worker) sync?.worker.start();
  return { gateway, port, store, sync };
}

type Sources = ReturnType<typeof connect>;

function connect({ procore, cmic, settings }: Config, deps: { clock: Clock; log: Log }) {
  const { currency, cmicNames } = settings;
  const systems = {
    procore: procore && createProcoreSystem({ ...procore, currency }, deps),
    cmic: cmic && createCmicSystem({ ...cmic, currency, cmicNames }, deps),
  };
  return {
    ...systems,
    async close() {
      await Promise.all([systems.procore?.close(), systems.cmic?.close()]);
    },
  };
}

/** Sync, unless its subgraph runs elsewhere. */
function openSync({ config, clock, log, at }: WiringOptions, store: Store, sources: Sources): SyncSystem | null {
  if (config.subgraphs.sync || !sources.procore || !sources.cmic || !config.procore || !config.cmic) return null;
  return createSyncSystem({
    store,
    procore: sources.procore.clients,
    cmic: sources.cmic.clients,
    companyId: config.procore.companyId,
    companyCode: config.cmic.companyCode,
    settings: config.settings,
    clock,
    log,
    ...(at ? { at } : {}),
  });
}

/** The receiver of Procore's webhooks, where their secret is configured. */
function openWebhook(
  { config, clock, log }: WiringOptions,
  store: Store,
  sync: SyncSystem | null,
): Webhook | undefined {
  const { procore } = config;
  if (!procore?.webhookSecret) return undefined;
  const { webhookSecret: secret, companyId } = procore;
  return createWebhook({
    secret,
    companyId,
    requests: store.erpRequests,
    clock,
    log,
    onNew: () => sync?.erpDesk.nudge(),
  });
}

const schemas: Record<SubgraphName, () => GraphQLSchema> = {
  procore: procoreSchema,
  cmic: cmicSchema,
  sync: syncSchema,
};

function subgraphOf(name: SubgraphName, { config, log, jit = true }: WiringOptions): Subgraph {
  const url = config.subgraphs[name];
  if (!url) return { executor: createExecutor<object>({ schema: schemas[name](), log, jit }) };
  const signActor = createActorSigner(subgraphSecret(config));
  return { remote: createRemote({ name, url, signActor, timeoutMs: 60_000, log }) };
}
