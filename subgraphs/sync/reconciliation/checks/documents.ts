import { compare, type DecimalText, equal, subtract, sum } from '../../../../kernel/money.ts';
import { type CauseFacts, causeOf, placeText } from '../causes.ts';
import { differenceOf, type Found, same } from '../difference.ts';
import { partsOf } from '../parts.ts';
import type { CheckResult, Document, DocumentLine, DocumentPair, DriftPart } from '../record.ts';
import { absolute, createTally, isNothing, larger, type Tally } from '../tally.ts';
import { changedFacts, type DocumentCheck, wholeFacts } from './document-facts.ts';
import { type LineMatch, matchLines } from './lines.ts';

/**
 * Compares documents of one sort, for a check that may be of several: what each system counts (approved in Procore; posted and not void in CMiC), line by line where both count it. What does not count on either side is not compared; where it is pending, it is noted with its cause.
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
  if (ours === null && theirs === null) {
    notePending(shared, pair, tally);
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
      ...(isPaired || ours === null || theirs === null ? {} : { apart: larger(absolute(ours), absolute(theirs)) }),
    }),
  );
}

/** A document that counts in neither system, but is pending in one, or by other amounts in both. */
function notePending(shared: DocumentCheck, pair: DocumentPair, tally: Tally): void {
  const parts = wholeParts(shared, pair);
  if (parts.length === 0) return;
  const { cause } = causeOf(wholeFacts(shared, pair, sum(parts.map(({ drift }) => drift))));
  tally.pending(parts.map((part) => ({ ...part, cause })));
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
function wholeParts({ figures, pendingOfJob, jobId }: DocumentCheck, { procore, cmic }: DocumentPair): DriftPart[] {
  const lines = (document: Document | null, of: 'counts' | 'pending') => (document?.[of] ? document.lines : []);
  const ofJob = (document: Document | null) => lines(document, 'pending').map((line) => ({ ...line, at: jobId }));
  const ofPlaces = figures && [
    ...partsOf(figures.counted, lines(procore, 'counts'), lines(cmic, 'counts')),
    ...partsOf(figures.pending, lines(procore, 'pending'), lines(cmic, 'pending')),
  ];
  return [...(ofPlaces ?? []), ...(pendingOfJob ? partsOf(pendingOfJob, ofJob(procore), ofJob(cmic)) : [])];
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
    const facts = { ...changedFacts(shared, pair, '0'), older: null, ...codeFacts(ours, theirs) };
    tally.differs(
      differenceOf({
        ...found,
        figure: 'CODE',
        amounts: { procore: moved, cmic: moved },
        values: { procore: ours.placeName, cmic: theirs.placeName },
        apart: absolute(moved),
        parts: parts([{ ...ours, amount: moved }], [{ ...theirs, amount: moved }]),
        facts,
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
    sentWith: procore?.sentWith,
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

/** A line on another code: one that CMiC knows, or one that has no counterpart there, so that nobody can say that it was moved. */
function codeFacts(ours: DocumentLine, theirs: DocumentLine): Pick<CauseFacts, 'moved' | 'unlinked'> {
  if (ours.place !== null || theirs.place === null)
    return { moved: { procore: ours.placeName, cmic: theirs.placeName }, unlinked: null };
  return { moved: null, unlinked: `The code ${ours.placeName} of the line in Procore has no counterpart in CMiC.` };
}

/** What a document comes to: as its system says, else the sum of its lines. */
function totalOf({ amount, lines }: Document): DecimalText {
  return amount ?? sum(lines.map((line) => line.amount));
}
