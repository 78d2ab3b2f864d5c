import type { Kind } from '../kind.ts';
import type { Link } from '../link/link.ts';
import type { Document, DocumentPair, TransferFact } from './record.ts';

/** Everything by which documents of one kind are brought together. */
export interface Unpaired {
  kind: Kind;
  procore: readonly Document[];
  cmic: readonly Document[];
  /** Of the kind, not those that are being taken apart. */
  links: readonly Link[];
  /** The newest transfer by the id of the record that it starts from. */
  transfers: ReadonlyMap<string, TransferFact>;
  /** Which end a transfer starts from. */
  from: 'procore' | 'cmic';
}

/**
 * Brings documents of both sides together: by link, else by our mark in Procore. What only bears our reference in CMiC is put beside its record without a link. What has no counterpart
 * stands alone. Pure.
 */
export function pairDocuments({ kind, procore, cmic, links, transfers, from }: Unpaired): DocumentPair[] {
  const ours = new Map(procore.map((document) => [document.id, document]));
  const theirs = new Map(cmic.map((document) => [document.id, document]));
  const pairs: DocumentPair[] = [];
  const used = { procore: new Set<string>(), cmic: new Set<string>() };
  const put = (procoreId: string | null, cmicId: string | null, link: DocumentPair['link']) => {
    if (procoreId) used.procore.add(procoreId);
    if (cmicId) used.cmic.add(cmicId);
    const document = (procoreId && ours.get(procoreId)) || null;
    const counterpart = (cmicId && theirs.get(cmicId)) || null;
    const start = from === 'procore' ? procoreId : cmicId;
    pairs.push({ kind, procore: document, cmic: counterpart, link, transfer: (start && transfers.get(start)) || null });
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
