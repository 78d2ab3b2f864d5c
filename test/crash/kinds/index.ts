import { budget } from './budget.ts';
import { budgetChange } from './budget-change.ts';
import { commitment } from './commitment.ts';
import { commitmentChangeOrder } from './commitment-change-order.ts';
import { forecast } from './forecast.ts';
import type { CrashKind } from './kind.ts';
import { primeContractChangeOrder } from './prime-contract-change-order.ts';
import { projectWbs } from './project-wbs.ts';
import { subcontractorInvoice } from './subcontractor-invoice.ts';
import { vendor } from './vendor.ts';

export { type CrashKind, requestOf } from './kind.ts';

/** Every kind that is exported, in the order in which documents of one project go. */
export const crashKinds: readonly CrashKind[] = [
  vendor,
  projectWbs,
  budget,
  commitment,
  commitmentChangeOrder,
  subcontractorInvoice,
  budgetChange,
  primeContractChangeOrder,
  forecast,
];

/** The kind of a name. @throws Error that lists the kinds there are. */
export function crashKind(name: string): CrashKind {
  const found = crashKinds.find(({ kind }) => kind === name);
  if (!found) throw new Error(`--kind is one of ${crashKinds.map(({ kind }) => kind).join(', ')}.`);
  return found;
}
