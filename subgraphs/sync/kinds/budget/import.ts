import { joinId } from '../../../../kernel/ids.ts';
import { importedProject, refusedImport } from '../../importing/imported-project.ts';
import { findFamily } from '../../importing/jobs.ts';
import { importPages } from '../../importing/pages.ts';
import { problem } from '../../problem.ts';
import type { ImportArrow } from '../../transfer/arrow.ts';
import { budgetItems } from './items.ts';
import { budgetPlan } from './plan.ts';
import { readBudget } from './read.ts';
import { type BudgetWork, budgetWork } from './work.ts';

/** The original estimate of a CMiC control job and its sub jobs into the project's unlocked budget, by sub job x cost code x cost type. Repeats until the budget's first export. */
export const importArrow: ImportArrow<BudgetWork | null> = {
  kind: 'BUDGET',
  direction: 'IMPORT',
  once: false,
  async plan(deps, id) {
    const family = await findFamily(deps, id);
    if ('missing' in family) return family;
    const { job, below } = family;
    if (job.controlCode !== null) {
      const parent = joinId(job.company, job.controlCode);
      return refusedImport(
        parent,
        problem(
          'BAD_INPUT',
          `${id} is a job under ${parent}: a project has one budget.`,
          ['input', 'id'],
          `Import the budget of ${parent}; it covers its sub jobs.`,
        ),
      );
    }
    const imported = await importedProject(deps, id);
    if ('missing' in imported) return refusedImport(id, imported.missing);
    const { project } = imported;
    const source = await readBudget(deps, project.id, id, [job, ...below]);
    const compared = budgetItems(source);
    const { codes, types, unreadable } = source;
    return {
      plan: budgetPlan(id, project, source, { ...compared, bad: [...unreadable, ...compared.bad] }),
      payload: { jobId: id, project, items: compared.items, bad: [...unreadable, ...compared.bad], codes, types },
      projectId: project.id,
      jobId: id,
      number: null,
      targetId: project.id,
      alreadyAt: null,
    };
  },
  async run(run, { payload }) {
    if (!payload) throw new Error('A plan that is refused does not run.');
    return importPages(run, budgetWork(payload));
  },
};
