import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { Answers } from '../../subgraphs/sync/transfer/transfer.ts';

/** A row of a stand-in, as its control route shows it. */
export type Row = Record<string, string | number | null>;

/** What an approved document is to become, told by the story alone: neither by the product nor by the stand-ins. */
export interface ExpectedDocument {
  /** As the mutation takes it: `1001/wo-100001`. */
  id: string;
  /** What the approver gives, where the kind asks for it. */
  answers?: Answers;
  /** Every row that CMiC is to have of it, the document's own first. */
  rows: ExpectedRow[];
  marks: ExpectedMark[];
  links: ExpectedLink[];
}

/** A row that CMiC is to have exactly once. */
export interface ExpectedRow {
  /** In notes, and for `Naming`: `header`, `line 1000001`. Unique within its document. */
  name: string;
  /** `scmast`. */
  collection: string;
  /** The members that tell it from all others. Where CMiC numbers by itself, our reference stands here. */
  key: Row;
  /** What else it says: job, codes, percentages. */
  is?: Row;
  /** Amounts, in cents. Of a document that is posted they are looked at once it is. */
  cents?: Record<string, number>;
  /** The member that has a value once it is posted. */
  posted?: string;
}

/** An id; where CMiC takes part in choosing it, told by the rows that are there. */
export type Naming = string | ((rowOf: (name: string) => Row) => string);

/** The origin_id that a row in Procore is to bear. `key` as of an ExpectedRow. */
export interface ExpectedMark {
  collection: string;
  key: Row;
  originId: Naming;
}

/** A link that the product is to have, ACTIVE. It is found by Procore's id, and by CMiC's where that is null: the story does not know the ids of what Procore makes itself. */
export interface ExpectedLink {
  /** That of the document where absent. */
  kind?: Kind;
  procoreId: string | null;
  cmicId: Naming;
  lines?: { procoreLineId: string; cmicLineId: Naming }[];
}

/** Cents of an amount, as text or as CMiC's JSON number: exact below 10^13. */
export function toCents(amount: string | number | null): number {
  return Math.round(Number(amount ?? 0) * 100);
}
