import type { StoryOwnerBilling, StoryPrimeChangeOrder } from '../story/types.ts';
import type * as budget from './budget-change-rows.ts';
import type * as changes from './change-order-rows.ts';
import type { ErpItem } from './erp/items.ts';
import type * as financial from './financial-rows.ts';
import { createMarks, type MarkedRow, type Marks } from './marks.ts';
import type * as billing from './requisition-rows.ts';
import type * as rows from './rows.ts';
import { createSequence, createTable, type Table } from './table.ts';

/** Everything that the stand-in knows. One company; what is outside it does not exist. */
export interface Db {
  company: rows.CompanyRow;
  projects: Table<rows.ProjectRow>;
  subJobs: Table<rows.SubJobRow>;
  vendors: Table<rows.VendorRow>;
  projectVendors: Table<rows.ProjectVendorRow>;
  standardCostCodeLists: Table<rows.StandardCostCodeListRow>;
  standardCostCodes: Table<rows.StandardCostCodeRow>;
  lineItemTypes: Table<rows.LineItemTypeRow>;
  costCodes: Table<rows.CostCodeRow>;
  assignments: Table<rows.AssignmentRow>;
  wbsCodes: Table<rows.WbsCodeRow>;
  workOrders: Table<rows.ContractRow>;
  purchaseOrders: Table<rows.ContractRow>;
  lineItems: Table<rows.LineItemRow>;
  budgetLineItems: Table<financial.BudgetLineItemRow>;
  primeContracts: Table<financial.PrimeContractRow>;
  primeContractLineItems: Table<financial.PrimeContractLineRow>;
  erpJobCosts: Table<financial.ErpJobCostRow>;
  directCosts: Table<financial.DirectCostRow>;
  directCostLineItems: Table<financial.DirectCostLineRow>;
  changeOrders: Table<changes.ChangeOrderRow>;
  potentialChangeOrders: Table<changes.PotentialChangeOrderRow>;
  changeOrderLineItems: Table<changes.ChangeOrderLineRow>;
  markupLineItems: Table<changes.MarkupLineRow>;
  billingPeriods: Table<billing.BillingPeriodRow>;
  requisitions: Table<billing.RequisitionRow>;
  requisitionItems: Table<billing.RequisitionItemRow>;
  contractPayments: Table<billing.ContractPaymentRow>;
  paymentApplications: Table<billing.PaymentApplicationRow>;
  budgetChanges: Table<budget.BudgetChangeRow>;
  /** Ids of the two kinds of adjustment lines overlap, as Procore's do. */
  changeEventAdjustments: Table<budget.AdjustmentRow>;
  budgetChangeAdjustments: Table<budget.AdjustmentRow>;
  budgetModifications: Table<budget.BudgetModificationRow>;
  manualForecasts: Table<budget.ManualForecastRow>;
  erpTransactions: Table<budget.ErpTransactionRow>;
  externalData: Table<rows.ExternalDataRow>;
  erpRequests: Table<rows.ErpRequestRow>;
  erpRequestDetails: Table<rows.ErpRequestDetailRow>;
  stagedRecords: Table<rows.StagedRecordRow>;
  marks: Marks;
  /**
   * Records that were sent to the ERP Integrations tool and wait there for their answer, by `holdKey`: locked like a synced record
   * until they are accepted, rejected or retrieved. The ERP tool keeps it, the record's own routes obey it.
   */
  holds: Map<string, string>;
  /** Change orders to the owner that the story enters as soon as their contracts have lines. */
  awaitedChangeOrders: StoryPrimeChangeOrder[];
  /** Invoices to the owner that people enter once their contracts are there. */
  awaitedBillings: StoryOwnerBilling[];
  /** The records that the ERP Integrations tool has met, by `holdKey`. */
  erpItems: Map<string, ErpItem>;
}

