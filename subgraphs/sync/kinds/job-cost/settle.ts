import { problem } from '../../problem.ts';
import type { JobCostState } from '../../store/job-costs.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import type { Reading } from './reading.ts';
import type { JobCostSet } from './set.ts';
import { passOf, type Walked } from './walk.ts';

/** What a reading came to. */
export interface Settled {
  /** Whether the kept rows are as many as CMiC counts, but for those that cannot be read. Null: CMiC does not count, so nobody knows. */
  agrees: boolean | null;
  /** How many rows CMiC has; null where it does not tell. */
  cmicRows: number | null;
  /** Rows that are gone in CMiC and were taken away here. */
  gone: number;
  /** Rows that are kept. */
  rows: number;
}

/** So few rows may always be gone; of more at most half, unless a person asked for a full reading. */
const FEW = 10;
const STEP = 1000;

/**
 * Compares a reading with CMiC's own count, and takes away what is gone there: rows that this reading should have brought and did not. Only a count that agrees proves an absence; and
 * where most rows vanish at once the likelier reason is a lost right of CMiC's user (its job security hides rows silently), so that the run stops there instead (cmic reference, rule 24).
 */
export async function settle(
  run: Run,
  set: JobCostSet,
  walked: Walked,
  reading: Reading,
  state: JobCostState | null,
): Promise<Settled> {
  const { jobCosts } = run.deps.store;
  const pass = passOf(run.transfer.id, reading);
  const bad = new Set(walked.bad.get(reading.name)?.map(({ vuuid }) => vuuid));
  const [cmicRows, kept, unseen] = await Promise.all([
    run.deps.cmic['job-cost'].count(set.jobIds, { from: null }),
    jobCosts.count(set.jobIds, null),
    jobCosts.countUnseen(set.jobIds, reading.from, pass),
  ]);
  const hidden = bad.size === 0 || unseen === 0 ? [] : await jobCosts.unseen(set.jobIds, reading.from, pass, unseen);
  // A row that was kept and cannot be read now is not gone.
  const spoilt = hidden.filter(({ vuuid }) => bad.has(vuuid)).length;
  const gone = unseen - spoilt;
  const rows = kept - gone;
  const apart = cmicRows === null ? null : cmicRows - rows;
  // Rows that never could be read are in CMiC's count. A window sees only its own: the others are those of the last full reading.
  const expected = reading.from === null ? badRows(walked, reading) - spoilt : gapOf(state);
  if (apart !== expected) return { agrees: apart === null ? null : false, cmicRows, gone: 0, rows: kept };
  if (gone > 0) {
    if (gone > FEW && gone * 2 > kept && run.transfer.answers.full !== true) throw tooManyGone(set, gone, kept);
    await takeAway(run, set, reading, bad);
  }
  return { agrees: true, cmicRows, gone, rows };
}

/** How many rows CMiC had more than could be kept when everything was read last. */
function gapOf(state: JobCostState | null): number {
  return state === null || state.cmicRows === null ? 0 : state.cmicRows - state.rows;
}

function badRows(walked: Walked, { name }: Reading): number {
  return walked.bad.get(name)?.length ?? 0;
}

async function takeAway(run: Run, set: JobCostSet, reading: Reading, bad: ReadonlySet<string | null>): Promise<void> {
  const { jobCosts } = run.deps.store;
  for (;;) {
    const some = await jobCosts.unseen(set.jobIds, reading.from, passOf(run.transfer.id, reading), STEP + bad.size);
    const gone = some.filter(({ vuuid }) => !bad.has(vuuid)).map(({ vuuid }) => vuuid);
    if (gone.length === 0) return;
    await jobCosts.remove(gone);
  }
}

function tooManyGone(set: JobCostSet, gone: number, kept: number): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'NOT_FOUND',
        `CMiC no longer shows ${gone} of the ${kept} postings of ${set.job.id} that were read before. Nothing was taken away.`,
        ['rows'],
        'See whether our CMiC user still has the right to the jobs (job security hides rows silently); if the postings really are gone, import with `full: true`.',
        true,
      ),
    ],
  });
}
