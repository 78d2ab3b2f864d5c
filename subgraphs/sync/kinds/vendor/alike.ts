import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { type Candidate, nameLikeness, nameWords, phoneDigits, scorePair } from './score.ts';

/** From this score on it is very likely the same company. */
export const SAME_COMPANY = 0.9;

/** Without the same phone, the same address lifts no names that are less alike to SAME_COMPANY. */
const LEAST_NAME = 0.85;

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
 * Sorts candidates by the beginnings of the words of their names: comparing everything with everything would take minutes in a large directory. `same` scores those alone that can
 * reach SAME_COMPANY: two that both tell a phone must tell the same one (its weight is more than what may be missing), and others must share more than half of the beginnings.
 */
export function createRivals(candidates: readonly Candidate[]): Rivals {
  const byStem = new Map<string, Candidate[]>();
  const byPhone = new Map<string, Candidate[]>();
  const facts = new Map<Candidate, { size: number; hasPhone: boolean }>();
  for (const candidate of candidates) {
    const stems = stemsOf(candidate);
    for (const stem of stems) append(byStem, stem, candidate);
    const phone = phoneDigits(candidate.phone);
    facts.set(candidate, { size: stems.size, hasPhone: phone !== '' });
    if (phone) append(byPhone, phone, candidate);
  }
  const shared = (stems: ReadonlySet<string>) => {
    const counts = new Map<Candidate, number>();
    for (const stem of stems)
      for (const rival of byStem.get(stem) ?? []) counts.set(rival, (counts.get(rival) ?? 0) + 1);
    return counts;
  };
  const close = function* (candidate: Candidate): Generator<Candidate> {
    const phone = phoneDigits(candidate.phone);
    yield* byPhone.get(phone) ?? [];
    const stems = stemsOf(candidate);
    for (const [rival, count] of shared(stems)) {
      const { size, hasPhone } = facts.get(rival) ?? { size: 0, hasPhone: false };
      if ((phone && hasPhone) || count * 4 <= stems.size + size) continue;
      if (nameLikeness(candidate, rival) >= LEAST_NAME) yield rival;
    }
  };
  return {
    of: (candidate) => [...shared(stemsOf(candidate)).keys()],
    same(candidate) {
      let best: { rival: Candidate; score: number } | null = null;
      for (const rival of close(candidate)) {
        const { score } = scorePair(candidate, rival);
        if (score >= SAME_COMPANY && (best === null || score > best.score)) best = { rival, score };
      }
      return best?.rival ?? null;
    },
  };
}

function append(lists: Map<string, Candidate[]>, name: string, candidate: Candidate): void {
  const known = lists.get(name);
  if (known) known.push(candidate);
  else lists.set(name, [candidate]);
}

function stemsOf({ name }: Candidate): Set<string> {
  return new Set(nameWords(name).map((word) => word.slice(0, 4)));
}
