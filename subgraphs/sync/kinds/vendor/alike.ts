import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { type Candidate, nameWords, scorePair } from './score.ts';

/** From this score on it is very likely the same company. */
export const SAME_COMPANY = 0.9;

/** What is compared of a Procore vendor. */
export function procoreCandidate({ id, name, phone, address }: ProcoreVendorRecord): Candidate {
  return { id, name: name ?? '', phone, address: [address.street, address.city, address.zip] };
}

/** What is compared of a CMiC vendor. */
export function cmicCandidate({ id, name, phone, address }: CmicVendorRecord): Candidate {
  const lines = address ? [address.line1, address.line2, address.line3, address.postalCode] : [];
  return { id, name, phone, address: lines };
}

/** Who of many may be the same company as somebody, without comparing everybody with everybody. */
export interface Rivals {
  /** All that share the beginning of a word of the name. */
  of(candidate: Candidate): Candidate[];
  /** The one that is most alike, from SAME_COMPANY on; null when there is none. */
  same(candidate: Candidate): Candidate | null;
}

/**
 * Sorts candidates by the beginnings of the words of their names: comparing everything with everything would take minutes in a large directory. Nobody reaches SAME_COMPANY whose name
 * shares less than half of its words' beginnings, so `same` looks closely at those alone, however common one of the words is.
 */
export function createRivals(candidates: readonly Candidate[]): Rivals {
  const byStem = new Map<string, Candidate[]>();
  const sizes = new Map<Candidate, number>();
  for (const candidate of candidates) {
    const stems = stemsOf(candidate);
    sizes.set(candidate, stems.size);
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (known) known.push(candidate);
      else byStem.set(stem, [candidate]);
    }
  }
  const shared = (stems: ReadonlySet<string>) => {
    const counts = new Map<Candidate, number>();
    for (const stem of stems)
      for (const rival of byStem.get(stem) ?? []) counts.set(rival, (counts.get(rival) ?? 0) + 1);
    return counts;
  };
  return {
    of: (candidate) => [...shared(stemsOf(candidate)).keys()],
    same(candidate) {
      const stems = stemsOf(candidate);
      let best: { rival: Candidate; score: number } | null = null;
      for (const [rival, count] of shared(stems)) {
        if (count * 4 < stems.size + (sizes.get(rival) ?? 0)) continue;
        const { score } = scorePair(candidate, rival);
        if (score >= SAME_COMPANY && (best === null || score > best.score)) best = { rival, score };
      }
      return best?.rival ?? null;
    },
  };
}

function stemsOf({ name }: Candidate): Set<string> {
  return new Set(nameWords(name).map((word) => word.slice(0, 4)));
}
