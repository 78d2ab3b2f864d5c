import type { Round } from './cells.ts';
import type { Means } from './ground.ts';
import { type JobCostRound, runJobCostRound } from './job-costs.ts';
import { waits } from './orders.ts';
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
      const result = await runSteadily(next.value, means, say);
      results.push({ ...result, cell: next.value });
      say(lineOf(result));
      for (const note of result.notes.slice(0, MOST_NOTES)) say(`    ${note}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

/**
 * A wrong result proves nothing where the stand-ins stood still meanwhile: a write that they read from its connection seconds after it was sent is later than any that the waits allow for,
 * and a look-up may be answered before it. It is said, with what was wrong, and the cell runs again.
 */
async function runSteadily(cell: Cell, means: Means, say: (line: string) => void): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const watch = watchStandstill();
    const result = await run(cell, means).finally(watch.stop);
    const stood = watch.longest();
    if (isRight(result.counts) || stood <= waits.lateWriteMs / 2 || tries === TRIES) return result;
    say(`${lineOf(result)}. VOID: the stand-ins stood still for ${stood.toFixed(0)} ms; again.`);
    for (const note of result.notes.slice(0, MOST_NOTES)) say(`    ${note}`);
  }
}

const TRIES = 3;

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
