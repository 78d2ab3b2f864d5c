import { categoryId } from '../../../cmic/kinds/company-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { SyncDeps } from '../../system.ts';
import type { JobCostSet } from './set.ts';
import { type CostToDate, keyOf } from './summary.ts';

/** Procore's cost code and cost type of a code x category of a job. */
export interface ProcoreCodes {
  costCodeId: string;
  costTypeId: string;
}

/**
 * Resolves job cost codes and categories to Procore's: by link, else by our own mark, which is read from Procore only when a link is missing. What is in neither is absent from the
 * answer, which is by the keys of the rows.
 */
export async function resolveCodes(
  deps: SyncDeps,
  set: JobCostSet,
  rows: readonly CostToDate[],
): Promise<Map<string, ProcoreCodes>> {
  const codeIds = [...new Set(rows.map(codeIdOf))];
  const typeIds = [...new Set(rows.map((row) => categoryId(deps.companyCode, row.category)))];
  const [codeLinks, typeLinks] = await Promise.all([
    deps.store.links.byCmic('PROJECT_WBS', codeIds),
    deps.store.links.byCmic('COMPANY_WBS', typeIds),
  ]);
  const codes = new Map(codeIds.map((id, index) => [id, codeLinks[index]?.procoreId]));
  const types = new Map(typeIds.map((id, index) => [id, typeLinks[index]?.procoreId]));
  if (codeLinks.includes(null)) await fill(codes, () => deps.procore.projectWbs.costCodes(set.projectId).then(strict));
  if (typeLinks.includes(null)) await fill(types, () => deps.procore.companyWbs.costTypes().then(strict));
  return new Map(
    rows.flatMap((row) => {
      const costCodeId = codes.get(codeIdOf(row));
      const costTypeId = types.get(categoryId(deps.companyCode, row.category));
      return costCodeId && costTypeId ? [[keyOf(row), { costCodeId, costTypeId }] as const] : [];
    }),
  );
}

function codeIdOf({ jobId, costCode }: CostToDate): string {
  return `${jobId}/${encodeURIComponent(costCode)}`;
}

async function fill(
  ids: Map<string, string | undefined>,
  read: () => Promise<{ id: string; originId: string | null }[]>,
): Promise<void> {
  for (const { id, originId } of await read())
    if (originId !== null && ids.has(originId) && !ids.get(originId)) ids.set(originId, id);
}
