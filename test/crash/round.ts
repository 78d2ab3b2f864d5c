import { setTimeout as sleep } from 'node:timers/promises';
import { approveAll, openTransfers, settle } from './approvals.ts';
import type { Program } from './bundle.ts';
import { type Kill, killName, nameOf, type Round } from './cells.ts';
import { takeEvidence } from './evidence.ts';
import type { ExpectedDocument } from './expected.ts';
import { faultRules } from './faults.ts';
import { type Ground, type Means, openGround } from './ground.ts';
import type { Running, RunningGateway } from './processes.ts';
import { type Counts, judge } from './verdict.ts';

/** What came of a round or of a take-over. */
export interface Result {
  name: string;
  approvals: number;
  /** Processes that died at the point they were told. */
  kills: number;
  /** Points that were never come to, as `killName` tells them; the process was killed where it stood. */
  missed: string[];
  counts: Counts;
  /** What is wrong, and approvals that were refused, in words. */
  notes: string[];
  seconds: number;
  /** The most memory of any worker, in MB, where it was measured. */
  peak?: number | null;
}

/** A point that is not reached in this time is missed. */
const REACH_MS = 15_000;

/**
 * Approves documents under a fault while one process after the other dies. One gateway without a worker lives all the time; what dies is a worker beside it, or a second gateway with
 * everything in one process. At the end a worker lives, finishes what is open, and the stand-ins are counted.
 */
export async function runRound(round: Round, means: Means): Promise<Result> {
  const started = Date.now();
  const order = round.kills.map(({ dies }): keyof Program => (dies === 'WORKER' ? 'worker' : 'gateway'));
  const ground = await openGround(round, ['gateway', ...order, 'worker'], means);
  try {
    const { documents, kind } = ground;
    const rules = faultRules(round.effect);
    await ground.cmic.faults(rules.cmic);
    await ground.procore.faults(rules.procore);
    const notes: string[] = [];
    const missed: string[] = [];
    const gateway = await ground.launcher.gateway({ worker: false, kill: null });
    const shares = split(documents, round.kills.length + 1);
    for (const [n, kill] of round.kills.entries()) {
      const victim = await approveWith(ground, gateway, kill, shares[n] ?? [], notes);
      if (!(await diesSoon(victim, gateway))) missed.push(killName(kill));
      await victim.kill();
    }
    await ground.launcher.worker(null);
    const unanswered = await approveAll(gateway, kind, shares.at(-1) ?? [], notes);
    for (const { id } of unanswered) notes.push(`${id}: no answer from a process that lives`);
    await settle(gateway, documents.length, notes);
    const { counts, notes: wrong } = judge(documents, await takeEvidence({ ...ground, kind: kind.kind }));
    return {
      name: nameOf(round),
      approvals: documents.length,
      kills: round.kills.length - missed.length,
      missed,
      counts,
      notes: [...notes, ...wrong],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}

/** Starts who is to die, and approves through it where it is a gateway. What it leaves without an answer is asked again of the one that lives, as a caller would. */
async function approveWith(
  ground: Ground,
  gateway: RunningGateway,
  kill: Kill,
  documents: readonly ExpectedDocument[],
  notes: string[],
): Promise<Running> {
  if (kill.dies === 'WORKER') {
    const worker = await ground.launcher.worker(kill);
    await approveAll(gateway, ground.kind, documents, notes);
    return worker;
  }
  const victim = await ground.launcher.gateway({ worker: true, kill });
  const unanswered = await approveAll(victim, ground.kind, documents, notes);
  await approveAll(gateway, ground.kind, unanswered, notes);
  return victim;
}

/** Whether it dies where it was told, before everything that it could do is done. */
async function diesSoon(victim: Running, gateway: RunningGateway): Promise<boolean> {
  for (const end = Date.now() + REACH_MS; Date.now() < end; await sleep(100)) {
    if (victim.died() || (await openTransfers(gateway)).length === 0) break;
  }
  return victim.died();
}

function split<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.filter((_item, i) => i % parts === part));
}
