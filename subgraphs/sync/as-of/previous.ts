import type { SyncDeps } from '../system.ts';
import type { PreviousEstimates } from '../work-in-progress/flags.ts';
import { keepLast } from './keep-last.ts';

/** The gross profit at completion by a job's last snapshot: what profit fade is told by. The row of a job bears the control job's id; one of a project without a job has no snapshot. */
export function previousEstimates({ store }: Pick<SyncDeps, 'store'>): PreviousEstimates {
  return async (jobId) => {
    await keepLast({ store }, { jobIds: [jobId] });
    const heads = await store.snapshots.newest({ jobIds: [jobId] }, null);
    const newest = heads.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!newest?.row) return null;
    const { procore, cmic } = newest.row;
    return {
      grossProfitAtCompletion: {
        procore: procore?.figures.grossProfitAtCompletion ?? null,
        cmic: cmic?.figures.grossProfitAtCompletion ?? null,
      },
    };
  };
}
