/** For codegen: the record type behind each graph type of this subgraph, as `path#Type` from generated/. The other systems' types are stubs: their owners read them. */
const stubs = [
  'ProcoreVendor',
  'ProcoreProject',
  'ProcoreSubJob',
  'ProcoreCommitment',
  'ProcorePrimeContract',
  'ProcoreCompanyCostCode',
  'ProcoreCostType',
  'ProcoreCostCode',
  'ProcoreBudgetCode',
  'CmicVendor',
  'CmicJob',
  'CmicSubcontract',
  'CmicPrimeContract',
  'CmicCostCode',
  'CmicCategory',
  'CmicJobCostCode',
  'CmicJobCategory',
  'CmicJobCost',
];

const mappers: Record<string, string> = {
  Link: '../link/link.ts#Link',
  Transfer: '../transfer/transfer.ts#Transfer',
  TransferHistoryEntry: '../transfer/transfer.ts#HistoryEntry',
  Webhook: '../notify/replay.ts#WebhookStanding',
  Plan: '../transfer/plan.ts#Plan',
  ExportPlan: '../transfer/plan.ts#Plan',
  ImportPlan: '../transfer/plan.ts#Plan',
  Problem: '../problem.ts#Problem',
  JobCosts: '../kinds/job-cost/figures.ts#JobCostsRecord',
  JobCostCheck: '../kinds/job-cost/check.ts#JobCostCheckResult',
  JobCostDifference: '../kinds/job-cost/check.ts#JobCostDifferenceResult',
  JobCostCode: '../kinds/job-cost/lists.ts#JobCostCodeRecord',
  JobCostTransaction: '../store/job-costs.ts#JobCostRow',
  ...Object.fromEntries(stubs.map((name) => [name, '../records.ts#Stub'])),
};

export default mappers;
