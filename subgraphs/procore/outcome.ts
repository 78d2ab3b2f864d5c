import type { WriteOutcome } from '../../kernel/rest/rest.ts';

/** Nothing was written; safe to send again. `message` is for people. */
export interface Refused {
  outcome: 'refused';
  /** HTTP status, 422 for an item that was refused inside a 200, 0 where no connection was made. */
  status: number;
  code: string | null;
  message: string;
  /** Whether the same write may work later with nothing changed. */
  retryable: boolean;
  /** Seconds after which Procore asked to be called again. */
  retryAfter?: number | undefined;
}

/** It may have been written, or may yet be: look before sending again. */
export interface Unknown {
  outcome: 'unknown';
  why: string;
}

/** What became of a write. Writes never throw for what Procore did. */
export type Outcome<T extends object = object> = ({ outcome: 'done' } & T) | Refused | Unknown;

/** A write's outcome without the reply: for writes whose answer nobody needs. */
export function plainOutcome(written: WriteOutcome): Outcome {
  return written.outcome === 'done' ? { outcome: 'done' } : failure(written);
}

/** The refused or unknown part of the kernel's outcome in this subgraph's words. */
export function failure(written: Exclude<WriteOutcome, { outcome: 'done' }>): Refused | Unknown {
  if (written.outcome === 'unknown') return written;
  const { status, refusal, retryable, retryAfter } = written;
  return { outcome: 'refused', status, code: refusal.code, message: refusal.message, retryable, retryAfter };
}

/** The refusal of one item inside a sync that was itself answered 200. */
export function itemRefused(message: string): Refused {
  return { outcome: 'refused', status: 422, code: null, message, retryable: false };
}
