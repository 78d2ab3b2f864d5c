import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Config, readConfig } from '../../kernel/config.ts';
import { createLog, type Log } from '../../kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../sandbox/start.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import type { Kill } from './cells.ts';

/** What a child is told on its first line: where everything is, whether it works transfers off, and where it dies. */
export interface Orders {
  storeUrl: string;
  procoreUrl: string;
  cmicUrl: string;
  secret: string;
  worker: boolean;
  /** Members of the settings file beside the waits. */
  settings: object;
  kill: Kill | null;
}

/** What a child says, one JSON a line: that the program is loaded, that it runs and where it listens, that it dies now. */
export type Said = { said: 'loaded' } | { said: 'running'; port: number } | { said: 'dying' };

/**
 * One of the product's programs in a process of its own. It loads first and waits for its orders, so that the parent can have the next one ready before the last has died. It ends when
 * the parent does. `start` answers with the port, 0 where it has none.
 */
export async function runChild(
  start: (given: { config: Config; log: Log; at: SyncDeps['at'] }) => Promise<number>,
): Promise<void> {
  say({ said: 'loaded' });
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit(0));
  const orders = await new Promise<Orders>((resolve) =>
    lines.once('line', (line) => resolve(JSON.parse(line) as Orders)),
  );
  const config = readConfig(environment(orders), () => JSON.stringify({ waits, ...orders.settings }), 'gateway');
  const log = createLog(process.env.TEST_LOG ?? 'silent');
  say({ said: 'running', port: await start({ config, log, at: dieAt(orders.kill) }) });
}

/**
 * Short, so that hundreds of deaths fit into minutes; their order is production's: a write lands long before `lateWriteMs` (late ones after 0.7 s, see faults.ts), and a
 * lease outlives several of its renewals. A mutation answers at once, for what follows is the worker's.
 */
const waits = { answerMs: 0, lateWriteMs: 1500, leaseMs: 1500, postWatchMs: 300, pollMs: 50 };

function dieAt(kill: Kill | null): SyncDeps['at'] {
  let count = 0;
  return (point, _, step) => {
    if (point !== kill?.point || (kill.step !== null && !isAbout(kill.step, step))) return;
    count += 1;
    if (count !== kill.nth) return;
    if (kill.afterMs > 0) setTimeout(die, kill.afterMs);
    else die();
  };
}

/** `line` stands for `line:88123` and every other. */
function isAbout(wanted: string, step: string | undefined): boolean {
  return step === wanted || (step?.startsWith(`${wanted}:`) ?? false);
}

/** Nothing is flushed, closed or told to anybody but the parent. */
function die(): void {
  say({ said: 'dying' });
  process.kill(process.pid, 'SIGKILL');
}

function environment({ storeUrl, procoreUrl, cmicUrl, secret, worker }: Orders): Record<string, string> {
  const c = SANDBOX_CREDENTIALS;
  return {
    PORT: '0',
    PROCORE_API_URL: procoreUrl,
    PROCORE_LOGIN_URL: procoreUrl,
    PROCORE_CLIENT_ID: c.procoreClientId,
    PROCORE_CLIENT_SECRET: c.procoreClientSecret,
    PROCORE_COMPANY_ID: c.procoreCompanyId,
    CMIC_API_URL: cmicUrl,
    CMIC_USERNAME: c.cmicUsername,
    CMIC_PASSWORD: c.cmicPassword,
    CMIC_COMPANY_CODE: c.cmicCompanyCode,
    STORE_URL: storeUrl,
    AUTH_SECRET: secret,
    SUBGRAPH_SECRET: `${secret}, between gateway and subgraphs`,
    WORKER: worker ? 'on' : 'off',
    SETTINGS_FILE: 'the waits of the crash harness',
  };
}

/** Synchronous: a word that is still in a buffer dies with the process. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}
