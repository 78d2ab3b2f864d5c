/** A pair with its score, 0 to 1 with two decimals. */
export interface ScoredPair {
  procoreId: string;
  cmicId: string;
  /** What counts as one record of CMiC, where that is not the id: a code of the company's list is another one on each job. */
  cmicKey?: string;
  score: number;
  /** The score with what is not told counted as doubt (evidence.ts), 0 to 1 with three decimals: pairs are ranked by it. */
  strength: number;
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
  /** The strength of the pair less this one's: negative where the rival is the better one. */
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

/** A rival this close makes a pair doubtful; in thousandths. */
const LEAD = 100;

/** A rival this close is shown; in thousandths. */
const SHOWN = 200;

const MOST_RIVALS = 5;

/** Says of each pair how it stands, in the order of the pairs. The same for the same pairs in any order. Pure. */
export function rank(pairs: readonly ScoredPair[]): Standing[] {
  const ordered = [...pairs].sort(stronger);
  const byProcore = group(ordered, ({ procoreId }) => procoreId);
  const byCmic = group(ordered, cmicKeyOf);
  const paired = pairUp(ordered);
  return pairs.map((pair) => {
    const near = [...nearest(pair, byProcore.get(pair.procoreId)), ...nearest(pair, byCmic.get(cmicKeyOf(pair)))];
    near.sort(stronger);
    const closest = near[0];
    const isAhead = closest === undefined || leadOver(pair, closest) >= LEAD;
    return {
      rivals: near.slice(0, MOST_RIVALS).map((other) => ({
        procoreId: other.procoreId,
        cmicId: other.cmicId,
        score: other.score,
        lead: leadOver(pair, other) / 1000,
        isLinked: other.isLinked,
      })),
      isClear: isAhead && pair.isCorroborated && !pair.isLinked,
      isPaired: paired.has(pair),
    };
  });
}

/** As lists show them: the best score first, then the better known; ties by id, so that an order is always the same. */
export function better(a: ScoredPair, b: ScoredPair): number {
  return b.score - a.score || stronger(a, b);
}

function stronger(a: ScoredPair, b: ScoredPair): number {
  return b.strength - a.strength || order(a.procoreId, b.procoreId) || order(a.cmicId, b.cmicId);
}

/** The best of a group, as many as are ever shown, that come near a pair or pass it. The group is in order. */
function nearest(pair: ScoredPair, group: readonly ScoredPair[] = []): ScoredPair[] {
  const found: ScoredPair[] = [];
  for (const other of group) {
    if (found.length === MOST_RIVALS || leadOver(pair, other) > SHOWN) break;
    if (other !== pair) found.push(other);
  }
  return found;
}

/** Takes the best pairs first, each record once. Pairs of one strength that share a record are a tie: none of them is taken, and their records are taken by nobody behind. */
function pairUp(ordered: readonly ScoredPair[]): Set<ScoredPair> {
  const taken = { procore: new Set<string>(), cmic: new Set<string>() };
  const paired = new Set<ScoredPair>();
  const isFree = (pair: ScoredPair) => !taken.procore.has(pair.procoreId) && !taken.cmic.has(cmicKeyOf(pair));
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    while (to < ordered.length && leadOver(ordered[from]!, ordered[to]!) === 0) to += 1;
    const equals = ordered.slice(from, to).filter(isFree);
    const [procore, cmic] = [count(equals, (pair) => pair.procoreId), count(equals, cmicKeyOf)];
    for (const pair of equals)
      if (procore.get(pair.procoreId) === 1 && cmic.get(cmicKeyOf(pair)) === 1 && !pair.isLinked) paired.add(pair);
    for (const pair of equals) {
      taken.procore.add(pair.procoreId);
      taken.cmic.add(cmicKeyOf(pair));
    }
    from = to;
  }
  return paired;
}

function cmicKeyOf({ cmicKey, cmicId }: ScoredPair): string {
  return cmicKey ?? cmicId;
}

/** In thousandths, so that nothing is lost to fractions. */
function leadOver(pair: ScoredPair, other: ScoredPair): number {
  return Math.round((pair.strength - other.strength) * 1000);
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
