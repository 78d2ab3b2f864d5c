import { setTimeout as wait } from 'node:timers/promises';

/** One webhook delivery on its way: what is sent where, and how it goes. */
export interface Delivery {
  id: number;
  webhook_hook_id: number;
  destination_url: string;
  destination_headers: Record<string, string>;
  payload: Record<string, unknown>;
  status: 'enqueued' | 'delivered' | 'retrying' | 'discarded';
  attempts: { at: string; status: number | null; error: string | null }[];
  created_at: string;
}

/** Sends deliveries, one hook's in order, and tries again when they fail. Never throws: failures stand in the delivery. */
export interface Deliveries {
  rows: Delivery[];
  send(delivery: Omit<Delivery, 'id' | 'status' | 'attempts' | 'created_at'>): void;
  close(): void;
}

/** Milliseconds: Procore gives up on a receiver after 5 s, waits 1 s and then doubles up to an hour, and discards after 12 hours. */
const TIMEOUT = 5_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 3_600_000;
const DISCARD_AFTER = 12 * 3_600_000;

export function createDeliveries(now: () => Date): Deliveries {
  const rows: Delivery[] = [];
  const queues = new Map<number, Delivery[]>();
  const busy = new Set<number>();
  const closing = new AbortController();

  /** Works a hook's queue from its head: a failure holds up what is behind it, a success goes on with the next. */
  async function work(hookId: number): Promise<void> {
    if (busy.has(hookId)) return;
    busy.add(hookId);
    const queue = queues.get(hookId) ?? [];
    for (let head = queue[0]; head && !closing.signal.aborted; head = queue[0]) {
      await attempt(head);
      if (head.status === 'retrying') await pause(Math.min(FIRST_WAIT * 2 ** (head.attempts.length - 1), LONGEST_WAIT));
      else queue.shift();
    }
    busy.delete(hookId);
  }

  async function pause(ms: number): Promise<void> {
    try {
      await wait(ms, undefined, { ref: false, signal: closing.signal });
    } catch {
      // Called off by `close`; the loop ends by the same signal.
    }
  }

  async function attempt(delivery: Delivery): Promise<void> {
    const at = now();
    try {
      const answer = await fetch(delivery.destination_url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...delivery.destination_headers },
        body: JSON.stringify(delivery.payload),
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), closing.signal]),
      });
      await answer.body?.cancel();
      delivery.attempts.push({ at: at.toISOString(), status: answer.status, error: null });
      delivery.status = answer.ok ? 'delivered' : 'retrying';
    } catch (error) {
      delivery.attempts.push({
        at: at.toISOString(),
        status: null,
        error: error instanceof Error ? error.message : String(error),
      });
      delivery.status = 'retrying';
    }
    if (delivery.status === 'retrying' && at.getTime() - Date.parse(delivery.created_at) > DISCARD_AFTER)
      delivery.status = 'discarded';
  }

  return {
    rows,
    send(fields) {
      const delivery: Delivery = {
        ...fields,
        id: rows.length + 1,
        status: 'enqueued',
        attempts: [],
        created_at: now().toISOString(),
      };
      rows.push(delivery);
      const queue = queues.get(delivery.webhook_hook_id) ?? [];
      queue.push(delivery);
      queues.set(delivery.webhook_hook_id, queue);
      void work(delivery.webhook_hook_id);
    },
    close: () => closing.abort(),
  };
}
