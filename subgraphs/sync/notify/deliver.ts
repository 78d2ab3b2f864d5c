import type { WebhookSettings } from '../../../kernel/settings-approval.ts';
import type { StoreEvent } from '../store/port.ts';
import type { WebhookPlace } from '../store/webhooks.ts';
import type { SyncDeps } from '../system.ts';
import { messageOf, signedHeaders } from './message.ts';
import { post } from './send.ts';

/** Longer than one try can take, so that nobody else sends the same meanwhile. */
const HELD_MS = 30_000;
/** So many events are read at a time. */
const BATCH = 100;
/** The first pause after a failure, and the longest. */
const PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 900_000;

/**
 * Tells a webhook what it has not been told, in the order of the events, until there is nothing more, a try fails, or `stopping` aborts. The place is saved behind each event that was
 * taken: a process that dies tells that one again, and none is left out. A webhook that is new to the store begins with what happens from now on. One process at a time; another finds
 * it held and does nothing.
 */
export async function deliver(deps: SyncDeps, webhook: WebhookSettings, stopping: AbortSignal): Promise<void> {
  const { events, webhooks } = deps.store;
  const [latest, [known]] = await Promise.all([events.latest(), webhooks.get([webhook.name])]);
  // Most looks find nothing new, and cost the store no write.
  if (known && known.n >= latest) return;
  const lease = await webhooks.claim(webhook.name, HELD_MS, latest);
  if (!lease) return;
  const { fence } = lease;
  let { place } = lease;
  const save = async (next: Partial<WebhookPlace>, ms: number) => {
    place = { ...place, ...next };
    return webhooks.save(fence, place, ms);
  };
  while (!stopping.aborted) {
    const found = await events.after(place.n, BATCH);
    if (found.length === 0) break;
    for (const event of found) {
      const told = await tell(deps, webhook, event, stopping);
      if (told.outcome === 'failed') {
        // A process that stops says nothing about the other end.
        if (stopping.aborted) return void (await save({}, 0));
        const failures = place.failures + 1;
        deps.log.warn({ webhook: webhook.name, event: event.n, failures, problem: told.problem }, 'a webhook failed');
        return void (await save({ failures, problem: told.problem }, pause(failures)));
      }
      // What it was not told is remembered with the next one, or with the last of the batch.
      const last = event === found.at(-1);
      if (told.outcome === 'skipped' && !last) place = { ...place, n: event.n };
      else if (!(await save({ n: event.n, failures: 0, problem: null }, HELD_MS))) return;
    }
  }
  await save({}, 0);
}

type Told = { outcome: 'taken' | 'skipped' } | { outcome: 'failed'; problem: string };

async function tell(
  deps: SyncDeps,
  { url, secret, events }: WebhookSettings,
  event: StoreEvent,
  stopping: AbortSignal,
): Promise<Told> {
  if (!events.some((state) => state === event.state)) return { outcome: 'skipped' };
  const [transfer] = await deps.store.transfers.get([event.transferId]);
  if (!transfer) return { outcome: 'skipped' };
  const body = JSON.stringify(messageOf(event, transfer));
  const problem = await post(url, signedHeaders(secret, event.n, body, deps.clock.now()), body, stopping);
  return problem === null ? { outcome: 'taken' } : { outcome: 'failed', problem };
}

/** Half to whole of a ceiling that doubles up to a quarter of an hour. */
function pause(failures: number): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** Math.min(failures - 1, 20));
  return Math.floor(ceiling / 2 + (Math.random() * ceiling) / 2);
}
