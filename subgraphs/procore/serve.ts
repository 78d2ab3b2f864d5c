import { subgraphSecret } from '../../kernel/auth/secret.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { type ServedSubgraph, serveSubgraph } from '../../kernel/graph/serve.ts';
import type { Log } from '../../kernel/log.ts';
import { createProcoreSystem, type ProcoreContext } from './context.ts';
import { procoreSchema } from './schema.ts';

/** The Procore subgraph by itself, at the configured port. */
export async function serveProcore(config: Config, deps: { clock: Clock; log: Log }): Promise<ServedSubgraph> {
  if (!config.procore) throw new Error('Procore is not configured.');
  const system = createProcoreSystem({ ...config.procore, currency: config.settings.currency }, deps);
  const served = await serveSubgraph<ProcoreContext>({
    schema: procoreSchema(),
    context: (actor) => ({ actor, procore: system.services() }),
    subgraphSecret: subgraphSecret(config),
    port: config.port,
    ...(config.host ? { host: config.host } : {}),
    log: deps.log,
  });
  return {
    ...served,
    async close() {
      await served.close();
      await system.close();
    },
  };
}
