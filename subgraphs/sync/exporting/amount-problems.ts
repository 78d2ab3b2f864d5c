import { amountProblem } from '../../cmic/kinds/commitment/draft.ts';
import { type Problem, problem } from '../problem.ts';

/** Why an amount of Procore cannot be sent to CMiC; empty: it can. It is never rounded. `path` leads to it. Pure. */
export function amountProblems(amount: string | null, path: string[]): Problem[] {
  if (amount === null) return [problem('BAD_INPUT', 'The line has no amount.', path, 'Enter it in Procore.')];
  const found = amountProblem(amount);
  if (found === null) return [];
  const tooFine = `${amount} has more than two decimals; CMiC keeps two, and nothing is rounded.`;
  return found === 'TOO_MANY_DECIMALS'
    ? [problem('AMOUNT_PRECISION', tooFine, path, 'Correct the amount in Procore.')]
    : [problem('BAD_INPUT', `${amount} cannot be sent to CMiC.`, path, 'Correct the amount in Procore.')];
}
