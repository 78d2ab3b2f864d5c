import type { Entry } from '../../../cmic/entry.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { CmicJobCategoryRecord, CmicJobCostCodeRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreProjectRecord } from '../../../procore/kinds/project/record.ts';
import type { ProcoreCostCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import type { ProcoreSubJobRecord } from '../../../procore/kinds/sub-job/record.ts';
import { strict } from '../../../procore/rows.ts';
import { readableRows, unreadableRows } from '../../importing/entries.ts';
import type { BadRow } from '../../importing/item.ts';
import type { SyncDeps } from '../../system.ts';

/** A job of CMiC with its codes. */
export interface JobTree {
  job: CmicJobRecord;
  codes: CmicJobCostCodeRecord[];
  categories: CmicJobCategoryRecord[];
  /** Rows of either list that cannot be read; they stop nothing. */
  unreadable: BadRow[];
}

/** What stands in Procore for a control job; nothing when the project is not there yet. */
export interface ProjectTree {
  project: ProcoreProjectRecord | null;
  subJobs: ProcoreSubJobRecord[];
  codes: ProcoreCostCodeRecord[];
}

/** Reads the cost codes and categories of jobs: one walk of each list for all of them. */
export async function readJobs(deps: SyncDeps, jobs: readonly CmicJobRecord[]): Promise<JobTree[]> {
  const projectWbs = deps.cmic['project-wbs'];
  const ids = jobs.map(({ id }) => id);
  const [codes, categories] = await Promise.all([
    projectWbs.jobCostCodeEntries(...ids),
    projectWbs.jobCategoryEntries(...ids),
  ]);
  return jobs.map((job, index) => {
    const ofJob = <T>(entries: readonly Entry<T>[]) => entries.filter(({ key }) => key?.[1] === job.code);
    // A row whose key cannot be read may be of any of the jobs: it is told once.
    const nameless = index === 0 ? [...codes, ...categories].filter(({ key }) => key === null) : [];
    return {
      job,
      codes: readableRows(ofJob(codes)),
      categories: readableRows(ofJob(categories)),
      unreadable: unreadableRows([...ofJob(codes), ...ofJob(categories), ...nameless]),
    };
  });
}

/** Reads the Procore project that carries the job's mark, with what is below it. */
export async function readProject(deps: SyncDeps, jobId: string): Promise<ProjectTree> {
  const project = await deps.procore.project.byOriginId(jobId);
  return project ? { project, ...(await readBelow(deps, project.id)) } : { project: null, subJobs: [], codes: [] };
}

/** Reads the sub jobs of a Procore project and their cost codes beside its own. `onlyJobId`: the cost codes of this one sub job, by its mark, beside the project's. */
export async function readBelow(
  deps: SyncDeps,
  projectId: string,
  onlyJobId?: string,
): Promise<Omit<ProjectTree, 'project'>> {
  const subJobs = strict(await deps.procore.subJob.ofProject(projectId));
  const wanted = subJobs.filter(({ originId }) => onlyJobId === undefined || originId === onlyJobId);
  const codes = await deps.procore.projectWbs.costCodes(
    projectId,
    wanted.map(({ id }) => id),
  );
  return { subJobs, codes: strict(codes) };
}

/** The company's cost types by CMiC's category code: by our mark, the only thing that says which is which. */
export async function readCostTypes(deps: SyncDeps): Promise<Map<string, ProcoreCostTypeRecord>> {
  const types = strict(await deps.procore.companyWbs.costTypes());
  const prefix = `${deps.companyCode}/cat-`;
  return new Map(
    types.flatMap((type) => (type.originId?.startsWith(prefix) ? [[type.originId.slice(prefix.length), type]] : [])),
  );
}
