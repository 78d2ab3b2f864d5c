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

/** Why nothing of the project can go to CMiC; empty: it can. Whether the job must be started is for each kind to say (job-problems.ts). Pure. */
export function homeProblems(home: Home): Problem[] {
  const absent = absenceProblems(home, 'documents');
  if (absent.length > 0 || !home.job || home.job.status === 'ACTIVE') return absent;
  const message = `Job ${home.job.code} is not open (status ${home.job.statusCode ?? 'unknown'}).`;
  return [problem('REFUSED_BY_CMIC', message, ['project'], 'Open the job in CMiC, then try again.', true)];
}

/** Why a project has no job in CMiC; `what` names its documents: `commitments`. Pure. */
export function absenceProblems(
  source: Pick<Home, 'projectLink' | 'job'> & { project: { name: string | null } | null },
  what: string,
): Problem[] {
  const { projectLink, job } = source;
  if (!projectLink) return integrationProblems(source, what);
  if (job) return [];
  const fix = 'It may be gone, or hidden from our CMiC user by its security group.';
  return [problem('PREREQUISITE_NOT_SYNCED', `CMiC shows no job ${projectLink.cmicId}.`, ['project'], fix, true)];
}

/** Why a project takes part in nothing: it did not come from CMiC. Pure. */
export function integrationProblems(
  { project, projectLink }: Pick<Home, 'projectLink'> & { project: { name: string | null } | null },
  what: string,
): Problem[] {
  if (projectLink) return [];
  const message = `${project?.name ?? 'The project'} was made before the integration: it does not carry our mark.`;
  const fix = `Only projects that were imported from a CMiC control job, or adopted (setting \`adopting.enabled\`, then adoptionPlan), can send ${what}.`;
  return [problem('PROJECT_NOT_INTEGRATED', message, ['project'], fix)];
}
