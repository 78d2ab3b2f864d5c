import { problem } from '../../problem.ts';
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
export async function settle(run: Run, set: JobCostSet, walked: Walked, reading: Reading): Promise<Settled> {
  const { jobCosts } = run.deps.store;
  const pass = passOf(run.transfer.id, reading);
  const badRows = walked.bad.get(reading.name) ?? [];
  const bad = new Set(badRows.map(({ vuuid }) => vuuid));
  const [cmicRows, kept, unseen] = await Promise.all([
    run.deps.cmic['job-cost'].count(set.jobIds, { from: null }),
    jobCosts.count(set.jobIds, null),
    jobCosts.countUnseen(set.jobIds, reading.from, pass),
  ]);
  const hidden = bad.size === 0 || unseen === 0 ? [] : await jobCosts.unseen(set.jobIds, reading.from, pass, unseen);
  // A row that was kept and cannot be read now is not gone; nor is one that may be a row without a readable key.
  const spoilt = hidden.filter(({ vuuid }) => bad.has(vuuid)).length;
  const nameless = Math.min(badRows.filter(({ vuuid }) => vuuid === null).length, unseen - spoilt);
  const gone = unseen - spoilt - nameless;
  const rows = kept - gone;
  // Rows that never could be kept are in CMiC's count. A window sees only its own, and is read only where everything could be kept before.
  const expected = reading.from === null ? badRows.length - spoilt - nameless : 0;
  const agrees = cmicRows === null ? null : cmicRows - rows === expected && (nameless === 0 || gone === 0);
  if (agrees !== true) return { agrees, cmicRows, gone: 0, rows: kept };
  if (gone > 0) {
    if (gone > FEW && gone * 2 > kept && run.transfer.answers.full !== true) throw tooManyGone(set, gone, kept);
    const listed = hidden.length > 0 ? hidden : await jobCosts.unseen(set.jobIds, reading.from, pass, unseen + 1);
    // Another import reads some of these rows at this moment (a sub job's, its control job's): what the count proved was of other rows.
    if (listed.length !== unseen) return { agrees: false, cmicRows, gone: 0, rows: kept };
    await takeAway(
      run,
      listed.flatMap(({ vuuid }) => (bad.has(vuuid) ? [] : [vuuid])),
    );
  }
  return { agrees: true, cmicRows, gone, rows };
}

/** Exactly the rows whose absence is proven, and none that turned up since. */
async function takeAway({ deps }: Run, gone: readonly string[]): Promise<void> {
  for (let from = 0; from < gone.length; from += STEP) await deps.store.jobCosts.remove(gone.slice(from, from + STEP));
}

function tooManyGone(set: JobCostSet, gone: number, kept: number): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'NOT_FOUND',
        `CMiC no longer shows ${gone} of the ${kept} postings of ${set.job.id} that were read before. Nothing was taken away.`,
        ['rows'],
        'See whether our CMiC user still has the right to the jobs (job security hides rows silently); if the postings really are gone, cancel this import and import with `full: true`.',
        true,
      ),
    ],
  });
}
