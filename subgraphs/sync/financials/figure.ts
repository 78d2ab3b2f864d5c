import { type DecimalText, equal, subtract } from '../../../kernel/money.ts';
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
  /** ISO 8601; how old the older side is. */
  asOf: string;
}

/** What is known about why two sides differ: the causes, and the part of the difference that they account for (Procore minus CMiC). */
export interface Explanation {
  causes: readonly DriftCause[];
  amount: DecimalText;
}

/** Puts the two sides of a figure together (domain, section 5). Pure. */
export function figureOf(procore: Told, cmic: Told, asOf: string, explanation?: Explanation): Figure {
  const sides = { procore: shown(procore), cmic: shown(cmic), asOf };
  if (procore === 'UNAVAILABLE' || cmic === 'UNAVAILABLE') {
    return { ...sides, drift: null, status: 'UNAVAILABLE', causes: [] };
  }
  if (procore === null || cmic === null) return { ...sides, drift: null, status: 'ONE_SIDED', causes: [] };
  const drift = subtract(procore, cmic);
  if (equal(drift, '0')) return { ...sides, drift, status: 'MATCHED', causes: [] };
  const causes = [...new Set(explanation?.causes ?? [])];
  const isWhole = explanation !== undefined && causes.length > 0 && equal(explanation.amount, drift);
  return { ...sides, drift, status: isWhole ? 'EXPLAINED' : 'UNEXPLAINED', causes };
}

function shown(told: Told): DecimalText | null {
  return told === 'UNAVAILABLE' ? null : told;
}
