import { requireReader } from '../../../kernel/auth/actor.ts';
import { Fault } from '../../../kernel/errors.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Transfer } from './transfer.ts';

/** How many events are read at a time. */
const BATCH = 100;

/**
 * The transfers that changed since the subscription began, one per event, as they stand when told. Events come from the store, so changes by other processes are seen within the poll
 * interval; scope is checked for each event; the subscription ends when the actor's token does, or at once when its caller leaves.
 */
export function subscribeTransfers(context: SyncContext, onlyId: string | null): AsyncIterableIterator<Transfer> {
  requireReader(context.actor);
  const left = new AbortController();
  const events = changes(context, onlyId, left.signal);
  return {
    next: () => events.next(),
    // A generator by itself takes notice only at its next event, which may never come: it would poll for nobody.
    return: () => {
      left.abort();
      return events.return(undefined);
    },
    throw: (error) => {
      left.abort();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* changes(
  context: SyncContext,
  onlyId: string | null,
  left: AbortSignal,
): AsyncGenerator<Transfer, undefined> {
  const { store, clock, settings } = context.sync.deps;
  const ends = context.actor.expiresAt === null ? Number.POSITIVE_INFINITY : context.actor.expiresAt * 1000;
  let n = await store.events.latest();
  if (onlyId) {
    const [now] = await store.transfers.get([onlyId]);
    if (!now || !seesBothEnds(context.actor, now, context.sync.deps))
      throw new Fault({
        code: 'BAD_USER_INPUT',
        message: 'There is no such transfer.',
        fix: 'Take the id from `transfers`.',
      });
    yield now;
  }
  while (!left.aborted && clock.now().getTime() < ends) {
    const events = await store.events.after(n, BATCH);
    n = events.at(-1)?.n ?? n;
    // Several changes within one poll are told once: the transfer as it stands holds them all.
    const ids = [...new Set(events.map((event) => event.transferId))].filter((id) => onlyId === null || id === onlyId);
    for (const transfer of ids.length > 0 ? await store.transfers.get(ids) : []) {
      // What was remembered belongs to the event before.
      context.sync.loaders.clear();
      if (transfer && seesBothEnds(context.actor, transfer, context.sync.deps)) yield transfer;
    }
    if (events.length < BATCH)
      await clock.sleep(Math.min(settings.waits.pollMs, Math.max(0, ends - clock.now().getTime())), left);
  }
}
