import { type ProcoreBudgetCodeRecord, segmentOf } from '../../../procore/kinds/project-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import { saveLinks } from '../../importing/pages.ts';
import type { Kind } from '../../kind.ts';
import type { NewLink } from '../../link/link.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../transfer/run.ts';
import type { Standing } from './apply.ts';
import type { Item } from './items.ts';

const kindOf = { project: 'PROJECT', subJob: 'SUB_JOB', code: 'PROJECT_WBS' } as const;

/** The link of a project, sub job or cost code. A code x type is linked at the end, with its budget code. */
export function linkOfItem(
  item: Item,
  procoreId: string,
  { projectId }: Standing,
  jobId: string,
): Omit<NewLink, 'createdBy'> | null {
  return item.stage === 'assignment' ? null : newLink(kindOf[item.stage], procoreId, item.key, projectId, jobId);
}

/** Links each code x type that has no link yet with its budget code, which Procore makes itself once a type is assigned. Read in one walk. */
export async function linkBudgetCodes(
  run: Run,
  items: readonly Item[],
  { projectId }: Standing,
  jobId: string,
): Promise<Problem[]> {
  const assigned = items.filter((item): item is Extract<Item, { stage: 'assignment' }> => item.stage === 'assignment');
  const keys = assigned.map(({ key }) => key);
  const linked = await run.deps.store.links.byCmic('PROJECT_WBS', keys);
  const unlinked = assigned.filter((_, index) => !linked[index]);
  if (projectId === null || unlinked.length === 0) return [];
  const budgetCodes = strict(await run.deps.procore.projectWbs.budgetCodes(projectId));
  const byParts = new Map(budgetCodes.map((code) => [partsOf(code), code]));
  const links = unlinked.flatMap(({ key, job, category, type }) => {
    const subJob = job.controlCode === null ? '' : job.code;
    const found = byParts.get([subJob, category.costCode, type.code].join('|'));
    return found ? [newLink('PROJECT_WBS', found.id, key, projectId, jobId)] : [];
  });
  return saveLinks(run, links);
}

/** The cost types in use are the company's: linked once, by whichever import needs them first. */
export async function linkCostTypes(run: Run, items: readonly Item[]): Promise<Problem[]> {
  const types = new Map(
    items.flatMap((item) => (item.stage === 'assignment' ? [[item.type.id, item.type.originId] as const] : [])),
  );
  const links = [...types].flatMap(([procoreId, cmicId]) =>
    cmicId === null ? [] : [newLink('COMPANY_WBS', procoreId, cmicId, null, null)],
  );
  return saveLinks(run, links);
}

function partsOf(code: ProcoreBudgetCodeRecord): string {
  return [
    segmentOf(code, 'sub_job')?.code ?? '',
    segmentOf(code, 'cost_code')?.code ?? '',
    segmentOf(code, 'line_item_type')?.code ?? '',
  ].join('|');
}

function newLink(
  kind: Kind,
  procoreId: string,
  cmicId: string,
  projectId: string | null,
  jobId: string | null,
): Omit<NewLink, 'createdBy'> {
  return { kind, procoreId, cmicId, state: 'ACTIVE', lines: [], projectId, jobId, adoptedMark: null };
}
