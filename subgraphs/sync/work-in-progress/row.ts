import type { RequestReads } from '../request-reads.ts';
import type { SyncDeps } from '../system.ts';
import { type JobCauses, readJobCauses } from './causes.ts';
import { createFaults, type ToldFault } from './faults.ts';
import { type Flags, flagsOf, type PreviousEstimates } from './flags.ts';
import { figuresOf, isLoss, type JobFigures } from './formulas.ts';
import type { JobPair } from './jobs.ts';
import { readCmic, readProcore } from './read.ts';

/** A system's figures of a job; `postedAsOf`: how old those are that come from the job-cost projection, null where none do. */
export interface Side {
  figures: JobFigures;
  postedAsOf: string | null;
}

/** The work in progress of one job. A side is null where the job does not stand in that system. */
export interface WorkInProgressRow extends JobPair {
  procore: Side | null;
  cmic: Side | null;
  /** When the systems were read: ISO 8601. */
  readAt: string;
  loss: { procore: boolean | null; cmic: boolean | null };
  flags: Flags;
  faults: ToldFault[];
  /** Why the two systems differ, as far as the last reconciliation knows. */
  causes?: JobCauses;
}

/** What rows are read with: one for a request. */
export interface RowReader {
  /** Each job once, however often it is asked for. */
  read(pair: JobPair): Promise<WorkInProgressRow>;
}

export interface RowOptions {
  /** A forecast that is older than so many days is flagged. */
  forecastOlderThanDays: number;
  /** Where earlier estimates are kept; nowhere unless given. */
  previous?: PreviousEstimates;
  /** Since when the clients know a part of a row that they share; absent where they begin with these rows. */
  begunAt?: RequestReads['begunAt'];
}

/** Reads rows with clients that share what rows have in common: the set-up of CMiC's change statuses. */
export function createRowReader(deps: SyncDeps, { forecastOlderThanDays, previous, begunAt }: RowOptions): RowReader {
  const readOnce = new Map<string, Promise<WorkInProgressRow>>();
  return {
    read(pair) {
      const known = readOnce.get(pair.id) ?? read(pair);
      readOnce.set(pair.id, known);
      return known;
    },
  };

  async function read(pair: JobPair): Promise<WorkInProgressRow> {
    const { projectId, jobId } = pair;
    const now = deps.clock.now();
    const readAt = begunAt?.(projectId, jobId) ?? now.toISOString();
    const faults = createFaults();
    const [procore, cmic, forecastAsOf, causes, earlier] = await Promise.all([
      projectId === null ? null : readProcore(deps, projectId, faults),
      jobId === null ? null : readCmic(deps, jobId, faults),
      projectId === null ? null : forecastAge(deps, projectId),
      readJobCauses(deps, pair),
      previous ? previous(pair.id) : null,
    ]);
    const sides = { procore: procore && sideOf(procore), cmic: cmic && sideOf(cmic) };
    const figures = { procore: sides.procore?.figures ?? null, cmic: sides.cmic?.figures ?? null };
    return {
      ...pair,
      ...sides,
      readAt,
      loss: {
        procore: figures.procore && isLoss(figures.procore),
        cmic: figures.cmic && isLoss(figures.cmic),
      },
      flags: flagsOf(figures, { asOf: forecastAsOf, olderThanDays: forecastOlderThanDays, now }, earlier),
      faults: faults.told(),
      causes,
    };
  }
}

function sideOf({ inputs, postedAsOf }: Awaited<ReturnType<typeof readCmic>>): Side {
  return { figures: figuresOf(inputs), postedAsOf };
}

/** When the last export of the project's forecast finished: neither system tells when somebody estimated last, and what passed through us is known. One look into the store. */
async function forecastAge({ store }: SyncDeps, projectId: string): Promise<string | null> {
  const [last] = await store.transfers.list(
    { kinds: ['FORECAST'], direction: 'EXPORT', states: ['DONE'], sourceIds: [projectId] },
    { first: 1, orderBy: { field: 'updatedAt', direction: 'DESC' } },
  );
  return last?.updatedAt ?? null;
}
