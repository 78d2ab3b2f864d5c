import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { startGateway } from '../../gateway/wiring.ts';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { SANDBOX_CREDENTIALS } from '../../sandbox/start.ts';
import type { CrashPoint } from '../../subgraphs/sync/system.ts';
import type { Kill } from './cells.ts';

/** What a process is told on its first line: where everything is, and where it dies. */
export interface Orders {
  storeUrl: string;
  procoreUrl: string;
  cmicUrl: string;
  secret: string;
  kill: Kill | null;
}

/** What it says, one JSON a line: that the program is loaded, where it listens, that it dies now. */
export type Said = { said: 'loaded' } | { said: 'listening'; port: number } | { said: 'dying' };

/**
 * The product in a process of its own: gateway, subgraphs, store and worker as `npm start` wires them. It loads first and waits for its orders, so that the parent can have
 * the next one ready before the last has died. It ends when the parent does.
 */
async function run(): Promise<void> {
  say({ said: 'loaded' });
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit(0));
  const [orders] = await new Promise<[Orders]>((resolve) =>
    lines.once('line', (line) => resolve([JSON.parse(line) as Orders])),
  );
  const config = readConfig(environment(orders), () => JSON.stringify({ waits }), 'gateway');
  const { port } = await startGateway({
    config,
    clock: systemClock,
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    page: null,
    ...(orders.kill ? { at: dieAt(orders.kill) } : {}),
  });
  say({ said: 'listening', port });
}

/**
 * Short, so that hundreds of deaths fit into minutes; their order is production's: a write lands long before `lateWriteMs` (late ones after 0.7 s, see cells.ts), and a
 * lease outlives several of its renewals. A mutation answers at once, for what follows is the worker's.
 */
const waits = { answerMs: 0, lateWriteMs: 1500, leaseMs: 1500, postWatchMs: 300, pollMs: 50 };

function dieAt({ point, step, nth, afterMs }: Kill): (reached: CrashPoint, transferId: string, about?: string) => void {
  let count = 0;
  return (reached, _, about) => {
    if (reached !== point || (step !== null && !isAbout(step, about))) return;
    count += 1;
    if (count !== nth) return;
    if (afterMs > 0) setTimeout(die, afterMs);
    else die();
  };
}

function isAbout(step: string, about: string | undefined): boolean {
  return step === 'line' ? (about?.startsWith('line:') ?? false) : about === step;
}

/** Nothing is flushed, closed or told to anybody but the parent. */
function die(): void {
  say({ said: 'dying' });
  process.kill(process.pid, 'SIGKILL');
}

function environment({ storeUrl, procoreUrl, cmicUrl, secret }: Orders): Record<string, string> {
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
    SETTINGS_FILE: 'the waits of the crash harness',
  };
}

/** Synchronous: a word that is still in a buffer dies with the process. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

await run();
