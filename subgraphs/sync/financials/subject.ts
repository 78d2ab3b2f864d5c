import { type Actor, requireReader, seesCompany, seesProject } from '../../../kernel/auth/actor.ts';
import { splitId } from '../../../kernel/ids.ts';
import { requireNumber } from '../../procore/ids.ts';
import { pick } from '../../procore/rows.ts';
import type { SyncContext } from '../context.ts';
import type { Link } from '../link/link.ts';
import { resolveLinks } from '../link/resolve.ts';
import type { SyncDeps } from '../system.ts';

/** Whose figures are shown, as far as the actor may see them. */
export interface Subject {
  /** Null where no project is linked, or it is outside the actor's scope: then it reads as absent. */
  projectId: string | null;
  /** The control job; null likewise. */
  controlJobId: string | null;
  /** A sub job whose figures alone are asked for. */
  onlyJobId: string | null;
  /** Whether a link or our mark says that the two belong together. */
  isLinked: boolean;
  /** Whether it was our mark: then the codes have no links either, and what their marks need is read at once. */
  byMark: boolean;
}

/** The subject of a Procore project: its job by the link, else by our mark. Null for an unknown project and for one outside the actor's scope. BAD_USER_INPUT for another kind's id. */
export async function subjectOfProject(context: SyncContext, projectId: string): Promise<Subject | null> {
  const { actor, sync } = context;
  requireReader(actor);
  requireNumber(projectId, '1001');
  if (!seesProcore(actor, sync.deps, projectId)) return null;
  const link = usable(await sync.loaders.linkOfProcore('PROJECT').load(projectId));
  const controlJobId = link ? link.cmicId : await jobByMark(sync.deps, projectId);
  if (controlJobId === undefined) return null;
  const shown = controlJobId !== null && seesCmic(actor, sync.deps, [controlJobId]) ? controlJobId : null;
  return { projectId, controlJobId: shown, onlyJobId: null, isLinked: shown !== null, byMark: !link };
}

/** The subject of a CMiC job, control or sub job (which is shown alone): its project by the link, else by our mark. Null for an unknown job and for one outside the actor's scope. */
export async function subjectOfJob(context: SyncContext, jobId: string): Promise<Subject | null> {
  const { actor, sync } = context;
  requireReader(actor);
  const { deps, loaders } = sync;
  if (splitId(jobId, 2)?.[0] !== deps.companyCode) return null;
  const own = usable(await loaders.linkOfCmic('PROJECT').load(jobId));
  const below = own ? null : usable(await loaders.linkOfCmic('SUB_JOB').load(jobId));
  const link = own ?? below;
  const controlJobId = own ? jobId : (below?.jobId ?? (await controlOf(deps, jobId)));
  if (controlJobId === null || !seesCmic(actor, deps, [jobId, controlJobId])) return null;
  const ofControl = link ? null : usable(await loaders.linkOfCmic('PROJECT').load(controlJobId));
  const projectId = link?.projectId ?? ofControl?.procoreId ?? (await projectByMark(deps, controlJobId));
  const shown = projectId !== null && seesProcore(actor, deps, projectId) ? projectId : null;
  return {
    projectId: shown,
    controlJobId,
    onlyJobId: controlJobId === jobId ? null : jobId,
    isLinked: shown !== null,
    byMark: !link && !ofControl,
  };
}

/** Undefined where Procore has no such project; null where it carries no mark of ours. */
async function jobByMark(deps: SyncDeps, projectId: string): Promise<string | null | undefined> {
  const project = pick(await deps.procore.project.byIds([projectId]), projectId);
  if (!project) return undefined;
  const marks = async () => new Map([[projectId, project.originId]]);
  return (await resolveLinks(deps, 'PROJECT', [projectId], 2, marks)).get(projectId)?.cmicId ?? null;
}

/** The project that bears the job as its mark, unless a link says that it is another job's. */
async function projectByMark(deps: SyncDeps, jobId: string): Promise<string | null> {
  const project = await deps.procore.project.byOriginId(jobId);
  if (!project) return null;
  const [link] = await deps.store.links.byProcore('PROJECT', [project.id]);
  return link && link.cmicId !== jobId ? null : project.id;
}

/** The job above, or itself where there is none; null where CMiC has no such job. */
async function controlOf(deps: SyncDeps, jobId: string): Promise<string | null> {
  const job = (await deps.cmic.project.byIds([jobId])).get(jobId);
  if (!job) return null;
  return job.controlCode === null ? jobId : `${deps.companyCode}/${encodeURIComponent(job.controlCode)}`;
}

function usable(link: Link | null): Link | null {
  return link?.state === 'UNLINKING' ? null : link;
}

function seesProcore(actor: Actor, { companyId }: SyncDeps, projectId: string): boolean {
  return seesCompany(actor, companyId) && seesProject(actor, projectId);
}

/** A control job covers its sub jobs. */
function seesCmic(actor: Actor, { companyCode }: SyncDeps, jobIds: readonly string[]): boolean {
  return seesCompany(actor, companyCode) && jobIds.some((id) => seesProject(actor, id));
}
