import type { Story } from '../story/types.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Row } from './types.ts';

/** GL companies: `GET /glrestapi/rest/v1/glcompany`, the one module with another URL style. */
export const glcompany = defineResource({
  name: 'glcompany',
  title: 'GL Company',
  base: 'glrestapi/rest/v1',
  prefix: 'Comp',
  key: ['CompCode'],
  members: {
    text: `CompCode(8) CompName(60) CompLegalName(60) CompCurrCode(3) CompCurrName CompCtrlCode(8) CompTypeCode CompDeptCode
      CompAdd1 CompAdd2 CompAdd3 CompRegionCode(4) CompPostalCode CompCountry CompPhoneNum CompEmailAdd CompWebAdd CompTaxCode CompVatRegNum
      CompConsCode CompConschartCode CompRowid`,
    number: 'CompFiscalYr CompCurrPer CompPerNum',
    flag: 'CompCtrlFileExists',
    timestamp: 'CompArchDate',
  },
  finders: { selectByDate: { auditDate: 'changed' } },
});

/** The companies of the story, in the period of the given day. */
export function glcompanyRows(story: Story, now: Date): Row[] {
  return story.companies.map((company, index) =>
    seedRow(glcompany, index, {
      CompCode: company.code,
      CompName: company.name,
      CompLegalName: company.name,
      CompCurrCode: company.currency,
      CompCurrName: company.currency,
      CompCtrlCode: 'ALL',
      CompFiscalYr: now.getUTCFullYear(),
      CompCurrPer: now.getUTCMonth() + 1,
      CompCountry: 'US',
      CompCtrlFileExists: 'Y',
      CompRowid: `AAAR3sAAEAAAACX${String(index).padStart(3, 'A')}`,
    }),
  );
}
