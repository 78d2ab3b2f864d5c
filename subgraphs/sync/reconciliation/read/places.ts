import { joinId, splitId } from '../../../../kernel/ids.ts';
import { pick, strict } from '../../../procore/rows.ts';
import { namedPlaces } from '../../exporting/named-places.ts';
import type { PlaceAsked } from '../../exporting/places.ts';
import { resolveLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import type { Place } from '../record.ts';

/** Where amounts of Procore stand in CMiC's names, in their order; null where a code has no counterpart. Two queries of the store; Procore is asked only for codes that have no link. */
export async function placesOf(
  deps: SyncDeps,
  projectId: string,
  given: readonly PlaceAsked[],
): Promise<(Place | null)[]> {
  const asked = await namedPlaces(deps, projectId, given);
  const [codes, types] = await Promise.all([
    resolveLinks(deps, 'PROJECT_WBS', unique(asked.map(({ costCodeId }) => costCodeId)), 3, async (ids) => {
      const found = await deps.procore.projectWbs.costCodesByIds(ids);
      return new Map(ids.map((id) => [id, pick(found, id)?.originId ?? null]));
    }),
    resolveLinks(deps, 'COMPANY_WBS', unique(asked.map(({ costTypeId }) => costTypeId)), 2, async (ids) => {
      const all = strict(await deps.procore.companyWbs.costTypes());
      return new Map(all.filter(({ id }) => ids.includes(id)).map(({ id, originId }) => [id, originId]));
    }),
  ]);
  return asked.map(({ costCodeId, costTypeId }) => {
    const code = costCodeId === null ? null : codes.get(costCodeId)?.cmicId;
    const type = costTypeId === null ? null : types.get(costTypeId)?.cmicId;
    return code && type ? placeFrom(code, type) : null;
  });
}

/** The place of a code x category of a job. */
export function placeAt(company: string, job: string, costCode: string, costType: string): Place {
  return { jobId: joinId(company, job), costCode, costType };
}

/** `ZZ/24-010/03-100` and `ZZ/cat-S`. */
function placeFrom(codeId: string, typeId: string): Place | null {
  const [company, job, code] = splitId(codeId, 3) ?? [];
  const [, category] = splitId(typeId, 2) ?? [];
  if (!company || !job || !code || !category?.startsWith('cat-')) return null;
  return placeAt(company, job, code, category.slice('cat-'.length));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
