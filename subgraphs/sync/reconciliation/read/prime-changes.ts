import type { ProcorePrimeContractChangeOrderLineRecord } from '../../../procore/kinds/prime-contract-change-order/line-record.ts';
import type { ProcorePrimeContractChangeOrderRecord } from '../../../procore/kinds/prime-contract-change-order/record.ts';
import { strict } from '../../../procore/rows.ts';
import { isPendingOrder } from '../../financials/statuses.ts';
import type { Link } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import type { PrimeChanges } from '../books.ts';
import { placeText } from '../causes.ts';
import { pairDocuments } from '../pair.ts';
import { standsAt } from '../parts.ts';
import type { Document, Place, TransferFact } from '../record.ts';
import { type ChangeItems, isOfSet, itemDocument, itemsOfLink } from './change-items.ts';
import { markOf } from './commitments.ts';
import { newestOf } from './links.ts';
import { amountOf, shown } from './part.ts';
import { placesOf } from './places.ts';

const KIND = 'PRIME_CONTRACT_CHANGE_ORDER';

/** A change order, or the part of it that one potential change order holds. */
interface Part {
  id: string;
  order: ProcorePrimeContractChangeOrderRecord;
  lines: ProcorePrimeContractChangeOrderLineRecord[];
}

/**
 * Change orders of the prime contracts beside external items, twice: by what the owner pays, and by what they add to the cost budget (null where the settings send no budget with them). One
 * list of Procore.
 */
export async function readPrimeChanges(
  deps: SyncDeps,
  projectId: string,
  items: ChangeItems,
  links: { budget: readonly Link[]; prime: readonly Link[] },
): Promise<PrimeChanges> {
  const rows = strict(await deps.procore.primeContractChangeOrder.ofProject(projectId, {}, { lines: true }));
  const orders = rows.filter(({ deletedAt }) => deletedAt === null);
  const parts = orders.flatMap((order) => partsOf(order, new Set(links.prime.map(({ procoreId }) => procoreId))));
  const cmicDocuments = documentsOf(projectId, items, links, new Set(parts.map(({ id }) => id)));
  shown(orders, links.prime, 'Procore', 'prime contract change orders');
  shown(cmicDocuments('billAmount'), links.prime, 'CMiC', 'prime contract change orders');
  const [places, newest] = await Promise.all([
    placesOf(
      deps,
      projectId,
      parts.flatMap(({ lines }) => lines),
    ),
    newestOf(
      deps,
      KIND,
      'EXPORT',
      orders.map(({ id }) => id),
    ),
  ]);
  const placed = new Map(parts.flatMap(({ lines }) => lines).map((line, index) => [line, places[index] ?? null]));
  // Its potential change orders travel by the transfer of the change order.
  const transfers = new Map(
    parts.flatMap(({ id, order }): [string, TransferFact][] => {
      const transfer = newest.get(order.id);
      return transfer ? [[id, transfer]] : [];
    }),
  );
  const pairs = (ours: 'amount' | 'extendedAmount', theirs: 'billAmount' | 'costAmount') =>
    pairDocuments({
      kind: KIND,
      procore: parts.map((part) => procoreDocument(deps, part, placed, ours)),
      cmic: cmicDocuments(theirs),
      links: links.prime,
      transfers,
      from: 'procore',
    });
  const isSent = deps.settings.primeContractChangeOrders.budgetAmount !== 'ZERO';
  return { billed: pairs('amount', 'billAmount'), budgeted: isSent ? pairs('extendedAmount', 'costAmount') : null };
}

/** Where its potential change orders were linked one by one, each is a document of its own. */
function partsOf(order: ProcorePrimeContractChangeOrderRecord, linked: ReadonlySet<string>): Part[] {
  const lines = order.lines ?? [];
  const isSplit = lines.some(({ potentialChangeOrderId: id }) => id !== null && linked.has(id));
  if (linked.has(order.id) || !isSplit) return [{ id: order.id, order, lines }];
  const ids = [...new Set(lines.map(({ potentialChangeOrderId }) => potentialChangeOrderId ?? order.id))];
  return ids.map((id) => ({
    id,
    order,
    lines: lines.filter(({ potentialChangeOrderId }) => (potentialChangeOrderId ?? order.id) === id),
  }));
}

/** The items of CMiC as documents: what links lead to (those of an owner change order as one), what bears our reference, and every other external item. */
function documentsOf(
  projectId: string,
  items: ChangeItems,
  links: { budget: readonly Link[]; prime: readonly Link[] },
  ours: ReadonlySet<string>,
) {
  const byLink = links.prime.map((link) => ({ id: link.cmicId, held: new Set(itemsOfLink(items, link)) }));
  const claimed = new Set([...byLink.flatMap(({ held }) => [...held]), ...links.budget.map(({ cmicId }) => cmicId)]);
  const others = items.headers.filter(
    (item) =>
      !claimed.has(item.id) &&
      !isOfSet(item, projectId) &&
      (ours.has(item.reference ?? '') || item.role === 'EXTERNAL'),
  );
  return (of: 'billAmount' | 'costAmount'): Document[] => [
    ...byLink.flatMap(({ id, held }) => {
      const own = items.headers.filter((item) => held.has(item.id));
      return own.length > 0 ? [itemDocument(items, own, id, of)] : [];
    }),
    ...others.map((item) => itemDocument(items, [item], item.id, of)),
  ];
}

function procoreDocument(
  deps: SyncDeps,
  { id, order, lines }: Part,
  placed: ReadonlyMap<object, Place | null>,
  of: 'amount' | 'extendedAmount',
): Document {
  const counts = order.status === 'APPROVED';
  return {
    id,
    name: [order.number, order.title].filter(Boolean).join(' ') || null,
    amount: null,
    counts,
    pending: isPendingOrder(order),
    standing: `its status is ${order.statusText ?? 'not told'}`,
    isVoid: order.status === 'VOID',
    lines: lines.map((line) => {
      const place = placed.get(line) ?? null;
      return {
        id: line.id,
        amount: counts ? amountOf(line[of], 'PROCORE', `line ${line.id}`) : (line[of] ?? '0'),
        tax: of === 'amount' ? line.taxAmount : null,
        place,
        placeName: place ? placeText(place) : (line.flatCode ?? 'no code'),
        at: standsAt(place, line),
        mark: markOf(deps, line.originId, 4),
      };
    }),
    updatedAt: order.updatedAt,
    sentWith: order.id,
    mark: id === order.id ? markOf(deps, order.originId, 3) : null,
  };
}
