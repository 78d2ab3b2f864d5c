import type { CommitmentType } from '../../ids.ts';

/** Procore's statuses of a subcontract, as it documents and filters them. */
const SUBCONTRACT = [
  'Draft',
  'Out For Bid',
  'Out For Signature',
  'Approved',
  'Complete',
  'Terminated',
  'Void',
] as const;
const PURCHASE_ORDER = [
  'Draft',
  'Processing',
  'Submitted',
  'Partially Received',
  'Received',
  'Approved',
  'Closed',
] as const;

export const commitmentStatuses = [
  'DRAFT',
  'OUT_FOR_BID',
  'OUT_FOR_SIGNATURE',
  'PROCESSING',
  'SUBMITTED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'APPROVED',
  'COMPLETE',
  'CLOSED',
  'TERMINATED',
  'VOID',
] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

const byText = new Map<string, CommitmentStatus>(commitmentStatuses.map((status) => [status.toLowerCase(), status]));

/** `APPROVED` for `Approved` in any case (corrections, C25); null for a status that Procore does not document. */
export function readStatus(text: string | null): CommitmentStatus | null {
  return text === null
    ? null
    : (byText.get(
        text
          .trim()
          .toLowerCase()
          .replace(/[\s_-]+/g, '_'),
      ) ?? null);
}

/** The spelling by which Procore filters one sort of commitment; null where that sort never has the status. */
export function statusText(type: CommitmentType, status: CommitmentStatus): string | null {
  const known: readonly string[] = type === 'SUBCONTRACT' ? SUBCONTRACT : PURCHASE_ORDER;
  return known.find((text) => readStatus(text) === status) ?? null;
}
