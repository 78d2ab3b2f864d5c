import { splitId } from '../../../../kernel/ids.ts';
import { categoryId } from '../../../cmic/kinds/company-wbs/record.ts';
import { jobCostCodeId } from '../../../cmic/kinds/project-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { type ProcoreEnd, resolveToProcore, unlinkedEnds } from '../../link/to-procore.ts';
import type { SyncDeps } from '../../system.ts';
import type { JobCostSet } from './set.ts';
import { type CostToDate, keyOf } from './summary.ts';

/** Procore's cost code and cost type of a code x category of a job. */
export interface ProcoreCodes {
  costCodeId: string;
  costTypeId: string;
}

/** What the codes of some rows stand for in Procore. */
export interface ResolvedCodes {
  /** By the keys of the rows; what is in neither a link nor a mark is absent. */
  places: ReadonlyMap<string, ProcoreCodes>;
  /** Saves the links that only our marks told of, so that the next import need not read the marks. */
  restore(): Promise<void>;
}

/** Resolves job cost codes and categories to Procore's: by link, else by our own mark, which is read from Procore only when a link is missing. */
export async function resolveCodes(
  deps: SyncDeps,
  set: JobCostSet,
  rows: readonly CostToDate[],
): Promise<ResolvedCodes> {
  const codeIds = [...new Set(rows.map(codeIdOf))];
  const typeIds = [...new Set(rows.map((row) => categoryId(deps.companyCode, row.category)))];
  const { projectWbs, companyWbs } = deps.procore;
  const [codes, types] = await Promise.all([
    resolveToProcore(deps, 'PROJECT_WBS', codeIds, async () => strict(await projectWbs.costCodes(set.projectId))),
    resolveToProcore(deps, 'COMPANY_WBS', typeIds, async () => strict(await companyWbs.costTypes())),
  ]);
  const places = new Map(
    rows.flatMap((row) => {
      const code = codes.get(codeIdOf(row));
      const type = types.get(categoryId(deps.companyCode, row.category));
      return code && type ? [[keyOf(row), { costCodeId: code.procoreId, costTypeId: type.procoreId }] as const] : [];
    }),
  );
  return { places, restore: () => restore(deps, set, codes, types) };
}

function codeIdOf({ jobId, costCode }: CostToDate): string {
  const [company = '', job = ''] = splitId(jobId, 2) ?? [];
  return jobCostCodeId(company, job, costCode);
}

function restore(
  deps: SyncDeps,
  { projectId, controlJobId }: JobCostSet,
  codes: ReadonlyMap<string, ProcoreEnd>,
  types: ReadonlyMap<string, ProcoreEnd>,
): Promise<void> {
  return restoreLinks(deps, [
    ...unlinkedEnds(codes).map((ends) => ({ kind: 'PROJECT_WBS' as const, ...ends, projectId, jobId: controlJobId })),
    ...unlinkedEnds(types).map((ends) => ({ kind: 'COMPANY_WBS' as const, ...ends, projectId: null, jobId: null })),
  ]);
}
