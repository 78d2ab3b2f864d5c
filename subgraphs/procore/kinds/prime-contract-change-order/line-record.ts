import type { ChangeOrderLine, ChangeOrderMarkup } from '../../change-order-line.ts';
import type { CodePlace } from '../../code-place.ts';
import { childId } from '../../ids.ts';

export type { ChangeOrderMarkup } from '../../change-order-line.ts';

/** A line of a prime contract change order. Amounts are decimal text in the company's currency; negative for a reduction. */
export interface ProcorePrimeContractChangeOrderLineRecord extends CodePlace {
  /** Procore's own id of the line: `91001`. */
  id: string;
  position: number | null;
  description: string | null;
  /** With markups: what the owner is billed. */
  amount: string | null;
  /** Without markup and tax: what the budget changes by. */
  extendedAmount: string | null;
  /** As Procore totals it. */
  totalAmount: string | null;
  taxAmount: string | null;
  quantity: string | null;
  unitCost: string | null;
  uom: string | null;
  /** Full code: `03-100`. */
  costCode: string | null;
  /** `S`. */
  costTypeCode: string | null;
  /** `03-100.S`. */
  flatCode: string | null;
  taxCodeId: string | null;
  /** Procore's own id of the prime contract's line that it changes: `88123`. */
  primeLineItemId: string | null;
  /** `1001/pco-31`; null where Procore does not tell which one holds the line. */
  potentialChangeOrderId: string | null;
  markups: ChangeOrderMarkup[];
  originId: string | null;
}

/** A package's line as a line that bills the owner. */
export function primeLine(line: ChangeOrderLine, projectId: string): ProcorePrimeContractChangeOrderLineRecord {
  const { billerUnknown: _, isTargetTold: __, commitmentLineItemId: ___, potentialChangeOrderNumber, ...told } = line;
  return {
    ...told,
    potentialChangeOrderId:
      potentialChangeOrderNumber === null ? null : childId(projectId, 'pco', potentialChangeOrderNumber),
  };
}
