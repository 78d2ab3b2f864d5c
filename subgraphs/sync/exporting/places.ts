import { joinId } from '../../../kernel/ids.ts';
import type { CmicJobCategoryRecord } from '../../cmic/kinds/project-wbs/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import { type Resolved, resolveLinks, restoreLinks } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { namedPlaces } from './named-places.ts';

/** Where an amount of Procore stands. */
export interface PlaceAsked {
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  /** `1001/wbs-771`: where a record names nothing but its budget code. */
  budgetCodeId?: string | null;
}

/** What the codes of an amount stand for in CMiC. */
export interface Place extends PlaceAsked {
  /** Job cost code `ZZ/24-010/03-100`. */
  code: Resolved | null;
  /** Category `ZZ/cat-S`. */
  type: Resolved | null;
  /** `ZZ/24-010/03-100/S`; null while a part of it is not known. */
  categoryId: string | null;
  /** The code x category on the job; null when the job does not use the pair. */
  category: CmicJobCategoryRecord | null;
}

/** Finds the CMiC category of each place of a project, in the order of the places: by links, else by our marks. Nothing comes from a cache. `read`: categories that were read just now. */
export async function readPlaces(
  deps: SyncDeps,
  projectId: string,
  given: readonly PlaceAsked[],
  read: readonly CmicJobCategoryRecord[] = [],
): Promise<Place[]> {
  return resolvePlaces(deps, await namedPlaces(deps, projectId, given), read);
}

/** Finds the CMiC category of places that name their cost code and type themselves. Those that were `read` just now are not asked for again. */
export async function resolvePlaces(
  deps: SyncDeps,
  asked: readonly PlaceAsked[],
  read: readonly CmicJobCategoryRecord[] = [],
): Promise<Place[]> {
  const codeIds = unique(asked.map(({ costCodeId }) => costCodeId));
  const typeIds = unique(asked.map(({ costTypeId }) => costTypeId));
  const [codes, types] = await Promise.all([
    resolveLinks(deps, 'PROJECT_WBS', codeIds, 3, async (ids) => {
      const found = await deps.procore.projectWbs.costCodesByIds(ids);
      return new Map(ids.map((id) => [id, pick(found, id)?.originId ?? null]));
    }),
    resolveLinks(deps, 'COMPANY_WBS', typeIds, 2, async (ids) => {
      const all = strict(await deps.procore.companyWbs.costTypes());
      return new Map(all.filter(({ id }) => ids.includes(id)).map(({ id, originId }) => [id, originId]));
    }),
  ]);
  const places = asked.map(({ costCodeId, costTypeId }) => {
    const code = (costCodeId && codes.get(costCodeId)) || null;
    const type = (costTypeId && types.get(costTypeId)) || null;
    const categoryId = code && type ? categoryIdOf(code.cmicId, type.cmicId) : null;
    return { costCodeId, costTypeId, code, type, categoryId };
  });
  const known = soleOf(read);
  const ids = unique(places.map(({ categoryId }) => categoryId)).filter((id) => !known.has(id));
  const categories = await deps.cmic['project-wbs'].jobCategoriesByIds(ids);
  return places.map((place) => {
    const { categoryId } = place;
    const category = categoryId === null ? undefined : (known.get(categoryId) ?? categories.get(categoryId));
    if (category instanceof Error) throw category;
    return { ...place, category: category ?? null };
  });
}

/** Why an amount cannot stand there; empty: it can. `at` leads to the line, `name` is what people call its code. `missing`: whether the pair must be on the job already. Pure. */
export function placeProblems(place: Place, at: string[], name: string, missing: 'REFUSED' | 'CREATED'): Problem[] {
  const { costCodeId, costTypeId, code, type, category } = place;
  if (costCodeId === null)
    return [
      problem(
        'CODE_NOT_LINKED',
        `${name} stands on no cost code.`,
        [...at, 'costCode'],
        'Give it a cost code in Procore.',
      ),
    ];
  if (costTypeId === null)
    return [
      problem(
        'COST_TYPE_MISSING',
        `${name} is a cost code without a cost type.`,
        [...at, 'costType'],
        'Give it a cost type in Procore: CMiC knows no cost code without one.',
      ),
    ];
  if (!code)
    return [
      problem(
        'CODE_NOT_LINKED',
        `The cost code of ${name} has no counterpart in CMiC.`,
        [...at, 'costCode'],
        'Use a code that came from CMiC, or add it to the job in CMiC and import it.',
      ),
    ];
  if (!type)
    return [
      problem(
        'CODE_NOT_LINKED',
        `The cost type of ${name} has no counterpart in CMiC.`,
        [...at, 'costType'],
        'Use a cost type that came from CMiC.',
      ),
    ];
  if (!category && missing === 'REFUSED')
    return [
      problem(
        'CODE_NOT_LINKED',
        `The CMiC job does not use ${place.categoryId}.`,
        [...at, 'costType'],
        'Add the category to the cost code on the job in CMiC.',
        true,
      ),
    ];
  if (category && !category.isActive)
    return [
      problem(
        'CODE_NOT_LINKED',
        `${category.id} is inactive on the CMiC job.`,
        [...at, 'costCode'],
        'Activate it in CMiC, or move the amount.',
        true,
      ),
    ];
  return [];
}

/** What a place was resolved to, as a plan tells it. */
export function placeReference(name: string, { code, type, categoryId }: Place): string {
  return `${name} -> ${categoryId ?? [code?.cmicId ?? 'not linked', type?.cmicId ?? 'not linked'].join(', ')}`;
}

/** Saves again the links of codes that only our marks told of, and the project's. */
export async function restorePlaces(
  deps: SyncDeps,
  { projectId, projectLink, jobId }: { projectId: string; projectLink: Resolved | null; jobId: string | null },
  places: readonly Pick<Place, 'costCodeId' | 'costTypeId' | 'code' | 'type'>[],
): Promise<void> {
  const rows: Parameters<typeof restoreLinks>[1] = [];
  if (projectLink && !projectLink.link)
    rows.push({ kind: 'PROJECT', procoreId: projectId, cmicId: projectLink.cmicId, projectId, jobId });
  for (const { costCodeId, costTypeId, code, type } of places) {
    if (code && !code.link && costCodeId)
      rows.push({ kind: 'PROJECT_WBS', procoreId: costCodeId, cmicId: code.cmicId, projectId, jobId });
    if (type && !type.link && costTypeId)
      rows.push({ kind: 'COMPANY_WBS', procoreId: costTypeId, cmicId: type.cmicId, projectId: null, jobId: null });
  }
  const first = (row: (typeof rows)[number], index: number) =>
    rows.findIndex(({ kind, procoreId }) => kind === row.kind && procoreId === row.procoreId) === index;
  await restoreLinks(deps, rows.filter(first));
}

/** `ZZ/24-010/03-100` and `ZZ/cat-S` are `ZZ/24-010/03-100/S`. */
function categoryIdOf(codeId: string, typeId: string): string {
  const [company = '', job = '', code = ''] = codeId.split('/').map(decodeURIComponent);
  return joinId(company, job, code, decodeURIComponent(typeId.slice(typeId.indexOf('/cat-') + '/cat-'.length)));
}

/** By id; what a walk brought twice is left out, and so asked for by itself. */
function soleOf(read: readonly CmicJobCategoryRecord[]): Map<string, CmicJobCategoryRecord> {
  const found = new Map<string, CmicJobCategoryRecord>();
  const twice = new Set<string>();
  for (const category of read) {
    if (found.has(category.id)) twice.add(category.id);
    found.set(category.id, category);
  }
  for (const id of twice) found.delete(id);
  return found;
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
