import { add, type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import type { DriftCause, FigureStatus } from '../generated/resolvers.ts';

/** What a system says of a figure: an amount, nothing because it keeps none (`null`), or nothing because it could not be read or did not tell (`UNAVAILABLE`). Never a zero in place of either. */
export type Told = DecimalText | null | 'UNAVAILABLE';

/** A figure of both systems. Amounts are decimal text in the company's currency. */
export interface Figure {
  procore: DecimalText | null;
  cmic: DecimalText | null;
  /** Procore minus CMiC; null when a side is missing. */
  drift: DecimalText | null;
  status: FigureStatus;
  causes: DriftCause[];
  /** What each cause accounts for; with `unexplained` they add up to the drift. */
  causeAmounts: CauseAmount[];
  /** What of the drift no cause accounts for; null where there is no drift to speak of. */
  unexplained: DecimalText | null;
  /** ISO 8601; how old the older side is. */
  asOf: string;
}

/** What one cause accounts for. */
export interface CauseAmount {
  cause: DriftCause;
  /** Procore minus CMiC. */
  amount: DecimalText;
  /** The differences of the reconciliation that it comes from, those that move it most first. */
  differenceIds: string[];
}

/** Puts the two sides of a figure together with what is known about why they differ (domain, section 5). Pure. */
export function figureOf(procore: Told, cmic: Told, asOf: string, known: readonly CauseAmount[] = []): Figure {
  const sides = { procore: shown(procore), cmic: shown(cmic), asOf };
  const nothing = { ...sides, drift: null, causes: [], causeAmounts: [], unexplained: null };
  if (procore === 'UNAVAILABLE' || cmic === 'UNAVAILABLE') return { ...nothing, status: 'UNAVAILABLE' };
  if (procore === null || cmic === null) return { ...nothing, status: 'ONE_SIDED' };
  const drift = subtract(procore, cmic);
  const causeAmounts = known.filter(({ amount }) => !equal(amount, '0'));
  const explained = causeAmounts.reduce((sum, { amount }) => add(sum, amount), '0');
  const found = { ...sides, drift, causeAmounts, unexplained: subtract(drift, explained) };
  if (equal(drift, '0')) return { ...found, status: 'MATCHED', causes: [] };
  const causes = [...new Set(causeAmounts.map(({ cause }) => cause))];
  const isWhole = causes.length > 0 && equal(found.unexplained, '0');
  return { ...found, status: isWhole ? 'EXPLAINED' : 'UNEXPLAINED', causes };
}

function shown(told: Told): DecimalText | null {
  return told === 'UNAVAILABLE' ? null : told;
}
