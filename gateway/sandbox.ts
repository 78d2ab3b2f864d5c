import { rmSync } from 'node:fs';
import type { Config } from '../kernel/config.ts';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';

/** The stand-ins of this process and the configuration that points at them. */
export interface OwnSandbox {
  sandbox: Sandbox;
  config: Config;
  close(): Promise<void>;
}

/**
 * Starts the stand-ins at their usual ports, or at free ones where these are taken. They begin anew with every start, so their store does too, unless it was named: links into a
 * world that is gone would help nobody. Stand-ins at other ports get a store of their own beside it.
 */
export async function startOwnSandbox(config: Config): Promise<OwnSandbox> {
  const sandbox = await startAnywhere();
  const isUsual = sandbox.procoreUrl === config.procore?.apiUrl;
  const storeUrl =
    config.storeGiven || isUsual ? config.storeUrl : config.storeUrl.replace(/\.db$/, `-${sandbox.procore.port}.db`);
  if (!config.storeGiven) forget(storeUrl);
  return {
    sandbox,
    async close() {
      await sandbox.close();
      if (!config.storeGiven && !isUsual) forget(storeUrl);
    },
    config: {
      ...config,
      storeUrl,
      procore: config.procore && { ...config.procore, apiUrl: sandbox.procoreUrl, loginUrl: sandbox.procoreUrl },
      cmic: config.cmic && { ...config.cmic, apiUrl: sandbox.cmicApiUrl },
    },
  };
}

async function startAnywhere(): Promise<Sandbox> {
  try {
    return await startSandbox({ procorePort: 4010, cmicPort: 4020 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return startSandbox();
  }
}

function forget(storeUrl: string): void {
  const path = storeUrl.slice('sqlite:'.length);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}
