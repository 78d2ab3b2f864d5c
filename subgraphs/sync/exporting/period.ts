import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Answers } from '../transfer/transfer.ts';

/** The day that a document is posted on: the approver's, else today. */
export function postingDate(deps: Pick<SyncDeps, 'clock'>, answers: Answers): string {
  return answers.accountingDate ?? deps.clock.now().toISOString().slice(0, 10);
}

/** The problem of a posting date in a closed fiscal period, with the next open day as a suggestion; none where nobody knows, or where accounting posts. */
export async function periodProblems(deps: SyncDeps, kind: string, answers: Answers): Promise<Problem[]> {
  if (deps.settings.posting[kind] === 'ACCOUNTING') return [];
  const date = postingDate(deps, answers);
  if ((await deps.cmic.periods.isOpen(date)) !== false) return [];
  const next = await deps.cmic.periods.nextOpen(date);
  return [
    problem(
      'PERIOD_CLOSED',
      `${date} is in a closed fiscal period of CMiC.`,
      ['input', 'answers', 'accountingDate'],
      next ? `Approve with accountingDate "${next}", the next open day.` : 'Open a period in CMiC.',
      true,
    ),
  ];
}
