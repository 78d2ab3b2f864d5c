import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import {
  type CmicJobCategoryRecord,
  type CmicJobCostCodeRecord,
  jobCostCodeId,
} from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreCostCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import { inactive, markedByOthers, misspelt, ownPart, placeCodes, sameName } from '../../importing/codes.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import type { JobTree, ProjectTree } from './read.ts';

/** A project, sub job, cost code or code x type to be brought to Procore. KEEP: it is there with our mark, and only needs its link. */
export type Item = ImportItem & { job: CmicJobRecord } & (
    | { stage: 'project' }
    | { stage: 'subJob' }
    | {
        stage: 'code';
        code: CmicJobCostCodeRecord;
        /** The code without its parent's. */
        own: string;
        parentKey: string | null;
        /** What stands in Procore under `procoreId`: our mark or none, and the name. */
        was: { originId: string | null; name: string | null } | null;
      }
    | { stage: 'assignment'; category: CmicJobCategoryRecord; codeKey: string; type: ProcoreCostTypeRecord }
  );

export interface Items {
  items: Item[];
  bad: BadRow[];
  /** Left out on purpose: inactive codes. */
  left: string[];
}

/**
 * What an import of these jobs brings (the control job first, if it is to be brought itself), against what stands in Procore: project, sub jobs, per job its codes, parents before
 * children, then the categories of each code. Keys are CMiC ids, which are our marks. Pure.
 */
export function importItems(
  trees: readonly JobTree[],
  there: ProjectTree,
  types: ReadonlyMap<string, ProcoreCostTypeRecord>,
): Items {
  const result: Items = { items: [], bad: [], left: [] };
  const codesByMark = new Map(there.codes.filter(({ originId }) => originId).map((code) => [code.originId, code]));
  for (const { job } of trees) {
    const isProject = job.controlCode === null;
    const standing = isProject ? there.project : there.subJobs.find(({ originId }) => originId === job.id);
    const stage = isProject ? 'project' : 'subJob';
    result.items.push({ stage, key: job.id, job, ...standingAs(standing) });
  }
  for (const tree of trees) addCodes(result, tree, there, codesByMark, types);
  return result;
}

function addCodes(
  result: Items,
  tree: JobTree,
  there: ProjectTree,
  codesByMark: ReadonlyMap<string | null, ProcoreCostCodeRecord>,
  types: ReadonlyMap<string, ProcoreCostTypeRecord>,
): void {
  const { job } = tree;
  result.bad.push(...tree.unreadable);
  const usable = tree.codes.filter((code) => isUsable(result, tree, code));
  const byCode = new Map(usable.map((code) => [code.code, code]));
  const sameCode = codesOf(there, job);
  const standing = new Map<string, ProcoreCostCodeRecord>();
  for (const placed of placeCodes(usable)) {
    const { code } = placed;
    // The code without a mark is given ours instead of a twin.
    const was = codesByMark.get(code.id) ?? sameCode.get(code.code);
    if (was?.originId && was.originId !== code.id) {
      result.bad.push(markedByOthers(code.id, was));
      byCode.delete(code.code);
      continue;
    }
    if (was) standing.set(code.id, was);
    const above = placed.parent ? { own: placed.own, parentKey: placed.parent.id } : standingParent(code, codesByMark);
    const item = { stage: 'code', key: code.id, job, code, own: placed.own, parentKey: null, ...above } as const;
    if (!was) result.items.push({ ...item, action: 'CREATE', procoreId: null, was: null });
    else {
      const same = was.originId === code.id && sameName(was.name, code.name);
      result.items.push({ ...item, action: same ? 'KEEP' : 'UPDATE', procoreId: was.id, was });
    }
  }
  for (const category of [...tree.categories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const code = byCode.get(category.costCode);
    if (!code) continue;
    if (!category.isActive) {
      result.left.push(inactive(category.id));
      continue;
    }
    const type = types.get(category.category);
    if (!type) {
      result.bad.push({
        key: category.id,
        reason: `Cost type ${category.category} is not in Procore's company list.`,
        fix: 'Bring the cost types of the company first (importCompanyWbs), then import again.',
      });
      continue;
    }
    const assigned = standing.get(code.id)?.costTypes.some(({ id }) => id === type.id) ?? false;
    result.items.push({
      stage: 'assignment',
      key: category.id,
      job,
      category,
      codeKey: code.id,
      type,
      action: assigned ? 'KEEP' : 'CREATE',
      procoreId: null,
    });
  }
}

function isUsable(result: Items, { categories, codes }: JobTree, code: CmicJobCostCodeRecord): boolean {
  if (!code.isActive) {
    result.left.push(inactive(code.id));
    return false;
  }
  const refusal = misspelt(code);
  if (refusal) {
    result.bad.push(refusal);
    return false;
  }
  const isParent = codes.some(({ controlCode }) => controlCode === code.code);
  if (!isParent && !categories.some(({ costCode }) => costCode === code.code)) {
    result.bad.push({
      key: code.id,
      reason: `Cost code ${code.code} has no category, and Procore takes no cost code without a cost type.`,
      fix: 'Give it a category on the job in CMiC.',
    });
    return false;
  }
  return true;
}

function standingAs(record: { id: string } | null | undefined): Pick<ImportItem, 'action' | 'procoreId'> {
  return record ? { action: 'KEEP', procoreId: record.id } : { action: 'CREATE', procoreId: null };
}

/** The place below a controlling code that the job does not list itself and that stands in Procore with our mark all the same; null without one. */
function standingParent(
  { company, job, code, controlCode }: CmicJobCostCodeRecord,
  codesByMark: ReadonlyMap<string | null, ProcoreCostCodeRecord>,
): { own: string; parentKey: string } | null {
  const own = controlCode === null ? null : ownPart(code, controlCode);
  const parentKey = jobCostCodeId(company, job, controlCode ?? '');
  return own !== null && codesByMark.has(parentKey) ? { own, parentKey } : null;
}

/** The Procore codes of the job's own biller by their whole codes; none of a sub job that is not there yet. */
function codesOf({ subJobs, codes }: ProjectTree, job: CmicJobRecord): Map<string | null, ProcoreCostCodeRecord> {
  const biller = job.controlCode === null ? null : subJobs.find(({ originId }) => originId === job.id)?.id;
  return new Map(codes.filter(({ subJobId }) => subJobId === biller).map((code) => [code.fullCode, code]));
}
