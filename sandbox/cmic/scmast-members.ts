/** What a subcontract header holds: what CMiC's pages and recorded rows name, about 150 members, most of them null on most rows. */
export const scmastMembers = {
  members: {
    text: `ScmstCompCode(8) ScmstVenCode(8) ScmstContCode(20) ScmstChgCode(6) ScmstJobCode(10) ScmstCurrCode(3) ScmstSubcontrCode(20) ScmstContType(30)
      ScmstName(200) ScmstDesc(4000) ScmstAcctDescription(4000) ScmstScopeDesc(4000) ScmstHldbkPcRule ScmstTax1Code ScmstTax2Code ScmstTax3Code
      ScmstTermCode(6) ScmstStatusCode ScmstStatCode(1) ScmstWorkflowStatus ScmstCmCompCode(8) ScmstCmJobCode(10) ScmstCmChgCode(11)
      ScmstMainVenCode(8) ScmstMainContCode(20) ScmstMainChgCode(6) ScmstSubcontractorChgCode(20) ScmstJobCtrlCode(10) ScmstClvValueCode1
      ScmstClvValueCode2 ScmstClvValueCode3 ScmstClvValueCode4 ScmstClvValueCode5 ScmstClvValueCode6 CTitle1 CTitle2 CTitle3 CTitle4 ScmstVenName
      ScmstCurrName ScmstInvEntryState ScmstSrcCode ScmstUser ScmstRctReferenceNum(50) ScmstBondCode ScmstBondCompany ScmstContactName
      ScmstContactPhone ScmstDepositAccCode ScmstDepositDeptCode ScmstDistTypeCode ScmstFobCode ScmstInsuranceCode ScmstLanguageCode ScmstLocCode
      ScmstOrdAddTypeCode ScmstPayAddTypeCode ScmstPrintedBy ScmstProjCode ScmstProjName ScmstProposalCode ScmstQuoteCode ScmstReasonCode
      ScmstRegionCode ScmstResponsibleName ScmstRevUser ScmstRfqCode ScmstShipToCode ScmstSignedBy ScmstSpecSection ScmstTypeCode ScmstWcbCode
      ScmstWmCode(2) ScmstJobName ScmstCompName ScmstTermName ScmstContGroupCode ScmstBuyerCode ScmstDeptCode ScmstExtReference`,
    flag: `ScmstOverrideFlag ScmstPost PostOverrideFlag ScmstOvrrideNotExceedFlag ScmstInvHldbkTaxFlag ScmstDefaultTaxesFlag ScmstSepVouPerJobFlag
      ScmstHoldPaymentFlag ScmstTexturaFlag ScmstGcsPayRequestFlag ScmstComplFlag ScmstSchedExistsFlag ScmstHldbkRlsFromSc ScmstPreferedQuoteFlag
      ScmstBondRequiredFlag ScmstClosedFlag ScmstDepositFlag ScmstInsuranceFlag ScmstLienWaiverFlag ScmstPrintFlag ScmstSelfBilledFlag
      ScmstUnitPriceFlag`,
    amount: `ScmstContAmt ScmstScControlAmt ScmstArAmt ScmstCashAmt ScmstDoNotExceedAmt ScmstGstAmt ScmstDepositAmt ScmstDepositPaidAmt ScmstBondAmt
      ScmstQuoteAmt`,
    number: `ScmstHldbkPc ScmstGstPc ScmstHoldPaymentDays ScmstPostBatch ScmstRevBatch ScmstCurcFactorNum ScmstProjOraseq ScmstScschLastSeqNumUsed
      ScmstDepositPc ScmstOraseq ScmstDaysAllowed`,
    date: `ScmstDate ScmstStartDate ScmstEndDate ScmstIssuedDate ScmstExecutedDate ScmstReceivedDate ScmstCloseDate ScmstPostDate ScmstRevDate
      ScmstSentDate ScmstReturnedDate ScmstDepositDate ScmstBondDate`,
    timestamp: 'ScmstDateTimePost ScmstPrintedDate',
  },
  required: 'ScmstCompCode ScmstVenCode ScmstJobCode ScmstChgCode ScmstCurrCode ScmstOverrideFlag ScmstSubcontrCode',
  readOnly: `ScmstContAmt ScmstStatusCode ScmstStatCode ScmstDateTimePost ScmstPostBatch ScmstRevBatch ScmstRevDate ScmstVenName ScmstCurrName ScmstJobName
    ScmstCompName ScmstTermName ScmstProjName ScmstScschLastSeqNumUsed ScmstSchedExistsFlag ScmstUser ScmstOraseq ScmstJobCtrlCode`,
  fixed: 'ScmstJobCode ScmstCurrCode ScmstSubcontrCode',
  lookedUp: `ScmstVenName ScmstCurrName ScmstSchedExistsFlag ScmstHoldPaymentFlag ScmstDefaultTaxesFlag ScmstJobCtrlCode ScmstScschLastSeqNumUsed
    ScmstContType ScmstTermCode`,
};
