import { resource } from './resource.ts';

/** Contracts with the owner (reference, 10.1). Assumed: the finders, all names of jbcont but its company and jobs, and of the lines the amount, units and retainage. */
export const primeContractResources = {
  jbcont: resource({
    path: '/jb-rest-api/rest/1/jbcont',
    // Company and contract are unique; the job stands in our ids, so that a contract is found under its job alone.
    key: ['company', 'job', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'JbcCompCode',
      job: 'JbcJobCode',
      controlJob: 'JbcJobCtrlCode',
      code: 'JbcContCode',
      name: 'JbcName',
      customer: 'JbcCustCode',
      amount: 'JbcContAmt',
      originalAmount: 'JbcOrigContAmt',
      retainagePercent: 'JbcHldbkPc',
      /**
       * ASSUMED, seen nowhere: what is billed to the owner so far, retainage included, and what of it the owner holds back. Two attributes of the contract's own row by the naming
       * law (reference, 1.8): where a tenant's row has no such attribute the amount is unknown, which nothing takes for zero. A tenant names its own in the settings (`cmicNames`).
       */
      billed: 'JbcBilledAmt',
      retainageHeld: 'JbcHldbkAmt',
      startDate: 'JbcStartDate',
      endDate: 'JbcEndDate',
      status: 'JbcStatusCode',
      vuuid: 'JbcVUuid',
    },
  }),
  jbcontdet: resource({
    path: '/jb-rest-api/rest/1/jbcontdet',
    // The contract's job is not in it: its own job is the one that the line is billed for, which may be a sub job.
    key: ['company', 'contract', 'billCode'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'JbcdCompCode',
      contract: 'JbcdContCode',
      billCode: 'JbcdBillCode',
      name: 'JbcdDesc',
      job: 'JbcdBillJobCode',
      costCode: 'JbcdBillPhsCode',
      category: 'JbcdBillCatCode',
      billingType: 'JbcdBillingTypeCode',
      currency: 'JbcdCurrCode',
      amount: 'JbcdBillAmt',
      units: 'JbcdBillUnit',
      retainagePercent: 'JbcdHldbkPc',
      vuuid: 'JbcdVUuid',
    },
  }),
};