/** The key of a record in `Db.holds`: `work_order_contract:5501`. */
export const holdKey = (itemType: string, itemId: number): string => `${itemType}:${itemId}`;

/** An empty company. */
export function createDb(company: rows.CompanyRow): Db {
  const contracts = createSequence(5501);
  // External data knows the lines of all of them as `line_item`, so their ids must not meet.
  const lines = createSequence(9001);
  const externalData = createTable<rows.ExternalDataRow>({ index: ['item_id'] });
  return {
    company,
    projects: createTable({ start: 1001 }),
    subJobs: createTable({ index: ['project_id'], start: 301 }),
    vendors: createTable({ start: 2001 }),
    projectVendors: createTable({ index: ['project_id', 'vendor_id'] }),
    standardCostCodeLists: createTable({ start: 11 }),
    standardCostCodes: createTable({ index: ['standard_cost_code_list_id'] }),
    lineItemTypes: createTable(),
    costCodes: createTable({ index: ['project_id', 'sub_job_id'] }),
    assignments: createTable({ index: ['project_id', 'cost_code_id'] }),
    wbsCodes: createTable({ index: ['project_id', 'cost_code_id'] }),
    workOrders: createTable({ index: ['project_id'], ids: contracts }),
    purchaseOrders: createTable({ index: ['project_id'], ids: contracts }),
    lineItems: createTable({ index: ['project_id', 'holder_id'], ids: lines }),
    budgetLineItems: createTable({ index: ['project_id', 'wbs_code_id'] }),
    primeContracts: createTable({ index: ['project_id'] }),
    primeContractLineItems: createTable({ index: ['project_id', 'holder_id'], ids: lines }),
    erpJobCosts: createTable({ index: ['project_id', 'cost_code_id'] }),
    directCosts: createTable({ index: ['project_id'] }),
    directCostLineItems: createTable({ index: ['project_id', 'direct_cost_id'], ids: lines }),
    changeOrders: createTable({ index: ['project_id', 'contract_id'] }),
    potentialChangeOrders: createTable({ index: ['project_id', 'contract_id'] }),
    changeOrderLineItems: createTable({ index: ['project_id', 'holder_id'], ids: lines }),
    markupLineItems: createTable({ index: ['line_item_id'], start: 6001 }),
    billingPeriods: createTable({ index: ['project_id'] }),
    requisitions: createTable({ index: ['project_id', 'commitment_id'] }),
    requisitionItems: createTable({ index: ['requisition_id'], start: 7001 }),
    contractPayments: createTable({ index: ['project_id', 'contract_id'] }),
    paymentApplications: createTable({ index: ['prime_contract_id'] }),
    budgetChanges: createTable({ index: ['project_id'] }),
    changeEventAdjustments: createTable({ index: ['project_id', 'budget_change_id'] }),
    budgetChangeAdjustments: createTable({ index: ['project_id', 'budget_change_id'] }),
    budgetModifications: createTable({ index: ['project_id'] }),
    manualForecasts: createTable({ index: ['project_id'] }),
    erpTransactions: createTable({ index: ['project_id'], start: 8001 }),
    externalData,
    erpRequests: createTable(),
    erpRequestDetails: createTable({ index: ['erp_request_id'] }),
    stagedRecords: createTable(),
    marks: createMarks(externalData),
    holds: new Map(),
    awaitedChangeOrders: [],
    awaitedBillings: [],
    erpItems: new Map(),
  };
}

