import { compare, type DecimalText, equal } from '../../../kernel/money.ts';
import type { ReconciliationCheckName, ReconciliationFigure } from '../generated/resolvers.ts';
import type { Kind } from '../kind.ts';
import { type CauseFacts, causeOf, driftOf, placeText } from './causes.ts';
import type { Action, Difference, DriftPart, Place, RecordRef, TransferFact } from './record.ts';
import { remedyOf } from './remedy.ts';
import { absolute } from './tally.ts';

/** A difference before its cause is decided. */
export interface Found {
  check: ReconciliationCheckName;
  figure: ReconciliationFigure;
  kind: Kind;
  /** Null where that side has no record. */
  procore: { id: string; lineId?: string | null; name?: string | null } | null;
  cmic: { id: string; lineId?: string | null; name?: string | null } | null;
  place?: Place | null;
  cmicPlace?: Place | null;
  amounts: { procore: DecimalText | null; cmic: DecimalText | null } | null;
  values?: { procore: string | null; cmic: string | null };
  /** Unless told, the drift without its sign. */
  apart?: DecimalText;
  /** None unless told. */
  parts?: DriftPart[];
  facts: CauseFacts;
  /** The control job. */
  jobId: string;
  importedBy?: Action | null;
  /** Of the transfer that may mend it, where it is not what explains it. */
  transfer?: TransferFact | null;
  /** What is asked for to send the Procore side, where that is another record. */
  sentWith?: string | null | undefined;
}

/** Decides the cause of what was found, with its evidence and what to do (domain, section 5). Pure. */
export function differenceOf(found: Found): Difference {
  const { check, figure, kind, amounts, values, facts, jobId } = found;
  const { cause, evidence } = causeOf(facts);
  const procore = refOf(kind, found.procore);
  const cmic = refOf(kind, found.cmic);
  const transfer = facts.transfer ?? found.transfer ?? null;
  const asked = { cause, kind, jobId, transfer, cmicId: cmic?.id ?? null };
  const procoreId = found.sentWith ?? procore?.id ?? null;
  const isCode = figure === 'CODE';
  const drift = amounts && driftOf(amounts.procore, amounts.cmic);
  const place = found.place ?? found.cmicPlace ?? null;
  return {
    key: keyOf({ check, figure, procore, cmic, place }),
    check,
    figure,
    procore,
    cmic,
    place,
    cmicPlace: found.place ? (found.cmicPlace ?? null) : null,
    procoreAmount: amounts?.procore ?? null,
    cmicAmount: amounts?.cmic ?? null,
    drift,
    procoreValue: values?.procore ?? null,
    cmicValue: values?.cmic ?? null,
    apart: found.apart ?? (drift === null ? '1' : absolute(drift)),
    parts: found.parts ?? [],
    cause,
    evidence,
    ...remedyOf({
      ...asked,
      procoreId,
      isCode,
      isBilling: check === 'OWNER_BILLING',
      hasPlace: place !== null,
      importedBy: found.importedBy ?? null,
    }),
  };
}

/** Largest first, then by their keys, so that two runs over the same data tell the same. */
export function bySize(a: Difference, b: Difference): number {
  return compare(b.apart, a.apart) || (a.key < b.key ? -1 : 1);
}

/** Whether two amounts are the same; nothing is zero. */
export function same(procore: DecimalText | null, cmic: DecimalText | null): boolean {
  return equal(procore ?? '0', cmic ?? '0');
}

function refOf(kind: Kind, side: Found['procore']): RecordRef | null {
  return side && { kind, id: side.id, lineId: side.lineId ?? null, name: side.name ?? null };
}

/** A line keeps its key wherever it stands; only what has no line is told apart by its place. */
function keyOf({
  check,
  figure,
  procore,
  cmic,
  place,
}: Pick<Difference, 'check' | 'figure' | 'procore' | 'cmic' | 'place'>) {
  const lines = [procore?.lineId, cmic?.lineId].filter((id) => id !== null && id !== undefined);
  const at = lines.length > 0 || place === null ? lines[0] : placeText(place);
  return [check, figure, procore?.id ?? cmic?.id ?? '', at ?? ''].join(' ');
}
