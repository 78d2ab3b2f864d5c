import { type CmicCostCodeRecord, costCodeId } from '../../../cmic/kinds/company-wbs/record.ts';
import type { CmicJobCostCodeRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCompanyCostCodeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import { scopeFilter } from '../../access.ts';
import type { SyncContext } from '../../context.ts';
import { misspelt } from '../../importing/codes.ts';
import { readableRows } from '../../importing/entries.ts';

/** A code that jobs use and Procore's company list does not have. */
export interface MissingCode {
  costCode: string;
  name: string;
  /** CMiC ids of the jobs that use it. */
  jobs: string[];
  reason: string;
}

/** How far Procore's company list covers the codes of the linked jobs. */
export interface Coverage {
  jobs: number;
  /** More jobs are linked than were looked at. */
  more: boolean;
  codes: number;
  missing: MissingCode[];
}

/** Jobs whose codes are read for one report: the ones linked last. */
const MOST_JOBS = 500;

/**
 * Which codes the linked jobs that the actor sees use beyond the company list. Calls: the jobs' codes in one walk (a thousand rows a call), CMiC's masters and Procore's list once. An
 * unreadable row is of no code that could be missed, and is left out.
 */
export async function readCoverage({ sync, actor }: SyncContext): Promise<Coverage> {
  const { deps } = sync;
  const linked = await deps.store.links.list(
    { kinds: ['PROJECT', 'SUB_JOB'], ...scopeFilter(actor, deps) },
    { first: MOST_JOBS + 1, orderBy: { field: 'createdAt', direction: 'DESC' } },
  );
  const jobs = linked.slice(0, MOST_JOBS).map(({ cmicId }) => cmicId);
  if (jobs.length === 0) return { jobs: 0, more: false, codes: 0, missing: [] };
  const [used, masters, list] = await Promise.all([
    deps.cmic['project-wbs'].jobCostCodeEntries(...jobs),
    deps.cmic['company-wbs'].costCodeEntries(),
    deps.procore.companyWbs.costCodes(),
  ]);
  const found = coverageOf(readableRows(used), readableRows(masters), strict(list));
  return { jobs: jobs.length, more: linked.length > MOST_JOBS, ...found };
}

/** The active codes of jobs against CMiC's masters and Procore's list, by our mark or the whole code. Pure. */
function coverageOf(
  used: readonly CmicJobCostCodeRecord[],
  masters: readonly CmicCostCodeRecord[],
  list: readonly ProcoreCompanyCostCodeRecord[],
): Pick<Coverage, 'codes' | 'missing'> {
  const marks = new Set(list.map(({ originId }) => originId));
  const fullCodes = new Set(list.map(({ fullCode }) => fullCode));
  const byCode = new Map<string, CmicJobCostCodeRecord[]>();
  for (const code of used) {
    if (!code.isActive) continue;
    const same = byCode.get(code.code);
    if (same) same.push(code);
    else byCode.set(code.code, [code]);
  }
  const master = new Map(masters.map((code) => [code.code, code]));
  const missing = [...byCode].flatMap(([costCode, codes]): MissingCode[] => {
    const [first] = codes;
    if (!first || marks.has(costCodeId(first.company, costCode)) || fullCodes.has(costCode)) return [];
    const jobs = codes.map(({ id }) => id.split('/').slice(0, 2).join('/')).sort();
    return [{ costCode, name: first.name, jobs, reason: reasonOf(first, master.get(costCode)) }];
  });
  return { codes: byCode.size, missing: missing.sort((a, b) => (a.costCode < b.costCode ? -1 : 1)) };
}

function reasonOf(code: CmicJobCostCodeRecord, master: CmicCostCodeRecord | undefined): string {
  const refusal = misspelt(code);
  if (refusal) return refusal.reason;
  if (!master) return "It is the job's own: CMiC's company list does not have it.";
  if (!master.isActive) return "It is inactive in CMiC's company list.";
  return 'It has not been imported yet: importCompanyWbs brings it.';
}
