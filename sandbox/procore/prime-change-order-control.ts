import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { showPackage } from './change-order-view.ts';
import { type Context, route } from './context.ts';
import { enterPrimeChangeOrder } from './prime-change-order-entry.ts';
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
 * `POST /_sandbox/prime_change_orders`: a change order to the owner on a prime contract with lines, in one call. The story has one
 * alone, since its prime contracts are not in Procore before their import (see `enterAwaited`). One list of amounts goes into the package itself, several into potential
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
      const order = enterPrimeChangeOrder(context, { project, primeContractId, title, status, amounts });
      return isRow(order)
        ? { status: 201, json: showPackage(db, order, true), accepted: true }
        : { status: 422, json: { message: JSON.stringify(order) } };
    }),
  ];
}
