import type { Suggestion } from '../../matching/suggest.ts';
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
 * The pairs that may be linked without looking at each: clear ones from the score on, and no two of them share a vendor. The fingerprint covers the pairs, their names and their scores: any
 * change that somebody would see in the preview is another one. Pure.
 */
export function planAcceptance(
  {
    suggestions,
    procore,
    cmic,
    unreadable,
  }: Pick<VendorMatches, 'suggestions' | 'unreadable'> & {
    procore: ReadonlyMap<string, { name: string | null }>;
    cmic: ReadonlyMap<string, { name: string }>;
  },
  minScore: number,
): Acceptance {
  const reaching = suggestions.filter(({ score, refusal }) => score >= minScore && refusal === null);
  const clear = reaching.filter(({ isClear }) => isClear);
  const accept = clear.slice(0, MOST_ACCEPTED);
  const seen = accept.map(({ procoreId, cmicId, score }) => [
    procoreId,
    procore.get(procoreId)?.name ?? '',
    cmicId,
    cmic.get(cmicId)?.name ?? '',
    score,
  ]);
  return {
    fingerprint: fingerprint(['VENDOR_MATCHES', minScore, seen]),
    minScore: String(minScore),
    accept,
    more: clear.length - accept.length,
    unclear: reaching.length - clear.length,
    unreadable,
  };
}
