import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { CmicJobCategoryRecord, CmicJobCostCodeRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreCostCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import type { JobTree, ProjectTree } from './read.ts';

/** Procore takes only this between the parts of a cost code in a company with CMiC (procore reference 8.2). */
const DELIMITER = '-';

/** One thing to be brought to Procore, in the order in which it must be brought. `stands`: it is there with our mark, and only needs its link. */
export type Item =
  | { stage: 'project'; key: string; job: CmicJobRecord; stands: boolean }
  | { stage: 'subJob'; key: string; job: CmicJobRecord; stands: boolean }
  | {
      stage: 'code';
      key: string;
      job: CmicJobRecord;
      code: CmicJobCostCodeRecord;
      own: string;
      parentKey: string | null;
      stands: boolean;
      unmarkedId: string | null;
    }
  | {
      stage: 'assignment';
      key: string;
      job: CmicJobRecord;
      category: CmicJobCategoryRecord;
      codeKey: string;
      type: ProcoreCostTypeRecord;
      stands: boolean;
    };

/** A row of CMiC that cannot be brought, with its reason; it does not stop the others. */
export interface BadRow {
  key: string;
  reason: string;
  fix: string;
}

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
    if (job.controlCode === null)
      result.items.push({ stage: 'project', key: job.id, job, stands: there.project !== null });
    else
      result.items.push({
        stage: 'subJob',
        key: job.id,
        job,
        stands: there.subJobs.some(({ originId }) => originId === job.id),
      });
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
  const usable = tree.codes.filter((code) => isUsable(result, tree, code));
  const byCode = new Map(usable.map((code) => [code.code, code]));
  const ordered = [...usable].sort((a, b) => depth(a, byCode) - depth(b, byCode) || (a.code < b.code ? -1 : 1));
  for (const code of ordered) {
    const parent = code.controlCode === null ? undefined : byCode.get(code.controlCode);
    const below = parent && code.code.startsWith(parent.code + DELIMITER) ? parent : undefined;
    const own = below ? code.code.slice(below.code.length + DELIMITER.length) : code.code;
    const stands = codesByMark.has(code.id);
    result.items.push({
      stage: 'code',
      key: code.id,
      job,
      code,
      own,
      parentKey: below?.id ?? null,
      stands,
      unmarkedId: stands ? null : unmarked(there, job, code.code),
    });
  }
  for (const category of [...tree.categories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const code = byCode.get(category.costCode);
    if (!code) continue;
    if (!category.isActive) {
      result.left.push(`${category.id} is inactive.`);
      continue;
    }
    const type = types.get(category.category);
    if (!type) {
      result.bad.push({
        key: category.id,
        reason: `Cost type ${category.category} is not in Procore's company list.`,
        fix: 'Bring the cost types of the company first, then import the job again.',
      });
      continue;
    }
    const assigned = codesByMark.get(code.id)?.costTypes.some(({ id }) => id === type.id) ?? false;
    result.items.push({
      stage: 'assignment',
      key: category.id,
      job,
      category,
      codeKey: code.id,
      type,
      stands: assigned,
    });
  }
}

function isUsable(result: Items, { categories, codes }: JobTree, code: CmicJobCostCodeRecord): boolean {
  if (!code.isActive) {
    result.left.push(`${code.id} is inactive.`);
    return false;
  }
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(code.code)) {
    result.bad.push({
      key: code.id,
      reason: `Only the hyphen may stand between the parts of a cost code, and "${code.code}" has something else.`,
      fix: 'Rename the code in CMiC, or leave it there.',
    });
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

/** How far below a root a code stands; a loop of controlling codes ends at its length. */
function depth(code: CmicJobCostCodeRecord, byCode: ReadonlyMap<string, CmicJobCostCodeRecord>): number {
  let steps = 0;
  for (let at = code; at.controlCode !== null && steps <= byCode.size; steps += 1) {
    const above = byCode.get(at.controlCode);
    if (!above) break;
    at = above;
  }
  return steps;
}

/** The Procore code with the same full code and no mark: it is given ours instead of a twin. */
function unmarked(there: ProjectTree, job: CmicJobRecord, fullCode: string): string | null {
  const subJob = there.subJobs.find(({ originId }) => originId === job.id);
  const same = there.codes.find(
    (code) =>
      code.fullCode === fullCode &&
      !code.originId &&
      code.subJobId === (job.controlCode === null ? null : (subJob?.id ?? null)),
  );
  return same?.id ?? null;
}
