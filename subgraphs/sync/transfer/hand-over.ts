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
/** So many are kept: as many as can be asked for in one mutation. */
const MOST = 100;
/** And so many rows of theirs: one plan may hold the codes of a large job. The newest is kept whatever its size. */
const MOST_ROWS = 50_000;

/** An empty one; one per process. */
export function createHandOver(clock: Clock): HandOver {
  const plans = new Map<string, { planned: Planned; at: number }>();
  return {
    put(transferId, planned) {
      plans.set(transferId, { planned, at: clock.now().getTime() });
      let rows = 0;
      for (const { planned: each } of plans.values()) rows += each.plan.rows.length;
      for (const [oldest, { planned: each }] of plans) {
        if (oldest === transferId || (plans.size <= MOST && rows <= MOST_ROWS)) break;
        rows -= each.plan.rows.length;
        plans.delete(oldest);
      }
    },
    take(transferId) {
      const kept = plans.get(transferId);
      plans.delete(transferId);
      return kept && clock.now().getTime() - kept.at <= FRESH_MS ? kept.planned : null;
    },
  };
}
