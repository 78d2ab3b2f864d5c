import type { Dated, Marked, Row } from './rows.ts';

/** A change of the budget. Its lines are rows of two tables (`AdjustmentRow`). */
export interface BudgetChangeRow extends Row, Marked, Dated {
  project_id: number;
  number: string;
  status: string;
  title: string | null;
  description: string | null;
}

export type AdjustmentType = 'change_event' | 'budget_change';

/**
 * A line of a budget change: `change_event` receives, `budget_change` gives. The two kinds count their ids apart, so an id names a line
 * only together with its type.
 */
export interface AdjustmentRow extends Row, Dated {
  type: AdjustmentType;
  budget_change_id: number;
  project_id: number;
  adjustment_number: number;
  wbs_code_id: number;
  amount: string;
  quantity: string | null;
  unit_cost: string | null;
  uom: string | null;
  calculation_strategy: 'automatic' | 'manual';
  description: string | null;
  comment: string | null;
  change_event_line_item_id: number | null;
}

/** The older way to change a budget: an amount from one line to another, or (from null) on top of the whole. */
export interface BudgetModificationRow extends Row, Marked, Dated {
  project_id: number;
  from_budget_line_item_id: number | null;
  to_budget_line_item_id: number;
  transfer_amount: string;
  notes: string | null;
}

/** What somebody expects to spend on a budget code beyond what is projected; several add up. */
export interface ManualForecastRow extends Row, Dated {
  project_id: number;
  budget_line_item_id: number | null;
  wbs_code_id: number;
  description: string | null;
  quantity: string | null;
  uom: string | null;
  unit_cost: string | null;
  amount: string;
}

/** A movement of the budget that the ERP is told of, once. `value` is decimal text. */
export interface ErpTransactionRow extends Row, Dated {
  project_id: number;
  wbs_code_id: number;
  origin_id: string | null;
  code: string | null;
  value: string;
  synced: boolean;
  type: string;
  procore_transaction_id: number;
  procore_transaction_type: string;
  job_cost_id: number | null;
  notes: string | null;
}
