import { compare, type DecimalText, equal, subtract, sum } from '../../../../kernel/money.ts';
import type { ReconciliationCheckName } from '../../generated/resolvers.ts';
import { type CauseFacts, noFacts, placeText, timesOf } from '../causes.ts';
import { differenceOf, type Found, same } from '../difference.ts';
import { partsOf } from '../parts.ts';
import type { Action, CheckResult, Document, DocumentLine, DocumentPair, DriftPart, PartFigure } from '../record.ts';
import { absolute, createTally, isNothing, type Tally } from '../tally.ts';
import { type LineMatch, matchLines } from './lines.ts';

/** What documents of one sort have in common. */
export interface DocumentCheck {
  check: ReconciliationCheckName;
  jobId: string;
  /** False for what only comes from CMiC: then what differs without a change in Procore is an older copy. */
  isExported: boolean;
  /** The figures of the project that its amounts count in: once it counts, and while it is pending. */
  figures?: { counted: PartFigure; pending: PartFigure };
  /** The import that brings CMiC's side, by its id there. */
  importedBy?: (cmicId: string) => Action;
  /** When the last import of a document ended, ISO 8601, by its id in CMiC. */
  importedAt?: ReadonlyMap<string, string>;
}

/**
 * Compares documents of one sort, for a check that may be of several: what each system counts (approved in Procore; posted and not void in CMiC), line by line where both count it. What does not count on either side is not compared.
 * Unposted, void or gone is one difference of the whole document. Pure.
 */
export function compareDocuments(shared: DocumentCheck, pairs: readonly DocumentPair[], tally: Tally): void {
  for (const pair of pairs) comparePair(shared, pair, tally);
}

/** A check that is made of one sort of documents alone. Pure. */
export function checkDocuments(shared: DocumentCheck, pairs: readonly DocumentPair[]): CheckResult {
  const tally = createTally(shared.check);
  compareDocuments(shared, pairs, tally);
  return tally.result();
}

function comparePair(shared: DocumentCheck, pair: DocumentPair, tally: Tally): void {
  const { procore, cmic, link } = pair;
  const ours = procore?.counts ? totalOf(procore) : null;
  const theirs = cmic?.counts ? totalOf(cmic) : null;
  if (ours !== null && theirs !== null && procore && cmic && link) {
    compareLines(shared, pair, { procore, cmic }, tally);
    return;
  }
  if (isNothing(ours) && isNothing(theirs)) {
    compareTransfer(shared, pair, { procore: ours, cmic: theirs }, tally);
    return;
  }
  const drift = tally.amounts(ours, theirs);
  // Without a link nothing is known to be the same, whatever the amounts.
  const isPaired = link !== null;
  if (isPaired && equal(drift, '0')) return;
  const facts = wholeFacts(shared, pair, drift);
  tally.differs(
    differenceOf({
      ...wholeOf(shared, pair, { procore: ours, cmic: theirs }),
      parts: wholeParts(shared, pair),
      facts,
      transfer: pair.transfer,
      ...(isPaired || ours === null || theirs === null ? {} : { apart: ours }),
    }),
  );
}

/** A document that comes to nothing in all and yet moves amounts from line to line weighs as much as its lines. */
function compareTransfer(
  shared: DocumentCheck,
  pair: DocumentPair,
  amounts: NonNullable<Found['amounts']>,
  tally: Tally,
): void {
  const { procore, cmic } = pair;
  const [ours, theirs] = [procore?.counts ? procore.lines : [], cmic?.counts ? cmic.lines : []];
  if ([...ours, ...theirs].every(({ amount }) => isNothing(amount))) return;
  for (const { amount } of ours) tally.amounts(amount, null);
  for (const { amount } of theirs) tally.amounts(null, amount);
  const apart = sum([...ours, ...theirs].map(({ amount }) => absolute(amount)));
  const facts = wholeFacts(shared, pair, apart);
  tally.differs(
    differenceOf({
      ...wholeOf(shared, pair, amounts),
      parts: wholeParts(shared, pair),
      facts,
      transfer: pair.transfer,
      apart,
    }),
  );
}

