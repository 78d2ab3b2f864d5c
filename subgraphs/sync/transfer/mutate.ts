import { noRole } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Problem } from '../problem.ts';
import { withKey } from './idempotency.ts';
import type { Answered } from './refusals.ts';
import type { Transfer } from './transfer.ts';

export interface MutationInput {
  idempotencyKey?: string | null | undefined;
}

/** What a mutation about a transfer pays out. */
export interface TransferPayload {
  transfer: Transfer | null;
  problems: Problem[];
}

/** States in which nothing more is about to happen by itself soon. */
const settled = new Set<Transfer['state']>(['AWAITING_APPROVAL', 'REJECTED', 'ENTERED', 'DONE', 'FAILED', 'CANCELLED']);

/**
 * A mutation about a transfer: run once per idempotency key, the worker nudged, a short configured wait, and the transfer as it then stands. The records that it touched are read anew
 * by the rest of the operation. A key is given back where the problems are such that a repeat is to run again (`isPassing`).
 */
export async function mutateTransfer(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Answered>,
  isPassing?: (problems: readonly Problem[]) => boolean,
): Promise<TransferPayload> {
  const { results, problems } = await mutateTransfers(context, mutation, input, async () => [await run()], isPassing);
  return results[0] ?? { transfer: null, problems };
}

/** The same for several transfers under one key; `problems` when nothing was done at all. */
export async function mutateTransfers(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Answered[]>,
  isPassing: (problems: readonly Problem[]) => boolean = () => false,
): Promise<{ results: TransferPayload[]; problems: Problem[] }> {
  const stranger = noRole(context.actor);
  if (stranger) return { results: [], problems: [stranger] };
  const kept = await withKey(
    context.sync.deps,
    context.actor,
    mutation,
    input,
    async () => (await run()).map(({ transfer, problems }) => ({ id: transfer?.id ?? null, problems })),
    (each) => !each.some(({ problems }) => isPassing(problems)),
  );
  if ('reused' in kept) return { results: [], problems: [kept.reused] };
  context.sync.nudge();
  const results = await Promise.all(
    kept.map(async ({ id, problems }) => {
      const retried = mutation === 'retryTransfer' && problems.length === 0;
      return { transfer: id === null ? null : await settle(context, id, retried), problems };
    }),
  );
  for (const { transfer } of results) if (transfer) forgetRecords(context, transfer);
  context.sync.loaders.clear();
  return { results, problems: [] };
}

/** The transfer once it rests, or as it stands when the wait is over. `retried`: somebody asked for a run that may leave the state as it was. */
async function settle(context: SyncContext, id: string, retried: boolean): Promise<Transfer | null> {
  const { store, clock, settings } = context.sync.deps;
  const until = clock.now().getTime() + settings.waits.answerMs;
  for (;;) {
    const [transfer] = await store.transfers.get([id]);
    if (!transfer || clock.now().getTime() >= until) return transfer ?? null;
    if (settled.has(transfer.state) && !(retried && isPostingAgain(transfer))) return transfer;
    await clock.sleep(25);
  }
}

/** A retried posting leaves its transfer ENTERED while it runs; only its history tells that the run has not ended. */
function isPostingAgain({ state, history }: Transfer): boolean {
  return state === 'ENTERED' && ['retry', 'later'].includes(history.at(-1)?.step ?? '');
}

/** Drops what this request's loaders remember of the two ends, so that the payload shows them after the write. */
function forgetRecords(context: SyncContext, transfer: Transfer): void {
  const [procoreId, cmicId] =
    transfer.direction === 'EXPORT' ? [transfer.sourceId, transfer.targetId] : [transfer.targetId, transfer.sourceId];
  context.sync.forget({ kind: transfer.kind, procoreId, cmicId });
}
