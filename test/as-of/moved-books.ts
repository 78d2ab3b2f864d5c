import { shownOf } from '../financials/shown.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { linkVendor } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { done, JOB, reconcileNow, some } from './story.ts';

/** A project that was reconciled once and has moved on since. */
export interface MovedBooks {
  world: World;
  /** Before the first reconciliation, and after it. */
  before: string;
  first: string;
  /** What was shown just before it. */
  then: Loose;
  /** And just after it: the same figures, with the causes that it found. */
  told: Loose;
  rowsThen: Awaited<ReturnType<typeof shownOf>>;
}

/** Brings the main job in, reconciles it, and changes the books of both systems. */
export async function moveBooks(): Promise<MovedBooks> {
  const waits = { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 };
  const world = await createWorld({ settings: { waits } });
  await done(world, 'importJob', JOB);
  await linkVendor(world, '2001', 'ZZ/ACME');
  await done(world, 'importJobCosts', JOB);
  const before = new Date().toISOString();
  const [then, rowsThen] = [await some(world), await shownOf(world, '1001')];
  const first = await reconcileNow(world);
  const told = await some(world);
  await changeBothBooks(world);
  return { world, before, first, then, told, rowsThen };
}
/** A commitment that passes through us and is posted, one that is entered in CMiC itself, a posting with an old date, and a commitment that is approved in Procore. */
async function changeBothBooks(world: World): Promise<void> {
  await done(world, 'approveCommitment', '1001/wo-5501');
  await enterInCmic(world, { vendor: 'ACME', number: '24-010-X01', lines: [['03-100', 777.25]] });
  await world.cmic.post('job-costs', {
    rows: [
      { job: '24-010', phase: '03-100', category: 'S', amount: '12.34', postDate: '2025-01-31', reference: 'LATE-1' },
      { job: '24-010', phase: '03-100', category: 'S', amount: '-2.04', reference: 'CORR-1' },
    ],
  });
  await done(world, 'importJobCosts', JOB, { full: true });
  const hand = await procoreHand(world);
  await hand.enter({ vendorId: 2001, number: '24-010-H1', lines: [{ amount: '500.50' }] });
}
