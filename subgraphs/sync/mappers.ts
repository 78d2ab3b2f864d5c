/** For codegen: the record type behind each graph type of this subgraph, as `path#Type` from generated/. The other systems' types are stubs: their owners read them. */
const stubs = [
  'ProcoreVendor',
  'ProcoreProject',
  'ProcoreSubJob',
  'ProcoreCommitment',
  'ProcoreCompanyCostCode',
  'ProcoreCostType',
  'ProcoreCostCode',
  'ProcoreBudgetCode',
  'CmicVendor',
  'CmicJob',
  'CmicSubcontract',
  'CmicCostCode',
  'CmicCategory',
  'CmicJobCostCode',
  'CmicJobCategory',
];

const mappers: Record<string, string> = {
  Link: '../link/link.ts#Link',
  Transfer: '../transfer/transfer.ts#Transfer',
  Plan: '../transfer/plan.ts#Plan',
  ExportPlan: '../transfer/plan.ts#Plan',
  ImportPlan: '../transfer/plan.ts#Plan',
  Problem: '../problem.ts#Problem',
  ...Object.fromEntries(stubs.map((name) => [name, '../records.ts#Stub'])),
};

export default mappers;
