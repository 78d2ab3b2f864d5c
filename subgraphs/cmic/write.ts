import type { WriteOutcome } from '../../kernel/rest/rest.ts';
import type { Mapping } from './mapping.ts';

/**
 * What became of a write. `refused`: nothing was written, `code` and `message` are CMiC's own. `unknown`: it may have been written, may yet be, or was written by an
 * earlier try under the same request id: look before sending again. Never an exception for what CMiC did.
 */
export type CmicWrite<T> =
  | { outcome: 'done'; value: T }
  | {
      outcome: 'refused';
      status: number;
      code: string | null;
      message: string;
      retryable: boolean;
      retryAfter?: number | undefined;
    }
  | { outcome: 'unknown'; why: string };

/** Reads the outcome of a call; `read` turns the answer's body into the value, or says null where it cannot be read: then nobody knows. */
export function judge<T>(mapping: Mapping, outcome: WriteOutcome, read: (body: unknown) => T | null): CmicWrite<T> {
  if (outcome.outcome === 'unknown') return outcome;
  if (outcome.outcome === 'refused') {
    const { code, message } = outcome.refusal;
    // The first try under this id was processed and its answer got lost: the refusal of the repeat does not mean that nothing is there.
    if (new RegExp(mapping.values.repeatedRequest, 'i').test(message))
      return { outcome: 'unknown', why: `CMiC: ${message}` };
    const { status, retryable, retryAfter } = outcome;
    return {
      outcome: 'refused',
      status,
      code,
      message,
      retryable,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }
  const value = read(outcome.reply.body);
  return value === null
    ? { outcome: 'unknown', why: 'CMiC answered a write with something else than its row.' }
    : { outcome: 'done', value };
}
