import { add, type DecimalText, subtract } from '../../../kernel/money.ts';
import type { DriftPart, Place } from './record.ts';
import { isNothing } from './tally.ts';

/** An amount of one side before the parts are put together: a line, or a code's amount. */
export interface Standing {
  /** Null where nobody knows where it stands: then it moves no figure of any place. */
  at: string | null;
  amount: DecimalText | null;
}

/** What Procore has counts for its drift, what CMiC has against it: a part for each place, those that come to nothing left out. Pure. */
export function partsOf(
  figure: DriftPart['figure'],
  procore: readonly Standing[],
  cmic: readonly Standing[],
): DriftPart[] {
  const drifts = new Map<string, DecimalText>();
  for (const { at, amount } of procore) if (at !== null) drifts.set(at, add(drifts.get(at) ?? '0', amount ?? '0'));
  for (const { at, amount } of cmic) if (at !== null) drifts.set(at, subtract(drifts.get(at) ?? '0', amount ?? '0'));
  return [...drifts].flatMap(([place, drift]) => (isNothing(drift) ? [] : [{ figure, place, drift }]));
}

/** `ZZ/24-010/03-100/S`: the category that a place is. */
export function categoryAt({ jobId, costCode, costType }: Place): string {
  return [jobId, encodeURIComponent(costCode), encodeURIComponent(costType)].join('/');
}

/** Where an amount of Procore stands: its place in CMiC, else its own code; null where it has neither. */
export function standsAt(place: Place | null, { budgetCodeId, costCodeId, costTypeId }: Codes): string | null {
  if (place) return categoryAt(place);
  return budgetCodeId ?? (costCodeId && costTypeId ? `${costCodeId} ${costTypeId}` : null);
}

interface Codes {
  costCodeId: string | null;
  costTypeId: string | null;
  budgetCodeId?: string | null;
}
