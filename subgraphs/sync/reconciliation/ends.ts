import { pick } from '../../procore/rows.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { integrationProblems } from '../exporting/home.ts';
import { readMark } from '../link/marks.ts';
import { type Problem, problem } from '../problem.ts';

/** A project with its control job. */
export interface Ends {
  projectId: string;
  jobId: string;
}

/** The control job of a project: by link, else by our mark in Procore; or why there is none. Who may not see both is told that there is no such project. */
export async function endsOf(context: SyncContext, projectId: string): Promise<Ends | { missing: Problem }> {
  const { deps } = context.sync;
  const [link] = await deps.store.links.byProcore('PROJECT', [projectId]);
  if (link && link.state !== 'UNLINKING') return seen(context, { projectId, jobId: link.cmicId });
  if (!seesBothEnds(context.actor, { projectId, jobId: null }, deps)) return absent(projectId);
  const project = /^\d+$/.test(projectId) ? pick(await deps.procore.project.byIds([projectId]), projectId) : null;
  if (!project) return absent(projectId);
  const mark = readMark(project.originId, deps.companyCode, 2, deps.settings);
  if (mark.mark === 'OURS') return seen(context, { projectId, jobId: mark.cmicId });
  const [missing] = integrationProblems({ project, projectLink: null }, 'a reconciliation');
  return missing ? { missing: { ...missing, path: ['input', 'projectId'] } } : absent(projectId);
}

function seen(context: SyncContext, ends: Ends): Ends | { missing: Problem } {
  return seesBothEnds(context.actor, ends, context.sync.deps) ? ends : absent(ends.projectId);
}

function absent(projectId: string): { missing: Problem } {
  const path = ['input', 'projectId'];
  return {
    missing: problem('NOT_FOUND', `There is no project ${projectId}.`, path, 'Use a Procore project id: "1001".'),
  };
}
