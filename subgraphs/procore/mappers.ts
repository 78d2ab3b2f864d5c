/** For codegen: the record type behind each graph type of this subgraph, as `path#Type` from generated/. */
const mappers: Record<string, string> = {
  ProcoreVendor: '../kinds/vendor/record.ts#ProcoreVendorRecord',
  ProcoreProject: '../kinds/project/record.ts#ProcoreProjectRecord',
  ProcoreSubJob: '../kinds/sub-job/record.ts#ProcoreSubJobRecord',
  ProcoreCommitment: '../kinds/commitment/record.ts#ProcoreCommitmentRecord',
  ProcoreCommitmentLine: '../kinds/commitment/line-record.ts#ProcoreCommitmentLineRecord',
  ProcoreCompanyCostCode: '../kinds/company-wbs/record.ts#ProcoreCompanyCostCodeRecord',
  ProcoreCostType: '../kinds/company-wbs/record.ts#ProcoreCostTypeRecord',
  ProcoreCostCode: '../kinds/project-wbs/record.ts#ProcoreCostCodeRecord',
  ProcoreBudgetCode: '../kinds/project-wbs/record.ts#ProcoreBudgetCodeRecord',
  ProcoreBudget: '../kinds/budget/record.ts#ProcoreBudgetRecord',
  ProcoreBudgetLine: '../kinds/budget/record.ts#ProcoreBudgetLineRecord',
  ProcorePrimeContract: '../kinds/prime-contract/record.ts#ProcorePrimeContractRecord',
  ProcorePrimeContractLine: '../kinds/prime-contract/line-record.ts#ProcorePrimeContractLineRecord',
  ProcoreDirectCost: '../kinds/job-cost/record.ts#ProcoreDirectCostRecord',
  ProcoreDirectCostLine: '../kinds/job-cost/record.ts#ProcoreDirectCostLineRecord',
};

export default mappers;
