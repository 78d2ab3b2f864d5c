import { setImmediate } from 'node:timers/promises';
import type { Kind } from '../kind.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import { type Evidence, isCorroborated, scoreOf, strengthOf } from './evidence.ts';
import { better, rank, type ScoredPair, type Standing } from './ranking.ts';

/** A pair that may be the same record in both systems, with all that speaks for and against it. */
export interface Suggestion extends ScoredPair, Standing {
  kind: Kind;
  evidence: Evidence[];
  /** Who said that they are not the same; null for a suggestion. */
  refusal: MatchDecision | null;
}

/** Below this score a pair is nothing, not even a rival of what is suggested. */
const FLOOR = 0.4;

/** So many records are compared before others get a turn: a large directory takes seconds, and the process serves requests. */
const AT_A_STRETCH = 200;

/** What pairs are made of. */
export interface Pairing<L extends { id: string }, R extends { id: string }> {
  kind: Kind;
  procore: readonly L[];
  cmic: readonly R[];
  /** Those of CMiC that are worth comparing with a record of Procore. */
  near(record: L): Iterable<R>;
  /** What speaks for and against a pair; null where the two cannot be the same at all. */
  compare(procore: L, cmic: R): Evidence[] | null;
  /** What counts as one record of CMiC beside this one of Procore; its id unless told. */
  cmicKey?(procore: L, cmic: R): string;
  /** The ids of records that have a partner: they are no suggestion, but rivals. */
  linked: { procore: ReadonlySet<string>; cmic: ReadonlySet<string> };
  /** Decisions about these records; only refusals count here. */
  decisions: readonly MatchDecision[];
}

/** All pairs without a link on either side, best first, refused ones among them with their refusal. It reads and writes nothing; it lets others run in between. */
export async function suggest<L extends { id: string }, R extends { id: string }>(
  pairing: Pairing<L, R>,
): Promise<Suggestion[]> {
  const refusals = refusalsOf(pairing);
  const isLinked = (procore: L, cmic: R) => pairing.linked.procore.has(procore.id) || pairing.linked.cmic.has(cmic.id);
  const pairs: (ScoredPair & { evidence: Evidence[] })[] = [];
  for (const [index, procore] of pairing.procore.entries()) {
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
    const hasPartner = pairing.linked.procore.has(procore.id);
    for (const cmic of pairing.near(procore)) {
      if (hasPartner && pairing.linked.cmic.has(cmic.id)) continue;
      if (refusals.has(keyOf(procore.id, cmic.id))) continue;
      const pair = scored(pairing, procore, cmic);
      if (pair && pair.score >= FLOOR) pairs.push({ ...pair, isLinked: isLinked(procore, cmic) });
    }
  }
  pairs.sort(better);
  const standings = rank(pairs);
  const suggested = pairs.map((pair, at) => ({ ...pair, ...standings[at]!, kind: pairing.kind, refusal: null }));
  return [...suggested.filter((pair) => !pair.isLinked), ...refusedPairs(pairing, refusals)].sort(better);
}

/** Refused pairs of records that are both there and free, however they score. */
function refusedPairs<L extends { id: string }, R extends { id: string }>(
  pairing: Pairing<L, R>,
  refusals: ReadonlyMap<string, MatchDecision>,
): Suggestion[] {
  const procore = new Map(pairing.procore.map((record) => [record.id, record]));
  const cmic = new Map(pairing.cmic.map((record) => [record.id, record]));
  return [...refusals.values()].flatMap((refusal) => {
    const [left, right] = [procore.get(refusal.procoreId), cmic.get(refusal.cmicId)];
    if (!left || !right || pairing.linked.procore.has(left.id) || pairing.linked.cmic.has(right.id)) return [];
    const pair = scored(pairing, left, right);
    const standing = { isLinked: false, rivals: [], isClear: false, isPaired: false };
    return pair ? [{ ...pair, ...standing, kind: pairing.kind, refusal }] : [];
  });
}

function scored<L extends { id: string }, R extends { id: string }>(
  { compare, cmicKey }: Pairing<L, R>,
  procore: L,
  cmic: R,
): Omit<ScoredPair & { evidence: Evidence[] }, 'isLinked'> | null {
  const evidence = compare(procore, cmic);
  if (evidence === null) return null;
  return {
    procoreId: procore.id,
    cmicId: cmic.id,
    ...(cmicKey ? { cmicKey: cmicKey(procore, cmic) } : {}),
    score: scoreOf(evidence),
    strength: strengthOf(evidence),
    isCorroborated: isCorroborated(evidence),
    evidence,
  };
}

function refusalsOf({
  kind,
  decisions,
}: Pick<Pairing<never, never>, 'kind' | 'decisions'>): Map<string, MatchDecision> {
  const refused = decisions.filter((each) => each.kind === kind && each.verdict === 'REFUSED');
  return new Map(refused.map((each) => [keyOf(each.procoreId, each.cmicId), each]));
}

function keyOf(procoreId: string, cmicId: string): string {
  return `${procoreId} ${cmicId}`;
}
