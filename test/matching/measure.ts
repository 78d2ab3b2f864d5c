import { compareVendors } from '../../subgraphs/sync/kinds/vendor/match-source.ts';
import type { Candidate } from '../../subgraphs/sync/kinds/vendor/score.ts';
import { createLearned } from '../../subgraphs/sync/matching/learned.ts';
import type { Suggestion } from '../../subgraphs/sync/matching/suggest.ts';
import { nameKey } from '../../subgraphs/sync/matching/words.ts';
import type { Labelled } from './directory.ts';

/** How right a way of matching is. Of the pairs that it gives, `precision` is the share that is right; of the records of Procore that have a partner, `recall` is the share that gets it. */
export interface Measured {
  given: number;
  right: number;
  precision: number;
  recall: number;
}

/** A pair that some way of matching gives. */
export type Given = Pick<Suggestion, 'procoreId' | 'cmicId'>;

/** All suggestions for two directories in which nothing is linked or learned. */
export function suggestionsOf({ procore, cmic }: Labelled): Promise<Suggestion[]> {
  const linked = { procore: new Set<string>(), cmic: new Set<string>() };
  return compareVendors({ procore, cmic, linked, decisions: [], learned: createLearned([], () => true) });
}

/** What the one-to-one pairing gives from the score on that is suggested. */
export function pairedOf(suggestions: readonly Suggestion[], least = 0.6): Given[] {
  return suggestions.filter(({ isPaired, score }) => isPaired && score >= least);
}

/** What a bulk acceptance from this score on would link. */
export function bulkOf(suggestions: readonly Suggestion[], least = 0.9): Given[] {
  return suggestions.filter(({ isClear, score }) => isClear && score >= least);
}

/** The same names, as they are but for capitals: what connectors do today. */
export function exactNames(labelled: Labelled): Given[] {
  return byKey(labelled, ({ name }) => name.trim().toLowerCase());
}

/** The same names after normalising, and nothing but the names. */
export function normalisedNames(labelled: Labelled): Given[] {
  return byKey(labelled, ({ name }) => nameKey(name));
}

/** Compares pairs with the truth. */
export function measure({ truth }: Labelled, given: readonly Given[]): Measured {
  const right = given.filter(({ procoreId, cmicId }) => truth.get(procoreId)?.has(cmicId)).length;
  return {
    given: given.length,
    right,
    precision: given.length === 0 ? 1 : right / given.length,
    recall: right / truth.size,
  };
}

/** The first of CMiC with the same key, each once. */
function byKey({ procore, cmic }: Labelled, keyOf: (candidate: Candidate) => string): Given[] {
  const free = new Map<string, string[]>();
  for (const each of cmic) free.set(keyOf(each), [...(free.get(keyOf(each)) ?? []), each.id]);
  return procore.flatMap((each) => {
    const cmicId = free.get(keyOf(each))?.shift();
    return cmicId === undefined ? [] : [{ procoreId: each.id, cmicId }];
  });
}
