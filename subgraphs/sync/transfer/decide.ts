import type { Actor } from '../../../kernel/auth/actor.ts';
import { may } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import { type Step, type StepRow, steps } from './steps.ts';
import type { Transfer } from './transfer.ts';

export type Decision = { row: StepRow } | { problem: Problem };

/** May this actor take this step on this transfer as it stands? "No such step" and "not your step" are different answers. Pure. */
export function decideStep(transfer: Transfer, step: Step, actor: Actor): Decision {
  const row = steps.find(
    (each) => each.step === step && each.direction === transfer.direction && each.from === transfer.state,
  );
  if (!row) return { problem: noSuchStep(transfer, step) };
  const own = row.orOwn !== undefined && transfer.createdBy === actor.sub && may(actor, row.orOwn);
  if (!own && !may(actor, row.permission)) {
    return {
      problem: problem(
        'FORBIDDEN',
        `Your role may not ${step} this transfer.`,
        ['input', 'id'],
        row.orOwn ? 'Whoever requested it, or an accounting approver, can.' : 'An accounting approver can.',
      ),
    };
  }
  if (row.nothingWritten && wroteSomething(transfer)) {
    return {
      problem: problem(
        'NO_SUCH_STEP',
        `Something was already written to CMiC, so it is too late to ${step}.`,
        ['input', 'id'],
        'Retry it so that it ends whole; undo a finished document in CMiC.',
      ),
    };
  }
  if (row.unapproved && approvedThere(transfer)) {
    return {
      problem: problem(
        'NO_SUCH_STEP',
        `Procore shows it as approved already, or is about to, so it is too late to ${step}.`,
        ['input', 'id'],
        'It goes on by itself, or is retried, until it is marked and linked. Then it can be void in CMiC, and unlinked.',
      ),
    };
  }
  return { row };
}

/**
 * Whether an import has approved what it brings, or may have: from then on it counts in Procore, and is marked and linked as well. Nothing is FAILED while a send may still land, so there only
 * an outcome that was told counts.
 */
export function approvedThere({ writes, state }: Pick<Transfer, 'writes' | 'state'>): boolean {
  const sent = writes.find(({ step }) => step === APPROVING)?.outcome;
  return sent === 'DONE' || (sent !== undefined && sent !== 'REFUSED' && state !== 'FAILED');
}

/** The step of an import that raises the status of what it brings. */
export const APPROVING = 'status';

/** Whether a write of this transfer was made, or may have been made: everything but a refusal counts. */
export function wroteSomething(transfer: Transfer): boolean {
  return transfer.writes.some((write) => write.outcome !== 'REFUSED');
}

function noSuchStep(transfer: Transfer, step: Step): Problem {
  const possible = [
    ...new Set(
      steps.filter((row) => row.direction === transfer.direction && row.from === transfer.state).map((row) => row.step),
    ),
  ];
  const fix = possible.length > 0 ? `From ${transfer.state} one can: ${possible.join(', ')}.` : fixFor(transfer.state);
  return problem('NO_SUCH_STEP', `A transfer that is ${transfer.state} cannot be ${past[step]}.`, ['input', 'id'], fix);
}

const past: Record<Step, string> = { approve: 'approved', reject: 'rejected', cancel: 'cancelled', retry: 'retried' };

function fixFor(state: Transfer['state']): string {
  if (state === 'UNCERTAIN') return 'The worker is finding out what became of the last write; wait for it.';
  if (state === 'REJECTED' || state === 'CANCELLED') return 'Request it again: that opens a new transfer.';
  return 'Nothing is left to do.';
}
