/** What the header of a draft commitment says. */
export interface CommitmentHeader {
  sort: 'SUBCONTRACT' | 'PURCHASE_ORDER';
  number: string;
  title: string;
  description: string | null;
  /** `2001`. */
  vendorId: string;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
}

/** What the header of a draft change order says. */
export interface ChangeOrderHeader {
  /** `1001/wo-5501`. */
  commitmentId: string;
  number: string;
  title: string;
  description: string | null;
}

/** A draft by what it says beside its lines. Plain JSON: it is kept with what was sent of it. */
export type Draft =
  | { kind: 'COMMITMENT'; header: CommitmentHeader }
  | { kind: 'COMMITMENT_CHANGE_ORDER'; header: ChangeOrderHeader };

/** A line that can be written. */
export interface DraftLine {
  /** `1001/wbs-771`. */
  budgetCodeId: string;
  /** Decimal text. */
  amount: string;
  description: string | null;
  /** Procore's own id: `88001`; null for a line of its own. */
  commitmentLineItemId: string | null;
}
