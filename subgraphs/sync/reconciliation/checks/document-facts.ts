import type { DecimalText } from '../../../../kernel/money.ts';
import type { ReconciliationCheckName } from '../../generated/resolvers.ts';
import { accountsFor, type CauseFacts, noFacts, timesOf } from '../causes.ts';
import type { Action, DocumentPair, JobFigure, PartFigure } from '../record.ts';

/** What documents of one sort have in common. */
export interface DocumentCheck {
  check: ReconciliationCheckName;
  jobId: string;
  /** When the reading began, ISO 8601. */
  readAt: string;
  /** False for what only comes from CMiC: then what differs without a change in Procore is an older copy. */
  isExported: boolean;
  /** The figures of the project that its amounts count in: once it counts, and while it is pending. */
  figures?: { counted: PartFigure; pending: PartFigure };
  /** The figure of the whole job that its amounts count in while it is pending, on whatever code they stand. */
  pendingOfJob?: JobFigure;
  /** The import that brings CMiC's side, by its id there. */
  importedBy?: (cmicId: string) => Action;
  /** When the last import of a document ended, ISO 8601, by its id in CMiC. */
  importedAt?: ReadonlyMap<string, string>;
}

/** Why a whole document is on one side alone, or counts on one side alone. */
export function wholeFacts({ isExported, readAt }: DocumentCheck, pair: DocumentPair, drift: DecimalText): CauseFacts {
  const { procore, cmic, link, transfer } = pair;
  const facts = { ...noFacts(drift), readAt, isExported, lines: 0 };
  if (link === null && procore && cmic) {
    const unlinked = `${cmic.id} bears the reference "${cmic.mark}", and no link leads there.`;
    return { ...facts, unlinked, transfer: underWay(pair, readAt) };
  }
  if (link === null) {
    const only = procore ?? cmic;
    const changed = only ? [`${procore ? 'Procore' : 'CMiC'}: ${only.standing}.`] : [];
    return { ...facts, onlyIn: procore ? 'PROCORE' : 'CMIC', transfer, changed };
  }
  const changed = timesOf(link.at, procore?.updatedAt ?? null, cmic?.updatedAt ?? null);
  if (!procore) return { ...facts, changed: [`Procore does not show ${link.procoreId} any more.`, ...changed] };
  if (!cmic) return { ...facts, changed: [`CMiC does not show ${link.cmicId} any more.`, ...changed] };
  const both = [`Procore: ${procore.standing}.`, `CMiC: ${cmic.standing}.`];
  if (!cmic.counts && !cmic.isVoid)
    return {
      ...facts,
      transfer: underWay(pair, readAt),
      unposted: `CMiC shows no posting date of ${cmic.id}: ${cmic.standing}.`,
    };
  return { ...facts, transfer: underWay(pair, readAt), changed: [...both, ...changed] };
}

/** A linked pair that differs: what is known of who changed it, and of an import whether CMiC's side is newer. */
export function changedFacts(shared: DocumentCheck, pair: DocumentPair, drift: DecimalText): CauseFacts {
  const { procore, cmic, link } = pair;
  const { readAt } = shared;
  const facts = { ...noFacts(drift), readAt, isExported: shared.isExported, transfer: underWay(pair, readAt) };
  const times = timesOf(link?.at ?? null, procore?.updatedAt ?? null, cmic?.updatedAt ?? null);
  if (shared.isExported) return { ...facts, changed: times };
  const importedAt = (link && shared.importedAt?.get(link.cmicId)) ?? link?.at ?? null;
  const changedHere = procore?.updatedAt && importedAt !== null && procore.updatedAt > importedAt;
  const changed = changedHere ? [`Imported at ${importedAt}; Procore changed it at ${procore.updatedAt}.`] : times;
  const older = `Procore's copy is of the import at ${importedAt ?? 'an unknown time'}, and nobody changed it there since: CMiC's side is newer.`;
  return { ...facts, changed: changedHere ? changed : [], older: changedHere ? null : older };
}

/** Of a linked record only a transfer on its way accounts for anything; one that stands ENTERED is seen at each look for its post date, and says nothing new. */
function underWay({ link, transfer }: DocumentPair, readAt: string): DocumentPair['transfer'] {
  const isWatched = link !== null && transfer?.state === 'ENTERED';
  return accountsFor(transfer, isWatched ? null : readAt) ? transfer : null;
}
