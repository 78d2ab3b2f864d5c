import type { SyncDeps } from '../system.ts';
import { type CmicReading, readCmicSide } from './cmic-side.ts';
import { evenSide, type FigureName, type Side } from './formulas.ts';
import type { JobCosts } from './job-costs.ts';
import type { NotRead } from './part.ts';
import type { Place } from './place.ts';
import { type ProcoreReading, readProcoreSide } from './procore-side.ts';
import type { Subject } from './subject.ts';

/** One sub job, cost code and cost type with what both systems say of it. */
export interface Cell {
  place: Place;
  procore: Side;
  cmic: Side;
  inProcore: boolean;
  inCmic: boolean;
  /** `1001/wbs-771`. */
  budgetCodeId: string | null;
  /** Whether nobody entered a forecast; null where that is not known, and of a code that Procore does not have. */
  isAutomatic: boolean | null;
}

/** What a system says of codes that it does not have, added to every sum: zeros, or UNAVAILABLE where something of it is missing. */
export interface Absent {
  procore(jobId: string | null): Side;
  cmic(jobId: string | null): Side;
}

/** A project's figures as they were read, now or, of a large project, when the reading that is kept of it began. */
export interface Picture {
  subject: Subject;
  cells: Cell[];
  absent: Absent;
  /** ISO 8601; when the reading began. */
  readAt: string;
  /** How old CMiC's posted cost is, by job (null: the oldest of all). */
  costAsOf(jobId: string | null): string;
  notRead: NotRead[];
  /** The reading that is kept of it; absent where none is. */
  readingId?: string | undefined;
  procore: Pick<ProcoreReading, 'keys' | 'automatic' | 'documents'> | null;
  cmic:
    | (Pick<CmicReading, 'categories' | 'documents'> & {
        jobCosts: Pick<JobCosts, 'asOf' | 'uncovered' | 'fromStore' | 'isListed'>;
      })
    | null;
}

/** Of a system without a counterpart nothing is said. */
const none = evenSide(null);

/**
 * Reads both sides at once and joins them by place. What one system alone has is a cell all the same: the other, read whole, holds zero of it (docs/adr/0040). Null where CMiC has no such
 * job and no project is linked. `begun`: since when a part of it may have been read (ISO 8601); null where none was before.
 */
export async function readPicture(
  deps: SyncDeps,
  subject: Subject,
  refresh: boolean,
  begun: string | null = null,
): Promise<Picture | null> {
  const readAt = begun ?? deps.clock.now().toISOString();
  const notRead: NotRead[] = [];
  const { projectId, controlJobId, isLinked, byMark } = subject;
  const [procore, cmic] = await Promise.all([
    projectId === null ? null : readProcoreSide(deps, { projectId, controlJobId, byMark }, notRead),
    controlJobId === null ? null : readCmicSide(deps, { controlJobId, refresh, isLinked }, notRead),
  ]);
  if (!procore && !cmic) return null;
  const places = new Map([...(cmic?.places ?? []), ...(procore?.places ?? [])]);
  const absent = {
    procore: (jobId: string | null) => procore?.absent(jobId) ?? none,
    cmic: (jobId: string | null) => cmic?.absent(jobId) ?? none,
  };
  const cells = [...places.values()]
    .filter(({ jobId }) => subject.onlyJobId === null || jobId === subject.onlyJobId)
    .map((place): Cell => {
      const { key, jobId } = place;
      const [ofProcore, ofCmic] = [procore?.sides.get(key), cmic?.sides.get(key)];
      return {
        place,
        procore: ofProcore ?? absent.procore(jobId),
        cmic: ofCmic ?? absent.cmic(jobId),
        inProcore: ofProcore !== undefined,
        inCmic: ofCmic !== undefined,
        budgetCodeId: procore?.budgetCodes.get(key) ?? null,
        isAutomatic: procore?.automatic.get(key) ?? null,
      };
    });
  return {
    subject,
    cells,
    absent,
    readAt,
    costAsOf: costAge(readAt, cmic?.jobCosts.asOf ?? new Map()),
    notRead,
    procore,
    cmic,
  };
}

/** How old posted cost is, by job, and of all jobs together (null) the oldest of it. Pure. */
export function costAge(readAt: string, asOf: ReadonlyMap<string, string>): Picture['costAsOf'] {
  const oldest = [readAt, ...asOf.values()].sort()[0] ?? readAt;
  return (jobId) => (jobId === null ? oldest : (asOf.get(jobId) ?? readAt));
}

/** The figures of CMiC that follow from posted cost: they are as old as it is. */
export const costFigures: ReadonlySet<FigureName> = new Set([
  'directCosts',
  'jobToDateCosts',
  'projectedCosts',
  'percentSpent',
  'costToGo',
]);
