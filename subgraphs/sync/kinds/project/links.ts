import { type ProcoreBudgetCodeRecord, segmentOf } from '../../../procore/kinds/project-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { Kind } from '../../kind.ts';
import type { NewLink } from '../../link/link.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Run } from '../../transfer/run.ts';
import type { ItemResult, Standing } from './apply.ts';
import type { Item } from './items.ts';

/** Links what one page brought: the sync that made it has marked it as well, so the links are ACTIVE at once. A clash is a problem of that record alone. */
export async function linkItems(
  run: Run,
  items: readonly Item[],
  results: readonly ItemResult[],
  standing: Standing,
  controlJobId: string,
): Promise<Problem[]> {
  const links = items.flatMap((item, index) => {
    const procoreId = results[index]?.procoreId;
    return procoreId && item.stage !== 'assignment'
      ? [newLink(run, kindOf[item.stage], procoreId, item.key, standing, controlJobId)]
      : [];
  });
  return save(run, links);
}

const kindOf = { project: 'PROJECT', subJob: 'SUB_JOB', code: 'PROJECT_WBS' } as const;

/** Links each code x cost type with its budget code, which Procore makes itself once a type is assigned. Read in one walk. */
export async function linkBudgetCodes(
  run: Run,
  items: readonly Item[],
  standing: Standing,
  controlJobId: string,
): Promise<Problem[]> {
  const { projectId } = standing;
  if (projectId === null) return [];
  const budgetCodes = strict(await run.deps.procore.projectWbs.budgetCodes(projectId));
  const byParts = new Map(budgetCodes.map((code) => [partsOf(code), code]));
  const links = items.flatMap((item) => {
    if (item.stage !== 'assignment') return [];
    const subJob = item.job.controlCode === null ? '' : item.job.code;
    const found = byParts.get([subJob, item.category.costCode, item.type.code].join('|'));
    return found ? [newLink(run, 'PROJECT_WBS', found.id, item.key, standing, controlJobId)] : [];
  });
  return save(run, links);
}

/** The cost types in use are the company's: linked once, by whichever import needs them first. */
export async function linkCostTypes(deps: SyncDeps, items: readonly Item[]): Promise<void> {
  const types = new Map(
    items.flatMap((item) => (item.stage === 'assignment' ? [[item.type.id, item.type.originId]] : [])),
  );
  const links = [...types].flatMap(([procoreId, cmicId]): NewLink[] =>
    procoreId && cmicId
      ? [
          {
            kind: 'COMPANY_WBS',
            procoreId,
            cmicId,
            state: 'ACTIVE',
            lines: [],
            projectId: null,
            jobId: null,
            adoptedMark: null,
            createdBy: 'worker',
          },
        ]
      : [],
  );
  if (links.length > 0) await deps.store.links.save(links);
}

function partsOf(code: ProcoreBudgetCodeRecord): string {
  return [
    segmentOf(code, 'sub_job')?.code ?? '',
    segmentOf(code, 'cost_code')?.code ?? '',
    segmentOf(code, 'line_item_type')?.code ?? '',
  ].join('|');
}

function newLink(run: Run, kind: Kind, procoreId: string, cmicId: string, standing: Standing, jobId: string): NewLink {
  return {
    kind,
    procoreId,
    cmicId,
    state: 'ACTIVE',
    lines: [],
    projectId: standing.projectId,
    jobId,
    adoptedMark: null,
    createdBy: run.actor,
  };
}

async function save(run: Run, links: NewLink[]): Promise<Problem[]> {
  const saved = links.length > 0 ? await run.deps.store.links.save(links) : [];
  return saved.flatMap((each, index) => {
    if ('link' in each) return [];
    const { procoreId, cmicId } = links[index] ?? each.conflict;
    return [
      problem(
        'ALREADY_LINKED',
        `${cmicId} and ${procoreId} could not be linked: ${each.conflict.cmicId} is linked to ${each.conflict.procoreId}.`,
        ['rows', cmicId],
      ),
    ];
  });
}
