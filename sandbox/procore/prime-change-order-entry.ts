import type { Errors } from './answers.ts';
import { createOrderLine, hiddenPco } from './change-order-lines.ts';
import type { ChangeOrderRow, PotentialChangeOrderRow } from './change-order-rows.ts';
import { createOrder, updateOrder } from './change-order-write.ts';
import type { Context } from './context.ts';
import type { PrimeContractRow } from './financial-rows.ts';
import type { ProjectRow } from './rows.ts';
import { isRow } from './sync.ts';

/** A change order to the owner as somebody enters it: one list of amounts for each potential change order, on the contract's lines in their order. */
export interface PrimeChangeOrderEntry {
  project: ProjectRow;
  primeContractId: number;
  /** Its own; the next one when absent. */
  id?: number;
  title: string;
  status: string;
  amounts: readonly (readonly string[])[];
}

/** Enters a change order on a prime contract that has lines. One list of amounts goes into the package itself, several into potential change orders that people see. */
export function enterPrimeChangeOrder(context: Context, entry: PrimeChangeOrderEntry): ChangeOrderRow | Errors {
  const { db } = context;
  const { project, primeContractId, title, status, amounts } = entry;
  const targets = db.primeContractLineItems.where('holder_id', primeContractId);
  const order = createOrder(context, project, primeContractId, { title }, 'prime', entry.id);
  if (!isRow(order)) return order;
  const hidden = hiddenPco(context, order);
  const { id: _id, ...blank } = hidden;
  for (const [i, list] of amounts.entries()) {
    const pco: PotentialChangeOrderRow =
      amounts.length === 1
        ? hidden
        : db.potentialChangeOrders.insert({
            ...blank,
            hidden: false,
            number: String(i + 1).padStart(3, '0'),
            title: `${title}, part ${i + 1}`,
          });
    for (const [k, value] of list.entries()) {
      const target = targets[k % targets.length]!;
      createOrderLine(context, pco, {
        wbs_code_id: target.wbs_code_id,
        amount: value,
        description: target.description,
        prime_line_item_id: target.id,
      });
    }
  }
  return updateOrder(context, order, { status }) ?? order;
}

/** What the story's project team enters once a contract and its lines are there: an approved change order, under its own id where that is free. Once. */
export function enterAwaited(context: Context, contract: PrimeContractRow): void {
  const { db } = context;
  const awaited = db.awaitedChangeOrders.filter((one) => one.contract === contract.number);
  const project = db.projects.get(contract.project_id);
  if (!project || awaited.length === 0 || db.primeContractLineItems.where('holder_id', contract.id).length === 0)
    return;
  db.awaitedChangeOrders = db.awaitedChangeOrders.filter((one) => one.contract !== contract.number);
  for (const { id, title, amounts } of awaited) {
    const own = db.changeOrders.get(id) ? {} : { id };
    const primeContractId = contract.id;
    enterPrimeChangeOrder(context, { ...own, project, primeContractId, title, status: 'approved', amounts: [amounts] });
  }
}
