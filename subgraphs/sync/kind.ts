/** The rows of the feature map, and two that are off it (contract, section 2). */
export const kinds = [
  'COMPANY_WBS',
  'PROJECT_WBS',
  'VENDOR',
  'PROJECT',
  'SUB_JOB',
  'BUDGET',
  'BUDGET_CHANGE',
  'FORECAST',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
  'SUBCONTRACTOR_INVOICE',
  'PRIME_CONTRACT',
  'PRIME_CONTRACT_CHANGE_ORDER',
  'JOB_COST',
  'OWNER_INVOICE',
  'INVOICE_PAYMENT',
] as const;

export type Kind = (typeof kinds)[number];
