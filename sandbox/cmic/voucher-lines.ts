import { defineResource } from './resource.ts';
import type { Context, Row } from './types.ts';

/** The lines that a request for payment is created with: the line of the contract by its internal number, and three amounts. */
export const voucherLine = defineResource({
  name: 'ApVoucherDetailViewObj',
  title: 'AP Voucher Detail',
  base: 'ap-rest-api/rest/1',
  prefix: 'Vdist',
  key: [],
  bornWithoutKey: true,
  members: {
    text: 'VdistDesc(200) VdistJobCode(10) VdistPhsCode(16) VdistCatCode(16)',
    amount: 'VdistTranScschLstAmt VdistTranScschHldbkAmt VdistTranScschHldbkRlsAmt',
    number: 'VdistVouNum VdistTranScschOraseq',
  },
  required: 'VdistVouNum VdistTranScschOraseq VdistTranScschLstAmt',
  readOnly: 'VdistJobCode VdistPhsCode VdistCatCode',
});

const amounts = 'VsovLstAmt VsovHldbkAmt VsovHldbkRlsAmt';

/** The lines of requests for payment. Its finder has no company: two companies' contracts of one number come together. */
export const scrfpdetail = defineResource({
  name: 'scrfpdetail',
  title: 'Request for Payment Detail',
  base: 'ap-rest-api/rest/2',
  prefix: 'Vsov',
  key: ['VsovVouUuid', 'VsovScschOraseq'],
  members: {
    text: `VsovVouUuid(64) VsovCompCode(8) VsovVenCode(8) VsovContCode(20) VsovChgCode(6) VsovTaskCode(16) VsovTaskName VsovJobCode(10) VsovPhsCode(16)
      VsovCatCode(16) VsovWmCode(2) VsovInvCode(30) VsovStatusCode(1)`,
    amount: `VsovScschAmt VsovPrevAmt ${amounts}`,
    number: 'VsovVouNum VsovScschOraseq VsovComplPct',
  },
  finders: {
    scRfpDetail: { vendorCode: 'VsovVenCode', contractCode: 'VsovContCode', voucherUuid: 'VsovVouUuid' },
  },
});

/** The requests for payment of a contract, one row each, with the sums of their lines. */
export const scrfptotals = defineResource({
  name: 'scrfptotals',
  title: 'Request for Payment Totals',
  base: 'ap-rest-api/rest/1',
  prefix: 'Vsov',
  key: ['VsovVouUuid'],
  members: {
    text: 'VsovVouUuid(64) VsovCompCode(8) VsovVenCode(8) VsovContCode(20) VsovInvCode(30) VsovStatusCode(1)',
    amount: `VsovContAmt VsovPrevAmt ${amounts}`,
    number: 'VsovVouNum',
    timestamp: 'VsovInvDate VsovPostDate',
  },
  finders: { scRfpTotal: { vendorCode: 'VsovVenCode', contractCode: 'VsovContCode' } },
});

/** What earlier requests asked of a contract's line, void ones aside. */
export function requestedOn({ db }: Context, oraseq: number): readonly Row[] {
  return db
    .table('scrfpdetail')
    .where({ VsovScschOraseq: oraseq })
    .filter((row) => row.VsovStatusCode !== 'V');
}

/** The lines of a voucher. */
export function voucherLinesOf({ db }: Context, voucher: Row): readonly Row[] {
  return db.table('scrfpdetail').where({ VsovVouUuid: voucher.VouVUuid ?? null });
}
