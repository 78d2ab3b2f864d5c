import type { Actor } from '../../../kernel/auth/actor.ts';
import type { SyncDeps } from '../system.ts';
import { approveTransfer } from './answer.ts';
import { rankOf } from './order.ts';
import type { Answered, Given } from './refusals.ts';
import type { Transfer } from './transfer.ts';
import { whileNeedsAreUnderWay } from './waiting.ts';

/** One item of a bulk approval. */
export type ApprovedItem = Given & { id: string };

/**
 * Approves several, with a result per item in their order. They are approved kind by kind in the order of exports, and what needs another one is planned once that is written, or a short
 * configured wait is over: so a commitment, its change order and its invoice can be approved at once. Each is an approval by itself, under the policy; an item that is refused stops no other.
 * `nudge` wakes the worker.
 */
export async function approveTransfers(
  deps: SyncDeps,
  actor: Actor,
  items: readonly ApprovedItem[],
  nudge: () => void,
): Promise<Answered[]> {
  const transfers = await deps.store.transfers.get(items.map(({ id }) => id));
  const ranks = items.map((_, index) => rankIn(transfers, index));
  const results: Answered[] = [];
  for (const rank of [...new Set(ranks)].sort((a, b) => a - b)) {
    const group = items.flatMap((item, index) => (ranks[index] === rank ? [{ item, index }] : []));
    await whileNeedsAreUnderWay(
      deps,
      group.flatMap(({ index }) => transfers[index]?.needs ?? []),
    );
    await Promise.all(
      group.map(async ({ item, index }) => {
        results[index] = await approveTransfer(deps, actor, item.id, item);
      }),
    );
    nudge();
  }
  return results;
}

/** One that nobody knows is answered with the first. */
function rankIn(transfers: readonly (Transfer | null)[], index: number): number {
  const transfer = transfers[index];
  return transfer ? rankOf(transfer.kind) : 0;
}
