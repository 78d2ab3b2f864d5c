import type { ProcoreBudgetCodeRecord } from '../../procore/kinds/project-wbs/record.ts';
import { segmentOf } from '../../procore/kinds/project-wbs/record.ts';
import { strict } from '../../procore/rows.ts';
import type { SyncDeps } from '../system.ts';
import type { PlaceAsked } from './places.ts';

/**
 * The cost code and cost type behind budget codes, for records that name nothing else (the lines of a budget change). A budget code names sub job, whole cost code and cost type by their
 * codes, which is what it is looked up by; the project's codes are read only where a place needs it. A part that is not found stays null.
 */
export async function namedPlaces<P extends PlaceAsked>(
  deps: SyncDeps,
  projectId: string,
  places: readonly P[],
): Promise<P[]> {
  const isOpen = ({ costCodeId, budgetCodeId }: PlaceAsked) => costCodeId === null && Boolean(budgetCodeId);
  if (!places.some(isOpen)) return [...places];
  const { projectWbs, companyWbs, subJob } = deps.procore;
  const subJobs = strict(await subJob.ofProject(projectId));
  const [budgetCodes, costCodes, costTypes] = await Promise.all([
    projectWbs.budgetCodes(projectId),
    projectWbs.costCodes(
      projectId,
      subJobs.map(({ id }) => id),
    ),
    companyWbs.costTypes(),
  ]);
  const byId = new Map(strict(budgetCodes).map((code) => [code.id, code]));
  const codes = strict(costCodes);
  const types = strict(costTypes);
  const part = (code: ProcoreBudgetCodeRecord, type: 'sub_job' | 'cost_code' | 'line_item_type') =>
    segmentOf(code, type)?.code ?? null;
  return places.map((place) => {
    const found = isOpen(place) && place.budgetCodeId ? byId.get(place.budgetCodeId) : undefined;
    if (!found) return place;
    const below = part(found, 'sub_job');
    const subJobId = below === null ? null : (subJobs.find(({ code }) => code === below)?.id ?? below);
    const costCode = codes.find((code) => code.subJobId === subJobId && code.fullCode === part(found, 'cost_code'));
    const type = part(found, 'line_item_type');
    const costType = type === null ? undefined : types.find(({ code }) => code === type);
    return { ...place, costCodeId: costCode?.id ?? null, costTypeId: costType?.id ?? null };
  });
}
