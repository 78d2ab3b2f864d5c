import type { MatchDecision } from '../store/match-decisions.ts';
import type { Evidence } from './evidence.ts';

/** What a decision says of two names wherever they stand: the same company, or another one. */
export interface Taught {
  verdict: 'SAME' | 'ANOTHER';
  decision: MatchDecision;
}

/** What was learned of names (words.ts, nameKey). */
export interface Learned {
  /** The newest decision about one of these names and one of those; null where nobody decided. */
  of(left: readonly string[], right: readonly string[]): Taught | null;
  /** The names that were said to be the same company as one of these. */
  aliases(names: readonly string[]): string[];
}

/** How much a decision counts where it speaks of names: as much as the names themselves (kinds/vendor/score.ts). */
const WEIGHT = 0.7;

/**
 * What decisions teach beyond their own pair. `isStanding` says whether the link of an acceptance still stands: one that was taken apart teaches nothing any more. A refusal of two records of
 * the same name teaches nothing about names either: there are two companies of that name, and which is which is told by the rest. Pure.
 */
export function createLearned(
  decisions: readonly MatchDecision[],
  isStanding: (decision: MatchDecision) => boolean,
): Learned {
  const byPair = new Map<string, Taught>();
  const same = new Map<string, Set<string>>();
  const teaching = decisions.filter(
    (each) =>
      each.procoreKey !== '' &&
      each.cmicKey !== '' &&
      each.procoreKey !== each.cmicKey &&
      (each.verdict === 'REFUSED' || isStanding(each)),
  );
  for (const decision of [...teaching].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const verdict = decision.verdict === 'ACCEPTED' ? 'SAME' : 'ANOTHER';
    byPair.set(pairKey(decision.procoreKey, decision.cmicKey), { verdict, decision });
  }
  for (const { verdict, decision } of byPair.values()) {
    if (verdict !== 'SAME') continue;
    add(same, decision.procoreKey, decision.cmicKey);
    add(same, decision.cmicKey, decision.procoreKey);
  }
  return {
    of(left, right) {
      if (byPair.size === 0) return null;
      const found = left.flatMap((a) => right.flatMap((b) => byPair.get(pairKey(a, b)) ?? []));
      return found.sort((a, b) => (a.decision.at < b.decision.at ? 1 : -1))[0] ?? null;
    },
    aliases: (names) => names.flatMap((name) => [...(same.get(name) ?? [])]),
  };
}

/** Evidence with what was learned: names that are the same by a decision count as the same, and names that were told apart are evidence against. Each says which decision taught it. Pure. */
export function withLearned(evidence: readonly Evidence[], taught: Taught | null): Evidence[] {
  if (taught === null) return [...evidence];
  const { procoreName, cmicName, by, at, reason } = taught.decision;
  const names = `"${procoreName}" and "${cmicName}"`;
  const when = `by ${by} on ${at.slice(0, 10)}`;
  if (taught.verdict === 'ANOTHER') {
    const text = `${names} were told apart ${when}${reason === null ? '' : `: ${reason}`}`;
    return [...evidence, { kind: 'LEARNED', likeness: 0, weight: WEIGHT, text }];
  }
  // Names that are alike anyway need nobody's word.
  return evidence.map((each) =>
    each.kind === 'NAME' && each.likeness < 1
      ? { kind: 'LEARNED', likeness: 1, weight: each.weight, text: `${names} were linked ${when}` }
      : each,
  );
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function add(sets: Map<string, Set<string>>, name: string, value: string): void {
  const known = sets.get(name);
  if (known) known.add(value);
  else sets.set(name, new Set([value]));
}
