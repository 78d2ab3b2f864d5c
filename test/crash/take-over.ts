import { setTimeout as sleep } from 'node:timers/promises';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { StoreName } from '../support/stores.ts';
import { approveAll, openTransfers, settle } from './approvals.ts';
import { takeEvidence } from './evidence.ts';
import { faultRules } from './faults.ts';
import { type Ground, type Means, openGround } from './ground.ts';
import type { Running } from './processes.ts';
import type { Result } from './round.ts';
import { judge } from './verdict.ts';

/**
 * Four workers on one store. DIES: one is killed in the middle of a write, holding its leases. HANGS: two at a time stand still until their leases have run out, and then go on as if
 * nothing was; then the other two, and so on.
 */
export interface TakeOver {
  kind: Kind;
  store: StoreName;
  way: 'DIES' | 'HANGS';
  documents: number;
  /** HANGS: how often two of them stand still, at most; it ends when nothing is left to do. */
  hangs: number;
  seed: number;
}

export const takeOverWays = ['DIES', 'HANGS'] as const;

const WORKERS = 4;
/** Longer than a lease and than the wait for late writes (orders.ts): the others have taken over and send again where they must. */
const HANG_MS = 2500;
/** How long all of them work in between. */
const WORK_MS = 400;

/** Approves, lets workers fail while all work, and counts what the others made of it. */
export async function runTakeOver(takeOver: TakeOver, means: Means): Promise<Result> {
  const started = Date.now();
  const { kind: name, store, way, documents: count, seed, hangs } = takeOver;
  // One that stands still between its last look at the fence and its send cannot be stopped by us: there CMiC's own guards, number and request id, are needed.
  const tenant = way === 'DIES' ? 'LOOSE' : 'STRICT';
  const order = ['gateway' as const, ...Array.from({ length: WORKERS }, () => 'worker' as const)];
  const ground = await openGround({ kind: name, store, tenant, documents: count, seed }, order, means);
  try {
    const { documents, kind } = ground;
    // Slow writes: at any moment each worker has some on their way.
    const rules = faultRules('latency');
    await ground.cmic.faults(rules.cmic);
    await ground.procore.faults(rules.procore);
    const notes: string[] = [];
    const gateway = await ground.launcher.gateway({ worker: false, kill: null });
    const workers = await startWorkers(ground, way);
    let asking = true;
    // A gateway that waits for the store's file answers nobody for so long, and a connection may be closed meanwhile: a caller asks again.
    const unanswered = approveAll(gateway, kind, documents, notes)
      .then((left) => approveAll(gateway, kind, left, notes))
      .finally(() => {
        asking = false;
      });
    const isOver = async () => !asking && (await openTransfers(gateway)).length === 0;
    const frozen = way === 'HANGS' ? await hang(workers, isOver, hangs) : 0;
    // Where it never comes to its point, the end of the work is what is waited for.
    await Promise.race([workers[0]?.gone, unanswered.then(() => settle(gateway, documents.length, []))]);
    const died = workers[0]?.died() ?? false;
    for (const { id } of await unanswered) notes.push(`${id}: no answer from a process that lives`);
    await settle(gateway, documents.length, notes);
    // Whoever stood still may be at its last write.
    if (way === 'HANGS') await sleep(500);
    const { counts, notes: wrong } = judge(documents, await takeEvidence({ ...ground, kind: kind.kind }));
    const what = way === 'DIES' ? 'one dies' : `two at a time hang, ${frozen} times`;
    return {
      name: `${name} ${store} ${WORKERS} workers, ${what}`,
      approvals: documents.length,
      kills: died ? 1 : 0,
      missed: way === 'DIES' && !died ? ['sent'] : [],
      counts,
      notes: [...notes, ...wrong],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}

/** The first is the one that dies, where one does: in the middle of a part of a document, with the rest of it to do. */
async function startWorkers({ launcher, kind }: Ground, way: TakeOver['way']): Promise<Running[]> {
  const step = kind.steps[1] ?? kind.steps[0] ?? null;
  const workers: Running[] = [];
  for (let n = 0; n < WORKERS; n += 1) {
    const dies = way === 'DIES' && n === 0;
    workers.push(await launcher.worker(dies ? { point: 'sent', step, nth: 3, afterMs: 5, dies: 'WORKER' } : null));
  }
  return workers;
}

/** How often two of them stood still. */
async function hang(workers: readonly Running[], isOver: () => Promise<boolean>, most: number): Promise<number> {
  for (let n = 0; n < most; n += 1) {
    await sleep(WORK_MS);
    if (n > 0 && (await isOver())) return n;
    const some = workers.filter((_, i) => i % 2 === n % 2);
    for (const worker of some) worker.pause();
    await sleep(HANG_MS);
    for (const worker of some) worker.resume();
  }
  return most;
}
