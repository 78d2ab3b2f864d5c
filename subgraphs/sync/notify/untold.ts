import type { StoreEvent } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import type { Transfer, TransferState } from '../transfer/transfer.ts';

/** States that somebody waits to hear of; what runs tells more of itself soon. Entered documents are looked at again and again, and would crowd out the others. */
const told: TransferState[][] = [['AWAITING_APPROVAL', 'REJECTED', 'DONE', 'FAILED', 'CANCELLED'], ['ENTERED']];
/** A change is left alone this long: whoever made it may be about to tell it. */
const LEFT_ALONE_MS = 30_000;
/** What changed longer ago is no news any more. */
const NEWS_MS = 7 * 86_400_000;
const TRANSFERS = 100;
const EVENTS = 1000;
const EVERY_MS = 60_000;

/** A chore that tells once a minute what nobody told; at first at once, since a process that just started may be the one that died. */
export function createUntold(deps: SyncDeps): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = deps.clock.now().getTime();
    if (now < next) return;
    await tellUntold(deps);
    next = now + EVERY_MS;
  };
}

/**
 * A transfer and its event are two documents: a process that dies between them, or loses the store, leaves a change that no webhook and no subscription hears of. The event is made up for
 * here. Two processes that look at once may both tell it, which every listener has to bear.
 */
export async function tellUntold({ store, clock, log }: SyncDeps): Promise<void> {
  const newest = { first: TRANSFERS, orderBy: { field: 'updatedAt', direction: 'DESC' } } as const;
  const changed = (await Promise.all(told.map((states) => store.transfers.list({ states }, newest)))).flat();
  const latest = await store.events.latest();
  const events = await store.events.after(Math.max(0, latest - EVENTS), EVENTS);
  // Of what came before the events that were read nobody knows whether it was told.
  const from = latest > EVENTS ? Date.parse(events[0]?.at ?? '') : 0;
  const now = clock.now().getTime();
  for (const transfer of changed) {
    const at = changedAt(transfer);
    const age = now - Date.parse(at);
    if (age < LEFT_ALONE_MS || age > NEWS_MS || Date.parse(at) <= from || isTold(events, transfer, at)) continue;
    log.warn({ transferId: transfer.id, state: transfer.state }, 'a change that nobody was told of is told now');
    await store.events.append(transfer.id, transfer.state);
  }
}

/** When it came to what there is to tell: each look for the post date of an entered document is a change as well. */
function changedAt({ state, history, updatedAt }: Transfer): string {
  const entered = state === 'ENTERED' ? history.findLast(({ step }) => step === 'entered') : undefined;
  return entered?.at ?? updatedAt;
}

/** An event is made after its change, by the same process. */
function isTold(events: readonly StoreEvent[], { id, state }: Transfer, at: string): boolean {
  return events.some((event) => event.transferId === id && event.state === state && event.at >= at);
}
