import type { ChangeOrderLine } from '../../change-order-line.ts';
import type { CodePlace } from '../../code-place.ts';

/** A line of a commitment change order. Amounts are decimal text in the company's currency; negative for a reduction. */
export interface ProcoreCommitmentChangeOrderLineRecord extends CodePlace {
  /** Procore's own id of the line: `90001`. */
  id: string;
  position: number | null;
  description: string | null;
  /** Without tax and markup: what is exported as cost. */
  amount: string | null;
  extendedAmount: string | null;
  /** As Procore totals it. */
  totalAmount: string | null;
  /** The tax on it, which does not travel. */
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
  /** Procore's own id of the commitment's line that it changes: `88001`; null for a line that is new to the contract. */
  commitmentLineItemId: string | null;
  originId: string | null;
}

/** A package's line as a line of a commitment change order: cost, where a prime contract's change bills the owner (corrections, E27). */
export function commitmentLine(line: ChangeOrderLine): ProcoreCommitmentChangeOrderLineRecord {
  return {
    id: line.id,
    position: line.position,
    description: line.description,
    amount: line.extendedAmount ?? line.amount,
    extendedAmount: line.extendedAmount,
    totalAmount: line.totalAmount,
    taxAmount: line.taxAmount,
    quantity: line.quantity,
    unitCost: line.unitCost,
    uom: line.uom,
    costCodeId: line.costCodeId,
    costCode: line.costCode,
    costTypeId: line.costTypeId,
    costTypeCode: line.costTypeCode,
    budgetCodeId: line.budgetCodeId,
    flatCode: line.flatCode,
    subJobId: line.subJobId,
    taxCodeId: line.taxCodeId,
    commitmentLineItemId: line.commitmentLineItemId,
    originId: line.originId,
  };
}
