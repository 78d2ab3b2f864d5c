import { defineResource } from './resource.ts';

/**
 * The posted job cost ledger, read only. Rows are appended; a correction is another row. `JcdtTypeCode` is `C` for actual and `O` for
 * committed cost; `JcdtSrcCommCode` names the contract that has counted a cost as committed already. Its rows are held without the members
 * that are null in all of them, since there may be 100,000 of them.
 */
export const jcdetailposted = defineResource({
  name: 'jcdetailposted',
  title: 'Job Costing Detail, posted',
  base: 'jc-rest-api/rest/1',
  prefix: 'Jcdt',
  key: ['JcdtCompCode', 'JcdtTranNum'],
  members: {
    text: `JcdtCompCode(8) JcdtJobCode(10) JcdtJobCtrlCode(10) JcdtPhsCode(16) JcdtPhsCtrlCode(16) JcdtCatCode(16) JcdtCatCtrlCode(16) JcdtTypeCode(1)
      JcdtSrcCode(4) JcdtSrcCode2(4) JcdtSrcCommCode(20) JcdtSrcDesc JcdtRefCode JcdtRefDesc JcdtJourCode(8) JcdtWmCode(2) JcdtBillCode(50)
      JcdtAccCode JcdtDeptCode(8) JcdtDsrcCode JcdtDsrcCompCode(8) JcdtInvNum JcdtCurrCode(4) JcdtExchgCurrCode(4) JcdtWbsvCode1 JcdtWbsvCode2
      JcdtWbsvCode3 JcdtWbsvCode4 JcdtHomeCompCode(8) JcdtHomeDeptCode(8) JcdtVenCode(8)`,
    flag: 'JcdtPostOverhdFlag',
    amount: 'JcdtAmt JcdtBillAmt JcdtExchgAmt',
    number: 'JcdtUnit JcdtBchNum JcdtExchgRate JcdtTranNum JcdtVouNum',
    date: 'JcdtRefDate',
    timestamp: 'JcdtPostDate',
  },
  finders: {
    selectByCode: { compCode: 'JcdtCompCode', jobCode: 'JcdtJobCode', phsCode: 'JcdtPhsCode', catCode: 'JcdtCatCode' },
    selectByDate: { auditDate: 'changed', compCode: 'JcdtCompCode', jobCode: 'JcdtJobCode' },
  },
});
