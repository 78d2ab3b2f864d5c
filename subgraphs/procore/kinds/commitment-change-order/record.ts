import type { ChangeOrderFacts, ChangeOrderPackage } from '../../change-order.ts';
import { childId } from '../../ids.ts';
import { commitmentLine, type ProcoreCommitmentChangeOrderLineRecord } from './line-record.ts';

/** A change of a subcontract or purchase order. Its id is the package's: the change order that bears the mark. */
export interface ProcoreCommitmentChangeOrderRecord extends ChangeOrderFacts {
  /** `1001/cco-7`. */
  id: string;
  /** `1001/wo-5501`; null where Procore shows the change order without its commitment. */
  commitmentId: string | null;
  /** Null where they were not asked for. */
  lines: ProcoreCommitmentChangeOrderLineRecord[] | null;
}

/** A package as the change order of a commitment. */
export function commitmentChangeOrder(
  found: ChangeOrderPackage,
  commitmentId: string | null,
): ProcoreCommitmentChangeOrderRecord {
  const { contractNumber: _, side: __, lines, ...facts } = found;
  return {
    ...facts,
    id: childId(found.projectId, 'cco', found.id),
    commitmentId,
    lines: lines?.map(commitmentLine) ?? null,
  };
}
