import { PENDING } from './change-order-kinds.ts';
import type {
  ChangeOrderKind,
  ChangeOrderLineRow,
  ChangeOrderRow,
  PotentialChangeOrderRow,
} from './change-order-rows.ts';
import type { Db } from './db.ts';
import { sum } from './money.ts';

/** The potential change orders of a package, the hidden one included. */
export const pcosOf = (db: Db, order: ChangeOrderRow): PotentialChangeOrderRow[] =>
  db.potentialChangeOrders
    .where('contract_id', order.contract_id)
    .filter((pco) => pco.change_order_package_id === order.id);

/** The lines of a package, over all of its potential change orders. */
export const orderLines = (db: Db, order: ChangeOrderRow): ChangeOrderLineRow[] =>
  pcosOf(db, order).flatMap((pco) => [...db.changeOrderLineItems.where('holder_id', pco.id)]);

/** A line with its markup: what the other party pays. The row's own amount is without it. */
export const lineAmount = (db: Db, line: ChangeOrderLineRow): string =>
  sum([line.amount, ...db.markupLineItems.where('line_item_id', line.id).map((markup) => markup.amount)]);

/** The total of a package: its lines with their markups, or what was typed while it has none. */
export function orderTotal(db: Db, order: ChangeOrderRow): string {
  const lines = orderLines(db, order);
  return lines.length > 0 ? sum(lines.map((line) => lineAmount(db, line))) : (order.grand_total ?? '0');
}

/** What the change orders of a contract add up to, by how far they are. */
export function changeTotals(
  db: Db,
  kind: ChangeOrderKind,
  contractId: number,
): { approved: string; pending: string; draft: string } {
  const orders = db.changeOrders
    .where('contract_id', contractId)
    .filter((order) => order.kind === kind && order.deleted_at === null);
  const total = (counts: (status: string) => boolean): string =>
    sum(orders.filter(({ status }) => counts(status)).map((order) => orderTotal(db, order)));
  return {
    approved: total((status) => status === 'approved'),
    pending: total((status) => PENDING.includes(status)),
    draft: total((status) => status === 'draft'),
  };
}
