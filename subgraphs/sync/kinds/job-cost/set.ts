import { joinId } from '../../../../kernel/ids.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import { importedProject, refusedImport } from '../../importing/imported-project.ts';
import { findFamily } from '../../importing/jobs.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Planned } from '../../transfer/plan.ts';

/** What a job cost import is asked for: a control job with its sub jobs, or one sub job; and where it goes in Procore. */
export interface JobCostSet {
  job: CmicJobRecord;
  /** The jobs whose postings it covers, the job itself first. */
  jobIds: string[];
  /** The control job: what scope is checked on. */
  controlJobId: string;
  /** `1001`. */
  projectId: string;
  /** Where the transfer leads: the project, or the sub job `1001/301`. */
  targetId: string;
  /** Whether the project's link is in the store; otherwise only our mark told of it. */
  isLinked: boolean;
}

/** Reads what an import of a job's costs covers, or says why there is nothing to import to: there is no such job, or it has no place in Procore. */
export async function findSet(
  deps: SyncDeps,
  id: string,
): Promise<{ set: JobCostSet } | { missing: Problem } | { refused: Planned<null> }> {
  const found = await findFamily(deps, id);
  if ('missing' in found) return found;
  const { job, below } = found;
  const controlJobId = joinId(job.company, job.controlCode ?? job.code);
  const imported = await importedProject(deps, controlJobId);
  if ('missing' in imported) return { refused: refusedImport(controlJobId, imported.missing) };
  const { project } = imported;
  const isControl = job.id === controlJobId;
  const targetId = isControl ? project.id : await subJobOf(deps, project.id, id);
  if (targetId === null) return { refused: refusedImport(controlJobId, subJobMissing(id)) };
  const jobIds = [job.id, ...below.map((each) => each.id)];
  return { set: { job, jobIds, controlJobId, projectId: project.id, isLinked: project.linked, targetId } };
}

function subJobMissing(id: string): Problem {
  return problem(
    'PARENT_NOT_IMPORTED',
    `${id} is not in Procore yet, so its costs have no place there.`,
    ['input', 'id'],
    `Import it first: importSubJob with id "${id}".`,
  );
}

/** The Procore sub job of a job: by link, else by our own mark. */
async function subJobOf(deps: SyncDeps, projectId: string, jobId: string): Promise<string | null> {
  const [link] = await deps.store.links.byCmic('SUB_JOB', [jobId]);
  if (link && link.state !== 'UNLINKING') return link.procoreId;
  const rows = await deps.procore.subJob.ofProject(projectId);
  const found = rows.find((row) => !(row instanceof Error) && row.originId === jobId);
  return found && !(found instanceof Error) ? found.id : null;
}
