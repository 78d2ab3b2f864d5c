import { asMoney } from '../../../kernel/money.ts';
import type { SyncContext } from '../context.ts';
import type { Figure } from './figure.ts';

/** A figure as the graph's `MoneyFigure`, in the company's currency. */
export function shownFigure(
  { procore, cmic, drift, unexplained, causeAmounts, ...rest }: Figure,
  { sync }: SyncContext,
) {
  const { currency } = sync.deps.settings;
  return {
    ...rest,
    procore: asMoney(procore, currency),
    cmic: asMoney(cmic, currency),
    drift: asMoney(drift, currency),
    unexplained: asMoney(unexplained, currency),
    causeAmounts: causeAmounts.map(({ cause, amount, differenceIds }) => ({
      cause,
      amount: asMoney(amount, currency),
      count: differenceIds.length,
      differenceIds: differenceIds.slice(0, SHOWN),
    })),
  };
}

/** How many differences of a cause are named. */
const SHOWN = 20;
