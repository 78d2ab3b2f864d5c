import type { WbsSegmentRecord } from '../../../procore/kinds/company-wbs/record.ts';
import { locksOf } from '../../exporting/locks.ts';
import { customSegments } from '../../importing/refusals.ts';
import { importFingerprint, type Plan, type PlanRow } from '../../transfer/plan.ts';
import { planRow } from '../project/rows.ts';
import type { StatusItem, wbsItems } from './items.ts';

/** The plan of an import of a project's codes. `absent`: the sub jobs of CMiC that are not in Procore. Pure. */
export function wbsPlan(
  id: string,
  { codes, statuses, bad, left }: ReturnType<typeof wbsItems>,
  {
    references,
    absent,
    segments,
  }: { references: string[]; absent: readonly string[]; segments: readonly WbsSegmentRecord[] },
): Plan {
  const rows = [...codes.map(planRow), ...statuses.map(statusRow)];
  return {
    direction: 'IMPORT',
    fingerprint: importFingerprint('PROJECT_WBS', id, rows),
    rows,
    references,
    prerequisites: [
      {
        name: 'The cost types in use are in Procore',
        met: !bad.some(({ key }) => key.split('/').length === 4),
        fix: 'Bring the company codes first: importCompanyWbs.',
      },
    ],
    notTravelling: [
      ...bad.map(({ key, reason }) => `${key}: ${reason}`),
      ...absent.map((jobId) => `${jobId} is no sub job in Procore yet: importSubJob with id "${jobId}" brings it.`),
      ...left,
    ],
    locks: locksOf('PROJECT_WBS'),
    problems: customSegments(segments),
  };
}

function statusRow({ action, categoryId, from, to }: StatusItem): PlanRow {
  return { action, resource: 'wbs_codes', key: categoryId, fields: [{ name: 'status', from, to }] };
}
