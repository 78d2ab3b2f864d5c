import { resource } from './resource.ts';

/** Posted job cost (reference, section 11). All names are assumed: most follow the columns of table JCDETAIL. */
export const jobCostResources = {
  jcdetailposted: resource({
    path: '/jc-rest-api/rest/1/jcdetailposted',
    // The technical key is the only one that its rows have; company and job stand before it in our ids.
    key: ['company', 'job', 'vuuid'],
    // With a finder CMiC documents `fields`, which halves what a hundred thousand rows weigh. Jobs go into `q`, where several can be named.
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    members: 'mapped',
    attributes: {
      company: 'JcdtCompCode',
      job: 'JcdtJobCode',
      controlJob: 'JcdtJobCtrlCode',
      costCode: 'JcdtPhsCode',
      category: 'JcdtCatCode',
      type: 'JcdtTypeCode',
      source: 'JcdtSrcCode',
      /** Set on a cost that was counted as committed before. */
      commitmentSource: 'JcdtSrcCommCode',
      sourceName: 'JcdtSrcDesc',
      reference: 'JcdtRefCode',
      description: 'JcdtRefDesc',
      referenceDate: 'JcdtRefDate',
      postDate: 'JcdtPostDate',
      batch: 'JcdtBchNum',
      amount: 'JcdtAmt',
      units: 'JcdtUnit',
      unit: 'JcdtWmCode',
      vendor: 'JcdtVenCode',
      voucher: 'JcdtVouNum',
      invoice: 'JcdtInvNum',
      currency: 'JcdtCurrCode',
      transactionNumber: 'JcdtTranNum',
      created: 'JcdtIuCreateDate',
      vuuid: 'JcdtVUuid',
    },
  }),
};
