import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { createNear, stemsOf } from '../../matching/near.ts';
import { type Candidate, nameLikeness, prepared, scorePair } from './score.ts';

/** From this score on it is very likely the same company. */
export const SAME_COMPANY = 0.9;

/** Without the same phone, the same address lifts no names that are less alike to SAME_COMPANY. */
const LEAST_NAME = 0.85;

/** What is compared of a Procore vendor; `code` is the one that its mark or ERP id names in CMiC. */
export function procoreCandidate(vendor: ProcoreVendorRecord, code: string | null = null): Candidate {
  const { id, name, legalName, tradeName, phone, address, taxId } = vendor;
  const lines = [address.street, address.city, address.zip];
  return { id, name: name ?? '', otherNames: [legalName, tradeName], phone, address: lines, taxId, code };
}

/** What is compared of a CMiC vendor; `taxId` is its partner's, where it was read. */
export function cmicCandidate(vendor: CmicVendorRecord, taxId: string | null = null): Candidate {
  const { id, code, name, phone, address } = vendor;
  const lines = address ? [address.line1, address.line2, address.line3, address.postalCode] : [];
  return { id, name, phone, address: lines, taxId, code };
}

/** What vendors are found by: the name as it is, phone, tax id and code, and the words of the names. */
export function vendorHandles(candidate: Candidate) {
  const { names, phone, taxId, code } = prepared(candidate);
  const exact = [
    `name ${candidate.name.trim().toLowerCase()}`,
    ...(phone ? [`phone ${phone}`] : []),
    ...(taxId ? [`tax ${taxId}`] : []),
    ...(code ? [`code ${code}`] : []),
  ];
  return { exact, names };
}

/** Who of many may be the same company as somebody, without comparing everybody with everybody. */
export interface Rivals {
  /** All that are worth comparing (matching/near.ts). */
  of(candidate: Candidate): Candidate[];
  /** The one that is most alike, from SAME_COMPANY on; null when there is none. */
  same(candidate: Candidate): Candidate | null;
  /** The first that tells the same tax id, whatever it is called; null when there is none. */
  sameTaxId(candidate: Candidate): Candidate | null;
}

/**
 * Sorts candidates by what they are found by: comparing everything with everything would take minutes in a large directory. `same` scores those alone that can reach SAME_COMPANY: two that
 * both tell a phone must tell the same one (its weight is more than what may be missing) unless tax id or code speak for them, and others must share more than half of the beginnings.
 */
export function createRivals(candidates: readonly Candidate[]): Rivals {
  const near = createNear(candidates, vendorHandles);
  const byStem = new Map<string, Entry[]>();
  const byExact = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { names, phone } = prepared(candidate);
    for (const words of names) {
      const stems = stemsOf(words);
      const entry = { rival: candidate, size: stems.size, hasPhone: phone !== '' };
      for (const stem of stems) append(byStem, stem, entry);
    }
    for (const handle of vendorHandles(candidate).exact) append(byExact, handle, candidate);
  }
  const close = function* (candidate: Candidate): Generator<Candidate> {
    const { names, phone } = prepared(candidate);
    for (const handle of vendorHandles(candidate).exact)
      if (!handle.startsWith('name ')) yield* byExact.get(handle) ?? [];
    for (const words of names) {
      const stems = stemsOf(words);
      const counts = new Map<Entry, number>();
      for (const stem of stems)
        for (const entry of byStem.get(stem) ?? []) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      for (const [{ rival, size, hasPhone }, count] of counts) {
        if ((phone && hasPhone) || count * 4 <= stems.size + size) continue;
        if (nameLikeness(candidate, rival) >= LEAST_NAME) yield rival;
      }
    }
  };
  return {
    of: (candidate) => near.of(vendorHandles(candidate)),
    same(candidate) {
      let best: { rival: Candidate; score: number } | null = null;
      for (const rival of close(candidate)) {
        const { score } = scorePair(candidate, rival);
        if (score >= SAME_COMPANY && (best === null || score > best.score)) best = { rival, score };
      }
      return best?.rival ?? null;
    },
    sameTaxId(candidate) {
      const { taxId } = prepared(candidate);
      return (taxId && byExact.get(`tax ${taxId}`)?.[0]) || null;
    },
  };
}

/** One name of a candidate. */
interface Entry {
  rival: Candidate;
  size: number;
  hasPhone: boolean;
}

function append<V>(lists: Map<string, V[]>, name: string, value: V): void {
  const known = lists.get(name);
  if (known) known.push(value);
  else lists.set(name, [value]);
}
