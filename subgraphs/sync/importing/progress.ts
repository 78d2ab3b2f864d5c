import type { SyncDeps } from '../system.ts';
import type { Run } from '../transfer/run.ts';
import type { Progress } from '../transfer/transfer.ts';

/** Keeps a long import's progress; `eta` is reckoned from the pace since this run began, so that a pause between runs does not count. */
export interface ProgressMeter {
  /** What to save when so many rows are done. `total` is null while unknown. */
  at(done: number, total: number | null, current: string | null, warnings?: string[]): Progress;
}

/** A meter of this run, `doneBefore` rows of which earlier runs have done. */
export function createMeter(run: Run, doneBefore: number): ProgressMeter {
  const { clock } = run.deps;
  const began = clock.now();
  const { progress } = run.transfer;
  const startedAt = progress.startedAt ?? began.toISOString();
  return {
    at: (done, total, current, warnings = run.transfer.progress.warnings) => ({
      done,
      total,
      current,
      startedAt,
      eta: eta(clock, began, done - doneBefore, total === null ? null : total - done),
      warnings,
    }),
  };
}

/** Null while nothing is done in this run, nothing is known of the end, or all is done. */
function eta(clock: SyncDeps['clock'], began: Date, done: number, left: number | null): string | null {
  if (done <= 0 || left === null || left <= 0) return null;
  const now = clock.now().getTime();
  return new Date(now + ((now - began.getTime()) / done) * left).toISOString();
}
