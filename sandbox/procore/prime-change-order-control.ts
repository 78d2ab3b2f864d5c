import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { createOrderLine, hiddenPco } from './change-order-lines.ts';
import type { PotentialChangeOrderRow } from './change-order-rows.ts';
import { showPackage } from './change-order-view.ts';
import { createOrder, updateOrder } from './change-order-write.ts';
import { type Context, route } from './context.ts';
import { isRow } from './sync.ts';

const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
const wanted = z.strictObject({
  primeContractId: z.int(),
  title: z.string().default('Owner change'),
  status: z.string().default('approved'),
  /** One potential change order for each list of amounts; the amounts stand on the contract's lines, in their order. */
  amounts: z
    .array(z.array(amount).min(1))
    .min(1)
    .default([['1250.50', '-200.25']]),
});

/**
 * `POST /_sandbox/prime_change_orders`: a change order to the owner on a prime contract with lines, in one call. The story has none, since
 * its prime contracts are not in Procore before their import. One list of amounts goes into the package itself, several into potential
 * change orders that people see.
 */
export function primeChangeOrderControl(context: Context): Route[] {
  const { db } = context;
  return [
    route('POST', '/prime_change_orders', (call) => {
      const given = wanted.safeParse(call.body ?? {});
      if (!given.success) {
        const told = given.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
        return { status: 400, json: { message: told.join('; ') } };
      }
      const { primeContractId, title, status, amounts } = given.data;
      const contract = db.primeContracts.get(primeContractId);
      const project = contract && db.projects.get(contract.project_id);
      const targets = db.primeContractLineItems.where('holder_id', primeContractId);
      if (!project || targets.length === 0)
        return { status: 404, json: { message: `There is no prime contract ${primeContractId} with lines` } };
      const order = createOrder(context, project, primeContractId, { title }, 'prime');
      if (!isRow(order)) return { status: 422, json: { message: 'The change order was refused' } };
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
      const errors = updateOrder(context, order, { status });
      return errors
        ? { status: 422, json: { message: JSON.stringify(errors) } }
        : { status: 201, json: showPackage(db, order, true), accepted: true };
    }),
  ];
}
