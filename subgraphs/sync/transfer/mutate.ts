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
  const { deps } = context.sync;
  const result = await withKey(deps, context.actor, mutation, input, async () => {
    const { transfer, problems } = await run();
    return { transferId: transfer?.id ?? null, version: transfer?.version ?? 0, problems };
  });
  if ('reused' in result) return { transfer: null, problems: [result.reused] };
  context.sync.nudge();
  const transfer = result.transferId
    ? await settle(
        context,
        result.transferId,
        mutation === 'retryTransfer' && result.problems.length === 0 ? result.version : 0,
      )
    : null;
  if (transfer) forgetRecords(context, transfer);
  context.sync.loaders.clear();
  return { transfer, problems: result.problems };
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
