import type * as financial from './financial-rows.ts';
import { createMarks, type MarkedRow, type Marks } from './marks.ts';
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
    externalData,
    erpRequests: createTable(),
    erpRequestDetails: createTable({ index: ['erp_request_id'] }),
    stagedRecords: createTable(),
    marks: createMarks(externalData),
    holds: new Map(),
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
  };
  if (itemType === 'line_item')
    return db.lineItems.get(id) ?? db.primeContractLineItems.get(id) ?? db.directCostLineItems.get(id);
  const table = tables[itemType];
  return table ? table.get(id) : null;
}

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
    external_data: db.externalData.rows,
    erp_requests: db.erpRequests.rows,
    erp_request_details: db.erpRequestDetails.rows,
    staged_records: db.stagedRecords.rows,
  };
}
