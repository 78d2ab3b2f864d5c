import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreName } from '../support/stores.ts';
import { faultRules } from './cells.ts';
import { takeEvidence } from './evidence.ts';
import { expectedDocuments } from './expected.ts';
import { type Means, openGround } from './ground.ts';
import { approveAll, type Result, settle } from './round.ts';
import { judge } from './verdict.ts';

/** Two workers on one store. DIES: one is killed in the middle of a write, holding its leases. HANGS: one stands still until its leases have run out, and then goes on as if nothing was. */
export interface TakeOver {
  store: StoreName;
  way: 'DIES' | 'HANGS';
  documents: number;
  seed: number;
}

export const takeOverWays = ['DIES', 'HANGS'] as const;

/** Longer than a lease (gateway-child.ts), so that the other one has taken over and is writing when it comes back. */
const HANG_MS = 2500;

/** Approves through both, lets one fail, and counts what the other made of it. */
export async function runTakeOver(takeOver: TakeOver, means: Means): Promise<Result> {
  const started = Date.now();
  const { store, way, documents: count, seed } = takeOver;
  // Who sends when it comes back after any wait can only be stopped by CMiC itself: its number or its request id must be refused there (docs/operations.md: one clock, one lease).
  const tenant = way === 'DIES' ? 'LOOSE' : 'STRICT';
  const ground = await openGround({ store, tenant, documents: count, seed }, 2, means);
  try {
    const documents = expectedDocuments(ground.story);
    // Slow writes: at any moment each worker has some on their way.
    const rules = faultRules('latency');
    await ground.cmic.faults(rules.cmic);
    await ground.procore.faults(rules.procore);
    const notes: string[] = [];
    const one = await ground.launcher.start(
      way === 'DIES' ? { point: 'sent', step: 'line', nth: 8, afterMs: 5 } : null,
    );
    const other = await ground.launcher.start(null);
    const half = Math.floor(documents.length / 2);
    const asked = [approveAll(one, documents.slice(0, half), notes), approveAll(other, documents.slice(half), notes)];
    if (way === 'HANGS') {
      await sleep(400);
      one.pause();
      await sleep(HANG_MS);
      one.resume();
    } else {
      await one.gone;
    }
    const unanswered = (await Promise.all(asked)).flat();
    await approveAll(other, unanswered, notes);
    await settle(other, notes);
    // Whoever hung may still be at its last write.
    if (way === 'HANGS') await sleep(500);
    const { counts, notes: wrong } = judge(documents, await takeEvidence({ ...ground, gateway: other }));
    return {
      name: `${store} take-over, one ${way.toLowerCase()}`,
      approvals: documents.length,
      kills: 1,
      missed: [],
      counts,
      notes: [...wrong, ...notes],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}
