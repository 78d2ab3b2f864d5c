import { type Context, stamp } from './context.ts';
import type { PrimeContractRow } from './financial-rows.ts';
import type { PaymentApplicationRow } from './requisition-rows.ts';

/** An invoice to the owner as somebody enters it: so many percent of every line are billed by the end of the period. */
export interface PaymentApplicationEntry {
  percent: string;
  retainagePercent: string;
  status: string;
  periodStart: string;
  periodEnd: string;
}

/** Enters the next invoice to the owner of a prime contract. */
export function enterPaymentApplication(
  context: Context,
  contract: PrimeContractRow,
  { percent, retainagePercent, status, periodStart, periodEnd }: PaymentApplicationEntry,
): PaymentApplicationRow {
  const { db } = context;
  return db.paymentApplications.insert({
    project_id: contract.project_id,
    prime_contract_id: contract.id,
    number: db.paymentApplications.where('prime_contract_id', contract.id).length + 1,
    status,
    billing_date: periodEnd,
    period_start: periodStart,
    period_end: periodEnd,
    percent,
    retainage_percent: retainagePercent,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: stamp(context),
    updated_at: stamp(context),
  });
}

/** What the story's project team bills once a contract and its lines are there. Once. */
export function enterAwaitedBillings(context: Context, contract: PrimeContractRow): void {
  const { db } = context;
  const awaited = db.awaitedBillings.filter((one) => one.contract === contract.number);
  if (awaited.length === 0 || db.primeContractLineItems.where('holder_id', contract.id).length === 0) return;
  db.awaitedBillings = db.awaitedBillings.filter((one) => one.contract !== contract.number);
  for (const { held, ...billing } of awaited)
    enterPaymentApplication(context, contract, { ...billing, retainagePercent: held });
}
