import type { CmicContext } from './context.ts';

/** An amount in its own currency or, where the row has none, the company's; null without an amount. */
export function moneyOf(
  amount: string | null,
  currency: string | null,
  { cmic }: CmicContext,
): { amount: string; currency: string } | null {
  return amount === null ? null : { amount, currency: currency ?? cmic.currency };
}
