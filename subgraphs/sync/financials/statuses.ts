/** Which documents of Procore count in which figure, by their statuses (domain, section 4: 3, 5, 7 and 10). */

const COMMITTED: Record<string, readonly string[]> = {
  SUBCONTRACT: ['APPROVED', 'COMPLETE'],
  PURCHASE_ORDER: ['APPROVED'],
};
const IN_PROCESS: Record<string, readonly string[]> = {
  SUBCONTRACT: ['OUT_FOR_SIGNATURE'],
  PURCHASE_ORDER: ['PROCESSING', 'SUBMITTED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
};
const PENDING = ['NOT_PRICING', 'PRICING', 'PENDING', 'PENDING_BILLABLE', 'REVISED', 'PROCEEDING'];

/** Whether a commitment counts as committed (7). */
export function isCommitted({ type, status }: { type: string; status: string | null }): boolean {
  return COMMITTED[type]?.includes(status ?? '') === true;
}

/** Whether a commitment counts as a pending cost change (10). */
export function isInProcess({ type, status }: { type: string; status: string | null }): boolean {
  return IN_PROCESS[type]?.includes(status ?? '') === true;
}

/** Whether a change order, of a commitment or of a prime contract, is neither agreed nor given up (5 and 10). */
export function isPendingOrder({ status }: { status: string | null }): boolean {
  return PENDING.includes(status ?? '');
}
