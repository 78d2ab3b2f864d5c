import type { CostCodeUpdate, ProjectWbsClient } from '../../../procore/kinds/project-wbs/client.ts';
import type { Outcome } from '../../../procore/outcome.ts';
import type { Row } from '../../../procore/rows.ts';
import type { Synced } from '../../../procore/sync.ts';
import type { SyncDeps } from '../../system.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Item } from './items.ts';
import { projectUpdate } from './rows.ts';

/** What became of one item of a page. */
export interface ItemResult {
  key: string;
  outcome: 'CREATED' | 'KEPT' | 'BAD';
  reason: string | null;
  /** The Procore id, where the item has one. */
  procoreId: string | null;
}

/** The Procore ids of what stands, by CMiC id: it grows as pages are applied. */
export interface Standing {
  projectId: string | null;
  byKey: Map<string, string>;
}

/**
 * Applies items of one stage (and one job) by the sync of their resource. A sync is keyed on origin_id, so a page can be repeated: an unknown outcome is simply tried again. Item
 * refusals are results; a refusal of the whole call ends the run.
 */
export async function applyItems(deps: SyncDeps, items: readonly Item[], standing: Standing): Promise<ItemResult[]> {
  const fresh = items.filter(({ stands }) => !stands);
  const results = new Map<string, ItemResult>(
    items
      .filter(({ stands }) => stands)
      .map(({ key }) => [key, { key, outcome: 'KEPT', reason: null, procoreId: standing.byKey.get(key) ?? null }]),
  );
  for (const result of fresh.length > 0 ? await send(deps, fresh, standing) : []) {
    results.set(result.key, result);
    if (result.procoreId) standing.byKey.set(result.key, result.procoreId);
  }
  return items.map(
    ({ key }) => results.get(key) ?? { key, outcome: 'BAD', reason: 'Procore said nothing about it.', procoreId: null },
  );
}

async function send(deps: SyncDeps, items: readonly Item[], standing: Standing): Promise<ItemResult[]> {
  const { project, subJob, projectWbs } = deps.procore;
  const [first] = items;
  if (first?.stage === 'project') {
    const results = synced(
      items,
      await project.sync(items.flatMap((item) => (item.stage === 'project' ? [projectUpdate(item)] : []))),
    );
    standing.projectId = results[0]?.procoreId ?? null;
    return results;
  }
  const projectId = standing.projectId;
  if (projectId === null) return items.map(({ key }) => bad(key, 'Its project was not created.'));
  if (first?.stage === 'subJob') {
    return synced(
      items,
      await subJob.sync(
        projectId,
        items.map(({ key, job }) => ({ originId: key, code: job.code, name: job.name })),
      ),
    );
  }
  const subJobId = first && first.job.controlCode !== null ? (standing.byKey.get(first.job.id) ?? null) : null;
  if (first && first.job.controlCode !== null && subJobId === null)
    return items.map(({ key }) => bad(key, 'Its sub job was not created.'));
  return first?.stage === 'code'
    ? sendCodes(projectWbs, items, standing, projectId, subJobId)
    : sendAssignments(projectWbs, items, standing, projectId, subJobId);
}

async function sendCodes(
  client: ProjectWbsClient,
  items: readonly Item[],
  standing: Standing,
  projectId: string,
  subJobId: string | null,
): Promise<ItemResult[]> {
  // Without its parent a code would stand under its last part alone, with our mark for the whole one.
  const ready = items.filter(
    (item) =>
      item.stage === 'code' &&
      (item.unmarkedId !== null || item.parentKey === null || standing.byKey.has(item.parentKey)),
  );
  const updates = ready.flatMap((item): CostCodeUpdate[] => {
    if (item.stage !== 'code') return [];
    if (item.unmarkedId) return [{ id: item.unmarkedId, originId: item.key }];
    const parentId = item.parentKey === null ? undefined : standing.byKey.get(item.parentKey);
    return [{ originId: item.key, code: item.own, name: item.code.name, ...(parentId ? { parentId } : {}) }];
  });
  const orphans = items.filter((item) => !ready.includes(item));
  const results = ready.length > 0 ? synced(ready, await client.syncCostCodes(projectId, subJobId, updates)) : [];
  return [...results, ...orphans.map(({ key }) => bad(key, 'Its parent cost code was not created.'))];
}

async function sendAssignments(
  client: ProjectWbsClient,
  items: readonly Item[],
  standing: Standing,
  projectId: string,
  subJobId: string | null,
): Promise<ItemResult[]> {
  const known = items.flatMap((item) => {
    const costCodeId = item.stage === 'assignment' ? standing.byKey.get(item.codeKey) : undefined;
    return item.stage === 'assignment' && costCodeId ? [{ key: item.key, costCodeId, costTypeId: item.type.id }] : [];
  });
  const outcome = await client.assign(projectId, subJobId, known);
  if (outcome.outcome !== 'done') throw stop(outcome);
  const reasons = new Map(
    outcome.errors.flatMap((error) =>
      error.index === null ? [] : [[known[error.index]?.key, error.message] as const],
    ),
  );
  return items.map(({ key }) => {
    if (!known.some((each) => each.key === key)) return bad(key, 'Its cost code was not created.');
    const reason = reasons.get(key);
    return reason === undefined ? { key, outcome: 'CREATED', reason: null, procoreId: null } : bad(key, reason);
  });
}

/** The result of each item of a sync keyed on origin_id: its entity, or its error. */
function synced(
  items: readonly Item[],
  outcome: Outcome<Synced<{ id: string; originId: string | null }>>,
): ItemResult[] {
  if (outcome.outcome !== 'done') throw stop(outcome);
  const { entities, errors } = outcome;
  const ids = new Map(
    entities.flatMap((entity: Row<{ id: string; originId: string | null }>) =>
      entity instanceof Error ? [] : [[entity.originId, entity.id] as const],
    ),
  );
  return items.map(({ key }, index) => {
    const id = ids.get(key);
    if (id) return { key, outcome: 'CREATED', reason: null, procoreId: id };
    const error = errors.find((each) => each.index === index || each.originId === key);
    return bad(key, error?.message ?? 'Procore answered nothing that can be read about it.');
  });
}

function bad(key: string, reason: string): ItemResult {
  return { key, outcome: 'BAD', reason, procoreId: null };
}

/** A whole call that failed: what can pass is tried again, and may be repeated; a refusal ends the run with Procore's own words. */
function stop(outcome: Exclude<Outcome, { outcome: 'done' }>): Halt {
  if (outcome.outcome === 'unknown') return new Halt({ end: 'LATER', reason: outcome.why, counted: true });
  if (outcome.retryable) {
    return new Halt({
      end: 'LATER',
      reason: outcome.message,
      afterMs: outcome.retryAfter === undefined ? undefined : outcome.retryAfter * 1000,
      counted: outcome.status !== 429,
    });
  }
  return new Halt({
    end: 'FAILED',
    problems: [
      {
        code: 'REFUSED_BY_PROCORE',
        message: outcome.message,
        path: [],
        fix: 'Mend it in Procore, then retry.',
        retryable: true,
      },
    ],
  });
}
