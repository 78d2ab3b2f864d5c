import type { Story } from '../story/types.ts';
import { cmicVendors } from './partners.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Row } from './types.ts';

/** Insurance and compliance of vendors. It refuses every finder, and `InsCompCode` is null on its rows, so a company filter loses them all. */
export const apinsurance = defineResource({
  name: 'apinsurance',
  title: 'AP Insurance',
  base: 'ap-rest-api/rest/1',
  prefix: 'Ins',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['InsVenCode', 'InsScContCode', 'InsPoNum', 'InsCoverTypeCode', 'InsCertNum'],
  refusesFinders: true,
  members: {
    text: `InsCompCode(8) InsVenCode(8) InsScContCode(20) InsScJobCode(10) InsPoNum InsPoReleaseNum InsCoverTypeCode InsCoverTypeDesc InsComplType InsCertNum
      InsCertLoc InsInscompCode InsInscompName InsApriInvCode InsUpdateVoucher InsUpdateUser InsVouRemitDesc OrigCertNum OrigInscompCode InsApriVUuid`,
    flag: `InsComplianceFlag InsDateComplianceFlag InsDateSensitiveFlag InsScAutoAssignFlag InsPoAutoAssignFlag InsCPoAutoAssignFlag InsCScAutoAssignFlag
      InsDeleteFlag InsUpdateFlag InsNotesFlag`,
    amount: 'InsAmt',
    number: 'InsVouNum',
    date: 'InsStartDate InsEndDate InsUpdateDate',
  },
  required: 'InsVenCode InsCoverTypeCode',
});

/** A general liability certificate for each vendor of the first dozen; every third one has expired. */
export function apinsuranceRows(story: Story): Row[] {
  return cmicVendors(story)
    .slice(0, 12)
    .map((vendor, index) => {
      const expired = index % 3 === 2;
      return seedRow(apinsurance, index, {
        InsVenCode: vendor.code,
        InsCoverTypeCode: 'GL',
        InsCoverTypeDesc: 'General Liability',
        InsComplType: 'INS',
        InsCertNum: String(40_118_000 + index * 37),
        InsCertLoc: 'Certificate filed with the contract documents; renewal is asked for sixty days before it ends.',
        InsInscompCode: 'MERID',
        InsInscompName: 'Meridian Mutual',
        InsAmt: 2_000_000,
        InsStartDate: expired ? '2022-01-01' : '2025-01-01',
        InsEndDate: expired ? '2022-12-31' : '2029-12-31',
        InsComplianceFlag: expired ? 'N' : 'Y',
        InsDateComplianceFlag: expired ? 'N' : 'Y',
        InsDateSensitiveFlag: 'Y',
        InsScAutoAssignFlag: 'Y',
      });
    });
}
