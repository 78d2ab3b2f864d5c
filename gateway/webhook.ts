import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../kernel/clock.ts';
import { readBody, sendJson } from '../kernel/graph/http.ts';
import type { Log } from '../kernel/log.ts';
import type { Store } from '../subgraphs/sync/store/port.ts';

export interface WebhookOptions {
  /** What Procore sends as `Authorization`, with or without "Bearer". */
  secret: string;
  /** Procore's company id; what is told of another one is left alone. */
  companyId: string;
  requests: Pick<Store['erpRequests'], 'put'>;
  clock: Clock;
  log: Log;
  /** A request was kept that nobody knew. */
  onNew(): void;
}

/** `POST /webhooks/procore`: answers one delivery. */
export type Webhook = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Procore gives up after 5 s (procore reference 4.3). */
const ANSWER_MS = 4000;
/** A delivery names a resource and never holds it. */
const LONGEST = 64_000;

/**
 * Receives Procore's webhook of ERP requests: checked against the secret, kept in the store, then answered. What does not concern us is answered 200 all the same, because any other answer makes
 * Procore hold back what comes after it; only what could not be kept is refused, and comes again.
 */
export function createWebhook({ secret, companyId, requests, clock, log, onNew }: WebhookOptions): Webhook {
  const accepted = [secret, `Bearer ${secret}`].map(digest);
  const isSigned = (header: string | undefined) => {
    const given = digest(header ?? '');
    // Both are compared always, so that the time tells nothing.
    return accepted.map((each) => timingSafeEqual(each, given)).some(Boolean);
  };

  const keep = async (text: string): Promise<{ status: number; body: object }> => {
    const told = readDelivery(text);
    if (!told || (told.companyId !== null && told.companyId !== companyId)) {
      log.info({ delivery: told }, 'a webhook that is about nothing of ours');
      return { status: 200, body: { taken: false } };
    }
    const { id, userId, deliveryId } = told;
    const receivedAt = clock.now().toISOString();
    const isNew = await requests.put({ id, userId, deliveryId, toldBy: 'WEBHOOK', receivedAt });
    if (isNew) onNew();
    return { status: 200, body: { taken: true, new: isNew } };
  };

  return async (request, response) => {
    if (request.method !== 'POST') return sendJson(response, 405, { message: 'Deliveries are sent by POST.' });
    if (!isSigned(request.headers.authorization))
      return sendJson(
        response,
        401,
        { message: 'The Authorization header is not the one agreed on.' },
        { connection: 'close' },
      );
    const late = new AbortController();
    const tooLate = clock.sleep(ANSWER_MS, late.signal).then(() => ({ status: 503, body: { taken: false } }));
    const kept = readBody(request, LONGEST)
      .then(keep)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a webhook could not be kept; Procore sends it again');
        return { status: 503, body: { taken: false } };
      });
    const { status, body } = await Promise.race([kept, tooLate]);
    late.abort();
    sendJson(response, status, body);
  };
}

interface Delivery {
  /** The ERP request. */
  id: string;
  userId: string | null;
  companyId: string | null;
  deliveryId: string | null;
}

/** Reads a payload of version 2, 3 or 4 (procore reference 4.2); null for anything but a new ERP request. */
export function readDelivery(text: string): Delivery | null {
  const body = parse(text);
  if (!body) return null;
  const resource = String(body.resource_name ?? body.resource_type ?? '');
  const event = String(body.event_type ?? body.reason ?? '');
  const id = idOf(body.resource_id);
  // "ERP Requests", and whatever a version writes between the words.
  if (!/^erp[\s_-]*requests?$/i.test(resource) || !/^create/i.test(event) || id === null) return null;
  const metadata = typeof body.metadata === 'object' && body.metadata !== null ? body.metadata : {};
  return {
    id,
    userId: idOf(body.user_id) ?? idOf((metadata as Record<string, unknown>).source_user_id),
    companyId: idOf(body.company_id),
    deliveryId: idOf(body.ulid) ?? idOf(body.id),
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
  } catch {
    return null; // answered like everything that is not about an ERP request
  }
}

function idOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 64 ? value : null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
