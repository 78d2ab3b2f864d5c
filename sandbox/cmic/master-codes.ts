import type { Story } from '../story/types.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Row } from './types.ts';

/** The company's cost codes; a controlling code has `ALL` as its control code. */
export const jcmastercostcodes = defineResource({
  name: 'jcmastercostcodes',
  title: 'Master Cost Codes',
  base: 'jc-rest-api/rest/1',
  prefix: 'Phs',
  key: ['PhsCompCode', 'PhsCode'],
  members: { text: 'PhsCompCode(8) PhsCode(16) PhsName(50) PhsCtrlCode(16) PhsWmCode(2)', flag: 'PhsActiveFlag' },
  finders: {
    selectByCode: { compCode: 'PhsCompCode', phsCode: 'PhsCode', ctrlCode: 'PhsCtrlCode' },
    selectByDate: { auditDate: 'changed', compCode: 'PhsCompCode' },
  },
});

/** The company's cost types. */
export const jcmastercategories = defineResource({
  name: 'jcmastercategories',
  title: 'Master Categories',
  base: 'jc-rest-api/rest/1',
  prefix: 'Cat',
  key: ['CatCompCode', 'CatCode'],
  members: { text: 'CatCompCode(8) CatCode(16) CatName(50) CatCtrlCode(16)', flag: 'CatActiveFlag' },
  finders: {
    selectByCode: { compCode: 'CatCompCode', catCode: 'CatCode', ctrlCode: 'CatCtrlCode' },
    selectByDate: { auditDate: 'changed', compCode: 'CatCompCode' },
  },
});

/** A category that is no longer used: readable for history, refused in new documents. The story's sources never had it. */
export const RETIRED_CATEGORY = { code: 'X', name: 'Equipment Rental (retired)' };

/** Both companies keep the story's list: masters are per company. */
export function jcmastercostcodesRows(story: Story): Row[] {
  const codes = story.costCodes.filter((code) => code.in !== 'procore');
  return story.companies.flatMap((company) =>
    codes.map((code, index) =>
      seedRow(jcmastercostcodes, index, {
        PhsCompCode: company.code,
        PhsCode: code.code,
        PhsName: code.name,
        PhsCtrlCode: code.control ?? 'ALL',
        // Null counts as active, and older rows have it.
        PhsActiveFlag: code.active ? (index % 10 === 9 ? null : 'Y') : 'N',
      }),
    ),
  );
}

export function jcmastercategoriesRows(story: Story): Row[] {
  const types = story.costTypes.filter((type) => type.in !== 'procore');
  return story.companies.flatMap((company) => {
    const row = (code: string, name: string, index: number, active: string) =>
      seedRow(jcmastercategories, index, {
        CatCompCode: company.code,
        CatCode: code,
        CatName: name,
        CatCtrlCode: 'ALL',
        CatActiveFlag: active,
      });
    const active = types.map((type, index) => row(type.code, type.name, index, 'Y'));
    return [...active, row(RETIRED_CATEGORY.code, RETIRED_CATEGORY.name, types.length, 'N')];
  });
}
