import { Fault } from '../../kernel/errors.ts';
import { type DecimalText, decimals, decimalText, isTooLarge } from '../../kernel/money.ts';

/** Why an amount cannot be sent to CMiC, which keeps two decimals; null when it can. It is never rounded. */
export function amountProblem(amount: DecimalText): 'NOT_AN_AMOUNT' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE' | null {
  const read = decimalText(amount);
  if (read === null) return 'NOT_AN_AMOUNT';
  if (decimals(read) > 2) return 'TOO_MANY_DECIMALS';
  return isTooLarge(read) ? 'TOO_LARGE' : null;
}

/** CMiC takes JSON numbers: below 10^13 a double carries two decimals exactly as written. Anything else is BAD_USER_INPUT. */
export function jsonAmount(amount: DecimalText, member: string): number {
  const problem = amountProblem(amount);
  if (problem === null) return Number(amount);
  const why = {
    NOT_AN_AMOUNT: 'is not an amount',
    TOO_MANY_DECIMALS: 'has more than two decimals',
    TOO_LARGE: 'is 10^13 or more',
  }[problem];
  throw new Fault({
    code: 'BAD_USER_INPUT',
    message: `${member} ${amount} ${why}.`,
    fix: 'Correct the amount; CMiC keeps two decimals, and nothing is rounded on the way.',
  });
}
