import { setTimeout as sleep } from 'node:timers/promises';
import type { ExpectedDocument } from './expected.ts';
import type { CrashKind } from './kinds/index.ts';
import { GraphErrors, type RunningGateway } from './processes.ts';

/** How long everything may take to come to its end, before it is counted as it stands; and so much more for each document. */
const SETTLE_MS = 180_000;
const SETTLE_EACH_MS = 1000;

/** Asked at a time, as a front-end would. */
const AT_A_TIME = 40;

/** Approves all, and answers those that got no answer because the process died. A refusal is noted: nothing in the story gives cause for one. */
export async function approveAll(
  gateway: RunningGateway,
  kind: CrashKind,
  documents: readonly ExpectedDocument[],
  notes: string[],
): Promise<ExpectedDocument[]> {
  const unanswered: ExpectedDocument[] = [];
  const left = documents.values();
  const lane = async () => {
    for (const document of left) if (!(await approve(gateway, kind, document, notes))) unanswered.push(document);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return unanswered;
}

/** How often a caller asks again where the graph says that it may: a process that was stopped while it wrote to the store's file holds it for that long. */
const TRIES = 20;
const RETRY_MS = 500;

/** False: no answer came. */
async function approve(
  gateway: RunningGateway,
  kind: CrashKind,
  document: ExpectedDocument,
  notes: string[],
  tries = TRIES,
): Promise<boolean> {
  const { mutation } = kind;
  const { id, answers } = document;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { problems { code message } transfer { id } } }`;
  try {
    const input = answers ? { id, answers } : { id };
    const data = await gateway.ask<Record<string, { problems: Problem[] }>>(query, { input });
    for (const { code, message } of data[mutation]?.problems ?? [])
      if (code !== 'ALREADY_DONE') notes.push(`${id} refused: ${code} ${message}`);
    return true;
  } catch (error) {
    if (!(error instanceof GraphErrors)) return false;
    if (error.retryable && tries > 1) {
      await sleep(RETRY_MS);
      return approve(gateway, kind, document, notes, tries - 1);
    }
    notes.push(`${id}: ${error.message}`);
    return false;
  }
}

interface Problem {
  code: string;
  message: string;
}

/** A transfer as the graph tells it. */
export interface Standing {
  sourceId: string;
  state: string;
  problems: Problem[];
}

/** Waits until the workers have nothing more to do; what is still open, and what was given up, is noted. */
export async function settle(gateway: RunningGateway, documents: number, notes: string[]): Promise<void> {
  const end = Date.now() + SETTLE_MS + documents * SETTLE_EACH_MS;
  let left = await openTransfers(gateway);
  for (; left.length > 0 && Date.now() < end; await sleep(250)) left = await openTransfers(gateway);
  for (const { sourceId, state, problems } of [...left, ...(await transfersIn(gateway, ['FAILED', 'CANCELLED']))])
    notes.push(`${sourceId} is ${state}: ${problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
}

/** Up to a hundred that have not come to their end; FAILED ones have. */
export function openTransfers(gateway: RunningGateway): Promise<Standing[]> {
  return transfersIn(gateway, ['AWAITING_APPROVAL', 'QUEUED', 'RUNNING', 'UNCERTAIN', 'ENTERED']);
}

async function transfersIn(gateway: RunningGateway, states: string[]): Promise<Standing[]> {
  const { transfers } = await gateway.ask<{ transfers: { nodes: Standing[] } }>(
    `query($states: [TransferState!]) {
      transfers(first: 100, filter: { states: $states }) { nodes { sourceId state problems { code message } } }
    }`,
    { states },
  );
  return transfers.nodes;
}
