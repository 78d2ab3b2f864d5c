import { joinId } from '../../../../kernel/ids.ts';
import { strict } from '../../../procore/rows.ts';
import { type ImportedProject, importedProject, refusedImport } from '../../importing/imported-project.ts';
import { findFamily } from '../../importing/jobs.ts';
import { importPages } from '../../importing/pages.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { ImportArrow } from '../../transfer/arrow.ts';
import { standingIn } from '../project/apply.ts';
import { type JobTree, readBelow, readCostTypes, readJobs } from '../project/read.ts';
import { wbsItems } from './items.ts';
import { wbsPlan } from './plan.ts';
import { type WbsWork, wbsWork } from './work.ts';

/**
 * The cost codes and categories of an imported job as the cost codes, types and budget codes of its Procore project, each linked. A control job covers its sub jobs that are in
 * Procore; a sub job's id brings its own codes alone. It repeats, and writes the difference.
 */
export const importArrow: ImportArrow<WbsWork | null> = {
  kind: 'PROJECT_WBS',
  direction: 'IMPORT',
  once: false,
  async plan(deps, id) {
    const family = await findFamily(deps, id);
    if ('missing' in family) return family;
    const { job, below } = family;
    const controlJobId = job.controlCode === null ? id : joinId(job.company, job.controlCode);
    const imported = await importedProject(deps, controlJobId);
    if ('missing' in imported) return refusedImport(controlJobId, imported.missing);
    const { project } = imported;
    const onlyJobId = job.controlCode === null ? undefined : id;
    const [trees, ...procore] = await Promise.all([
      readJobs(deps, [job, ...below]),
      ...readProcore(deps, project, onlyJobId),
    ]);
    const [there, types, budgetCodes, segments] = procore;
    const subJobs = new Map(there.subJobs.map((subJob) => [subJob.originId, subJob.id]));
    const target = onlyJobId === undefined ? project.id : subJobs.get(onlyJobId);
    if (target === undefined) return refusedImport(controlJobId, subJobMissing(id));
    const isThere = ({ job: each }: JobTree) => each.controlCode === null || subJobs.has(each.id);
    const items = wbsItems(trees.filter(isThere), there, types, budgetCodes);
    const absent = trees.filter((tree) => !isThere(tree)).map((tree) => tree.job.id);
    const references = [
      `job ${controlJobId} -> project ${project.id} (${project.linked ? 'linked' : 'by our mark'})`,
      ...trees.flatMap((tree) => {
        const subJob = subJobs.get(tree.job.id);
        return subJob === undefined ? [] : [`job ${tree.job.id} -> sub job ${subJob}`];
      }),
      ...[...types].map(([code, type]) => `category ${code} -> ${type.id} (${type.name ?? code})`),
    ];
    return {
      plan: wbsPlan(id, items, { references, absent, segments }),
      payload: {
        items: items.codes,
        statuses: items.statuses,
        bad: items.bad,
        standing: standingIn(project.id, there),
        controlJobId,
        projectId: project.id,
        targetId: target,
      },
      projectId: project.id,
      jobId: controlJobId,
      number: null,
      targetId: target,
      alreadyAt: null,
    };
  },
  async run(run, { payload }) {
    if (!payload) throw new Error('A plan that is refused does not run.');
    return importPages(run, wbsWork(payload));
  },
};

function readProcore(deps: SyncDeps, { id }: ImportedProject, onlyJobId: string | undefined) {
  const { projectWbs } = deps.procore;
  return [
    readBelow(deps, id, onlyJobId),
    readCostTypes(deps),
    projectWbs.budgetCodes(id).then(strict),
    projectWbs.segments(id),
  ] as const;
}

function subJobMissing(id: string): Problem {
  return problem(
    'PARENT_NOT_IMPORTED',
    `Job ${id} has no sub job in Procore.`,
    ['input', 'id'],
    `Import it first: importSubJob with id "${id}".`,
  );
}
