/** The longest text that CMiC takes for each code and name (reference, section 2). Codes keep their leading zeros and are never cut to fit. */
export const limits = {
  company: 8,
  job: 10,
  project: 10,
  costCode: 16,
  category: 16,
  unit: 2,
  businessPartner: 8,
  vendor: 8,
  customer: 8,
  businessPartnerName: 50,
  addressLine: 40,
  addressType: 5,
  region: 4,
  subcontractNumber: 20,
  subcontractChange: 6,
  task: 16,
  jobCostCodeName: 50,
  potentialChangeItem: 11,
  potentialChangeItemType: 4,
  potentialChangeItemStatus: 10,
  potentialChangeItemName: 200,
  /** Where our own reference stands on a potential change item. */
  potentialChangeItemReference: 30,
  ownerChangeOrder: 20,
  /** Where our own reference stands on an owner change order: as long as its other codes, for want of a page. */
  ownerChangeOrderReference: 20,
  /** 10 to 20 depending on the resource; 8 is taken by all of them. */
  billingContract: 8,
  billCode: 50,
  /** As it is on the lines of a contract with an owner. */
  billName: 60,
  /** Assumed: no page says. */
  invoice: 30,
  currency: 3,
  paymentTerms: 6,
  /** Digits. */
  voucherNumber: 11,
} as const;

export type LimitName = keyof typeof limits;
