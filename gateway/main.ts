import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenKeys } from '../kernel/auth/secret.ts';
import { signToken } from '../kernel/auth/tokens.ts';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { projectRoot } from '../kernel/files.ts';
import { createLog } from '../kernel/log.ts';
import { runProgram } from '../kernel/run.ts';
import { announce } from './announce.ts';
import { createPage, type PlaygroundPage } from './page.ts';
import { startOwnSandbox } from './sandbox.ts';
import { startGateway } from './wiring.ts';

/** `npm start` and `npm run gateway`: everything that is not configured to run elsewhere, in one process. */
await runProgram(async () => {
  const given = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'gateway');
  const log = createLog(given.logLevel);
  const own = given.sandbox ? await startOwnSandbox(given) : null;
  const config = own?.config ?? given;
  const token = await developmentToken(config);
  try {
    const wired = await startGateway({ config, clock: systemClock, log, page: openPage(config, token) });
    console.log(announce({ config, wired, token }));
    return {
      async close() {
        console.log(wired.sync && config.worker ? 'Stopping: the worker ends its step first.' : 'Stopping.');
        await wired.close();
        await own?.close();
      },
    };
  } catch (error) {
    await own?.close();
    throw error;
  }
});

/**
 * A token for whoever sits at this machine (contract, section 8): for the stand-ins alone, and only where tokens are signed by a secret of ours. It is preset in a page that asks nobody
 * who he is; before real sources `npm run token` makes one.
 */
async function developmentToken(config: Config): Promise<string | null> {
  if (!config.sandbox) return null;
  const keys = tokenKeys(config);
  if (!('secret' in keys)) return null;
  const { issuer, audience, settings } = config;
  const actor = { sub: 'developer', roles: ['admin' as const], companies: null, projects: null };
  return signToken(keys.secret, actor, { seconds: 12 * 3600, claims: settings.claims, issuer, audience });
}

function openPage(config: Config, token: string | null): PlaygroundPage | null {
  const folder = join(projectRoot, 'gateway/graphiql/dist');
  return config.production || !existsSync(join(folder, 'index.html')) ? null : createPage(folder, { token });
}
