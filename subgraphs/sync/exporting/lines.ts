import { joinId } from '../../../kernel/ids.ts';
import type { CmicJobCategoryRecord } from '../../cmic/kinds/project-wbs/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import { type Resolved, resolveLinks } from '../link/resolve.ts';
import type { SyncDeps } from '../system.ts';

/** What an exported line of any kind names: its codes as Procore shows them, and its amount as decimal text. */
export interface CodedLine {
  /** Procore's own id of the line: `88001`. */
  lineId: string;
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  costCode: string | null;
  costTypeCode: string | null;
  amount: string | null;
}

/** A line with what its codes stand for in CMiC. */
export interface PlacedLine<Line extends CodedLine> {
  line: Line;
  /** Job cost code `ZZ/24-010/03-100`. */
  code: Resolved | null;
  /** Category `ZZ/cat-S`. */
  type: Resolved | null;
  /** The code x category on the job; null when the job does not use the pair. */
  category: CmicJobCategoryRecord | null;
}

/** Finds what the codes of lines stand for in CMiC: three reads for all lines, two more for codes that only our marks tell of. */
export async function placeLines<Line extends CodedLine>(
  deps: SyncDeps,
  lines: readonly Line[],
): Promise<PlacedLine<Line>[]> {
  const codeIds = unique(lines.map((line) => line.costCodeId));
  const typeIds = unique(lines.map((line) => line.costTypeId));
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
  const pairs = lines.map((line) => {
    const code = (line.costCodeId && codes.get(line.costCodeId)) || null;
    const type = (line.costTypeId && types.get(line.costTypeId)) || null;
    return { line, code, type, categoryId: code && type ? categoryId(code.cmicId, type.cmicId) : null };
  });
  const categories = await deps.cmic['project-wbs'].jobCategoriesByIds(
    unique(pairs.map(({ categoryId }) => categoryId)),
  );
  return pairs.map(({ categoryId, ...pair }) => {
    const category = categoryId === null ? undefined : categories.get(categoryId);
    if (category instanceof Error) throw category;
    return { ...pair, category: category ?? null };
  });
}

/** `ZZ/24-010/03-100` and `ZZ/cat-S` are `ZZ/24-010/03-100/S`. */
function categoryId(codeId: string, typeId: string): string {
  const [company = '', job = '', code = ''] = codeId.split('/').map(decodeURIComponent);
  return joinId(company, job, code, decodeURIComponent(typeId.slice(typeId.indexOf('/cat-') + '/cat-'.length)));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
