import type { CmicPotentialChangeItemHeader } from '../../../cmic/kinds/budget-change/record.ts';
import type { ProcoreBudgetChangeRecord } from '../../../procore/kinds/budget-change/record.ts';
import { strict } from '../../../procore/rows.ts';
import { taskOf } from '../../kinds/budget-change/drafts.ts';
import type { Link } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import { placeText } from '../causes.ts';
import { pairDocuments } from '../pair.ts';
import { standsAt } from '../parts.ts';
import type { Document, DocumentPair, Place } from '../record.ts';
import { type ChangeItems, isOfSet, itemDocument, itemsOfLink } from './change-items.ts';
import { markOf } from './commitments.ts';
import { newestOf } from './links.ts';
import { amountOf, shown } from './part.ts';
import { placesOf } from './places.ts';

const KIND = 'BUDGET_CHANGE';

/**
 * Budget changes and modifications of Procore beside internal items and transfers of CMiC, by what they change the cost budget by. A list for each sort, whatever it holds; what the codes of
 * their lines are called is read only where there are some.
 */
export async function readBudgetChanges(
  deps: SyncDeps,
  projectId: string,
  items: ChangeItems,
  links: { budget: readonly Link[]; prime: readonly Link[] },
): Promise<DocumentPair[]> {
  const changes = strict(await deps.procore.budgetChange.ofProject(projectId));
  const linked = new Set(links.budget.map(({ cmicId }) => cmicId));
  const elsewhere = new Set(links.prime.flatMap((link) => itemsOfLink(items, link)));
  const ids = new Set(changes.map(({ id }) => id));
  const own = items.headers.filter(
    (item) =>
      linked.has(item.id) ||
      (!elsewhere.has(item.id) && !isOfSet(item, projectId) && (ids.has(item.reference ?? '') || isBudgetChange(item))),
  );
  shown(changes, links.budget, 'Procore', 'budget changes');
  shown(own, links.budget, 'CMiC', 'budget changes');
  const [places, transfers] = await Promise.all([
    placesOf(
      deps,
      projectId,
      changes.flatMap(({ adjustments }) => adjustments),
    ),
    newestOf(deps, KIND, 'EXPORT', [...ids]),
  ]);
  let next = 0;
  const procore = changes.map((change) => {
    const document = procoreDocument(deps, change, places.slice(next, next + change.adjustments.length));
    next += change.adjustments.length;
    return document;
  });
  const cmic = own.map((item) => itemDocument(items, [item], item.id, 'costAmount'));
  return pairDocuments({ kind: KIND, procore, cmic, links: links.budget, transfers, from: 'procore' });
}

/** Whether an item changes the budget by itself; as long as it is not posted, every item that is no change of the contract with the owner is pending among them, whatever its type. */
function isBudgetChange({ role, posted }: CmicPotentialChangeItemHeader): boolean {
  return role === 'INTERNAL' || role === 'TRANSFER' || (!posted && role !== 'EXTERNAL');
}

/** It counts once it is approved; what is not approved yet counts in no figure of Procore. */
function procoreDocument(
  deps: SyncDeps,
  change: ProcoreBudgetChangeRecord,
  places: readonly (Place | null)[],
): Document {
  const { id, number, title, status, statusText, adjustments, updatedAt, originId } = change;
  const counts = status === 'APPROVED';
  return {
    id,
    name: [number, title].filter(Boolean).join(' ') || null,
    amount: null,
    counts,
    pending: false,
    standing: change.sort === 'BUDGET_MODIFICATION' ? 'it holds' : `its status is ${statusText ?? 'not told'}`,
    isVoid: status === 'VOID',
    lines: adjustments.map((line, index) => {
      const place = places[index] ?? null;
      return {
        id: taskOf(line),
        amount: counts ? amountOf(line.amount, 'PROCORE', line.id) : (line.amount ?? '0'),
        tax: null,
        place,
        placeName: place ? placeText(place) : (line.flatCode ?? 'no code'),
        at: standsAt(place, line),
        mark: null,
      };
    }),
    updatedAt,
    mark: markOf(deps, originId, 3),
  };
}
