import { resource } from './resource.ts';

/** Master codes of a company and the codes of a job (reference, sections 4 and 7). Assumed: attribute names of the masters, both finders and the four amounts. */
export const wbsResources = {
  jcmastercostcodes: resource({
    path: '/jc-rest-api/rest/1/jcmastercostcodes',
    key: ['company', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'PhsCompCode',
      code: 'PhsCode',
      name: 'PhsName',
      controlCode: 'PhsCtrlCode',
      active: 'PhsActiveFlag',
      unit: 'PhsWmCode',
      vuuid: 'PhsVUuid',
    },
  }),
  jcmastercategories: resource({
    path: '/jc-rest-api/rest/1/jcmastercategories',
    key: ['company', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'CatCompCode',
      code: 'CatCode',
      name: 'CatName',
      controlCode: 'CatCtrlCode',
      active: 'CatActiveFlag',
      vuuid: 'CatVUuid',
    },
  }),
  jcjobcostcodes: resource({
    path: '/jc-rest-api/rest/1/jcjobcostcodes',
    key: ['company', 'job', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode', job: 'jobCode' } },
    attributes: {
      company: 'GjjpCompCode',
      job: 'GjjpJobCode',
      code: 'GjjpCode',
      name: 'GjjpName',
      controlCode: 'GjjpCtrlCode',
      controlJob: 'GjjpJobCtrlCode',
      active: 'GjjpActiveFlag',
      factorable: 'GjjpFactorableFlg',
      storesForecastApproved: 'GjjpStoreFcastApprovedFlg',
      unit: 'GjjpWmCode',
      vuuid: 'GjjpVUuid',
    },
  }),
  jcjobcategory: resource({
    path: '/jc-rest-api/rest/1/jcjobcategory',
    key: ['company', 'job', 'costCode', 'category'],
    // Seen in use with the job alone: job 24-010 of another company would come as well, so the company goes into `q`.
    finder: { name: 'selectJobCategory', parameters: { job: 'jobCode' } },
    attributes: {
      company: 'JcatCompCode',
      job: 'JcatJobCode',
      costCode: 'JcatPhsCode',
      category: 'JcatCode',
      categoryActive: 'JcatCatActiveFlag',
      costCodeActive: 'JcatPhaseActiveFlag',
      excludesCost: 'JcatExclCostWip',
      excludesBudget: 'JcatExclCostBudgWip',
      forecastsLabour: 'JcatLabourForecastFlag',
      /** `Y`: somebody has entered the projected cost; else CMiC calculates it. */
      projectionEntered: 'JcatCostToComplOvrdFlg',
      unit: 'JcatWmCode',
      originalBudget: 'JcatObudgCostAmt',
      currentBudget: 'JcatBudgCostAmt',
      changeOrders: 'JcatChgOrdCostAmt',
      projectedCost: 'JcatProjCostAmt',
      vuuid: 'JcatVUuid',
    },
  }),
};
