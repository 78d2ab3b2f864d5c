import { Fault } from '../../../kernel/errors.ts';
import type { Outcome } from '../../procore/outcome.ts';

/** The answer of a write that may be repeated, or the fault that ends this try: what is unknown is simply sent again. */
export function requireDone<T extends object>(outcome: Outcome<T>): { outcome: 'done' } & T {
  if (outcome.outcome === 'done') return outcome;
  if (outcome.outcome === 'unknown')
    throw new Fault({ code: 'UPSTREAM_UNAVAILABLE', source: 'PROCORE', message: outcome.why, retryable: true });
  const { message, retryable, retryAfter, status } = outcome;
  throw new Fault({ code: 'UPSTREAM_REFUSED', source: 'PROCORE', message, retryable, retryAfter, status });
}
