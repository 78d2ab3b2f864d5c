import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import { findFamily } from '../../importing/jobs.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';

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
  /** The mark under which Procore keeps the project's ERP job costs. */
  projectMark: string;
}

/** Reads what an import of a job's costs covers, or says why there is nothing to import to. */
export async function findSet(deps: SyncDeps, id: string): Promise<{ set: JobCostSet } | { missing: Problem }> {
  const found = await findFamily(deps, id);
  if ('missing' in found) return found;
  const { job, below } = found;
  const controlJobId = job.controlCode === null ? job.id : `${job.company}/${job.controlCode}`;
  const isControl = job.id === controlJobId;
  const [[projectLink], [subJobLink]] = await Promise.all([
    deps.store.links.byCmic('PROJECT', [controlJobId]),
    isControl ? [null] : deps.store.links.byCmic('SUB_JOB', [id]),
  ]);
  // A store that lost its links: our own mark in Procore counts (docs/adr).
  const marked = projectLink ? null : await deps.procore.project.byOriginId(controlJobId);
  const projectId = projectLink?.procoreId ?? marked?.id;
  const markedSubJob = isControl || subJobLink || !projectId ? null : await subJobOf(deps, projectId, id);
  const targetId = isControl ? projectId : (subJobLink?.procoreId ?? markedSubJob);
  if (!projectId || !targetId) {
    const first = isControl ? 'importJob' : 'importSubJob';
    return {
      missing: problem(
        'PARENT_NOT_IMPORTED',
        `${id} is not in Procore yet, so its costs have no place there.`,
        ['input', 'id'],
        `Import it first: ${first} with id "${id}".`,
      ),
    };
  }
  const jobIds = [job.id, ...below.map((each) => each.id)];
  const projectMark = projectLink?.adoptedMark ?? controlJobId;
  return { set: { job, jobIds, controlJobId, projectId, targetId, projectMark } };
}

async function subJobOf(deps: SyncDeps, projectId: string, jobId: string): Promise<string | null> {
  const rows = await deps.procore.subJob.ofProject(projectId);
  const found = rows.find((row) => !(row instanceof Error) && row.originId === jobId);
  return found && !(found instanceof Error) ? found.id : null;
}
