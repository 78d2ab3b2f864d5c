import { compare, type DecimalText, sum } from '../../../kernel/money.ts';
import { size } from '../transfer/policy-rules.ts';

/**
 * What a document counts as for the approval policy, from the amounts that it sends: the larger of what it adds and what it takes, with that side's sign. Without amounts of both signs that
 * is their sum; a budget transfer, which nets to zero, counts as what it moves, so that no limit is passed by netting. Null adds nothing. Pure.
 */
export function policyAmount(amounts: readonly (DecimalText | null)[]): DecimalText {
  const sent = amounts.filter((amount) => amount !== null);
  const added = sum(sent.filter((amount) => compare(amount, '0') > 0));
  const taken = sum(sent.filter((amount) => compare(amount, '0') < 0));
  return larger(added, taken);
}

/** The larger amount, whatever the signs are; of two alike the first. Pure. */
export function larger(a: DecimalText, b: DecimalText): DecimalText {
  return compare(size(a), size(b)) >= 0 ? a : b;
}
