import type { Dated, LineItemRow, Marked, Row } from './rows.ts';

/** A budget line: one for each budget code of a project. Procore gives it no `origin_id`. Amounts are decimal text. */
export interface BudgetLineItemRow extends Row, Dated {
  project_id: number;
  wbs_code_id: number;
  original_budget_amount: string;
  quantity: string | null;
  unit_cost: string | null;
  uom: string | null;
  calculation_strategy: 'automatic' | 'manual';
}

/** An owner's contract. Its lines are rows of their own (`PrimeContractLineRow`). */
export interface PrimeContractRow extends Row, Marked, Dated {
  type: 'PrimeContract';
  project_id: number;
  number: string;
  title: string | null;
  description: string | null;
  status: string;
  executed: boolean;
  private: boolean;
  accounting_method: 'amount' | 'unit';
  retainage_percent: string | null;
  vendor_id: number | null;
  contractor_id: number | null;
  architect_id: number | null;
  inclusions: string | null;
  exclusions: string | null;
  contract_date: string | null;
  contract_start_date: string | null;
  contract_estimated_completion_date: string | null;
  contract_termination_date: string | null;
  actual_completion_date: string | null;
  substantial_completion_date: string | null;
  execution_date: string | null;
  issued_on_date: string | null;
  approval_letter_date: string | null;
  letter_of_intent_date: string | null;
  returned_date: string | null;
  signed_contract_received_date: string | null;
}

/** The same record as a commitment's line, and of the same id space. */
export type PrimeContractLineRow = LineItemRow;

/** What an ERP tells of one cost code and type. The amounts stand under their documented names, null where never told. */
export interface ErpJobCostRow extends Row, Dated {
  project_id: number;
  sub_job_id: number | null;
  job_origin_id: string;
  cost_code_id: number;
  line_item_type_id: number;
  wbs_code_id: number;
  amounts: Record<string, string | null>;
}

/** A cost booked without a commitment. */
export interface DirectCostRow extends Row, Marked, Dated {
  project_id: number;
  direct_cost_type: string;
  status: string;
  vendor_id: number | null;
  employee_id: number | null;
  invoice_number: string | null;
  description: string | null;
  terms: string | null;
  direct_cost_date: string | null;
  received_date: string | null;
  payment_date: string | null;
}

/** A line of a direct cost: external data calls it `line_item` as well, so its ids are of the line items' space. */
export interface DirectCostLineRow extends Row, Marked, Dated {
  project_id: number;
  direct_cost_id: number;
  wbs_code_id: number;
  description: string | null;
  amount: string;
  quantity: string;
  unit_cost: string;
  uom: string | null;
}
