/** A pair with its score, 0 to 1 with two decimals. */
export interface ScoredPair {
  procoreId: string;
  cmicId: string;
  score: number;
  /** At least two kinds of evidence speak for it. */
  isCorroborated: boolean;
  /** One of the two has a partner already: it is no suggestion, only a rival. */
  isLinked: boolean;
}

/** Another pair that shares one of the two records. */
export interface Rival {
  procoreId: string;
  cmicId: string;
  score: number;
  /** The score of the pair less this one's: negative where the rival is the better one. */
  lead: number;
  isLinked: boolean;
}

/** How a pair stands among the others. */
export interface Standing {
  /** Those that come within 0.2, best first, five at most. */
  rivals: Rival[];
  /** Nobody comes closer than 0.1 to it on either side, and at least two kinds of evidence speak for it: such pairs, and no others, are accepted in bulk. No two of them share a record. */
  isClear: boolean;
  /** It is in the one-to-one pairing that takes the best pairs first. A tie takes nobody: its records stay without a partner. */
  isPaired: boolean;
}

/** A rival this close makes a pair doubtful; in hundredths. */
const LEAD = 10;

/** A rival this close is shown; in hundredths. */
const SHOWN = 20;

const MOST_RIVALS = 5;

/** Says of each pair how it stands, in the order of the pairs. The same for the same pairs in any order. Pure. */
export function rank(pairs: readonly ScoredPair[]): Standing[] {
  const byProcore = group(pairs, ({ procoreId }) => procoreId);
  const byCmic = group(pairs, ({ cmicId }) => cmicId);
  const paired = pairUp(pairs);
  return pairs.map((pair) => {
    const near = [...(byProcore.get(pair.procoreId) ?? []), ...(byCmic.get(pair.cmicId) ?? [])]
      .filter((other) => other !== pair && hundredths(pair) - hundredths(other) <= SHOWN)
      .sort(better);
    const closest = near[0];
    const isAhead = closest === undefined || hundredths(pair) - hundredths(closest) >= LEAD;
    return {
      rivals: near.slice(0, MOST_RIVALS).map((other) => ({
        procoreId: other.procoreId,
        cmicId: other.cmicId,
        score: other.score,
        lead: (hundredths(pair) - hundredths(other)) / 100,
        isLinked: other.isLinked,
      })),
      isClear: isAhead && pair.isCorroborated && !pair.isLinked,
      isPaired: paired.has(pair),
    };
  });
}

/** Best first; ties by id, so that an order is always the same. */
export function better(a: ScoredPair, b: ScoredPair): number {
  return b.score - a.score || order(a.procoreId, b.procoreId) || order(a.cmicId, b.cmicId);
}

/** Takes the best pairs first, each record once. Pairs of one score that share a record are a tie: none of them is taken, and their records are taken by nobody behind. */
function pairUp(pairs: readonly ScoredPair[]): Set<ScoredPair> {
  const taken = { procore: new Set<string>(), cmic: new Set<string>() };
  const paired = new Set<ScoredPair>();
  const isFree = ({ procoreId, cmicId }: ScoredPair) => !taken.procore.has(procoreId) && !taken.cmic.has(cmicId);
  const ordered = [...pairs].sort(better);
  for (let from = 0; from < ordered.length; ) {
    const score = hundredths(ordered[from]!);
    let to = from;
    while (to < ordered.length && hundredths(ordered[to]!) === score) to += 1;
    const equals = ordered.slice(from, to).filter(isFree);
    const [procore, cmic] = [count(equals, (pair) => pair.procoreId), count(equals, (pair) => pair.cmicId)];
    for (const pair of equals)
      if (procore.get(pair.procoreId) === 1 && cmic.get(pair.cmicId) === 1 && !pair.isLinked) paired.add(pair);
    for (const { procoreId, cmicId } of equals) {
      taken.procore.add(procoreId);
      taken.cmic.add(cmicId);
    }
    from = to;
  }
  return paired;
}

function hundredths({ score }: ScoredPair): number {
  return Math.round(score * 100);
}

function group(pairs: readonly ScoredPair[], keyOf: (pair: ScoredPair) => string): Map<string, ScoredPair[]> {
  const groups = new Map<string, ScoredPair[]>();
  for (const pair of pairs) {
    const known = groups.get(keyOf(pair));
    if (known) known.push(pair);
    else groups.set(keyOf(pair), [pair]);
  }
  return groups;
}

function count(pairs: readonly ScoredPair[], keyOf: (pair: ScoredPair) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return counts;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
