import { jobCostCodeId } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreBudgetCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import { inactive } from '../../importing/codes.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import { importItems, type Item as JobItem } from '../project/items.ts';
import { budgetCodesByPlace, budgetPlace } from '../project/links.ts';
import type { JobTree, ProjectTree } from '../project/read.ts';

/** The cost codes and types of an import of jobs, and the status of a budget code that stands. */
export type Item = CodeItem | StatusItem;

export type CodeItem = Extract<JobItem, { stage: 'code' | 'assignment' }>;

/** A budget code to be made active or inactive; its key is the job category's and `/status`. */
export type StatusItem = ImportItem & {
  stage: 'status';
  categoryId: string;
  /** As Procore spells it. */
  from: string;
  to: 'active' | 'inactive';
};

interface Items {
  codes: CodeItem[];
  statuses: StatusItem[];
  bad: BadRow[];
  left: string[];
}

/**
 * What an import brings to the codes of a project that is there: what `importItems` brings to codes and their types, and the status of the budget codes that stand. Procore has no
 * other switch: an inactive budget code is one that nothing new can be put on. Pure.
 */
export function wbsItems(
  trees: readonly JobTree[],
  there: Omit<ProjectTree, 'project'>,
  types: ReadonlyMap<string, ProcoreCostTypeRecord>,
  budgetCodes: readonly ProcoreBudgetCodeRecord[],
): Items {
  const { items, bad, left } = importItems(trees, { project: null, ...there }, types);
  const codes = items.filter((item): item is CodeItem => item.stage === 'code' || item.stage === 'assignment');
  const marks = there.codes.flatMap(({ originId }) => originId ?? []);
  const adopted = codes.flatMap(({ stage, key, procoreId }) => (stage === 'code' && procoreId ? [key] : []));
  const ours = new Set([...marks, ...adopted]);
  const byPlace = budgetCodesByPlace(budgetCodes);
  const statuses: StatusItem[] = [];
  const told = new Set<string>();
  for (const { job, codes: jobCodes, categories } of trees) {
    const activeCodes = new Map(jobCodes.map(({ id, isActive }) => [id, isActive]));
    for (const { id, costCode, category, isActive } of categories) {
      const codeId = jobCostCodeId(job.company, job.code, costCode);
      const type = types.get(category);
      const standing = type && byPlace.get(budgetPlace(job, costCode, type.code));
      const isCodeActive = activeCodes.get(codeId);
      // A code whose own row cannot be read says nothing about its types.
      if (!standing?.status || isCodeActive === undefined || !ours.has(codeId)) continue;
      const to = isActive && isCodeActive ? 'active' : 'inactive';
      if (to === 'inactive') for (const carried of [id, codeId]) told.add(inactive(carried));
      const from = standing.status;
      if (from.toLowerCase() === to) continue;
      statuses.push({
        stage: 'status',
        key: `${id}/status`,
        action: 'UPDATE',
        procoreId: standing.id,
        categoryId: id,
        from,
        to,
      });
    }
  }
  return { codes, statuses, bad, left: left.filter((text) => !told.has(text)) };
}
