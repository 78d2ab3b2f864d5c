import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { isUnderWay, missingCodes } from './order.ts';
import type { Planned } from './plan.ts';
import type { Need, Transfer } from './transfer.ts';
import { openNeeds } from './turn.ts';

/**
 * A plan's problems when nothing is wrong with the record but that what it needs is itself still on its way to CMiC, told with that; null when there are none, or others. Such a record can
 * be requested, so that accounting has both in its queue, and is approved once the other is written: before that nobody can see what would be sent.
 */
export async function waitingProblems(deps: SyncDeps, planned: Planned): Promise<Problem[] | null> {
  const { problems } = planned.plan;
  if (problems.length === 0 || !planned.needs?.length) return null;
  const open = await openNeeds(deps.store, planned.needs);
  const told = problems.map((each) => {
    const needed = open.find(({ kind }) => missingCodes[kind]?.includes(each.code));
    return needed ? waiting(each, needed) : null;
  });
  return told.every((each) => each !== null) ? told : null;
}

/** Waits until nothing that these need is on its way any more, as long as a mutation may wait for its transfer (setting `waits.answerMs`). */
export async function whileNeedsAreUnderWay(deps: SyncDeps, needs: Need[]): Promise<void> {
  const { clock, store, settings } = deps;
  const until = clock.now().getTime() + settings.waits.answerMs;
  while (clock.now().getTime() < until && (await openNeeds(store, needs)).some(isUnderWay)) await clock.sleep(50);
}

function waiting({ code, message, path }: Problem, { id, kind, sourceId, state }: Transfer): Problem {
  const fix = isUnderWay({ state })
    ? 'Approve this one when that one is written.'
    : `See to transfer ${id} first; then approve this one.`;
  return problem(code, `${message} The export of ${kind} ${sourceId} is ${state}.`, path, fix, true);
}
