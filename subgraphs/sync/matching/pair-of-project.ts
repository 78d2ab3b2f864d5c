import { seesProject } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { parseNumber, splitId } from '../../../kernel/ids.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import { pick } from '../../procore/rows.ts';
import { seesCompanies } from '../access.ts';
import type { SyncContext } from '../context.ts';

/** A project and the control job whose records are compared with the project's. */
export interface ProjectAndJob {
  projectId: string;
  job: CmicJobRecord;
  /** The jobs below it. */
  below: CmicJobRecord[];
  /** Whether the two are linked. */
  areLinked: boolean;
}

/**
 * The job of a project: the one that is told, else the linked one. Null where there is no such project or job, or where the actor may not see one of them. Throws BAD_USER_INPUT where the
 * project has no link and no job is told.
 */
export async function projectAndJob(
  { actor, sync: { deps } }: SyncContext,
  projectId: string,
  toldJobId: string | null | undefined,
): Promise<ProjectAndJob | null> {
  if (parseNumber(projectId) === null)
    throw badInput(`"${projectId.slice(0, 80)}" is not an id of this kind.`, 'Ids look like "1001".');
  if (toldJobId && splitId(toldJobId, 2)?.[0] !== deps.companyCode)
    throw badInput(`"${toldJobId.slice(0, 80)}" is no job of ours.`, `Ids look like "${deps.companyCode}/24-010".`);
  if (!seesCompanies(actor, deps) || !seesProject(actor, projectId)) return null;
  const [link] = await deps.store.links.byProcore('PROJECT', [projectId]);
  const linkedJobId = link && link.state !== 'UNLINKING' ? link.cmicId : null;
  const jobId = toldJobId ?? linkedJobId;
  // A link says that the project is there.
  const isThere = async () => link || pick(await deps.procore.project.byIds([projectId]), projectId) !== null;
  if (jobId === null) {
    if (!(await isThere())) return null;
    throw badInput(
      `Project ${projectId} is not linked to a job, so there is nothing to compare it with.`,
      'Give `jobId`, the control job in CMiC; `projectMatches` suggests which one it is.',
    );
  }
  if (!seesProject(actor, jobId)) return null;
  const [family, hasProject] = await Promise.all([deps.cmic['sub-job'].family(jobId), isThere()]);
  const job = family.find(({ id }) => id === jobId);
  if (!job || !hasProject) return null;
  return { projectId, job, below: family.filter((each) => each !== job), areLinked: linkedJobId === jobId };
}
