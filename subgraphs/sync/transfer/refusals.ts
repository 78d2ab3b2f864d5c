import { type Problem, problem } from '../problem.ts';
import type { Answers, Transfer } from './transfer.ts';

/** What a mutation about a transfer answers: the transfer as it stands, and the expected refusals. */
export interface Answered {
  transfer: Transfer | null;
  problems: Problem[];
}

/** What a caller gives with a yes: the plan that was looked at, and the answers it was made with. */
export interface Given {
  fingerprint?: string | null | undefined;
  answers?: Answers | null | undefined;
}

/** The plan is not the one that was looked at. */
export function planChanged(): Problem {
  return problem(
    'PLAN_CHANGED',
    'The plan is not the one with this fingerprint any more. Nothing was done.',
    ['input', 'fingerprint'],
    'Look at the plan again, made with the answers that you send.',
  );
}

/** What travels once travelled. */
export function alreadyDone(targetId: string | null): Problem {
  return problem(
    'ALREADY_DONE',
    targetId ? `It is in the other system already, as ${targetId}.` : 'It went this way already.',
    ['input', 'id'],
    null,
  );
}

/** Refused before there is a transfer. */
export function refuse(...problems: Problem[]): Answered {
  return { transfer: null, problems };
}
