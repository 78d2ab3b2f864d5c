import type { SubcontractDraft, SubcontractLineDraft } from '../../subgraphs/cmic/kinds/commitment/draft.ts';

/** A header and a line that CMiC takes: vendor, job, code and category are in the default story. */
export const headerDraft: SubcontractDraft = {
  company: 'ZZ',
  vendor: 'ACME',
  number: '24-010-901',
  change: '000',
  job: '24-010',
  currency: 'USD',
  name: 'Foundations',
  description: null,
  date: '2026-03-02',
  startDate: null,
  endDate: null,
  retainagePercent: '10.00',
  type: 'SUBCONTRACT',
  reference: '1001/wo-5501',
};

export const lineDraft: SubcontractLineDraft = {
  company: 'ZZ',
  vendor: 'ACME',
  number: '24-010-901',
  change: '000',
  job: '24-010',
  task: '88123',
  name: 'Footings',
  costCode: '03-100',
  category: 'S',
  unit: null,
  amount: '1234.50',
};
