import { subgraphSecret } from '../../kernel/auth/secret.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { type ServedSubgraph, serveSubgraph } from '../../kernel/graph/serve.ts';
import type { Log } from '../../kernel/log.ts';
import { createCmicSystem } from '../cmic/context.ts';
import { createProcoreSystem } from '../procore/context.ts';
import { createSyncSystem, type SyncContext, type SyncSystem } from './context.ts';
import { syncSchema } from './schema.ts';
import { openStore } from './store/open.ts';
import type { SyncDeps } from './system.ts';

/** Sync with what it works with: both sources, and the store. */
export interface OpenSync {
  sync: SyncSystem;
  context(actor: SyncContext['actor']): SyncContext;
  ping(): Promise<void>;
  /** The worker ends its step first. */
  close(): Promise<void>;
}

/** Connects both sources and opens the store. `at` is for the crash harness alone. */
export async function openSync(
  config: Config,
  deps: { clock: Clock; log: Log; at?: SyncDeps['at'] },
): Promise<OpenSync> {
  if (!config.procore || !config.cmic) throw new Error('Sync needs both sources.');
  const { settings } = config;
  const { currency, cmicNames } = settings;
  const store = await openStore(config.storeUrl, deps.log);
  const procore = createProcoreSystem({ ...config.procore, currency }, deps);
  const cmic = createCmicSystem({ ...config.cmic, currency, cmicNames }, deps);
  const { companyId } = config.procore;
  const { companyCode } = config.cmic;
  const sync = createSyncSystem({
    store,
    procore: procore.clients,
    cmic: cmic.clients,
    companyId,
    companyCode,
    settings,
    ...deps,
  });
  return {
    sync,
    context(actor) {
      const others = { procore: procore.services(), cmic: cmic.services() };
      return { actor, sync: sync.services(others) };
    },
    ping: () => store.ping(),
    async close() {
      await sync.close();
      await store.close();
      await Promise.all([procore.close(), cmic.close()]);
    },
  };
}

/** The sync subgraph by itself, at the configured port, with the worker unless WORKER is off. */
export async function serveSync(config: Config, deps: { clock: Clock; log: Log }): Promise<ServedSubgraph> {
  const open = await openSync(config, deps);
  const served = await serveSubgraph<SyncContext>({
    schema: syncSchema(),
    context: open.context,
    subgraphSecret: subgraphSecret(config),
    port: config.port,
    ...(config.host ? { host: config.host } : {}),
    log: deps.log,
    ready: open.ping,
  });
  if (config.worker) open.sync.worker.start();
  return {
    ...served,
    async close() {
      await served.close();
      await open.close();
    },
  };
}
