/** What a voucher holds, in the reads and in the create alike: what CMiC's pages and recordings name. Its dates are timestamps. */
export const voucherMembers = {
  prefix: 'Vou',
  key: ['VouNum'],
  pathKey: 'VouNum',
  members: {
    text: `VouCompCode(8) VouCompName VouVenCode(8) VouVenName VouContCode(20) VouChgCode(6) VouSubcontrCode(20) VouJobCode(10) VouScmstJobCode(10)
      VouInvCode(30) VouInvSeriesCode(8) VouCurrCode(3) VouStatusCode(1) VouRecordStatus VouDesc(200) VouPayCode VouDistTypeCode VouTermCode(6)
      VouTax1Code VouTax2Code VouTax3Code VouTax4Code VouTax5Code`,
    flag: `VouBchPost VouFinalRfpFlag VouPayByManualChqFlag VouScApprovedFlag VouHoldFlag VouScSelfBilledFlag`,
    amount: `VouInvAmt VouEnteredAmt VouInvOutstandAmt VouPaidAmt VouPartialApprovedAmt VouHldbkAmt VouOrigHldbkAmt VouHldbkRlsAmt VouHldbkPaid
      VouLastPayAmt VouTax1Amt VouTax2Amt VouTax3Amt VouTax4Amt VouTax5Amt`,
    number: 'VouNum VouBchNum VouHldbkPc',
    timestamp: 'VouInvDate VouDueDate VouPostDate VouDiscDate VouVoidDate',
  },
};
