import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, ownServices } from '../../gateway/composition.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type Config, readConfig } from '../../kernel/config.ts';
import type { ServedSubgraph } from '../../kernel/graph/serve.ts';
import type { Log } from '../../kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../sandbox/start.ts';
import { serveCmic } from '../../subgraphs/cmic/serve.ts';
import { serveProcore } from '../../subgraphs/procore/serve.ts';
import { serveSync } from '../../subgraphs/sync/serve.ts';
import { withDatabase } from './mongo-server.ts';
import type { WorldOptions } from './world.ts';

/** What a world is built from; world.ts puts it together. */

/** Signs the tokens of a world. */
export const SECRET = 'the secret of one test world, which nobody else has';

/** The configuration of a world, checked as `npm start` checks its own. */
export function configOf(options: WorldOptions, storeUrl: string, urls: { procore: string; cmic: string }): Config {
  const c = SANDBOX_CREDENTIALS;
  const env = {
    PORT: '0',
    PROCORE_API_URL: urls.procore,
    PROCORE_LOGIN_URL: urls.procore,
    PROCORE_CLIENT_ID: c.procoreClientId,
    PROCORE_CLIENT_SECRET: c.procoreClientSecret,
    PROCORE_COMPANY_ID: c.procoreCompanyId,
    ...(options.webhookSecret ? { PROCORE_WEBHOOK_SECRET: options.webhookSecret } : {}),
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

/** Where the store of a world is, and how it is taken away. */
export function storePlace({ store = 'sqlite', mongoUrl, storeUrl }: WorldOptions): { url: string; remove(): void } {
  if (storeUrl) return { url: storeUrl, remove: () => undefined };
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

let composed: string | undefined;

/** The subgraphs as their files stand now, so that no test depends on a supergraph that somebody forgot to compose. */
export function composedNow(): string {
  if (composed !== undefined) return composed;
  const result = compose(ownServices());
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  composed = result.supergraph;
  return composed;
}

/** The three subgraphs, each on a server of its own. */
export async function serveAll(config: Config, deps: { clock: Clock; log: Log }) {
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
