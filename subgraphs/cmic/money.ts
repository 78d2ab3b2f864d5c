import { asMoney } from '../../kernel/money.ts';
import type { CmicContext } from './context.ts';

/** An amount in its own currency or, where the row has none, the company's, written as in the other subgraphs (`10.50`); null without an amount. */
export function moneyOf(
  amount: string | null,
  currency: string | null,
  { cmic }: CmicContext,
): { amount: string; currency: string } | null {
  return asMoney(amount, currency ?? cmic.currency);
}
