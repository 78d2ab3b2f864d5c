import type { Clock } from '../../../kernel/clock.ts';
import type { Planned } from './plan.ts';

/**
 * The plans of imports that were asked for a moment ago, for the worker of the same process: it then need not read both sides a second time. A worker of another process, or one that
 * comes too late, plans again. Exports are always planned twice, on purpose: somebody approved the first plan.
 */
export interface HandOver {
  put(transferId: string, planned: Planned): void;
  /** Gives a plan once; null when there is none or it is too old. */
  take(transferId: string): Planned | null;
}

/** So old may a plan be: the worker is nudged at once, so an older one means that something stood in its way. */
const FRESH_MS = 5000;
/** So many are kept: each may hold the codes of a large job. */
const MOST = 8;

/** An empty one; one per process. */
export function createHandOver(clock: Clock): HandOver {
  const plans = new Map<string, { planned: Planned; at: number }>();
  return {
    put(transferId, planned) {
      const [oldest] = plans.keys();
      if (oldest !== undefined && plans.size >= MOST) plans.delete(oldest);
      plans.set(transferId, { planned, at: clock.now().getTime() });
    },
    take(transferId) {
      const kept = plans.get(transferId);
      plans.delete(transferId);
      return kept && clock.now().getTime() - kept.at <= FRESH_MS ? kept.planned : null;
    },
  };
}