/** What a whole document moves: among what counts, or on a side where it does not yet, among what is pending. */
function wholeParts({ figures }: DocumentCheck, { procore, cmic }: DocumentPair): DriftPart[] {
  if (!figures) return [];
  const lines = (document: Document | null, of: 'counts' | 'pending') => (document?.[of] ? document.lines : []);
  return [
    ...partsOf(figures.counted, lines(procore, 'counts'), lines(cmic, 'counts')),
    ...partsOf(figures.pending, lines(procore, 'pending'), lines(cmic, 'pending')),
  ];
}

/** Why a whole document is on one side alone, or counts on one side alone. */
function wholeFacts({ isExported }: DocumentCheck, pair: DocumentPair, drift: DecimalText): CauseFacts {
  const { procore, cmic, link, transfer } = pair;
  const facts = { ...noFacts(drift), isExported, lines: 0 };
  if (link === null && procore && cmic) {
    const unlinked = `${cmic.id} bears the reference "${cmic.mark}", and no link leads there.`;
    return { ...facts, unlinked, transfer: underWay(pair) };
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
      transfer: underWay(pair),
      unposted: `CMiC shows no posting date of ${cmic.id}: ${cmic.standing}.`,
    };
  return { ...facts, transfer: underWay(pair), changed: [...both, ...changed] };
}

function compareLines(
  shared: DocumentCheck,
  pair: DocumentPair,
  both: { procore: Document; cmic: Document },
  tally: Tally,
): void {
  const matches = matchLines(both.procore.lines, both.cmic.lines, pair.link?.lines ?? new Map());
  const differing = matches.filter((match) => !compareLine(shared, pair, match, tally));
  // A line that was changed by hand leaves the document's own amount behind: only where all lines agree does that say anything.
  if (differing.length > 0) return;
  const lines = (of: 'procore' | 'cmic') => sum(both[of].lines.map(({ amount }) => amount));
  const beyond = {
    procore: subtract(totalOf(both.procore), lines('procore')),
    cmic: subtract(totalOf(both.cmic), lines('cmic')),
  };
  if (same(beyond.procore, beyond.cmic)) return;
  const drift = tally.amounts(beyond.procore, beyond.cmic);
  const facts = changedFacts(shared, pair, drift);
  const evidence = ['The lines do not add up to what the document says.', ...facts.changed];
  tally.differs(
    differenceOf({
      ...wholeOf(shared, pair, beyond),
      facts: { ...facts, changed: evidence, lines: both.procore.lines.length },
    }),
  );
}

/** Whether the line has the same amount on both sides. */
function compareLine(shared: DocumentCheck, pair: DocumentPair, match: LineMatch, tally: Tally): boolean {
  const { procore: ours, cmic: theirs } = match;
  if (isNothing(ours?.amount ?? null) && isNothing(theirs?.amount ?? null)) return true;
  const drift = tally.amounts(ours?.amount ?? null, theirs?.amount ?? null);
  const found = lineOf(shared, pair, match);
  const parts = (procore: DocumentLine[], cmic: DocumentLine[]) =>
    shared.figures ? partsOf(shared.figures.counted, procore, cmic) : [];
  if (!ours || !theirs) {
    const facts = changedFacts(shared, pair, drift);
    tally.differs(
      differenceOf({
        ...found,
        parts: parts(ours ? [ours] : [], theirs ? [theirs] : []),
        facts: { ...facts, lineMissingIn: ours ? 'CMIC' : 'PROCORE', older: null },
      }),
    );
    return false;
  }
  // What stands elsewhere is told by itself: of the amount that is left over only what is beyond it.
  let moved = '0';
  if (!samePlace(ours, theirs)) {
    moved = compare(absolute(ours.amount), absolute(theirs.amount)) <= 0 ? ours.amount : theirs.amount;
    const facts = { ...changedFacts(shared, pair, '0'), older: null };
    tally.differs(
      differenceOf({
        ...found,
        figure: 'CODE',
        amounts: { procore: moved, cmic: moved },
        values: { procore: ours.placeName, cmic: theirs.placeName },
        apart: absolute(moved),
        parts: parts([{ ...ours, amount: moved }], [{ ...theirs, amount: moved }]),
        facts: { ...facts, moved: { procore: ours.placeName, cmic: theirs.placeName } },
      }),
    );
  }
  if (equal(drift, '0')) return true;
  const taxes = [
    ...(ours.tax ? [{ side: 'Procore' as const, amount: ours.tax }] : []),
    ...(theirs.tax ? [{ side: 'CMiC' as const, amount: theirs.tax }] : []),
  ];
  const beyond = (line: DocumentLine) => [{ ...line, amount: subtract(line.amount, moved) }];
  const facts = { ...changedFacts(shared, pair, drift), taxes };
  tally.differs(differenceOf({ ...found, parts: parts(beyond(ours), beyond(theirs)), facts }));
  return false;
}

