import type { Dated, LineItemRow, Marked, Row } from './rows.ts';

/** Whose contract a change order changes. */
export type ChangeOrderKind = 'commitment' | 'prime';

/**
 * A change order package. `id` is the package's (the one that carries the mark), `scoped_id` the id under which the project-scoped
 * endpoints know the same change order; those bear no mark and point back with `legacy_package_id`.
 */
export interface ChangeOrderRow extends Row, Marked, Dated {
  kind: ChangeOrderKind;
  scoped_id: number;
  project_id: number;
  contract_id: number;
  number: string;
  revision: number;
  title: string | null;
  description: string | null;
  /** Lower case; each kind spells it in its own way. */
  status: string;
  /** What a write gave as total; shown only while there are no lines. */
  grand_total: string | null;
  schedule_impact_amount: number | null;
  executed: boolean;
  private: boolean;
  paid: boolean;
  field_change: boolean;
  signature_required: boolean;
  due_date: string | null;
  invoiced_date: string | null;
  paid_date: string | null;
  signed_change_order_received_date: string | null;
  revised_substantial_completion_date: string | null;
  /** When it was approved; that is what Procore calls reviewed. */
  reviewed_at: string | null;
  reference: string | null;
  reason: string | null;
  deleted_at: string | null;
}

/** A potential change order: it holds the lines. A project of one tier keeps one behind every package, which nobody sees. */
export interface PotentialChangeOrderRow extends Row, Marked, Dated {
  project_id: number;
  contract_id: number;
  change_order_package_id: number | null;
  hidden: boolean;
  number: string;
  title: string | null;
  description: string | null;
  status: string;
}

/** A line of a potential change order; `amount` of the row is the extended amount, without markup and tax. */
export interface ChangeOrderLineRow extends LineItemRow {
  /** The line of the contract that this one changes; null for a line that is new to the contract. */
  commitment_line_item_id: number | null;
  prime_line_item_id: number | null;
}

/** What a change to the owner adds on top of a line; external data knows it as `markup`. */
export interface MarkupLineRow extends Row, Marked, Dated {
  line_item_id: number;
  name: string;
  percentage: string;
  amount: string;
}
