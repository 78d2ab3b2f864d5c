import { requireReader } from '../../../../kernel/auth/actor.ts';
import type { SyncContext } from '../../context.ts';
import { linkOf } from '../../linkable.ts';
import type { Stub } from '../../records.ts';
import type { JobCostState, JobCostSum, JobCostSummary } from '../../store/job-costs.ts';
import { keyOf } from './summary.ts';

/** The costs of a job as the store has them, for the fields of `JobCosts`. Sums and summaries are read once, when a field asks for them. */
export interface JobCostsRecord {
  state: JobCostState;
  /** The jobs that count: those of the import, or a sub job alone. */
  jobIds: string[];
  postedThrough: string | undefined;
  sums(): Promise<JobCostSum[]>;
  /** What Procore acknowledged, by `ZZ/24-010/03-100/S`. */
  summaries(): Promise<Map<string, JobCostSummary>>;
}

/** The costs behind a project, sub job or job; null before the first import, for what is not linked, and for who may not see the link. */
export async function jobCostsOf(
  context: SyncContext,
  side: 'procore' | 'cmic',
  record: Stub,
  postedThrough: string | null | undefined,
): Promise<JobCostsRecord | null> {
  requireReader(context.actor);
  const link = await linkOf(context, ['PROJECT', 'SUB_JOB', 'JOB_COST'], side, record.id);
  if (!link) return null;
  const { store } = context.sync.deps;
  const ofControl = link.jobId ?? link.cmicId;
  const { jobCostState } = context.sync.loaders;
  const [own, control] = await Promise.all([jobCostState.load(link.cmicId), jobCostState.load(ofControl)]);
  // A sub job's rows come with its control job's import, or with its own: whichever is newer tells how old they are.
  const covering = control?.jobIds.includes(link.cmicId) ? control : null;
  const state = own && covering ? (own.asOf > covering.asOf ? own : covering) : (own ?? covering);
  if (!state) return null;
  const jobIds = link.cmicId === ofControl ? state.jobIds : [link.cmicId];
  const through = postedThrough ?? undefined;
  let sums: Promise<JobCostSum[]> | undefined;
  let summaries: Promise<Map<string, JobCostSummary>> | undefined;
  return {
    state,
    jobIds,
    postedThrough: through,
    sums: () => {
      sums ??= store.jobCosts.sums(jobIds, { postedThrough: through });
      return sums;
    },
    summaries: () => {
      summaries ??= store.jobCosts.summaries(jobIds).then((rows) => new Map(rows.map((row) => [keyOf(row), row])));
      return summaries;
    },
  };
}
