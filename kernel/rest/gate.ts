import type { Clock } from '../clock.ts';

/** Holds calls back while a source has asked for quiet, so that one 429 does not become a hundred. */
export interface Gate {
  /** Milliseconds until calls may go; 0 when open. */
  waitMs(): number;
  /** Closes it until the given number of seconds has passed. */
  closeFor(seconds: number): void;
  /** Reads limits from an answer's headers: `X-Rate-Limit-Remaining: 0` closes until `X-Rate-Limit-Reset` (Unix seconds). No number is fixed here: they vary. */
  read(headers: Record<string, string | undefined>): void;
}

/** A gate that stands open until an answer or a caller closes it. */
export function createGate(clock: Clock): Gate {
  let closedUntil = 0;
  const close = (until: number) => {
    closedUntil = Math.max(closedUntil, until);
  };
  return {
    waitMs: () => Math.max(0, closedUntil - clock.now().getTime()),
    closeFor: (seconds) => close(clock.now().getTime() + seconds * 1000),
    read(headers) {
      const remaining = Number(headers['x-rate-limit-remaining'] ?? Number.NaN);
      const reset = Number(headers['x-rate-limit-reset'] ?? Number.NaN);
      if (remaining === 0 && Number.isFinite(reset)) close(reset * 1000);
    },
  };
}

/** Seconds from a `Retry-After` (seconds or a date) or, without one, from `X-Rate-Limit-Reset` (Unix seconds); undefined when neither can be read. */
export function retryAfterSeconds(headers: Record<string, string | undefined>, now: Date): number | undefined {
  const advice = headers['retry-after'];
  if (advice !== undefined) {
    const seconds = /^\d+$/.test(advice) ? Number(advice) : (Date.parse(advice) - now.getTime()) / 1000;
    if (Number.isFinite(seconds)) return Math.max(0, seconds);
  }
  const reset = Number(headers['x-rate-limit-reset'] ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(0, reset - now.getTime() / 1000) : undefined;
}
