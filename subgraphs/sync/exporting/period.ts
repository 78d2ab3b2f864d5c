import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { wroteSomething } from '../transfer/decide.ts';
import type { Answers, Transfer } from '../transfer/transfer.ts';

/** A day in a closed fiscal period, and the next one that is in an open period, where CMiC tells it. */
export interface ClosedPeriod {
  date: string;
  nextOpen: string | null;
}

/** The day that a document is posted on: the approver's, else today. */
export function postingDate(deps: Pick<SyncDeps, 'clock'>, answers: Answers): string {
  return answers.accountingDate ?? deps.clock.now().toISOString().slice(0, 10);
}

/**
 * Whether the day that a document would be posted on (`date`, where that is neither the approver's nor today) is in a closed fiscal period, seen before anything is sent. Null where it is open, where nobody knows, and where the day is not ours
 * to choose: people post it, or it is under way already, and then the posting itself says what is in the way.
 */
export async function closedPeriodFor(
  deps: Pick<SyncDeps, 'cmic' | 'clock' | 'settings'>,
  kind: Kind,
  answers: Answers,
  transfer: Transfer | null,
  date: string = postingDate(deps, answers),
): Promise<ClosedPeriod | null> {
  if (deps.settings.posting[kind] === 'ACCOUNTING' || (transfer && wroteSomething(transfer))) return null;
  if ((await deps.cmic.periods.isOpen(date)) !== false) return null;
  return { date, nextOpen: await deps.cmic.periods.nextOpen(date) };
}

/** The refusal of a day in a closed period, naming the next open one: it is suggested, never taken silently. Pure. */
export function periodProblems(closed: ClosedPeriod | null): Problem[] {
  if (!closed) return [];
  const { date, nextOpen } = closed;
  return [
    problem(
      'PERIOD_CLOSED',
      `${date} is not in an open fiscal period of CMiC, so it could not be posted.`,
      ['input', 'answers', 'accountingDate'],
      nextOpen === null
        ? 'Open the period in CMiC, or approve with an accounting date in an open one.'
        : `Approve with accountingDate "${nextOpen}", the next open day, or open the period in CMiC.`,
      true,
    ),
  ];
}
