import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { Resolved } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';
import { absenceProblems } from './home.ts';

/** Where a document is exported to: the job that its project was imported from. */
export interface JobSource {
  project: { name: string | null } | null;
  projectLink: Resolved | null;
  job: CmicJobRecord | null;
}

/** Why a project's documents cannot go to its job; `what` names them: `commitments`. Pure. */
export function jobProblems(source: JobSource, what: string): Problem[] {
  const { job } = source;
  const absent = absenceProblems(source, what);
  if (absent.length > 0 || !job) return absent;
  if (job.status !== 'ACTIVE' || !job.allowsTransactions)
    return [
      problem(
        'REFUSED_BY_CMIC',
        `Job ${job.code} takes no transactions (status ${job.statusCode ?? 'unknown'}).`,
        ['project'],
        'Open the job in CMiC, then try again.',
        true,
      ),
    ];
  if (!job.started)
    return [
      problem(
        'REFUSED_BY_CMIC',
        `Job ${job.code} is not started: CMiC takes subcontracts after Start Job.`,
        ['project'],
        'Start the job in CMiC, then try again.',
        true,
      ),
    ];
  return [];
}
