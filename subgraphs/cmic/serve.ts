import { subgraphSecret } from '../../kernel/auth/secret.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { type ServedSubgraph, serveSubgraph } from '../../kernel/graph/serve.ts';
import type { Log } from '../../kernel/log.ts';
import { type CmicContext, createCmicSystem } from './context.ts';
import { cmicSchema } from './schema.ts';

/** The CMiC subgraph by itself, at the configured port. */
export async function serveCmic(config: Config, deps: { clock: Clock; log: Log }): Promise<ServedSubgraph> {
  if (!config.cmic) throw new Error('CMiC is not configured.');
  const { currency, cmicNames } = config.settings;
  const system = createCmicSystem({ ...config.cmic, currency, cmicNames }, deps);
  const served = await serveSubgraph<CmicContext>({
    schema: cmicSchema(),
    context: (actor) => ({ actor, cmic: system.services() }),
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