/** A linked pair that differs: what is known of who changed it, and of an import whether CMiC's side is newer. */
function changedFacts(shared: DocumentCheck, pair: DocumentPair, drift: DecimalText): CauseFacts {
  const { procore, cmic, link } = pair;
  const facts = { ...noFacts(drift), isExported: shared.isExported, transfer: underWay(pair) };
  const times = timesOf(link?.at ?? null, procore?.updatedAt ?? null, cmic?.updatedAt ?? null);
  if (shared.isExported) return { ...facts, changed: times };
  const importedAt = (link && shared.importedAt?.get(link.cmicId)) ?? link?.at ?? null;
  const changedHere = procore?.updatedAt && importedAt !== null && procore.updatedAt > importedAt;
  const changed = changedHere ? [`Imported at ${importedAt}; Procore changed it at ${procore.updatedAt}.`] : times;
  const older = `Procore's copy is of the import at ${importedAt ?? 'an unknown time'}, and nobody changed it there since: CMiC's side is newer.`;
  return { ...facts, changed: changedHere ? changed : [], older: changedHere ? null : older };
}

/** Of a linked record only a transfer on its way accounts for anything. */
function underWay({ transfer }: DocumentPair): DocumentPair['transfer'] {
  return transfer && ['QUEUED', 'RUNNING', 'UNCERTAIN'].includes(transfer.state) ? transfer : null;
}

function wholeOf(shared: DocumentCheck, pair: DocumentPair, amounts: NonNullable<Found['amounts']>) {
  const { procore, cmic, link, kind } = pair;
  const cmicId = cmic?.id ?? link?.cmicId ?? null;
  return {
    check: shared.check,
    figure: 'AMOUNT' as const,
    kind,
    procore: procore ?? (link && { id: link.procoreId }),
    cmic: cmic ?? (link && { id: link.cmicId }),
    amounts,
    jobId: shared.jobId,
    importedBy: (cmicId && shared.importedBy?.(cmicId)) || null,
  };
}

function lineOf(shared: DocumentCheck, pair: DocumentPair, { procore, cmic }: LineMatch): Omit<Found, 'facts'> {
  const amounts = { procore: procore?.amount ?? null, cmic: cmic?.amount ?? null };
  const whole = wholeOf(shared, pair, amounts);
  return {
    ...whole,
    figure: 'LINE_AMOUNT',
    procore: whole.procore && { ...whole.procore, lineId: procore?.id ?? null },
    cmic: whole.cmic && { ...whole.cmic, lineId: cmic?.id ?? null },
    place: procore?.place ?? null,
    cmicPlace: cmic?.place ?? null,
  };
}

function samePlace(ours: DocumentLine, theirs: DocumentLine): boolean {
  if (theirs.place === null) return ours.place === null;
  return ours.place !== null && placeText(ours.place) === placeText(theirs.place);
}

/** What a document comes to: as its system says, else the sum of its lines. */
function totalOf({ amount, lines }: Document): DecimalText {
  return amount ?? sum(lines.map((line) => line.amount));
}
