import { splitId } from '../../../kernel/ids.ts';
import { allRows } from '../../../kernel/pages.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { type Planned, refusedPlan } from '../transfer/plan.ts';

/** The Procore project of an imported control job. `linked` is false where only our mark says so. */
export interface ImportedProject {
  id: string;
  linked: boolean;
}

/** The project of a control job (`ZZ/24-010`): by link, else by our mark; or why there is none to bring anything into. */
export async function importedProject(
  deps: SyncDeps,
  jobId: string,
): Promise<{ project: ImportedProject } | { missing: Problem }> {
  const [link] = await deps.store.links.byCmic('PROJECT', [jobId]);
  if (link && link.state !== 'UNLINKING') return { project: { id: link.procoreId, linked: true } };
  const marked = await deps.procore.project.byOriginId(jobId);
  if (marked) return { project: { id: marked.id, linked: false } };
  // Its number tells a project that people made by hand before the integration.
  const [, code = ''] = splitId(jobId, 2) ?? [];
  const same = await allRows(deps.procore.project.list({ number: code }));
  const before = same.find((row) => !(row instanceof Error) && row.number === code && !row.originId);
  if (before && !(before instanceof Error))
    return {
      missing: problem(
        'PROJECT_NOT_INTEGRATED',
        `Procore project ${before.id} has the number ${code} and was made before the integration: it does not carry our mark.`,
        ['input', 'id'],
        'Only projects that were imported from a CMiC control job, or adopted (setting `adopting.enabled`, then adoptionPlan), take anything from CMiC.',
      ),
    };
  return {
    missing: problem(
      'PARENT_NOT_IMPORTED',
      `Job ${jobId} has not been imported.`,
      ['input', 'id'],
      `Import it first: importJob with id "${jobId}".`,
    ),
  };
}

/** A plan of nothing but a refusal. It names the job, so that whoever may not see the job is told that there is none. */
export function refusedImport(jobId: string, refusal: Problem): Planned<null> {
  return {
    plan: refusedPlan('IMPORT', [refusal]),
    payload: null,
    projectId: null,
    jobId,
    number: null,
    targetId: null,
    alreadyAt: null,
  };
}
