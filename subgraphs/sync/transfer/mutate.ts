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
 * by the rest of the operation.
 */
export async function mutateTransfer(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Answered>,
): Promise<TransferPayload> {
  const { results, problems } = await mutateTransfers(context, mutation, input, async () => [await run()]);
  return results[0] ?? { transfer: null, problems };
}

/** The same for several transfers under one key; `problems` when nothing was done at all. */
export async function mutateTransfers(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Answered[]>,
): Promise<{ results: TransferPayload[]; problems: Problem[] }> {
  const kept = await withKey(context.sync.deps, context.actor, mutation, input, async () =>
    (await run()).map(({ transfer, problems }) => ({
      id: transfer?.id ?? null,
      version: transfer?.version ?? 0,
      problems,
    })),
  );
  if ('reused' in kept) return { results: [], problems: [kept.reused] };
  context.sync.nudge();
  const results = await Promise.all(
    kept.map(async ({ id, version, problems }) => {
      const newerThan = mutation === 'retryTransfer' && problems.length === 0 ? version : 0;
      return { transfer: id === null ? null : await settle(context, id, newerThan), problems };
    }),
  );
  for (const { transfer } of results) if (transfer) forgetRecords(context, transfer);
  context.sync.loaders.clear();
  return { results, problems: [] };
}

/** `newerThan`: a retried posting leaves its transfer ENTERED while it runs, so only a later version is an answer. */
async function settle(context: SyncContext, id: string, newerThan: number): Promise<Transfer | null> {
  const { store, clock, settings } = context.sync.deps;
  const until = clock.now().getTime() + settings.waits.answerMs;
  for (;;) {
    const [transfer] = await store.transfers.get([id]);
    if (!transfer || (settled.has(transfer.state) && transfer.version > newerThan) || clock.now().getTime() >= until)
      return transfer ?? null;
    await clock.sleep(25);
  }
}

/** Drops what this request's loaders remember of the two ends, so that the payload shows them after the write. */
function forgetRecords(context: SyncContext, transfer: Transfer): void {
  const [procoreId, cmicId] =
    transfer.direction === 'EXPORT' ? [transfer.sourceId, transfer.targetId] : [transfer.targetId, transfer.sourceId];
  context.sync.forget({ kind: transfer.kind, procoreId, cmicId });
}
