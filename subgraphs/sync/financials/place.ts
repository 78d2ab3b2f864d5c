import { joinId, splitId } from '../../../kernel/ids.ts';
import type { ProcoreBudgetFiguresRecord } from '../../procore/kinds/budget/line-record.ts';
import { strict } from '../../procore/rows.ts';
import { type Resolved, resolveLinks } from '../link/resolve.ts';
import type { SyncDeps } from '../system.ts';

/** Where a figure stands: one sub job, cost code and cost type. */
export interface Place {
  /** The CMiC category's id, `ZZ/24-010/03-100/S`, whether CMiC has it or not; of a code without a counterpart the budget code's id in Procore, `1001/wbs-771`. */
  key: string;
  /** `ZZ/24-010.1`; null where the project has no job. */
  jobId: string | null;
  /** The sub job's code; null for the project itself. */
  subJob: string | null;
  costCode: string | null;
  costType: string | null;
}

type Row = ProcoreBudgetFiguresRecord;

/** The company's cost types by id. */
export type CostTypes = () => Promise<Map<string, { originId: string | null; code: string | null }>>;

/** Reads them at the first call, once. */
export function createTypes(deps: SyncDeps): CostTypes {
  let read: ReturnType<CostTypes> | undefined;
  return () => {
    read ??= deps.procore.companyWbs.costTypes().then((rows) => new Map(strict(rows).map((type) => [type.id, type])));
    return read;
  };
}

/** The place of a CMiC category (`ZZ/24-010/03-100/S`) below a control job. Pure. */
export function placeOfCategory(categoryId: string, controlJobId: string): Place {
  const [company = '', job = '', costCode = '', costType = ''] = splitId(categoryId, 4) ?? [];
  const jobId = joinId(company, job);
  return { key: categoryId, jobId, subJob: jobId === controlJobId ? null : job, costCode, costType };
}

/**
 * Where the rows of Procore's view stand, by row id: by the budget code's link, else by the links or marks of its cost code and cost type, else by equal code text under the same job. A
 * place that a link or mark gives is never given to another row by its text alone. Asks for the company's cost types only where one of them has no link.
 */
export async function placesOf(
  deps: SyncDeps,
  rows: readonly Row[],
  controlJobId: string | null,
  typesOf: CostTypes,
): Promise<Map<string, Place>> {
  if (controlJobId === null) return new Map(rows.map((row) => [row.id, ownPlace(row, deps.companyCode, null, null)]));
  const budgetCodes = unique(rows.map(({ budgetCodeId }) => budgetCodeId));
  const [pairs, codes, types] = await Promise.all([
    deps.store.links.byProcore('PROJECT_WBS', budgetCodes),
    resolveLinks(deps, 'PROJECT_WBS', unique(rows.map(({ costCodeId }) => costCodeId)), 3, async () => marksOf(rows)),
    resolveLinks(deps, 'COMPANY_WBS', unique(rows.map(({ costTypeId }) => costTypeId)), 2, async (ids) => {
      const known = await typesOf();
      return new Map(ids.map((id) => [id, known.get(id)?.originId ?? null]));
    }),
  ]);
  const linked = new Map<string, string>();
  pairs.forEach((link, index) => {
    if (link && link.state !== 'UNLINKING') linked.set(budgetCodes[index] ?? '', link.cmicId);
  });
  const places = new Map<string, Place>();
  const open: Row[] = [];
  for (const row of rows) {
    const categoryId = linked.get(row.budgetCodeId ?? '') ?? categoryIdOf(row, codes, types);
    if (categoryId) places.set(row.id, placeOfCategory(categoryId, controlJobId));
    else open.push(row);
  }
  if (open.length === 0) return places;
  const known = await typesOf();
  const claimed = new Set([...places.values()].map(({ key }) => key));
  for (const row of open) {
    const typeCode = (row.costTypeId && (known.get(row.costTypeId)?.code ?? null)) || null;
    const own = ownPlace(row, deps.companyCode, controlJobId, typeCode);
    const named = own.jobId && own.costCode && typeCode ? `${own.jobId}/${joinId(own.costCode, typeCode)}` : null;
    const place = named && !claimed.has(named) ? placeOfCategory(named, controlJobId) : own;
    places.set(row.id, place);
  }
  return places;
}

/** A row under its own name, by the texts that the view shows. */
function ownPlace(row: Row, companyCode: string, controlJobId: string | null, typeCode: string | null): Place {
  const subJob = row.subJobId === null ? null : (codeIn(row.biller) ?? row.subJobId);
  const jobId = controlJobId && (subJob === null ? controlJobId : joinId(companyCode, subJob));
  return { key: row.id, jobId, subJob, costCode: codeIn(row.costCode), costType: typeCode ?? row.costType };
}

/** `03-100` of `03-100 - Concrete`. */
function codeIn(label: string | null): string | null {
  return label === null ? null : (label.split(' - ')[0]?.trim() ?? null) || null;
}

function categoryIdOf(
  row: Row,
  codes: ReadonlyMap<string, Resolved>,
  types: ReadonlyMap<string, Resolved>,
): string | null {
  const code = row.costCodeId && codes.get(row.costCodeId)?.cmicId;
  const type = row.costTypeId && types.get(row.costTypeId)?.cmicId;
  if (!code || !type) return null;
  return `${code}/${type.slice(type.indexOf('/cat-') + '/cat-'.length)}`;
}

function marksOf(rows: readonly Row[]): Map<string, string | null> {
  return new Map(rows.flatMap((row) => (row.costCodeId ? [[row.costCodeId, row.costCodeOriginId] as const] : [])));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
