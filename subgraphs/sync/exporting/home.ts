import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { ProcoreProjectRecord } from '../../procore/kinds/project/record.ts';
import { pick } from '../../procore/rows.ts';
import { type Resolved, resolveLinks } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';

/** Where the documents of a project go: its control job in CMiC, as far as it is there. */
export interface Home {
  projectId: string;
  project: ProcoreProjectRecord | null;
  projectLink: Resolved | null;
  job: CmicJobRecord | null;
}

/** Reads a project and the control job that it stands for; from no cache. */
export async function readHome(deps: SyncDeps, projectId: string): Promise<Home> {
  const project = pick(await deps.procore.project.byIds([projectId]), projectId);
  if (!project) return { projectId, project: null, projectLink: null, job: null };
  const links = await resolveLinks(
    deps,
    'PROJECT',
    [projectId],
    2,
    async () => new Map([[projectId, project.originId]]),
  );
  const projectLink = links.get(projectId) ?? null;
  const jobs = projectLink && (await deps.cmic.project.byIds([projectLink.cmicId]));
  return { projectId, project, projectLink, job: (projectLink && jobs?.get(projectLink.cmicId)) ?? null };
}

/** Why nothing of the project can go to CMiC; empty: it can. Whether the job must be started is for each kind to say. Pure. */
export function homeProblems({ projectId, project, projectLink, job }: Home): Problem[] {
  if (!projectLink)
    return [
      problem(
        'PROJECT_NOT_INTEGRATED',
        `${project?.name ?? `Project ${projectId}`} was made before the integration: it does not carry our mark.`,
        ['project'],
        'Only projects that were imported from a CMiC control job can be sent to CMiC.',
      ),
    ];
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
  if (job.status === 'ACTIVE') return [];
  return [
    problem(
      'REFUSED_BY_CMIC',
      `Job ${job.code} is not open (status ${job.statusCode ?? 'unknown'}).`,
      ['project'],
      'Open the job in CMiC, then try again.',
      true,
    ),
  ];
}
