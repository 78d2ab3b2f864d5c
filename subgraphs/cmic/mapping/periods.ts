import { resource } from './resource.ts';

/** The fiscal periods into which accounts payable may post (reference, section 3). The path was seen; all names are assumed. */
export const periodResources = {
  openperiods: resource({
    path: '/ap-rest-api/rest/1/openperiods',
    key: ['company', 'year', 'period'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'GlperCompCode',
      year: 'GlperYear',
      period: 'GlperPer',
      startDate: 'GlperStartDate',
      endDate: 'GlperEndDate',
      vuuid: 'GlperVUuid',
    },
  }),
};
