import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type Actor, systemActor } from '../../kernel/auth/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { badInput } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { plainReason } from '../../kernel/run.ts';
import { type Kind, kinds } from './kind.ts';
import { openSync } from './serve.ts';
import type { SyncDeps } from './system.ts';
import { requestImport } from './transfer/request.ts';
import type { Transfer } from './transfer/transfer.ts';

const usage =
  'npm run import -- KIND --id ID      KIND is the folder of the kind: project, job-cost, vendor; ID is the CMiC id: ZZ/24-040';

/** `npm run import`: asks for an import as the machine's owner, works it off in this process (or lets a running worker do it), and shows how far it is. */
try {
  process.exitCode = await importNow();
} catch (error) {
  console.error(plainReason(error));
  process.exitCode = 1;
}

async function importNow(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { id: { type: 'string' } }, allowPositionals: true });
  const kind = kinds.find((known) => known === positionals[0]?.toUpperCase().replaceAll('-', '_'));
  if (!kind || !values.id) throw badInput(usage, 'Name a kind and an id.');
  const read = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'sync');
  // The command brings what it was asked for; the schedules and Procore's buttons are for the processes that run on.
  const erp = { ...read.settings.erp, enabled: false };
  const config = { ...read, settings: { ...read.settings, schedules: [], erp } };
  const open = await openSync(config, { clock: systemClock, log: createLog(config.logLevel, 'import') });
  try {
    open.sync.worker.start();
    const actor: Actor = { ...systemActor, sub: userInfo().username };
    return await follow(open.sync.deps, actor, kind, values.id);
  } finally {
    await open.close();
  }
}

async function follow(deps: SyncDeps, actor: Actor, kind: Kind, id: string): Promise<number> {
  const { transfer, problems } = await requestImport(deps, actor, kind, id, {});
  for (const { code, message, fix } of problems) console.error(`${code}: ${message}${fix ? ` ${fix}` : ''}`);
  if (!transfer || problems.length > 0) return 1;
  let now: Transfer = transfer;
  while (['QUEUED', 'RUNNING', 'UNCERTAIN'].includes(now.state)) {
    show(now, deps.clock.now());
    await deps.clock.sleep(200);
    now = (await deps.store.transfers.get([now.id]))[0] ?? now;
  }
  show(now, deps.clock.now());
  process.stdout.write('\n');
  console.log(
    `${now.state}: ${now.sourceId} -> ${now.targetId ?? 'nothing'}, ${now.progress.done} of ${now.progress.total ?? '?'} rows.`,
  );
  for (const warning of now.progress.warnings) console.error(`  ${warning}`);
  for (const { code, message, path } of now.problems) console.error(`  ${path.join(' ')} ${code}: ${message}`);
  return now.state === 'DONE' ? 0 : 1;
}

/** One line that is written over: a bar, the rows, how long it will take, and what is being worked on. */
function show({ state, progress }: Transfer, now: Date): void {
  const { done, total, current, eta } = progress;
  const share = total ? done / total : 0;
  const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.');
  const left = eta === null ? '' : ` ${Math.max(0, Math.round((Date.parse(eta) - now.getTime()) / 1000))} s left`;
  const line = `[${bar}] ${done}/${total ?? '?'} ${state}${left} ${current ?? ''}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
}
