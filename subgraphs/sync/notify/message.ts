import { createHmac } from 'node:crypto';
import type { StoreEvent } from '../store/port.ts';
import type { HistoryEntry, Transfer } from '../transfer/transfer.ts';

/** The form of the bodies; a body of another form would have the next number. */
const VERSION = 1;

/**
 * What a webhook is sent of an event: what happened, by whom and when, and the transfer as it stands when it is sent (it may have moved on; `event.state` is what the event was about).
 * Ids and codes only: the record itself is read from the graph, by somebody who may.
 */
export function messageOf(event: StoreEvent, transfer: Transfer) {
  const step = stepOf(event, transfer);
  return {
    version: VERSION,
    event: {
      n: event.n,
      at: event.at,
      state: event.state,
      step: step?.step ?? null,
      by: step?.by ?? null,
      note: step?.note ?? null,
    },
    transfer: {
      id: transfer.id,
      kind: transfer.kind,
      direction: transfer.direction,
      state: transfer.state,
      sourceId: transfer.sourceId,
      targetId: transfer.targetId,
      projectId: transfer.projectId,
      jobId: transfer.jobId,
      createdBy: transfer.createdBy,
      createdAt: transfer.createdAt,
      updatedAt: transfer.updatedAt,
      approvedBy: transfer.approvals.map(({ by }) => by),
      problems: transfer.problems.map(({ code }) => code),
    },
  };
}

/** The headers of a body: the event's number, the moment (Unix seconds), and `v1=` with the hex HMAC-SHA256 of `<timestamp>.<body>` under the secret. */
export function signedHeaders(secret: string, n: number, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json',
    'user-agent': 'procore-cmic-gateway',
    'x-gateway-event': String(n),
    'x-gateway-timestamp': timestamp,
    'x-gateway-signature': `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
  };
}

/** The step that the event tells: the last one that was taken by then. A step is written a moment before its event. */
function stepOf({ at }: StoreEvent, { history }: Transfer): HistoryEntry | undefined {
  return history.findLast((entry) => entry.at <= at) ?? history.at(0);
}
