import { resource } from './resource.ts';

/** Vendors, partners and insurance (reference, section 5). No bank or tax member has a name here, so none can be asked for or read. */
export const vendorResources = {
  apvendor: resource({
    path: '/ap-rest-api/rest/1/apvendor',
    key: ['company', 'code'],
    // The only finder that works here; it cannot select by company, so the company goes into `q`. A date before every row makes it select all, and with a
    // finder CMiC documents `fields`, which keeps the bank members out of the answer.
    finder: { name: 'selectByDate', constants: { auditDate: '1900-01-01T00:00:00+0000' } },
    members: 'mapped',
    attributes: {
      company: 'BpvenCompCode',
      code: 'BpvenBpCode',
      name: 'BpvenBpName',
      addressLine1: 'BpvenPayAdd1',
      addressLine2: 'BpvenPayAdd2',
      addressLine3: 'BpvenPayAdd3',
      region: 'BpvenPayRegionCode',
      postalCode: 'BpvenPayPostalCode',
      country: 'BpvenPayCountry',
      contactName: 'BpvenPayContactName',
      phone: 'BpvenPayPhone',
      email: 'BpvenPayEmail',
      website: 'BpvenWebSite',
      status: 'BpvenStatusCode',
      active: 'BpvenActiveFlag',
      allowsTransactions: 'BpvenAllowTranFlag',
      retainagePercent: 'BpvenHldbkPc',
      terms: 'BpvenTermCode',
      currency: 'BpvenCurrCode',
      created: 'BpvenIuCreateDate',
      updated: 'BpvenIuUpdateDate',
      vuuid: 'BpvenVUuid',
    },
  }),
  businesspartner: resource({
    path: '/sys-rest-api/rest/1/businesspartner',
    key: ['code'],
    finder: null,
    attributes: {
      code: 'BpCode',
      name: 'BpName',
      /** Optional attributes are described on its page without their names: these follow the naming law. */
      legalName: 'BpLegalName',
      active: 'BpActiveFlag',
      isVendor: 'BpVendorStatusFlag',
      vuuid: 'BpVUuid',
    },
  }),
  apinsurance: resource({
    path: '/ap-rest-api/rest/1/apinsurance',
    // Its rows have no natural key that is never null.
    key: ['vuuid'],
    // It refuses finders.
    finder: null,
    attributes: {
      company: 'InsCompCode',
      vendor: 'InsVenCode',
      subcontract: 'InsScContCode',
      job: 'InsScJobCode',
      purchaseOrder: 'InsPoNum',
      purchaseOrderRelease: 'InsPoReleaseNum',
      complianceType: 'InsComplType',
      coverType: 'InsCoverTypeCode',
      description: 'InsCoverTypeDesc',
      compliant: 'InsComplianceFlag',
      dateCompliant: 'InsDateComplianceFlag',
      dateSensitive: 'InsDateSensitiveFlag',
      startDate: 'InsStartDate',
      endDate: 'InsEndDate',
      amount: 'InsAmt',
      certificateNumber: 'InsCertNum',
      certificateLocation: 'InsCertLoc',
      insurerCode: 'InsInscompCode',
      insurerName: 'InsInscompName',
      created: 'InsIuCreateDate',
      updated: 'InsIuUpdateDate',
      vuuid: 'InsVUuid',
    },
  }),
};
