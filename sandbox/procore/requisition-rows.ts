import type { Dated, Marked, Row } from './rows.ts';

/** A month (or other span) of a project in which subcontractors bill. */
export interface BillingPeriodRow extends Row, Dated {
  project_id: number;
  start_date: string;
  end_date: string;
  due_date: string;
  status: 'open' | 'closed';
  position: number;
}

/** A subcontractor invoice. The interface renamed it in 2018, the API did not. */
export interface RequisitionRow extends Row, Marked, Dated {
  project_id: number;
  commitment_id: number;
  period_id: number;
  /** One for each invoice of a commitment, from 1. */
  number: number;
  invoice_number: string | null;
  status: string;
  final: boolean;
  billing_date: string | null;
  requisition_start: string | null;
  requisition_end: string | null;
  payment_date: string | null;
  submitted_at: string | null;
  previous_requisition_id: number | null;
}

export type RequisitionItemType = 'contract_item' | 'change_order_item';

/** One line of an invoice: what it bills of one line of the contract, or of a change order. Amounts are decimal text. */
export interface RequisitionItemRow extends Row, Marked, Dated {
  requisition_id: number;
  item_type: RequisitionItemType;
  /** The contract's line, or the change order's. */
  line_item_id: number;
  change_order_package_id: number | null;
  work_completed_this_period: string;
  work_completed_this_period_quantity: string;
  /** What lies on the site at the end of the period, not what came in. */
  materials_presently_stored: string;
  work_retainage_retained: string;
  work_retainage_released: string;
  /** Of the materials the whole retainage held, not this period's. */
  materials_retainage_retained: string;
  work_retainage_percent: string | null;
  materials_retainage_percent: string | null;
  subcontractor_claimed_amount: string | null;
  status: 'approved' | 'rejected' | 'no_action';
  comment: string | null;
}

/** A payment on a commitment. */
export interface ContractPaymentRow extends Row, Marked, Dated {
  project_id: number;
  contract_id: number;
  requisition_id: number | null;
  amount: string;
  status: string;
  date: string | null;
  invoice_number: string | null;
  invoice_date: string | null;
  check_number: string | null;
  payment_number: string | null;
  draw_request_number: string | null;
  payment_method: string | null;
  notes: string | null;
}

/** An owner's invoice on a prime contract; the stand-in makes them by a control route alone. */
export interface PaymentApplicationRow extends Row, Marked, Dated {
  project_id: number;
  prime_contract_id: number;
  number: number;
  status: string;
  billing_date: string;
  period_start: string;
  period_end: string;
  /** The share of every line that is billed by now, in percent. */
  percent: string;
  retainage_percent: string;
}
