/** For codegen: the record type behind each graph type of this subgraph, as `path#Type` from generated/. */
const mappers: Record<string, string> = {
  CmicAddress: '../address.ts#CmicAddress',
  CmicJob: '../kinds/project/record.ts#CmicJobRecord',
  CmicProjectDetails: '../kinds/project/record.ts#CmicProjectDetailsRecord',
  CmicVendor: '../kinds/vendor/record.ts#CmicVendorRecord',
  CmicBusinessPartner: '../kinds/vendor/record.ts#CmicBusinessPartnerRecord',
  CmicInsurance: '../kinds/vendor/record.ts#CmicInsuranceRecord',
  CmicCostCode: '../kinds/company-wbs/record.ts#CmicCostCodeRecord',
  CmicCategory: '../kinds/company-wbs/record.ts#CmicCategoryRecord',
  CmicJobCostCode: '../kinds/project-wbs/record.ts#CmicJobCostCodeRecord',
  CmicJobCategory: '../kinds/project-wbs/record.ts#CmicJobCategoryRecord',
  CmicSubcontract: '../kinds/commitment/record.ts#CmicSubcontractHeader',
  CmicSubcontractChangeOrder: '../kinds/commitment/record.ts#CmicSubcontractHeader',
  CmicSubcontractLine: '../kinds/commitment/record.ts#CmicSubcontractLineRecord',
  CmicPrimeContract: '../kinds/prime-contract/record.ts#CmicPrimeContractRecord',
  CmicPrimeContractLine: '../kinds/prime-contract/record.ts#CmicPrimeContractLineRecord',
  CmicRequestForPayment: '../kinds/subcontractor-invoice/record.ts#CmicRequestForPaymentHeader',
  CmicRequestForPaymentLine: '../kinds/subcontractor-invoice/record.ts#CmicRequestForPaymentLineRecord',
  CmicPotentialChangeItem: '../kinds/budget-change/record.ts#CmicPotentialChangeItemHeader',
  CmicPotentialChangeItemLine: '../kinds/budget-change/record.ts#CmicPotentialChangeItemLineRecord',
  CmicOwnerChangeOrder: '../kinds/prime-contract-change-order/record.ts#CmicOwnerChangeOrderRecord',
  CmicJobCost: '../kinds/job-cost/record.ts#CmicJobCostRecord',
};

export default mappers;
