import { setTimeout as sleep } from 'node:timers/promises';
import { faultRules, nameOf, type Round } from './cells.ts';
import { takeEvidence } from './evidence.ts';
import { type ExpectedDocument, expectedDocuments } from './expected.ts';
import { type GatewayProcess, GraphErrors } from './gateway-process.ts';
import { type Means, openGround } from './ground.ts';
import { type Counts, judge } from './verdict.ts';

/** What came of a round or of a take-over. */
export interface Result {
  name: string;
  approvals: number;
  /** Processes that died at the point they were told. */
  kills: number;
  /** Points that were never come to; the process was killed where it stood. */
  missed: string[];
  counts: Counts;
  /** What is wrong, and approvals that were refused, in words. */
  notes: string[];
  seconds: number;
}

/** How long the last process may take to bring everything to its end, before it is counted as it stands. */
const SETTLE_MS = 120_000;
/** A point that is not reached in this time is missed. */
const REACH_MS = 15_000;

/** Approves documents under a fault while one process after the other dies; the last one lives, ends what is open, and the stand-ins are counted. */
export async function runRound(round: Round, means: Means): Promise<Result> {
  const started = Date.now();
  const ground = await openGround(round, round.kills.length + 1, means);
  try {
    const documents = expectedDocuments(ground.story);
    const rules = faultRules(round.effect);
    await ground.cmic.faults(rules.cmic);
    await ground.procore.faults(rules.procore);
    const notes: string[] = [];
    const missed: string[] = [];
    // What got no answer is asked again of the next process, as a caller would.
    let waiting: ExpectedDocument[] = [];
    for (const [n, kill] of round.kills.entries()) {
      const share = documents.filter((_, i) => i % (round.kills.length + 1) === n);
      const gateway = await ground.launcher.start(kill);
      waiting = await approveAll(gateway, [...waiting, ...share], notes);
      if (!(await diesSoon(gateway))) missed.push(`${kill.point} ${kill.step ?? ''}`);
      await gateway.kill();
    }
    const gateway = await ground.launcher.start(null);
    const share = documents.filter((_, i) => i % (round.kills.length + 1) === round.kills.length);
    const unanswered = await approveAll(gateway, [...waiting, ...share], notes);
    for (const { id } of unanswered) notes.push(`${id}: no answer from a process that lives`);
    await settle(gateway, notes);
    const { counts, notes: wrong } = judge(documents, await takeEvidence({ ...ground, gateway }));
    return {
      name: nameOf(round),
      approvals: documents.length,
      kills: round.kills.length - missed.length,
      missed,
      counts,
      notes: [...wrong, ...notes],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}

/** All at once; the ones that got no answer, because the process died. A refusal is noted: nothing in the story gives cause for one. */
export async function approveAll(
  gateway: GatewayProcess,
  documents: readonly ExpectedDocument[],
  notes: string[],
): Promise<ExpectedDocument[]> {
  const answered = await Promise.all(
    documents.map(async ({ id }) => {
      try {
        const { approveCommitment } = await gateway.ask<{ approveCommitment: Answer }>(APPROVE, { id });
        const refusals = approveCommitment.problems.filter(({ code }) => code !== 'ALREADY_DONE');
        for (const { code, message } of refusals) notes.push(`${id} refused: ${code} ${message}`);
        return true;
      } catch (error) {
        if (error instanceof GraphErrors) notes.push(`${id}: ${error.message}`);
        return false;
      }
    }),
  );
  return documents.filter((_, i) => !answered[i]);
}

interface Answer {
  problems: { code: string; message: string }[];
}

const APPROVE = `mutation($id: ID!) {
  approveCommitment(input: { id: $id }) { problems { code message } transfer { id } }
}`;

/** Whether it dies where it was told, before everything that it could do is done. */
async function diesSoon(gateway: GatewayProcess): Promise<boolean> {
  for (const end = Date.now() + REACH_MS; Date.now() < end; await sleep(100)) {
    if (gateway.died()) return true;
    const left = await openTransfers(gateway).catch(() => null);
    if (left?.length === 0) return gateway.died();
  }
  return gateway.died();
}

/** Waits until the worker has nothing more to do; what is still open, and what was given up, is noted. */
export async function settle(gateway: GatewayProcess, notes: string[]): Promise<void> {
  let left = await openTransfers(gateway);
  for (const end = Date.now() + SETTLE_MS; left.length > 0 && Date.now() < end; await sleep(250))
    left = await openTransfers(gateway);
  for (const { sourceId, state, problems } of [...left, ...(await transfersIn(gateway, ['FAILED', 'CANCELLED']))])
    notes.push(`${sourceId} is ${state}: ${problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
}

interface Standing {
  sourceId: string;
  state: string;
  problems: { code: string; message: string }[];
}

function openTransfers(gateway: GatewayProcess): Promise<Standing[]> {
  return transfersIn(gateway, ['AWAITING_APPROVAL', 'QUEUED', 'RUNNING', 'UNCERTAIN', 'ENTERED']);
}

async function transfersIn(gateway: GatewayProcess, states: string[]): Promise<Standing[]> {
  const { transfers } = await gateway.ask<{ transfers: { nodes: Standing[] } }>(
    `query($states: [TransferState!]) {
      transfers(first: 100, filter: { states: $states }) { nodes { sourceId state problems { code message } } }
    }`,
    { states },
  );
  return transfers.nodes;
}
