import type { Answer } from '../shell/types.ts';
import type { Context } from './context.ts';

/** Two windows at once: an hour, and the ten seconds of the spike limit. Both are counted by the injected clock. */
export interface RateLimit {
  /** Counts one call; the 429 when a window is used up. */
  take(): Answer | undefined;
  /** Limit, rest and reset (Unix seconds) of the window nearer to exhaustion. */
  headers(): Record<string, string>;
}

interface Window {
  name: 'hourly' | 'spike';
  ms: number;
  startedAt: number;
  used: number;
}

export function createRateLimit(context: Pick<Context, 'now' | 'settings'>): RateLimit {
  const windows: Window[] = [
    { name: 'spike', ms: 10_000, startedAt: 0, used: 0 },
    { name: 'hourly', ms: 3_600_000, startedAt: 0, used: 0 },
  ];
  const at = () => context.now().getTime();
  const limit = (window: Window) => context.settings.rateLimit[window.name];
  const left = (window: Window) => Math.max(0, limit(window) - window.used);
  const roll = () => {
    for (const window of windows) {
      if (at() < window.startedAt + window.ms) continue;
      window.startedAt = at();
      window.used = 0;
    }
  };
  /** A used-up window counts before any other; among those the one that opens last. */
  const nearest = () =>
    windows.reduce((a, b) => (left(b) / limit(b) < left(a) / limit(a) || (left(b) === 0 && left(a) === 0) ? b : a));
  const resetAt = (window: Window) => Math.ceil((window.startedAt + window.ms) / 1000);
  return {
    take() {
      roll();
      if (windows.every((window) => left(window) > 0)) {
        for (const window of windows) window.used += 1;
        return undefined;
      }
      const wait = Math.max(1, resetAt(nearest()) - Math.floor(at() / 1000));
      return {
        status: 429,
        headers: { 'Retry-After': String(wait) },
        json: { errors: 'You have surpassed the max number of requests for an allotted time.' },
      };
    },
    headers() {
      roll();
      const window = nearest();
      return {
        'X-Rate-Limit-Limit': String(limit(window)),
        'X-Rate-Limit-Remaining': String(left(window)),
        'X-Rate-Limit-Reset': String(resetAt(window)),
      };
    },
  };
}
