import { systemActor } from '../kernel/auth/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { createLog } from '../kernel/log.ts';
import { SANDBOX_CREDENTIALS as signIn } from '../sandbox/start.ts';
import { openSync } from '../subgraphs/sync/serve.ts';
import { requestImport } from '../subgraphs/sync/transfer/request.ts';
import { peakMemory } from '../test/support/memory.ts';
import type { ChildOrders, ChildResult } from './job-costs.ts';
import { fetchAndDiscard, fetchAndWrite } from './ledger-loops.ts';

/** One way of reading the ledger in a process of its own, so that nothing else counts as its memory. */
process.once('message', async (orders: ChildOrders) => {
  process.send?.(await run(orders));
});
process.once('disconnect', () => process.exit(0));

async function run({ way, sandbox, store, path }: ChildOrders): Promise<ChildResult> {
  const timed =
    way === 'import'
      ? await importAll(sandbox, store)
      : await loop(() =>
          way === 'discard'
            ? fetchAndDiscard(sandbox, path ?? '')
            : fetchAndWrite(sandbox, path ?? '', store.replace(/^sqlite:/, '')),
        );
  return { ...timed, peak: peakMemory() };
}

async function loop(read: () => Promise<number>): Promise<Omit<ChildResult, 'peak'>> {
  const taken = watch();
  return { rows: await read(), ...taken() };
}

/** The import as the worker carries it out, from the request on: the look-ups before its first page, the sums that are sent to Procore and the end are in it. */
async function importAll(sandbox: ChildOrders['sandbox'], store: string): Promise<Omit<ChildResult, 'peak'>> {
  const open = await openSync(configOf(sandbox, store), { clock: systemClock, log: createLog('silent') });
  open.sync.worker.start();
  const taken = watch();
  const { transfer, problems } = await requestImport(open.sync.deps, systemActor, 'JOB_COST', 'ZZ/24-001', {});
  open.sync.worker.nudge();
  if (!transfer) throw new Error(JSON.stringify(problems));
  for (;;) {
    await systemClock.sleep(20);
    const [now] = await open.sync.deps.store.transfers.get([transfer.id]);
    if (!now || ['QUEUED', 'RUNNING'].includes(now.state)) continue;
    const times = taken();
    if (now.state !== 'DONE' || now.problems.length > 0)
      throw new Error(`The import is ${now.state}: ${JSON.stringify(now.problems)}`);
    await open.close();
    return { rows: now.progress.done, ...times };
  }
}

/** Starts both clocks: the wall's, and the process's own work. */
function watch(): () => { ms: number; cpu: number } {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - started, cpu: (user + system) / 1000 };
  };
}

function configOf({ procoreUrl, cmicApiUrl }: ChildOrders['sandbox'], store: string): Config {
  const env = {
    PROCORE_API_URL: procoreUrl,
    PROCORE_LOGIN_URL: procoreUrl,
    PROCORE_CLIENT_ID: signIn.procoreClientId,
    PROCORE_CLIENT_SECRET: signIn.procoreClientSecret,
    PROCORE_COMPANY_ID: signIn.procoreCompanyId,
    CMIC_API_URL: cmicApiUrl,
    CMIC_USERNAME: signIn.cmicUsername,
    CMIC_PASSWORD: signIn.cmicPassword,
    CMIC_COMPANY_CODE: signIn.cmicCompanyCode,
    STORE_URL: store,
    AUTH_SECRET: 'the secret of the bench, which nobody else has',
  };
  return readConfig(env, () => '{}', 'sync');
}
