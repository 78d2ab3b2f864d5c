import type { Story } from '../story/types.ts';
import { ruleBroken } from './errors.ts';
import { defineResource, str } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Context, Row, Value } from './types.ts';

/** The types of potential change items, company set-up. `CmtRoleCode` says what CMiC does with one: EXTERNAL, INTERNAL, TRANSFER, ORIGINAL. */
export const cmtype = defineResource({
  name: 'cmtype',
  title: 'PCI Type',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmt',
  key: ['CmtCompCode', 'CmtCode'],
  members: { text: 'CmtCompCode(8) CmtCode(4) CmtName(60) CmtRoleCode(10)', flag: 'CmtActiveFlag' },
  finders: { selectByCode: { compCode: 'CmtCompCode', typeCode: 'CmtCode' } },
});

/** Their statuses, company set-up as well. `CmstPendingType` is PRE-PENDING, PENDING, APPROVED or REJECTED. */
export const cmstatus = defineResource({
  name: 'cmstatus',
  title: 'PCI Status',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmst',
  key: ['CmstCompCode', 'CmstCode'],
  members: { text: 'CmstCompCode(8) CmstCode(10) CmstName(60) CmstPendingType(12)', flag: 'CmstActiveFlag' },
  finders: { selectByCode: { compCode: 'CmstCompCode', statCode: 'CmstCode' } },
});

/** The role of a PCI's type. */
export function roleOf({ db }: Context, pci: Row): string {
  const [type] = db.table('cmtype').where({ CmtCompCode: pci.CmmCompCode ?? null, CmtCode: pci.CmmTypeCode ?? null });
  if (!type) {
    const name = `PCI Type Code ${str(pci.CmmTypeCode)}`;
    throw ruleBroken('CM-10102', `${name} is not valid for Company Code ${str(pci.CmmCompCode)}.`, 'CmmTypeCode');
  }
  return str(type.CmtRoleCode);
}

/** The pending type of a status. */
export function pendingTypeOf({ db }: Context, company: Value | undefined, status: Value | undefined): string {
  const [row] = db.table('cmstatus').where({ CmstCompCode: company ?? null, CmstCode: status ?? null });
  if (!row) {
    const name = `PCI Status Code ${str(status)}`;
    throw ruleBroken('CM-10103', `${name} is not valid for Company Code ${str(company)}.`, 'CmmPrepostStatCode');
  }
  return str(row.CmstPendingType);
}

/** Every company has the story's types. */
export function cmtypeRows(story: Story): Row[] {
  const pairs = story.companies.flatMap((company) => story.pciTypes.map((type) => ({ company, type })));
  return pairs.map(({ company, type }, index) =>
    seedRow(cmtype, index, {
      CmtCompCode: company.code,
      CmtCode: type.code,
      CmtName: type.name,
      CmtRoleCode: type.role,
      CmtActiveFlag: 'Y',
    }),
  );
}

export function cmstatusRows(story: Story): Row[] {
  const pairs = story.companies.flatMap((company) => story.pciStatuses.map((status) => ({ company, status })));
  return pairs.map(({ company, status }, index) =>
    seedRow(cmstatus, index, {
      CmstCompCode: company.code,
      CmstCode: status.code,
      CmstName: status.name,
      CmstPendingType: status.pendingType,
      CmstActiveFlag: 'Y',
    }),
  );
}
