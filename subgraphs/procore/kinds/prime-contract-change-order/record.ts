import type { ChangeOrderFacts, ChangeOrderPackage } from '../../change-order.ts';
import { childId } from '../../ids.ts';
import { type ProcorePrimeContractChangeOrderLineRecord, primeLine } from './line-record.ts';

/** A change of a prime contract. Its id is the package's: the change order that bears the mark. */
export interface ProcorePrimeContractChangeOrderRecord extends ChangeOrderFacts {
  /** `1001/pcco-2`. */
  id: string;
  /** `1001/pc-4`; null where Procore does not tell the contract. */
  primeContractId: string | null;
  /** When it was approved: the review of an approved one. Null for every other. */
  approvedAt: string | null;
  /** Null where they were not asked for. */
  lines: ProcorePrimeContractChangeOrderLineRecord[] | null;
}

/** A potential change order of a prime contract: what its change orders are made of. */
export interface ProcorePotentialChangeOrderRecord {
  /** `1001/pco-31`. */
  id: string;
  projectId: string;
  /** `1001/pc-4`; null where its contract is not a prime contract, or Procore does not tell it. */
  primeContractId: string | null;
  /** `1001/pcco-2`; null where it is in no change order yet, or Procore does not tell. */
  changeOrderId: string | null;
  number: string | null;
  title: string | null;
  /** HTML, as it is. */
  description: string | null;
  /** As a change order's: `APPROVED`. */
  status: ChangeOrderFacts['status'];
  statusText: string | null;
  /** The sum of the lines, markup included. */
  grandTotal: string | null;
  lines: ProcorePrimeContractChangeOrderLineRecord[];
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

/** A package as the change order of a prime contract. */
export function primeContractChangeOrder(found: ChangeOrderPackage): ProcorePrimeContractChangeOrderRecord {
  const { contractNumber, side: _, lines, ...facts } = found;
  const { projectId } = found;
  return {
    ...facts,
    id: childId(projectId, 'pcco', found.id),
    primeContractId: contractNumber === null ? null : childId(projectId, 'pc', contractNumber),
    approvedAt: found.status === 'APPROVED' ? found.reviewedAt : null,
    lines: lines?.map((line) => primeLine(line, projectId)) ?? null,
  };
}
