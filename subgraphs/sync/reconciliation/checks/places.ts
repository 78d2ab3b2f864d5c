import type { ReconciliationCheckName, ReconciliationFigure } from '../../generated/resolvers.ts';
import type { Kind } from '../../kind.ts';
import type { PlaceRow, PlaceSet } from '../books.ts';
import { type CauseFacts, noFacts } from '../causes.ts';
import { differenceOf, same } from '../difference.ts';
import { partsOf } from '../parts.ts';
import type { CheckResult, PartFigure, TransferFact } from '../record.ts';
import { createTally, isNothing, type Tally } from '../tally.ts';

/** A set of amounts that travels as a whole: a budget, a forecast. */
export interface PlaceCheck {
  check: ReconciliationCheckName;
  kind: Kind;
  figure: ReconciliationFigure;
  /** The figure of the project that it is. */
  moves: PartFigure;
  projectId: string;
  jobId: string;
  /** When the reading began, ISO 8601. */
  readAt: string;
}

/** A check that is made of one set alone. Pure. */
export function checkPlaces(shared: PlaceCheck, set: PlaceSet): CheckResult {
  const tally = createTally(shared.check);
  comparePlaces(shared, set, tally);
  return tally.result();
}

/** Compares the amounts of both systems code by code. Nothing and zero are the same. Pure. */
export function comparePlaces(shared: PlaceCheck, set: PlaceSet, tally: Tally): void {
  for (const row of set.rows) {
    if (isNothing(row.procore) && isNothing(row.cmic)) continue;
    const drift = tally.amounts(row.procore, row.cmic);
    if (same(row.procore, row.cmic)) continue;
    tally.differs(
      differenceOf({
        check: shared.check,
        figure: shared.figure,
        kind: shared.kind,
        procore: { id: shared.projectId, lineId: row.procoreId, name: row.placeName },
        cmic: { id: shared.jobId, name: row.placeName },
        place: row.place,
        amounts: { procore: row.procore, cmic: row.cmic },
        parts: partsOf(shared.moves, [{ at: row.at, amount: row.procore }], [{ at: row.at, amount: row.cmic }]),
        facts: factsOf(shared, set, row, drift),
        transfer: set.transfer,
        jobId: shared.jobId,
      }),
    );
  }
}

function factsOf({ kind, readAt }: PlaceCheck, set: PlaceSet, row: PlaceRow, drift: string): CauseFacts {
  const open = openOf(set.transfer, set.syncedAt);
  const facts = { ...noFacts(drift), transfer: open ?? endedOf(set, readAt), readAt };
  if (row.place === null)
    return { ...facts, unlinked: `The code of ${row.placeName} in Procore has no counterpart in CMiC.` };
  if (set.transfer?.state === 'ENTERED')
    return { ...facts, unposted: `Transfer ${set.transfer.id} is ENTERED: written and not posted.` };
  if (set.syncedAt === null) {
    const onlyIn = isNothing(row.procore) ? ('CMIC' as const) : ('PROCORE' as const);
    return { ...facts, onlyIn, changed: automatic(row) };
  }
  const missing = isNothing(row.cmic) ? 'CMIC' : isNothing(row.procore) ? 'PROCORE' : null;
  // Without a row there is nothing that could have been changed; a forecast has a row for every code.
  const lineMissingIn = missing === 'CMIC' && row.isInCmic && kind === 'FORECAST' ? null : missing;
  return { ...facts, lineMissingIn, changed: [`Synced last at ${set.syncedAt}.`, ...automatic(row)] };
}

/** Of a set that was synced already only a later transfer says anything. */
function openOf(transfer: TransferFact | null, syncedAt: string | null): TransferFact | null {
  if (!transfer || transfer.state === 'ENTERED') return null;
  return syncedAt === null || transfer.at > syncedAt ? transfer : null;
}

/** A set that was synced while the systems were read is in one list and not yet in the other. */
function endedOf({ ended }: PlaceSet, readAt: string): TransferFact | null {
  return ended && ended.at >= readAt ? ended : null;
}

function automatic({ isAutomatic }: PlaceRow): string[] {
  return isAutomatic ? ['Nobody entered a forecast of it in Procore: the estimate is calculated.'] : [];
}
