import { ruleBroken } from './errors.ts';
import { jobExists, jobStarted } from './job-rules.ts';
import { defineResource, str } from './resource.ts';
import type { Context, Row } from './types.ts';

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
  create(row, cmic) {
    const job = jobExists(cmic, row.GjjpCompCode, row.GjjpJobCode, 'GjjpJobCode');
    if (job.JobCtrlCode !== row.GjjpJobCtrlCode) {
      throw ruleBroken(
        'JC-10412',
        `Job Ctrl Code ${str(row.GjjpJobCtrlCode)} does not control Job Code ${str(row.GjjpJobCode)}.`,
        'GjjpJobCtrlCode',
      );
    }
  },
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
  create(row, cmic) {
    jobExists(cmic, row.JcatCompCode, row.JcatJobCode, 'JcatJobCode');
    const [phase] = cmic.db
      .table('jcjobcostcodes')
      .where({ GjjpCompCode: row.JcatCompCode, GjjpJobCode: row.JcatJobCode, GjjpCode: row.JcatPhsCode } as Row);
    if (!phase)
      throw ruleBroken(
        'JC-10407',
        `Cost Code Code ${str(row.JcatPhsCode)} is not valid for Job Code ${str(row.JcatJobCode)}.`,
        'JcatPhsCode',
      );
    const [category] = cmic.db
      .table('jcmastercategories')
      .where({ CatCompCode: row.JcatCompCode, CatCode: row.JcatCode } as Row);
    if (!category)
      throw ruleBroken(
        'JC-10409',
        `Category Code ${str(row.JcatCode)} is not valid for Company Code ${str(row.JcatCompCode)}.`,
        'JcatCode',
      );
    Object.assign(row, {
      JcatName: category.CatName,
      JcatPhsName: phase.GjjpName,
      JcatObudgCostAmt: 0,
      JcatBudgCostAmt: 0,
      JcatProjCostAmt: 0,
    });
  },
  update(row, change, cmic) {
    refuseFrozenBudget(row, change, cmic);
    if (change.JcatObudgCostAmt !== undefined) change.JcatBudgCostAmt = change.JcatObudgCostAmt;
  },
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

/** The original budget is open until the job is started; afterwards only an original-budget PCI changes it. */
function refuseFrozenBudget(row: Row, change: Row, cmic: Context): void {
  if (change.JcatObudgCostAmt === undefined || change.JcatObudgCostAmt === row.JcatObudgCostAmt) return;
  const job = jobExists(cmic, row.JcatCompCode, row.JcatJobCode, 'JcatJobCode');
  if (jobStarted(job)) {
    throw ruleBroken(
      'JC-10431',
      `Job Code ${str(row.JcatJobCode)} has been started: the original budget cannot be changed.`,
      'JcatObudgCostAmt',
    );
  }
}
