import { importedProject, refusedImport } from '../../importing/imported-project.ts';
import { findJob } from '../../importing/jobs.ts';
import { importPages } from '../../importing/pages.ts';
import { problem } from '../../problem.ts';
import type { ImportArrow } from '../../transfer/arrow.ts';
import { allLinked, planJobs } from '../project/import.ts';
import { type JobWork, jobWork } from '../project/work.ts';

/** A CMiC job under an imported control job as a Procore sub job, with its own codes and cost types. */
export const importArrow: ImportArrow<JobWork | null> = {
  kind: 'SUB_JOB',
  direction: 'IMPORT',
  once: true,
  async plan(deps, id, _answers, transfer) {
    const job = await findJob(deps, id);
    if ('missing' in job) return job;
    const { found } = job;
    if (found.controlCode === null)
      return refusedImport(
        id,
        problem(
          'BAD_INPUT',
          `${id} is a control job.`,
          ['input', 'id'],
          'Import it with importJob: it becomes a project.',
        ),
      );
    const parentId = `${found.company}/${found.controlCode}`;
    const [parent, [link]] = await Promise.all([
      importedProject(deps, parentId),
      deps.store.links.byCmic('SUB_JOB', [id]),
    ]);
    if ('missing' in parent) return refusedImport(parentId, parent.missing);
    const planned = await planJobs(deps, [found], parentId, transfer);
    if ('missing' in planned) return planned;
    const isDone = transfer === null && link && (await allLinked(deps, planned.payload.items));
    return {
      ...planned,
      targetId: planned.payload.standing.byKey.get(id) ?? null,
      // An import that was stopped left the sub job without some of its codes.
      alreadyAt: isDone ? link.procoreId : null,
    };
  },
  async run(run, { payload }) {
    if (!payload) throw new Error('A plan that is refused does not run.');
    return importPages(
      run,
      jobWork(payload, () => payload.standing.byKey.get(run.transfer.sourceId) ?? null),
    );
  },
};
