import type { Document } from '../financials/document.ts';
import type { Told } from '../financials/figure.ts';
import { evenSide, type MoneyFigureName, moneyFigures, type Side } from '../financials/formulas.ts';
import type { NotRead } from '../financials/part.ts';
import type { Cell, Picture } from '../financials/picture.ts';
import type { Place } from '../financials/place.ts';
import type { WorkInProgressRow } from '../work-in-progress/row.ts';

/** A snapshot as lists of them need it: what it is of, when it was read, and the job's work in progress. */
export interface SnapshotHead {
  /** The report's that it was read with. */
  id: string;
  /** Counts the reports of the project from 1. */
  n: number;
  projectId: string;
  /** The control job, `ZZ/24-010`. */
  jobId: string;
  /** When the reading began, ISO 8601. */
  at: string;
  /** Who ran the reconciliation. */
  by: string;
  /** Null only in snapshots that keep none. */
  row: WorkInProgressRow | null;
}

/** What a side says of all figures in money, by the order of the frame's names. */
type Tuple = Told[];

/** All of a picture but its codes and documents. */
export interface Frame {
  readAt: string;
  /** What the tuples tell, in their order: the figures of the version that wrote them. */
  figures: string[];
  hasProcore: boolean;
  hasCmic: boolean;
  /** What is said of codes that a system does not have; CMiC's by job, `''` for any. */
  absent: { procore: Tuple; cmic: Record<string, Tuple> };
  /** How old CMiC's posted cost was, by job. */
  costAsOf: Record<string, string>;
  notRead: NotRead[];
  /** Sorts of Procore's documents that could not be read, and why. */
  unread: Record<string, string>;
  /** When the reconciliation began whose open differences are kept with it; absent in snapshots that keep none. */
  causesAsOf?: string | undefined;
}

/** One code. A side that its system does not have is null. */
export interface KeptCell {
  place: Place;
  procore: Tuple | null;
  cmic: Tuple | null;
  budgetCodeId: string | null;
  isAutomatic: boolean | null;
  isCategory: boolean;
}

/** A document with what it belongs to: `CMIC`, or a sort of Procore's. */
export interface KeptDocument {
  sort: string;
  document: Document;
}

/** A picture as it is kept. */
export interface KeptPicture {
  frame: Frame;
  cells: KeptCell[];
  documents: KeptDocument[];
}

/** What Procore's lists of documents told when the snapshot was read, by sort; an error where one could not be read. */
export type DocumentLists = ReadonlyMap<string, readonly Document[] | Error>;

/** A picture as it is to be kept: every figure as it was told then, so that no later version reckons the past anew. Pure. */
export function keptPicture(picture: Picture, lists: DocumentLists): KeptPicture {
  const { procore, cmic, readAt, notRead } = picture;
  const jobs = new Set([
    ...picture.cells.flatMap(({ place }) => place.jobId ?? []),
    ...(cmic?.jobCosts.uncovered ?? []),
  ]);
  const absentCmic: Record<string, Tuple> = { '': tuple(picture.absent.cmic(null)) };
  for (const jobId of [...jobs, ...(cmic?.jobCosts.asOf.keys() ?? [])])
    absentCmic[jobId] = tuple(picture.absent.cmic(jobId));
  const unread = [...lists].flatMap(([sort, list]) => (list instanceof Error ? [[sort, list.message] as const] : []));
  const documents = [...lists].flatMap(([sort, list]) =>
    list instanceof Error ? [] : list.map((document): KeptDocument => ({ sort, document })),
  );
  return {
    frame: {
      readAt,
      figures: [...moneyFigures],
      hasProcore: procore !== null,
      hasCmic: cmic !== null,
      absent: { procore: tuple(picture.absent.procore(null)), cmic: absentCmic },
      costAsOf: Object.fromEntries(cmic?.jobCosts.asOf ?? []),
      notRead,
      unread: Object.fromEntries(unread),
    },
    cells: picture.cells.map((cell) => ({
      place: cell.place,
      procore: cell.inProcore ? tuple(cell.procore) : null,
      cmic: cell.inCmic ? tuple(cell.cmic) : null,
      budgetCodeId: cell.budgetCodeId,
      isAutomatic: cell.isAutomatic,
      isCategory: cmic?.categories.has(cell.place.key) === true,
    })),
    documents: [...(cmic?.documents ?? []).map((document) => ({ sort: CMIC, document })), ...documents],
  };
}

/** What documents of CMiC are kept under. */
export const CMIC = 'CMIC';

/** The side that a tuple tells; a figure that its version did not keep is UNAVAILABLE. Pure. */
export function sideOf(tupleOf: Tuple, figures: readonly string[]): Side {
  const told = new Map(figures.map((name, index) => [name, tupleOf[index]]));
  const side = evenSide('UNAVAILABLE');
  for (const name of moneyFigures) {
    const value = told.get(name);
    if (value !== undefined) side[name] = value;
  }
  return side;
}

/** The cells with their sides; what a system does not have is what it said of codes that it does not have. Pure. */
export function cellsOf({ frame, cells }: KeptPicture, absent: Picture['absent']): Cell[] {
  return cells.map(({ isCategory: _isCategory, ...cell }) => ({
    ...cell,
    procore: cell.procore ? sideOf(cell.procore, frame.figures) : absent.procore(cell.place.jobId),
    cmic: cell.cmic ? sideOf(cell.cmic, frame.figures) : absent.cmic(cell.place.jobId),
    inProcore: cell.procore !== null,
    inCmic: cell.cmic !== null,
  }));
}

function tuple(side: Side): Tuple {
  return moneyFigures.map((name: MoneyFigureName) => side[name]);
}
