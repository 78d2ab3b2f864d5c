import { cents } from '../../../kernel/money.ts';
import { ofOpenDifferences } from '../reconciliation/open-differences.ts';
import type { DriftPart, PartFigure, PendingPart } from '../reconciliation/record.ts';
import type { KeptDifference } from '../reconciliation/report.ts';
import type { SyncDeps } from '../system.ts';
import { type Explain, explainBy, type KnownPart, unexplained } from './explain.ts';
import type { Picture } from './picture.ts';
import type { Subject } from './subject.ts';

/** What the last saved reconciliation of a project says about its figures: no call of a source. */
export interface KnownCauses {
  reportId: string;
  asOf: string;
  parts: readonly KnownPart[];
}

/** The open differences of the last report of a project with this very job; null before the first one, and where the actor does not see both ends. */
export async function readCauses(
  { store }: Pick<SyncDeps, 'store'>,
  { projectId, controlJobId }: Pick<Subject, 'projectId' | 'controlJobId'>,
): Promise<KnownCauses | null> {
  if (projectId === null || controlJobId === null) return null;
  const [report] = await store.reconciliations.last([projectId]);
  if (!report || report.jobId !== controlJobId) return null;
  return { reportId: report.id, asOf: report.startedAt, parts: await partsOf(store, report) };
}

/** How a picture is explained by what is known. Pure. */
export function explained(picture: Picture, known: KnownCauses | null): Explain {
  return known ? explainBy(picture, known.parts, known.asOf) : unexplained;
}

/** What open differences, and documents that are pending, say about the figures of their project. Pure. */
export function knownParts(rows: readonly KeptDifference[], pending: readonly PendingPart[] = []): KnownPart[] {
  const ofDifferences = rows.flatMap(({ id, cause, figure, parts }) =>
    ofPlaces(toldParts(parts)).map((part) => ({
      ...part,
      drift: cents(part.drift),
      cause,
      differenceId: id,
      isPosted: figure === 'POSTED_COST',
    })),
  );
  const ofPending = ofPlaces(pending).map((part) => ({
    ...part,
    drift: cents(part.drift),
    differenceId: null,
    isPosted: false,
  }));
  return [...ofDifferences, ...ofPending];
}

/** Eight reports of a process stay laid out: a large one has tens of thousands of parts. */
const partsOf = ofOpenDifferences((rows, { pending }) => knownParts(rows, pending), 8);

/** Without those of a figure of the whole job, which is none of a project's financials. */
function ofPlaces<T extends DriftPart>(parts: readonly T[]): (T & { figure: PartFigure })[] {
  return parts.filter((part): part is T & { figure: PartFigure } => part.figure !== 'pendingContractChanges');
}

/** A report of before there were parts tells none: its differences explain nothing until the next run. */
function toldParts(parts: KeptDifference['parts'] | undefined): KeptDifference['parts'] {
  return parts ?? [];
}
