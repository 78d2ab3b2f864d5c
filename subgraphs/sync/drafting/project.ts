import type { Actor } from '../../../kernel/auth/actor.ts';
import { parseNumber } from '../../../kernel/ids.ts';
import { pick } from '../../procore/rows.ts';
import { seesBothEnds } from '../access.ts';
import { resolveLinks } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';

/** The job of a project in which drafts can be made, or why none can: there is none, the actor may not see it, or it was made before the integration. `shown`: the id that the caller gave, at `path`. */
export async function integratedJob(
  deps: SyncDeps,
  actor: Actor,
  projectId: string,
  path: string[],
  shown = projectId,
): Promise<{ jobId: string } | { refused: Problem }> {
  if (parseNumber(projectId) === null) return { refused: wrongId(projectId, '1001', path) };
  const project = pick(await deps.procore.project.byIds([projectId]), projectId);
  if (!project) return { refused: notFound(shown, path) };
  const links = await resolveLinks(
    deps,
    'PROJECT',
    [projectId],
    2,
    async () => new Map([[projectId, project.originId]]),
  );
  const jobId = links.get(projectId)?.cmicId ?? null;
  // What the actor may not see is absent.
  if (!seesBothEnds(actor, { projectId, jobId }, deps)) return { refused: notFound(shown, path) };
  if (jobId !== null) return { jobId };
  const refused = problem(
    'PROJECT_NOT_INTEGRATED',
    `${project.name ?? projectId} was made before the integration: it does not carry our mark.`,
    path,
    'Only projects that were imported from a CMiC control job, or adopted (setting `adopting.enabled`, then adoptionPlan), have codes and vendors that CMiC knows.',
  );
  return { refused };
}

/** What stands against a title; none may be longer than `most`. */
export function titleProblems(title: string, most = 200): Problem[] {
  const path = ['input', 'title'];
  if (title.trim() === '') return [problem('BAD_INPUT', 'The title is empty.', path, 'Give one.')];
  if (title.length <= most) return [];
  return [problem('BAD_INPUT', `The title has ${title.length} characters; ${most} can be sent.`, path, 'Shorten it.')];
}
