import { resource } from './resource.ts';

const voucher = {
  company: 'VouCompCode',
  vendor: 'VouVenCode',
  /** Null on a voucher that is no request for payment. */
  contract: 'VouContCode',
  invoice: 'VouInvCode',
  /** CMiC's own number of it. */
  voucherNumber: 'VouNum',
  change: 'VouChgCode',
  job: 'VouJobCode',
  series: 'VouInvSeriesCode',
  currency: 'VouCurrCode',
  /** Before tax and whatever is held; zero where retainage alone is released. */
  amount: 'VouInvAmt',
  invoiceDate: 'VouInvDate',
  dueDate: 'VouDueDate',
  post: 'VouBchPost',
  postDate: 'VouPostDate',
  status: 'VouStatusCode',
  final: 'VouFinalRfpFlag',
  manualCheque: 'VouPayByManualChqFlag',
  retainageHeld: 'VouHldbkAmt',
  paid: 'VouPaidAmt',
  outstanding: 'VouInvOutstandAmt',
  created: 'VouIuCreateDate',
  updated: 'VouIuUpdateDate',
  vuuid: 'VouVUuid',
};

const asked = {
  company: 'VsovCompCode',
  /** The technical key of the voucher: the one name of these that was seen. */
  voucher: 'VsovVouUuid',
  vendor: 'VsovVenCode',
  contract: 'VsovContCode',
  amount: 'VsovLstAmt',
  retainageHeld: 'VsovHldbkAmt',
  retainageReleased: 'VsovHldbkRlsAmt',
  vuuid: 'VsovVUuid',
};

/**
 * Requests for payment of subcontractors, which are vouchers of accounts payable (reference, section 9). Assumed: the technical key and the status of a voucher, and
 * the names of both resources that tell what was asked.
 */
export const requestForPaymentResources = {
  apallvouchers: resource({
    path: '/ap-rest-api/rest/1/apallvouchers',
    createPath: '/ap-rest-api/rest/1/apvoucher',
    key: ['company', 'vendor', 'contract', 'invoice', 'voucherNumber'],
    finder: {
      name: 'VouInvOutGrandAmtFinder',
      parameters: { company: 'CompCodeVar', vendor: 'VendorCodeVar', contract: 'ContCodeVar' },
    },
    attributes: voucher,
    nested: {
      name: 'ApVoucherDetailViewObj',
      attributes: {
        voucherNumber: 'VdistVouNum',
        /** The internal number of the contract's line (`ScschOraseq`). */
        sequence: 'VdistTranScschOraseq',
        amount: 'VdistTranScschLstAmt',
        retainageHeld: 'VdistTranScschHldbkAmt',
        retainageReleased: 'VdistTranScschHldbkRlsAmt',
      },
    },
  }),
  // Whether the list above tells unposted ones too is on no page: what is sought is sought here as well.
  unpostedvouchers: resource({
    path: '/ap-rest-api/rest/1/unpostedvouchers',
    key: ['company', 'vendor', 'contract', 'invoice', 'voucherNumber'],
    finder: null,
    attributes: voucher,
  }),
  scrfptotals: resource({
    path: '/ap-rest-api/rest/1/scrfptotals',
    key: ['company', 'voucher'],
    // Its finder takes one contract; we ask for the vouchers of many.
    finder: null,
    attributes: asked,
  }),
  scrfpdetail: resource({
    path: '/ap-rest-api/rest/2/scrfpdetail',
    key: ['company', 'voucher', 'sequence'],
    finder: null,
    attributes: {
      ...asked,
      sequence: 'VsovScschOraseq',
      change: 'VsovChgCode',
      task: 'VsovTaskCode',
      name: 'VsovTaskName',
      job: 'VsovJobCode',
      costCode: 'VsovPhsCode',
      category: 'VsovCatCode',
      previous: 'VsovPrevAmt',
      percentComplete: 'VsovComplPct',
    },
  }),
};
