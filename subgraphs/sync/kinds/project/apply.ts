import type { CostCodeUpdate, ProjectWbsClient } from '../../../procore/kinds/project-wbs/client.ts';
import { badItem, type ItemResult, written } from '../../importing/item.ts';
import { stop, syncedItems } from '../../importing/outcomes.ts';
import type { SyncDeps } from '../../system.ts';
import type { Item } from './items.ts';
import type { ProjectTree } from './read.ts';
import { projectUpdate } from './rows.ts';

/** The Procore ids of what stands, by CMiC id: it grows as pages are applied. */
export interface Standing {
  projectId: string | null;
  byKey: Map<string, string>;
}

/** What stands of a project before the first page: the project itself, its sub jobs and codes by their marks. */
export function standingIn(projectId: string | null, { subJobs, codes }: Omit<ProjectTree, 'project'>): Standing {
  const marked = [...subJobs, ...codes].flatMap(({ id, originId }) => (originId ? [[originId, id] as const] : []));
  return { projectId, byKey: new Map(marked) };
}

type Items<Stage extends Item['stage']> = readonly Extract<Item, { stage: Stage }>[];

/**
 * Writes items of one stage (and one job) by the sync of their resource. A sync is keyed on origin_id, so a page can be repeated: an unknown outcome is simply tried again. Item
 * refusals are results; a refusal of the whole call ends the run.
 */
export async function sendItems(deps: SyncDeps, items: readonly Item[], standing: Standing): Promise<ItemResult[]> {
  const results = await send(deps, items, standing);
  for (const { key, procoreId } of results) if (procoreId) standing.byKey.set(key, procoreId);
  return results;
}

async function send(deps: SyncDeps, items: readonly Item[], standing: Standing): Promise<ItemResult[]> {
  const { project, subJob, projectWbs } = deps.procore;
  const [first] = items;
  if (!first) return [];
  if (first.stage === 'project') {
    const results = syncedItems(items, await project.sync(items.map(({ job }) => projectUpdate(job))));
    standing.projectId = results[0]?.procoreId ?? null;
    return results;
  }
  const { projectId } = standing;
  if (projectId === null) return items.map(({ key }) => badItem(key, 'Its project was not created.'));
  if (first.stage === 'subJob') {
    const updates = items.map(({ key, job }) => ({ originId: key, code: job.code, name: job.name }));
    return syncedItems(items, await subJob.sync(projectId, updates));
  }
  const subJobId = first.job.controlCode === null ? null : (standing.byKey.get(first.job.id) ?? null);
  if (first.job.controlCode !== null && subJobId === null)
    return items.map(({ key }) => badItem(key, 'Its sub job was not created.'));
  return first.stage === 'code'
    ? sendCodes(projectWbs, items as Items<'code'>, standing, projectId, subJobId)
    : sendAssignments(projectWbs, items as Items<'assignment'>, standing, projectId, subJobId);
}

async function sendCodes(
  client: ProjectWbsClient,
  items: Items<'code'>,
  standing: Standing,
  projectId: string,
  subJobId: string | null,
): Promise<ItemResult[]> {
  // Without its parent a code would stand under its last part alone, with our mark for the whole one.
  const hasParent = ({ parentKey }: Items<'code'>[number]) => parentKey === null || standing.byKey.has(parentKey);
  const ready = items.filter((item) => item.procoreId !== null || hasParent(item));
  const updates = ready.map((item): CostCodeUpdate => {
    const { key, code, own, procoreId, parentKey } = item;
    if (procoreId !== null) return { id: procoreId, originId: key, name: code.name };
    const parentId = parentKey === null ? undefined : standing.byKey.get(parentKey);
    return { originId: key, code: own, name: code.name, ...(parentId ? { parentId } : {}) };
  });
  const orphans = items.filter((item) => !ready.includes(item));
  const results = ready.length > 0 ? syncedItems(ready, await client.syncCostCodes(projectId, subJobId, updates)) : [];
  return [...results, ...orphans.map(({ key }) => badItem(key, 'Its parent cost code was not created.'))];
}

async function sendAssignments(
  client: ProjectWbsClient,
  items: Items<'assignment'>,
  standing: Standing,
  projectId: string,
  subJobId: string | null,
): Promise<ItemResult[]> {
  const known = items.flatMap(({ key, codeKey, type }) => {
    const costCodeId = standing.byKey.get(codeKey);
    return costCodeId ? [{ key, costCodeId, costTypeId: type.id }] : [];
  });
  const outcome = await client.assign(projectId, subJobId, known);
  if (outcome.outcome !== 'done') throw stop(outcome);
  const reasons = new Map(
    outcome.errors.flatMap((error) =>
      error.index === null ? [] : [[known[error.index]?.key, error.message] as const],
    ),
  );
  const sent = new Set(known.map(({ key }) => key));
  return items.map((item) => {
    if (!sent.has(item.key)) return badItem(item.key, 'Its cost code was not created.');
    const reason = reasons.get(item.key);
    return reason === undefined ? written(item, null) : badItem(item.key, reason);
  });
}
