import type { CmicCategoryRecord, CmicCostCodeRecord } from '../../../cmic/kinds/company-wbs/record.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { ProcoreCostTypeRecord, WbsSegmentRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreProjectRecord } from '../../../procore/kinds/project/record.ts';
import type { ProcoreBudgetCodeRecord, ProcoreCostCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import type { ProcoreSubJobRecord } from '../../../procore/kinds/sub-job/record.ts';
import { pick, strict } from '../../../procore/rows.ts';
import { readableRows } from '../../importing/entries.ts';
import { type Resolved, resolveLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import { type JobTree, readBelow, readCostTypes, readJobs } from '../project/read.ts';

/** Everything that the export of a project's codes is decided on. */
export interface WbsSource {
  project: ProcoreProjectRecord;
  projectLink: Resolved | null;
  /** The control job; null where CMiC shows none. */
  job: CmicJobRecord | null;
  /** The control job's codes, and those of each job below it that is a sub job in Procore. */
  trees: JobTree[];
  subJobs: ProcoreSubJobRecord[];
  codes: ProcoreCostCodeRecord[];
  budgetCodes: ProcoreBudgetCodeRecord[];
  /** The company's cost types by CMiC's category code. */
  types: ReadonlyMap<string, ProcoreCostTypeRecord>;
  /** CMiC's company lists, by code. */
  masters: ReadonlyMap<string, CmicCostCodeRecord>;
  categories: ReadonlyMap<string, CmicCategoryRecord>;
  segments: WbsSegmentRecord[];
}

/** Reads both sides; null when Procore has no such project. */
export async function readProjectWbs(deps: SyncDeps, id: string): Promise<WbsSource | null> {
  const project = pick(await deps.procore.project.byIds([id]), id);
  if (!project) return null;
  const resolved = await resolveLinks(deps, 'PROJECT', [id], 2, async () => new Map([[id, project.originId]]));
  const projectLink = resolved.get(id) ?? null;
  const family = projectLink ? await deps.cmic['sub-job'].family(projectLink.cmicId) : [];
  const job = family.find((each) => each.id === projectLink?.cmicId) ?? null;
  const nothing = { trees: [], subJobs: [], codes: [], budgetCodes: [], segments: [] };
  const lists = { types: new Map(), masters: new Map(), categories: new Map() };
  if (!job) return { project, projectLink, job, ...nothing, ...lists };
  const { projectWbs } = deps.procore;
  const [there, budgetCodes, segments, types, masters, categories] = await Promise.all([
    readBelow(deps, id),
    projectWbs.budgetCodes(id).then(strict),
    projectWbs.segments(id),
    readCostTypes(deps),
    deps.cmic['company-wbs'].costCodeEntries().then(readableRows),
    deps.cmic['company-wbs'].categoryEntries().then(readableRows),
  ]);
  const inProcore = new Set(there.subJobs.map(({ originId }) => originId));
  return {
    project,
    projectLink,
    job,
    ...there,
    trees: await readJobs(deps, [job, ...family.filter((each) => inProcore.has(each.id))]),
    budgetCodes,
    segments,
    types,
    masters: new Map(masters.map((row) => [row.code, row])),
    categories: new Map(categories.map((row) => [row.code, row])),
  };
}
