/** Procore's statuses of a prime contract (reference 5.10), as the graph names them. */
export const primeContractStatuses = [
  'DRAFT',
  'OUT_FOR_BID',
  'OUT_FOR_SIGNATURE',
  'APPROVED',
  'COMPLETE',
  'TERMINATED',
] as const;
export type PrimeContractStatus = (typeof primeContractStatuses)[number];

/** `APPROVED` for `Approved` in any case (corrections, C25); null for a status that Procore does not document. */
export function readStatus(text: string | null): PrimeContractStatus | null {
  const name = text
    ?.trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_');
  return primeContractStatuses.find((status) => status === name) ?? null;
}
