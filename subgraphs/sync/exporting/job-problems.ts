import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { Resolved } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';

/** Where a document is exported to: the job that its project was imported from. */
export interface JobSource {
  project: { name: string | null } | null;
  projectLink: Resolved | null;
  job: CmicJobRecord | null;
}

/** Why a project's documents cannot go to its job; `what` names them: `commitments`. Pure. */
export function jobProblems({ project, projectLink, job }: JobSource, what: string): Problem[] {
  if (!projectLink) {
    const name = project?.name ?? 'The project';
    return [
      problem(
        'PROJECT_NOT_INTEGRATED',
        `${name} was made before the integration: it does not carry our mark.`,
        ['project'],
        `Only projects that were imported from a CMiC control job can send ${what}.`,
      ),
    ];
  }
  if (!job)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `CMiC shows no job ${projectLink.cmicId}.`,
        ['project'],
        'It may be gone, or hidden from our CMiC user by its security group.',
        true,
      ),
    ];
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
