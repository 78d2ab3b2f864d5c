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
  ProcoreForecast: '../kinds/budget/line-record.ts#ProcoreForecastRecord',
  ProcoreBudgetChange: '../kinds/budget-change/record.ts#ProcoreBudgetChangeRecord',
  ProcoreBudgetAdjustment: '../kinds/budget-change/line-record.ts#ProcoreBudgetAdjustmentRecord',
  ProcoreBudgetLine: '../kinds/budget/record.ts#ProcoreBudgetLineRecord',
  ProcorePrimeContract: '../kinds/prime-contract/record.ts#ProcorePrimeContractRecord',
  ProcorePrimeContractLine: '../kinds/prime-contract/line-record.ts#ProcorePrimeContractLineRecord',
  ProcorePaymentApplication: '../kinds/prime-contract/payment-application-record.ts#ProcorePaymentApplicationRecord',
  ProcoreCommitmentChangeOrder: '../kinds/commitment-change-order/record.ts#ProcoreCommitmentChangeOrderRecord',
  ProcoreCommitmentChangeOrderLine:
    '../kinds/commitment-change-order/line-record.ts#ProcoreCommitmentChangeOrderLineRecord',
  ProcoreSubcontractorInvoice: '../kinds/subcontractor-invoice/record.ts#ProcoreSubcontractorInvoiceRecord',
  ProcoreSubcontractorInvoiceItem:
    '../kinds/subcontractor-invoice/line-record.ts#ProcoreSubcontractorInvoiceItemRecord',
  ProcorePrimeContractChangeOrder:
    '../kinds/prime-contract-change-order/record.ts#ProcorePrimeContractChangeOrderRecord',
  ProcorePrimeContractChangeOrderLine:
    '../kinds/prime-contract-change-order/line-record.ts#ProcorePrimeContractChangeOrderLineRecord',
  ProcoreChangeOrderMarkup: '../kinds/prime-contract-change-order/line-record.ts#ChangeOrderMarkup',
  ProcorePotentialChangeOrder: '../kinds/prime-contract-change-order/record.ts#ProcorePotentialChangeOrderRecord',
  ProcoreDirectCost: '../kinds/job-cost/record.ts#ProcoreDirectCostRecord',
  ProcoreDirectCostLine: '../kinds/job-cost/record.ts#ProcoreDirectCostLineRecord',
};

export default mappers;
