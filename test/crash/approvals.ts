import { setTimeout as sleep } from 'node:timers/promises';
import type { ExpectedDocument } from './expected.ts';
import { GraphErrors, type RunningGateway } from './processes.ts';

/** How long everything may take to come to its end, before it is counted as it stands. */
const SETTLE_MS = 180_000;

/** Approves all at once, and answers those that got no answer because the process died. A refusal is noted: nothing in the story gives cause for one. */
export async function approveAll(
  gateway: RunningGateway,
  documents: readonly ExpectedDocument[],
  notes: string[],
): Promise<ExpectedDocument[]> {
  const answered = await Promise.all(
    documents.map(async ({ id }) => {
      try {
        const { approveCommitment } = await gateway.ask<{ approveCommitment: { problems: Problem[] } }>(APPROVE, {
          id,
        });
        for (const { code, message } of approveCommitment.problems)
          if (code !== 'ALREADY_DONE') notes.push(`${id} refused: ${code} ${message}`);
        return true;
      } catch (error) {
        if (error instanceof GraphErrors) notes.push(`${id}: ${error.message}`);
        return false;
      }
    }),
  );
  return documents.filter((_, i) => !answered[i]);
}

const APPROVE = `mutation($id: ID!) {
  approveCommitment(input: { id: $id }) { problems { code message } transfer { id } }
}`;

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
export async function settle(gateway: RunningGateway, notes: string[]): Promise<void> {
  let left = await openTransfers(gateway);
  for (const end = Date.now() + SETTLE_MS; left.length > 0 && Date.now() < end; await sleep(250))
    left = await openTransfers(gateway);
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
