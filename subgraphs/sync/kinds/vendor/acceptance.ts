import type { Suggestion } from '../../matching/suggest.ts';
import type { MatchDecision } from '../../store/match-decisions.ts';
import { fingerprint } from '../../transfer/plan.ts';
import type { VendorMatches } from './match-source.ts';

/** So many pairs are accepted with one call; the rest waits for the next preview. */
export const MOST_ACCEPTED = 100;

/** What a bulk acceptance would link. */
export interface Acceptance {
  fingerprint: string;
  /** Decimal text. */
  minScore: string;
  accept: Suggestion[];
  /** Clear pairs beyond those. */
  more: number;
  /** Pairs that reach the score without being clear. */
  unclear: number;
  unreadable: number;
}

/**
 * The pairs that may be linked without looking at each: clear ones from the score on, and no two of them share a vendor. The fingerprint covers the pairs, their names, scores, reasons and
 * rivals, and when a pair was linked before that is linked no more: any change that somebody would see in the preview is another one. Pure.
 */
export function planAcceptance(
  {
    suggestions,
    decisions,
    procore,
    cmic,
    unreadable,
  }: Pick<VendorMatches, 'suggestions' | 'decisions' | 'unreadable'> & {
    procore: ReadonlyMap<string, { name: string | null }>;
    cmic: ReadonlyMap<string, { name: string }>;
  },
  minScore: number,
): Acceptance {
  const reaching = suggestions.filter(({ score, refusal }) => score >= minScore && refusal === null);
  const clear = clearFrom(suggestions, minScore);
  const accept = clear.slice(0, MOST_ACCEPTED);
  const before = new Map(decisions.filter(wasLinked).map((each) => [keyOf(each), each.at]));
  const seen = accept.map(({ procoreId, cmicId, score, evidence, rivals }) => [
    procoreId,
    procore.get(procoreId)?.name ?? '',
    cmicId,
    cmic.get(cmicId)?.name ?? '',
    score,
    evidence.map(({ text }) => text),
    rivals.map((rival) => [rival.procoreId, rival.cmicId, rival.lead]),
    before.get(keyOf({ procoreId, cmicId })) ?? null,
  ]);
  return {
    fingerprint: fingerprint(['VENDOR_MATCHES', minScore, unreadable, seen]),
    minScore: String(minScore),
    accept,
    more: clear.length - accept.length,
    unclear: reaching.length - clear.length,
    unreadable,
  };
}

/** The pairs from the score on that may be linked without looking at each. Pure. */
export function clearFrom(suggestions: readonly Suggestion[], minScore: number): Suggestion[] {
  return suggestions.filter(({ score, refusal, isClear }) => score >= minScore && refusal === null && isClear);
}

/** A pair by its two ids. */
export function keyOf({ procoreId, cmicId }: { procoreId: string; cmicId: string }): string {
  return `${procoreId} ${cmicId}`;
}

/** Whether its pair was linked by it. A bulk acceptance that broke off before its turn linked nothing yet. */
function wasLinked({ verdict, plan }: MatchDecision): boolean {
  return verdict === 'ACCEPTED' && plan?.settled !== false;
}
