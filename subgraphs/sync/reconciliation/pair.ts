import type { Kind } from '../kind.ts';
import type { Link } from '../link/link.ts';
import type { Document, DocumentPair, TransferFact } from './record.ts';

/** Everything by which documents of one kind are brought together. */
export interface Unpaired extends Apart<Document, Document> {
  kind: Kind;
  /** The newest transfer by the id of the record that it starts from. */
  transfers: ReadonlyMap<string, TransferFact>;
  /** Which end a transfer starts from. */
  from: 'procore' | 'cmic';
}

/** Brings documents of both sides together (`pairUp`), each with the transfer that may account for it. Pure. */
export function pairDocuments({ kind, transfers, from, ...apart }: Unpaired): DocumentPair[] {
  return pairUp(apart).map((pair) => {
    const { procore, cmic, link } = pair;
    const start = from === 'procore' ? (procore?.id ?? link?.procoreId) : (cmic?.id ?? link?.cmicId);
    return { kind, ...pair, transfer: (start && transfers.get(start)) || null };
  });
}

/** What finds its counterpart: `mark` is of Procore the CMiC record that its mark names, of CMiC our reference. */
export interface Pairable {
  id: string;
  mark: string | null;
  isVoid: boolean;
}

/** Records of both sides, and the links of their kind but those that are being taken apart. */
export interface Apart<P extends Pairable, C extends Pairable> {
  procore: readonly P[];
  cmic: readonly C[];
  links: readonly Link[];
}

/** A record of both sides, or of one that has no counterpart; `link` as in `DocumentPair`. */
export interface Pair<P, C> {
  procore: P | null;
  cmic: C | null;
  link: DocumentPair['link'];
}

/**
 * Brings records of both sides together: by link, else by our mark in Procore. What only bears our reference in CMiC is put beside its record without a link. What has no counterpart
 * stands alone. Pure.
 */
export function pairUp<P extends Pairable, C extends Pairable>({ procore, cmic, links }: Apart<P, C>): Pair<P, C>[] {
  const ours = new Map(procore.map((document) => [document.id, document]));
  const theirs = new Map(cmic.map((document) => [document.id, document]));
  const pairs: Pair<P, C>[] = [];
  const used = { procore: new Set<string>(), cmic: new Set<string>() };
  const put = (procoreId: string | null, cmicId: string | null, link: Pair<P, C>['link']) => {
    if (procoreId) used.procore.add(procoreId);
    if (cmicId) used.cmic.add(cmicId);
    pairs.push({
      procore: (procoreId && ours.get(procoreId)) || null,
      cmic: (cmicId && theirs.get(cmicId)) || null,
      link,
    });
  };
  for (const { procoreId, cmicId, createdAt, lines } of links) {
    const byLine = new Map(lines.map((pair) => [pair.procoreLineId, pair.cmicLineId]));
    put(procoreId, cmicId, { procoreId, cmicId, at: createdAt, lines: byLine });
  }
  for (const { id, mark } of procore) {
    if (used.procore.has(id) || mark === null || used.cmic.has(mark) || !theirs.has(mark)) continue;
    put(id, mark, { procoreId: id, cmicId: mark, at: null, lines: new Map() });
  }
  for (const { id, mark, isVoid } of cmic) {
    if (isVoid || mark === null || used.cmic.has(id) || used.procore.has(mark) || !ours.has(mark)) continue;
    put(mark, id, null);
  }
  for (const { id } of procore) if (!used.procore.has(id)) put(id, null, null);
  for (const { id } of cmic) if (!used.cmic.has(id)) put(null, id, null);
  return pairs;
}
