import { resource } from './resource.ts';

/** Subcontracts and their schedules of values (reference, section 8). Assumed: values of ScmstContType and ScmstStatusCode, and how to post. */
export const subcontractResources = {
  scmast: resource({
    path: '/pm-rest-api/rest/1/scmast',
    key: ['company', 'vendor', 'number', 'change'],
    finder: {
      name: 'selectByCompany',
      parameters: { company: 'CompCodeVar', vendor: 'VendorCodeVar', number: 'ContCodeVar' },
    },
    members: 'mapped',
    attributes: {
      company: 'ScmstCompCode',
      vendor: 'ScmstVenCode',
      number: 'ScmstContCode',
      change: 'ScmstChgCode',
      job: 'ScmstJobCode',
      controlJob: 'ScmstJobCtrlCode',
      currency: 'ScmstCurrCode',
      /** `Y`: we give the number; `N`: CMiC's mask does. */
      override: 'ScmstOverrideFlag',
      subcontractorCode: 'ScmstSubcontrCode',
      type: 'ScmstContType',
      name: 'ScmstName',
      description: 'ScmstDesc',
      /** Our own reference: a documented free text that CMiC's screens show and its rules leave alone. */
      reference: 'ScmstAcctDescription',
      date: 'ScmstDate',
      startDate: 'ScmstStartDate',
      endDate: 'ScmstEndDate',
      amount: 'ScmstContAmt',
      retainagePercent: 'ScmstHldbkPc',
      status: 'ScmstStatusCode',
      post: 'ScmstPost',
      postDate: 'ScmstPostDate',
      postedAt: 'ScmstDateTimePost',
      created: 'ScmstIuCreateDate',
      updated: 'ScmstIuUpdateDate',
      vuuid: 'ScmstVUuid',
    },
  }),
  scsched: resource({
    path: '/pm-rest-api/rest/1/scsched',
    key: ['company', 'vendor', 'number', 'change', 'task'],
    // It has no parameter for the vendor, and a number is unique within a vendor only: the vendor goes into `q`. Its parameter JobCodeSOV is not used:
    // lines may stand on sub jobs.
    finder: { name: 'selectSOV', parameters: { company: 'CompCodeVar', number: 'ContCodeVar', change: 'ChgCodeVar' } },
    attributes: {
      company: 'ScschCompCode',
      vendor: 'ScschVenCode',
      number: 'ScschContCode',
      change: 'ScschChgCode',
      task: 'ScschTaskCode',
      name: 'ScschTaskName',
      job: 'ScschJobCode',
      costCode: 'ScschPhsCode',
      category: 'ScschCatCode',
      unit: 'ScschWmCode',
      amount: 'ScschAmt',
      retainagePercent: 'ScschHldbkPct',
      sequence: 'ScschOraseq',
      vuuid: 'ScschVUuid',
    },
  }),
};
