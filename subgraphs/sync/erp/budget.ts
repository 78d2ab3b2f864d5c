import { splitId } from '../../../kernel/ids.ts';
import type { ProcoreBudgetChangeRecord } from '../../procore/kinds/budget-change/record.ts';
import type { Outcome } from '../../procore/outcome.ts';
import { SYNC_LIMIT } from '../../procore/sync.ts';
import type { Kind } from '../kind.ts';
import type { ErpRequest } from '../store/erp-requests.ts';
import type { SyncDeps } from '../system.ts';
import { type Acted, ended, NotNow } from './acted.ts';
import { exportOne, idOf, NOT_OURS } from './export.ts';
import { failedWith } from './words.ts';
import type { ErpAction, ErpPart, Movement } from './work.ts';

type Ask = Extract<ErpAction, { do: 'EXPORT_BUDGET' }>;

/**
 * An "accept" of a budget, or of one that moved since: the approval of the original budget, and of each budget change and modification that its movements are of, in this order. The first
 * refusal ends it: what was approved before goes its way, and is found done when it is accepted again.
 */
export async function exportBudget(deps: SyncDeps, request: ErpRequest, part: ErpPart, ask: Ask): Promise<Acted> {
  const project = await idOf(deps, ask.record);
  if (project === null) return ended(failedWith(NOT_OURS));
  const { ids, unknown } = await changesOf(deps, project, ask);
  if (unknown.length > 0)
    return ended(failedWith(`Procore does not show the budget changes of movement ${unknown.join(', ')}.`));
  const original = await withOriginal(deps, project, ask);
  if (original === 'TOO LATE') return ended(failedWith(TOO_LATE));
  const records: { kind: Kind; id: string }[] = [
    ...(original ? [{ kind: 'BUDGET' as const, id: project }] : []),
    ...ids.map((id) => ({ kind: 'BUDGET_CHANGE' as const, id })),
  ];
  const transferIds: string[] = [];
  for (const record of records) {
    const acted = await exportOne(deps, request, part, record, async () => ({}));
    if (acted.close?.status === 'failed') return acted;
    transferIds.push(...(acted.transferIds ?? []));
  }
  return transferIds.length > 0 ? { transferIds, close: null } : ended({ status: 'success', messages: [] });
}

const TOO_LATE =
  'The original budget went to CMiC already, and goes once. Take its later differences back in Procore, and enter them as a budget change.';

/** Whether the original budget goes: when the ERP does not know it yet. A line of zero, which a budget change makes by itself, is no difference in it. */
async function withOriginal(deps: SyncDeps, project: string, ask: Ask): Promise<boolean | 'TOO LATE'> {
  if (ask.change !== null) return false;
  const moved = ask.movements.some(({ source, isZero }) => source === 'LINE' && !isZero);
  if (!ask.isUpdate) return true;
  const [link] = await deps.store.links.byProcore('BUDGET', [project]);
  return link && moved ? 'TOO LATE' : moved;
}

/**
 * What Procore wants beside the marks of the records themselves (procore reference 6.4): the mark of the budget, and of each movement that CMiC has. May be repeated. What Procore refuses
 * for good is told to the log: the documents stand, and accepting again marks again.
 */
export async function markBudget(deps: SyncDeps, ask: Ask): Promise<void> {
  const project = await idOf(deps, ask.record);
  if (project === null) return;
  const { ids, owners } = await changesOf(deps, project, ask);
  const [[budget], changes] = await Promise.all([
    deps.store.links.byProcore('BUDGET', [project]),
    deps.store.links.byProcore('BUDGET_CHANGE', ids),
  ]);
  const tell = (what: string, outcome: Outcome<object>) => {
    if (outcome.outcome === 'done') return;
    const why = outcome.outcome === 'unknown' ? outcome.why : outcome.message;
    if (outcome.outcome === 'unknown' || outcome.retryable) throw new NotNow(why);
    deps.log.warn({ project, what, why }, 'Procore did not take the mark of an exported budget');
  };
  if (budget && ask.change === null) {
    const originCode = splitId(budget.cmicId, 2)?.[1] ?? null;
    tell('budget', await deps.procore.erp.markBudget(project, { originId: budget.cmicId, originCode }));
  }
  const marks = ask.movements.flatMap((movement) => {
    if (movement.source === 'LINE') {
      const originId = movement.categoryId ?? budget?.cmicId ?? null;
      return budget && originId !== null ? [{ id: movement.id, originId }] : [];
    }
    const owner = owners.get(movement.id);
    const link = changes.find((each) => each && each.procoreId === owner?.id);
    const line = link?.lines.find(({ procoreLineId }) => procoreLineId === owner?.lineId);
    return link ? [{ id: movement.id, originId: line?.cmicLineId ?? link.cmicId }] : [];
  });
  for (let from = 0; from < marks.length; from += SYNC_LIMIT)
    tell('movements', await deps.procore.erp.markMovements(project, marks.slice(from, from + SYNC_LIMIT)));
}

/** The change that a movement is of, and its line as our link names it (`to-7`). */
interface Owner {
  id: string;
  lineId: string;
}

/** The budget changes and modifications that the movements are of; `unknown`: movements whose change Procore does not show. A fault of the source passes through. */
async function changesOf(deps: SyncDeps, project: string, { change, movements }: Ask) {
  const wanted = movements.filter(({ source }) => source !== 'LINE');
  const asked = change === null ? [] : [`${project}/${change}`];
  if (wanted.length === 0) return { ids: asked, owners: new Map<string, Owner>(), unknown: [] };
  const rows = await deps.procore.budgetChange.ofProject(project);
  const changes = rows.filter((row): row is ProcoreBudgetChangeRecord => !(row instanceof Error));
  const owners = new Map<string, Owner>();
  const unknown: string[] = [];
  for (const movement of wanted) {
    const owner = ownerOf(movement, changes);
    if (owner) owners.set(movement.id, owner);
    else unknown.push(movement.id);
  }
  const fault = rows.find((row) => row instanceof Error);
  if (unknown.length > 0 && fault instanceof Error) throw fault;
  return { ids: [...new Set([...asked, ...[...owners.values()].map(({ id }) => id)])], owners, unknown };
}

/** Procore counts the lines of both sides of a budget change apart, so the number of a line names it together with its side. */
function ownerOf({ source, sourceId, side }: Movement, changes: readonly ProcoreBudgetChangeRecord[]): Owner | null {
  for (const { id, sort, adjustments } of changes) {
    if ((sort === 'BUDGET_MODIFICATION') !== (source === 'MODIFICATION')) continue;
    if (source === 'MODIFICATION') {
      if (id.endsWith(`/bm-${sourceId}`)) return { id, lineId: side ?? 'to' };
      continue;
    }
    const line = adjustments.find((each) => each.lineId === sourceId && (side === null || sideOf(each.type) === side));
    if (line) return { id, lineId: `${sideOf(line.type)}-${line.lineId}` };
  }
  return null;
}

const sideOf = (type: string | null) => (type === 'change_event' ? 'to' : 'from');
