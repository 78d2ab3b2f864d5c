import type { Round } from './cells.ts';
import type { Means } from './ground.ts';
import { type JobCostRound, runJobCostRound } from './job-costs.ts';
import { type Result, runRound } from './round.ts';
import { watchStandstill } from './standstill.ts';
import { runTakeOver, type TakeOver } from './take-over.ts';
import { isRight, tell } from './verdict.ts';

/** A result with what it is of. */
export type CellResult = Result & { cell: Cell };

/** Approvals under a fault and deaths, four workers of which some fail, or an import whose worker dies. */
export type Cell = Round | TakeOver | JobCostRound;

/** Two at a time: while one waits for leases and late writes, the other works. */
const LANES = 2;

/** Runs what it is given in order, says a line for each as it ends, and answers all results. */
export async function runLanes(
  cells: Iterable<Cell>,
  means: Means,
  say: (line: string) => void = console.log,
): Promise<CellResult[]> {
  const left = cells[Symbol.iterator]();
  const results: CellResult[] = [];
  const lane = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const watch = watchStandstill();
      const result = await run(next.value, means).finally(watch.stop);
      results.push({ ...result, cell: next.value });
      say(lineOf(result));
      // It stays wrong. But a write that the stand-ins read seconds after it was sent is later than any that the harness's waits allow for, and a reader must know.
      if (!isRight(result.counts))
        say(`    the stand-ins stood still for ${watch.longest().toFixed(0)} ms at the longest`);
      for (const note of result.notes.slice(0, MOST_NOTES)) say(`    ${note}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

function run(cell: Cell, means: Means): Promise<Result> {
  if ('way' in cell) return runTakeOver(cell, means);
  return 'rows' in cell ? runJobCostRound(cell, means) : runRound(cell, means);
}

/** What went wrong often goes wrong alike. */
const MOST_NOTES = 10;

function lineOf({ name, approvals, kills, missed, counts, seconds, peak }: Result): string {
  const notReached = missed.length > 0 ? ` (not reached: ${missed.join(', ')})` : '';
  const what = approvals > 0 ? `${approvals} approvals, ` : '';
  const memory = peak ? `, at most ${peak.toFixed(0)} MB` : '';
  return `${name}: ${what}${kills} deaths${notReached}, ${seconds.toFixed(0)} s${memory}: ${tell(counts)}`;
}
