import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreName } from '../support/stores.ts';
import { approveAll, settle } from './approvals.ts';
import { faultRules } from './cells.ts';
import { takeEvidence } from './evidence.ts';
import { expectedDocuments } from './expected.ts';
import { type Means, openGround } from './ground.ts';
import type { Result } from './round.ts';
import { judge } from './verdict.ts';

/** Two workers on one store. DIES: one is killed in the middle of a write, holding its leases. HANGS: one stands still until its leases have run out, and then goes on as if nothing was. */
export interface TakeOver {
  store: StoreName;
  way: 'DIES' | 'HANGS';
  documents: number;
  seed: number;
}

export const takeOverWays = ['DIES', 'HANGS'] as const;

/** Longer than a lease and than the wait for late writes (orders.ts): the other one has taken over and sends again where it must. */
const HANG_MS = 2500;

/** Approves, lets one worker fail while both work, and counts what the other made of it. */
export async function runTakeOver(takeOver: TakeOver, means: Means): Promise<Result> {
  const started = Date.now();
  const { store, way, documents: count, seed } = takeOver;
  // One that stands still between its last look at the fence and its send cannot be stopped by us: there CMiC's own guards, number and request id, are needed.
  const tenant = way === 'DIES' ? 'LOOSE' : 'STRICT';
  const ground = await openGround({ store, tenant, documents: count, seed }, ['gateway', 'worker', 'worker'], means);
  try {
    const documents = expectedDocuments(ground.story);
    // Slow writes: at any moment each worker has some on their way.
    const rules = faultRules('latency');
    await ground.cmic.faults(rules.cmic);
    await ground.procore.faults(rules.procore);
    const notes: string[] = [];
    const gateway = await ground.launcher.gateway({ worker: false, kill: null });
    const kill = { point: 'sent', step: 'line', nth: 8, afterMs: 5, dies: 'WORKER' } as const;
    const one = await ground.launcher.worker(way === 'DIES' ? kill : null);
    await ground.launcher.worker(null);
    const unanswered = approveAll(gateway, documents, notes);
    if (way === 'HANGS') {
      await sleep(400);
      one.pause();
      await sleep(HANG_MS);
      one.resume();
    } else {
      await one.gone;
    }
    for (const { id } of await unanswered) notes.push(`${id}: no answer from a process that lives`);
    await settle(gateway, notes);
    // Whoever stood still may be at its last write.
    if (way === 'HANGS') await sleep(500);
    const { counts, notes: wrong } = judge(documents, await takeEvidence({ ...ground, gateway }));
    return {
      name: `${store} take-over, one ${way.toLowerCase()}`,
      approvals: documents.length,
      kills: way === 'DIES' ? 1 : 0,
      missed: [],
      counts,
      notes: [...wrong, ...notes],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}
