import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
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
  const byPlace = budgetCodesByPlace(budgetCodes);
  const links = unlinked.flatMap(({ key, job, category, type }) => {
    const found = byPlace.get(budgetPlace(job, category.costCode, type.code));
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

/** Budget codes by `budgetPlace`. */
export function budgetCodesByPlace(codes: readonly ProcoreBudgetCodeRecord[]): Map<string, ProcoreBudgetCodeRecord> {
  const part = (code: ProcoreBudgetCodeRecord, type: 'sub_job' | 'cost_code' | 'line_item_type') =>
    segmentOf(code, type)?.code ?? '';
  return new Map(
    codes.map((code) => [
      [part(code, 'sub_job'), part(code, 'cost_code'), part(code, 'line_item_type')].join('|'),
      code,
    ]),
  );
}

/** Where a code x type of a job stands among the project's budget codes, which name sub job, whole cost code and cost type by their codes. */
export function budgetPlace(job: CmicJobRecord, costCode: string, costType: string | null): string {
  return [job.controlCode === null ? '' : job.code, costCode, costType ?? ''].join('|');
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
