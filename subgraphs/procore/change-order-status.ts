/** Procore's statuses of change orders of every kind (reference 5.8), as the graph names them. */
export const changeOrderStatuses = [
  'DRAFT',
  'NOT_PRICING',
  'PRICING',
  'PENDING',
  'PENDING_BILLABLE',
  'REVISED',
  'PROCEEDING',
  'NOT_PROCEEDING',
  'NO_CHARGE',
  'APPROVED',
  'REJECTED',
  'VOID',
] as const;
export type ChangeOrderStatus = (typeof changeOrderStatuses)[number];

/** `APPROVED` for `Approved` and for `approved`: commitment and prime change orders spell it differently (corrections, C25). Null for one that Procore does not document. */
export function readChangeOrderStatus(text: string | null): ChangeOrderStatus | null {
  const name = text
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return changeOrderStatuses.find((status) => status === name) ?? null;
}
