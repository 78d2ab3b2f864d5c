import { changeAmounts, checkJobCategory, checkJobCode } from './job-code-rules.ts';
import { jobExists } from './job-rules.ts';
import { defineResource } from './resource.ts';

/** The cost codes of a job. `GjjpCtrlCode` is the controlling code, or `ALL` for one; `GjjpJobCtrlCode` is `ALL` for a control job. */
export const jcjobcostcodes = defineResource({
  name: 'jcjobcostcodes',
  title: 'Job Cost Codes',
  base: 'jc-rest-api/rest/1',
  prefix: 'Gjjp',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['GjjpCompCode', 'GjjpJobCode', 'GjjpCode'],
  members: {
    text: `GjjpCompCode(8) GjjpJobCode(10) GjjpCode(16) GjjpName(50) GjjpCtrlCode(16) GjjpJobCtrlCode(10) GjjpWmCode(2) GjjpStatusCode(1) GjjpBillCode(12)
      GjjpBillingTypeCode GjjpClvValueCode1 GjjpClvValueCode2 GjjpClvValueCode3 GjjpClvValueCode4 GjjpClvValueCode5 GjjpClvValueCode6`,
    flag: 'GjjpActiveFlag GjjpFactorableFlg GjjpStoreFcastApprovedFlg',
    amount: 'GjjpMaxBillingAmt GjjpObudgRevenueAmt GjjpEbudgRevenueAmt GjjpEbudgCostAmt',
    number: 'GjjpBudgUnit GjjpChgOrdUnit GjjpUserEnteredProjQty',
    date: 'GjjpActStartDate GjjpActComplDate',
  },
  required:
    'GjjpCompCode GjjpJobCode GjjpCode GjjpName GjjpCtrlCode GjjpJobCtrlCode GjjpActiveFlag GjjpFactorableFlg GjjpStoreFcastApprovedFlg',
  finders: {
    selectByCode: { compCode: 'GjjpCompCode', jobCode: 'GjjpJobCode', phsCode: 'GjjpCode', ctrlCode: 'GjjpCtrlCode' },
    selectByDate: { auditDate: 'changed', compCode: 'GjjpCompCode', jobCode: 'GjjpJobCode' },
  },
  batch: true,
  create: checkJobCode,
});

const budget = 'JcatObudgCostAmt JcatBudgCostAmt JcatChgOrdCostAmt JcatProjCostAmt';
const categoryKey = ['JcatCompCode', 'JcatJobCode', 'JcatPhsCode', 'JcatCode'];
const categoryFinders = {
  selectByCode: { compCode: 'JcatCompCode', jobCode: 'JcatJobCode', phsCode: 'JcatPhsCode', catCode: 'JcatCode' },
  selectByDate: { auditDate: 'changed', compCode: 'JcatCompCode', jobCode: 'JcatJobCode' },
};

/** A category on a cost code of a job: the atom of budget and cost. A create assigns it; amounts need a change afterwards. */
export const jcjobcategory = defineResource({
  name: 'jcjobcategory',
  title: 'Job Categories',
  base: 'jc-rest-api/rest/1',
  prefix: 'Jcat',
  methods: ['GET', 'POST', 'PATCH'],
  key: categoryKey,
  members: {
    text: 'JcatCompCode(8) JcatJobCode(10) JcatPhsCode(16) JcatCode(16) JcatName JcatPhsName JcatWmCode(2)',
    flag: 'JcatCatActiveFlag JcatPhaseActiveFlag JcatExclCostWip JcatExclCostBudgWip JcatLabourForecastFlag JcatCostToComplOvrdFlg',
    amount: budget,
    number: 'JcatBudgUnit',
  },
  required: `${categoryKey.join(' ')} JcatCatActiveFlag JcatPhaseActiveFlag JcatExclCostWip JcatExclCostBudgWip JcatLabourForecastFlag JcatCostToComplOvrdFlg`,
  readOnly: 'JcatName JcatPhsName JcatBudgCostAmt JcatChgOrdCostAmt',
  lookedUp: `JcatName JcatPhsName ${budget}`,
  finders: { selectJobCategory: { jobCode: 'JcatJobCode' }, ...categoryFinders },
  batch: true,
  create(row, cmic) {
    jobExists(cmic, row.JcatCompCode, row.JcatJobCode, 'JcatJobCode');
    const { phase, category } = checkJobCategory(row, cmic);
    Object.assign(row, {
      JcatName: category.CatName,
      JcatPhsName: phase.GjjpName,
      JcatObudgCostAmt: 0,
      JcatBudgCostAmt: 0,
      JcatChgOrdCostAmt: 0,
      JcatProjCostAmt: 0,
    });
  },
  update: changeAmounts,
});

/** The valid combinations of code and category of a job: the active rows of the same table. */
export const jcjobcostcatcodes = defineResource({
  name: 'jcjobcostcatcodes',
  title: 'Job Cost Code Categories',
  base: 'jc-rest-api/rest/1',
  prefix: 'Jcat',
  key: categoryKey,
  members: {
    text: 'JcatCompCode(8) JcatJobCode(10) JcatPhsCode(16) JcatCode(16) JcatName JcatPhsName JcatWmCode(2)',
    flag: 'JcatCatActiveFlag JcatPhaseActiveFlag',
  },
  finders: categoryFinders,
  view: { table: 'jcjobcategory', shows: (row) => row.JcatCatActiveFlag !== 'N' && row.JcatPhaseActiveFlag !== 'N' },
});
