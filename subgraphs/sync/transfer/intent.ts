import { Halt } from './arrow.ts';
import type { Run } from './run.ts';
import type { WriteRecord } from './transfer.ts';

/** How soon a run that did not send comes back. */
const AGAIN_MS = 500;

/**
 * Saves the intent of a write under the fence; behind it nothing may stand but the send. Whoever finds the intent unanswered sends it again `waits.lateWriteMs` after it was saved, so a process
 * that stood still since then (a paused machine, one that has no time to give) must not send any more: its request could land after that. Half of the wait is left for the request itself to
 * live. Throws a Halt then, and the next run begins with a look (design, section 5).
 */
export async function saveIntent(run: Run, write: WriteRecord): Promise<void> {
  const { clock, settings } = run.deps;
  const isKnown = run.transfer.writes.some(({ step }) => step === write.step);
  await run.save(isKnown ? { setWrite: write } : { append: { writes: [write] } });
  run.at('before-send', write.step.split('#')[0]);
  if (clock.now().getTime() - Date.parse(write.at) <= settings.waits.lateWriteMs / 2) return;
  const reason = `Too long between the intent of ${write.step} and its send.`;
  throw new Halt({ end: 'LATER', reason, uncertain: true, afterMs: AGAIN_MS, counted: false });
}
