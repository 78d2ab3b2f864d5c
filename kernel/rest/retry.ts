import type { Fault } from '../errors.ts';

/** What the retry decision looks at. Times in milliseconds. */
export interface Attempt {
  /** 1 for the first try. */
  attempt: number;
  fault: Fault;
  /** What is left of the source's retry budget. */
  budget: number;
  maxAttempts: number;
  /** The longest a caller waits for a source that told when to come back. */
  maxWaitMs: number;
  /** 0 to 1. */
  random: number;
}

export type RetryDecision = { retry: true; afterMs: number } | { retry: false; reason: string };

/** Whether a failed READ is tried again, and when. Writes never pass here: they retry in the transfer, after looking. */
export function decideRetry({ attempt, fault, budget, maxAttempts, maxWaitMs, random }: Attempt): RetryDecision {
  // The same call would be refused again: wrong type, no right, unknown record.
  if (!fault.retryable) return { retry: false, reason: 'not retryable' };
  if (attempt >= maxAttempts) return { retry: false, reason: 'tried often enough' };
  // The source's advice wins over ours, as long as somebody can be expected to wait for it.
  if (fault.retryAfter !== undefined) {
    const afterMs = fault.retryAfter * 1000;
    return afterMs <= maxWaitMs
      ? { retry: true, afterMs }
      : { retry: false, reason: 'the source asks for a longer wait' };
  }
  // Many failures at once are an outage: more calls would only prolong it.
  if (budget < 1) return { retry: false, reason: 'the retry budget is used up' };
  // Full jitter, so that callers that failed together do not come back together.
  return { retry: true, afterMs: Math.floor(random * Math.min(2000, 100 * 2 ** attempt)) };
}

/** A budget of retries: each call earns a tenth of one, each retry costs one, so retries stay under about 10 % of the calls. */
export function createRetryBudget(size = 20) {
  let left = size;
  return {
    left: () => left,
    earn: () => {
      left = Math.min(size, left + 0.1);
    },
    spend: () => {
      left -= 1;
    },
  };
}