/** The record that an external data item points at: `undefined` when it is not there, `null` when the stand-in keeps no such records. */
export function markedRow(db: Db, itemType: string, id: number): MarkedRow | null | undefined {
  const tables: Record<string, Table<MarkedRow>> = {
    project: db.projects as unknown as Table<MarkedRow>,
    sub_job: db.subJobs as unknown as Table<MarkedRow>,
    vendor: db.vendors as unknown as Table<MarkedRow>,
    standard_cost_code: db.standardCostCodes as unknown as Table<MarkedRow>,
    line_item_type: db.lineItemTypes as unknown as Table<MarkedRow>,
    cost_code: db.costCodes as unknown as Table<MarkedRow>,
    work_order_contract: db.workOrders as unknown as Table<MarkedRow>,
    purchase_order_contract: db.purchaseOrders as unknown as Table<MarkedRow>,
    prime_contract: db.primeContracts as unknown as Table<MarkedRow>,
    item: db.directCosts as unknown as Table<MarkedRow>,
    change_order: db.changeOrders as unknown as Table<MarkedRow>,
    markup: db.markupLineItems as unknown as Table<MarkedRow>,
    requisition: db.requisitions as unknown as Table<MarkedRow>,
    contract_payment: db.contractPayments as unknown as Table<MarkedRow>,
    payment_application: db.paymentApplications as unknown as Table<MarkedRow>,
    budget_change: db.budgetChanges as unknown as Table<MarkedRow>,
  };
  if (itemType === 'line_item') return lineRow(db, id);
  // One table behind both: an item is marked under the type that it is of.
  if (itemType === 'requisition_contract_item' || itemType === 'requisition_change_order_item') {
    const item = db.requisitionItems.get(id);
    return `requisition_${item?.item_type}` === itemType ? item : undefined;
  }
  const table = tables[itemType];
  return table ? table.get(id) : null;
}

/** Contracts, direct costs and change orders share the ids of their lines. */
const lineRow = (db: Db, id: number): MarkedRow | undefined =>
  db.lineItems.get(id) ??
  db.primeContractLineItems.get(id) ??
  db.directCostLineItems.get(id) ??
  db.changeOrderLineItems.get(id);

/** The tables under the names of their REST resources, for the control routes. */
export function collectionsOf(db: Db): Record<string, readonly object[]> {
  return {
    companies: [db.company],
    projects: db.projects.rows,
    sub_jobs: db.subJobs.rows,
    vendors: db.vendors.rows,
    project_vendors: db.projectVendors.rows,
    standard_cost_code_lists: db.standardCostCodeLists.rows,
    standard_cost_codes: db.standardCostCodes.rows,
    line_item_types: db.lineItemTypes.rows,
    cost_codes: db.costCodes.rows,
    cost_code_line_item_types: db.assignments.rows,
    wbs_codes: db.wbsCodes.rows,
    work_order_contracts: db.workOrders.rows,
    purchase_order_contracts: db.purchaseOrders.rows,
    line_items: db.lineItems.rows,
    budget_line_items: db.budgetLineItems.rows,
    prime_contracts: db.primeContracts.rows,
    prime_contract_line_items: db.primeContractLineItems.rows,
    erp_job_costs: db.erpJobCosts.rows,
    direct_costs: db.directCosts.rows,
    direct_cost_line_items: db.directCostLineItems.rows,
    change_order_packages: db.changeOrders.rows,
    potential_change_orders: db.potentialChangeOrders.rows,
    change_order_line_items: db.changeOrderLineItems.rows,
    markup_line_items: db.markupLineItems.rows,
    billing_periods: db.billingPeriods.rows,
    requisitions: db.requisitions.rows,
    requisition_items: db.requisitionItems.rows,
    contract_payments: db.contractPayments.rows,
    payment_applications: db.paymentApplications.rows,
    budget_changes: db.budgetChanges.rows,
    budget_change_adjustment_line_items: [...db.changeEventAdjustments.rows, ...db.budgetChangeAdjustments.rows],
    budget_modifications: db.budgetModifications.rows,
    manual_forecast_line_items: db.manualForecasts.rows,
    erp_transactions: db.erpTransactions.rows,
    external_data: db.externalData.rows,
    erp_requests: db.erpRequests.rows,
    erp_request_details: db.erpRequestDetails.rows,
    staged_records: db.stagedRecords.rows,
  };
}
