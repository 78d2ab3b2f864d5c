import { resource } from './resource.ts';

/** Owner change orders (reference, 10.2). Assumed: the finder, the place of our reference, and that a post date in a change posts. */
export const ownerChangeOrderResources = {
  cmownerchangeorder: resource({
    path: '/cm-rest-api/rest/1/cmownerchangeorder',
    key: ['company', 'job', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode', job: 'jobCode', code: 'code' } },
    attributes: {
      company: 'CmocnCompCode',
      job: 'CmocnJobCode',
      code: 'CmocnCode',
      title: 'CmocnTitle',
      notes: 'CmocnNotes',
      /** Our own reference: no page says what the proposal is, and a tenant that uses it names another attribute. */
      reference: 'CmocnProposalCode',
      billingContract: 'CmocnJbContCode',
      /** The owner's own number of the change, unique in the billing contract. */
      ownerCode: 'CmocnOwnerCoCode',
      amount: 'CmocnOwnerApprvdAmt',
      originalAmount: 'CmocnOrigContractAmt',
      priorChanges: 'CmocnPriorChangesAmt',
      currentChange: 'CmocnCurrentChangeAmt',
      newAmount: 'CmocnNewContractAmt',
      sentDate: 'CmocnSentDate',
      receivedDate: 'CmocnReceivedDate',
      issuedDate: 'CmocnIssuedDate',
      executedDate: 'CmocnExecutedDate',
      impactDays: 'CmocnImpactDays',
      closed: 'CmocnClosed',
      postDate: 'CmocnPostDate',
      created: 'CmocnIuCreateDate',
      updated: 'CmocnIuUpdateDate',
      vuuid: 'CmocnVUuid',
    },
  }),
};
