/**
 * The rows behind the Procore stand-in: what the real system would hold, told plainly. The routes dress them in Procore's uneven
 * answers (`dress.ts`); the control routes show them as they stand, so tests can count and compare.
 * Ids are numbers, amounts decimal text, times ISO 8601 in UTC.
 */
export interface Row {
  id: number;
}

/** The members by which an outside system marks a record as its own; a non-null `origin_id` means "synced". */
export interface Marked {
  origin_id: string | null;
  origin_code: string | null;
  origin_data: string | null;
}

export interface Dated {
  created_at: string;
  updated_at: string;
}

export interface CompanyRow extends Row {
  name: string;
  is_active: boolean;
}

export interface ProjectRow extends Row, Marked, Dated {
  company_id: number;
  name: string;
  project_number: string | null;
  description: string | null;
  active: boolean;
  address: string | null;
  city: string | null;
  state_code: string | null;
  zip: string | null;
  country_code: string | null;
  phone: string | null;
  time_zone: string | null;
  start_date: string | null;
  completion_date: string | null;
  total_value: string | null;
  accounting_project_number: string | null;
  erp_integrated: boolean;
  budget_locked: boolean;
  standard_cost_code_list_id: number;
  parent_job_id: number | null;
}

export interface SubJobRow extends Row, Marked, Dated {
  project_id: number;
  name: string;
  code: string;
}

export interface VendorRow extends Row, Marked, Dated {
  company_id: number;
  name: string;
  abbreviated_name: string | null;
  trade_name: string | null;
  address: string | null;
  city: string | null;
  state_code: string | null;
  zip: string | null;
  country_code: string | null;
  business_phone: string | null;
  mobile_phone: string | null;
  fax_number: string | null;
  email_address: string | null;
  website: string | null;
  license_number: string | null;
  notes: string | null;
  is_active: boolean;
  authorized_bidder: boolean;
  prequalified: boolean;
  /** The registration number (EIN); shown inside `business_register`. */
  tax_id: string | null;
}

export interface ProjectVendorRow extends Row {
  project_id: number;
  vendor_id: number;
}

export interface StandardCostCodeListRow extends Row {
  company_id: number;
  name: string;
  is_erp_list: boolean;
  available_to_use_on_new_projects: boolean;
}

export interface StandardCostCodeRow extends Row, Marked, Dated {
  standard_cost_code_list_id: number;
  parent_id: number | null;
  /** Without the parent's code. */
  code: string;
  full_code: string;
  name: string;
  /** An inactive code stands where projects use it, but cannot be added to one. */
  active: boolean;
}

export interface LineItemTypeRow extends Row, Marked, Dated {
  company_id: number;
  name: string;
  code: string;
  base_type: string | null;
  /** As of a standard cost code. */
  active: boolean;
}

/** A project cost code. A sub job's codes are rows of their own (`sub_job_id`), shown with `biller_type: "SubJob"`. */
export interface CostCodeRow extends Row, Marked, Dated {
  project_id: number;
  sub_job_id: number | null;
  parent_id: number | null;
  standard_cost_code_id: number | null;
  code: string;
  full_code: string;
  name: string;
  position: number | null;
  /** Not shown by Procore's cost codes; the WBS segment items show it as `status`. */
  active: boolean;
}

/** A cost type assigned to a project cost code. */
export interface AssignmentRow extends Row {
  project_id: number;
  sub_job_id: number | null;
  cost_code_id: number;
  line_item_type_id: number;
  synced: boolean;
}

/** A budget code: sub job (or none), cost code and cost type. */
export interface WbsCodeRow extends Row, Dated {
  project_id: number;
  sub_job_id: number | null;
  cost_code_id: number;
  line_item_type_id: number | null;
  flat_code: string;
  flat_name: string;
  description: string;
  status: 'active' | 'inactive';
}

export type ContractType = 'WorkOrderContract' | 'PurchaseOrderContract';

/** A subcontract or a purchase order: the two share Procore's contract ids. */
export interface ContractRow extends Row, Marked, Dated {
  type: ContractType;
  project_id: number;
  vendor_id: number | null;
  number: string;
  title: string | null;
  description: string | null;
  status: string;
  executed: boolean;
  private: boolean;
  accounting_method: 'amount' | 'unit';
  retainage_percent: string | null;
  contract_date: string | null;
  contract_start_date: string | null;
  contract_estimated_completion_date: string | null;
  actual_completion_date: string | null;
  issued_on_date: string | null;
  execution_date: string | null;
  approval_letter_date: string | null;
  letter_of_intent_date: string | null;
  returned_date: string | null;
  signed_contract_received_date: string | null;
  delivery_date: string | null;
  inclusions: string | null;
  exclusions: string | null;
  bill_to_address: string | null;
  ship_to_address: string | null;
  ship_via: string | null;
  payment_terms: string | null;
  assignee_id: number | null;
  deleted_at: string | null;
}

export interface LineItemRow extends Row, Marked, Dated {
  holder_id: number;
  holder_type: ContractType | 'PrimeContract' | 'PotentialChangeOrder';
  project_id: number;
  position: number;
  description: string | null;
  amount: string;
  quantity: string;
  unit_cost: string;
  uom: string | null;
  extended_type: 'manual' | 'calculated';
  tax_code_id: number | null;
  cost_code_id: number | null;
  line_item_type_id: number | null;
  wbs_code_id: number | null;
}

/** One mapping of the ERP surface: a Procore record and the origin that somebody gave it. */
export interface ExternalDataRow extends Row, Marked {
  item_type: string;
  item_id: number;
  /** The member is never null here: a mark that is taken away removes the row. */
  origin_id: string;
}

/** One event of the ERP Integrations tool, as the integrator fetches it. */
export interface ErpRequestRow extends Row, Dated {
  company_id: number;
  request_name: string;
  request_data: unknown;
  integration_app_name: string | null;
}

/** The progress record of an ERP event, to be closed by the integrator. */
export interface ErpRequestDetailRow extends Row, Dated {
  erp_request_id: number;
  company_id: number;
  item_type: string;
  item_id: number | null;
  status: string;
  messages: string[];
}

/** A record that waits in the ERP Integrations tool for a person to import it. */
export interface StagedRecordRow extends Row, Dated {
  company_id: number;
  item_type: string;
  origin_id: string;
  origin_code: string | null;
  origin_data: string | null;
  parent_id: number | null;
  parent_origin_id: string | null;
  status: string;
  data: Record<string, unknown>;
}
