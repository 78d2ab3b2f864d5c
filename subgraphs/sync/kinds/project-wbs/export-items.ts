import { formProblem } from '../../../cmic/form.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { JobCategoryDraft, JobCostCodeDraft } from '../../../cmic/kinds/project-wbs/draft.ts';
import { jobCategoryId, jobCostCodeId } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import type { ProcoreCostCodeRecord } from '../../../procore/kinds/project-wbs/record.ts';
import { placeCodes } from '../../importing/codes.ts';
import type { ProblemCode } from '../../problem.ts';
import { budgetCodesByPlace, budgetPlace } from '../project/links.ts';
import type { JobTree } from '../project/read.ts';
import type { WbsSource } from './export-read.ts';

/** A cost code of Procore that CMiC's job has, or is to have. */
export interface CodeItem {
  /** `ZZ/24-010/03-100`. */
  key: string;
  job: CmicJobRecord;
  code: ProcoreCostCodeRecord;
  draft: JobCostCodeDraft;
  /** The job has it. */
  stands: boolean;
}

/** A cost type on such a code. */
export interface PairItem {
  /** `ZZ/24-010/03-100/S`. */
  key: string;
  job: CmicJobRecord;
  type: ProcoreCostTypeRecord;
  draft: JobCategoryDraft;
  stands: boolean;
}

/** What stays in Procore, by name. */
export interface LeftOut {
  key: string;
  reason: string;
  fix: string;
  code: ProblemCode;
}

/** What an export of codes brings, parents before children and codes before their categories; and what it leaves. */
export interface WbsItems {
  codes: CodeItem[];
  pairs: PairItem[];
  left: LeftOut[];
  /** Controlling codes that nothing new stands below. */
  idle: string[];
}

/** Only codes and types that are in the company's lists travel; anything else is left out by name, and stops nothing. `tried`: what this export wrote already. Pure. */
export function exportItems(source: WbsSource, tried: ReadonlySet<string>): WbsItems {
  const result: WbsItems = { codes: [], pairs: [], left: [], idle: [] };
  const jobs = new Map(source.trees.map((tree) => [tree.job.id, tree]));
  const jobOf = new Map(source.subJobs.map(({ id, originId }) => [id, jobs.get(originId ?? '')]));
  const control = source.trees.find(({ job }) => job.controlCode === null);
  for (const subJobId of new Set(source.codes.map((code) => code.subJobId))) {
    const codes = source.codes.filter((code) => code.subJobId === subJobId);
    const tree = subJobId === null ? control : jobOf.get(subJobId);
    if (tree) addJob(result, source, tree, codes, tried);
    else
      result.left.push({
        key: subJobId ?? source.project.id,
        code: 'PARENT_NOT_IMPORTED',
        reason: `Sub job ${subJobId} has no job in CMiC, and its ${codes.length} codes stay here.`,
        fix: 'Make the job in CMiC, and import it: importSubJob.',
      });
  }
  return result;
}

function addJob(
  result: WbsItems,
  source: WbsSource,
  tree: JobTree,
  all: readonly ProcoreCostCodeRecord[],
  tried: ReadonlySet<string>,
): void {
  const { job } = tree;
  const own = { company: job.company, job: job.code };
  const standing = new Map(tree.codes.map((code) => [code.code, code]));
  const items = new Map<string, CodeItem>();
  for (const code of all) {
    const name = code.fullCode ?? '';
    const left = whyLeft(source, tree, code);
    if (left) {
      result.left.push(left);
      continue;
    }
    const master = source.masters.get(name);
    const draft: JobCostCodeDraft = {
      ...own,
      controlJob: job.controlCode,
      code: name,
      name: code.name?.trim() || (master?.name ?? name),
      controlCode: master?.controlCode ?? null,
      unit: null,
    };
    const key = jobCostCodeId(job.company, job.code, name);
    items.set(name, { key, job, code, draft, stands: standing.has(name) });
  }
  const placed = placeCodes([...items.values()].map(({ key, draft }) => ({ id: key, ...draft })));
  const sorted = withoutIdle(
    placed.flatMap(({ code }) => items.get(code.code) ?? []),
    new Set(all.map(({ parentId }) => parentId)),
    tried,
  );
  const kept = new Set(sorted);
  result.idle.push(...[...items.values()].filter((item) => !kept.has(item)).map(({ key }) => key));
  result.codes.push(...sorted);
  const categories = new Map(tree.categories.map((category) => [category.id, category]));
  const byPlace = budgetCodesByPlace(source.budgetCodes);
  const categoryOf = new Map([...source.types].map(([category, { id }]) => [id, category]));
  for (const { code, draft } of sorted)
    for (const type of [...code.costTypes].sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))) {
      const category = categoryOf.get(type.id);
      const listed = category === undefined ? undefined : source.types.get(category);
      const place = `${job.code} ${draft.code}, type ${type.code}`;
      const leave = (reason: string, fix: string) =>
        result.left.push({ key: place, code: 'CODE_NOT_LINKED', reason, fix });
      if (category === undefined || !listed || source.categories.get(category)?.isActive !== true) {
        const fix = 'Add the category in CMiC and bring it (importCompanyWbs), or use another type.';
        leave(`Cost type ${type.code} is not in the company's list.`, fix);
        continue;
      }
      const key = jobCategoryId(job.company, job.code, draft.code, category);
      const there = categories.get(key);
      const status = byPlace.get(budgetPlace(job, draft.code, listed.code))?.status;
      if (there && !there.isActive) leave('It is inactive on the CMiC job.', 'Activate it there.');
      else if (!there && status?.toLowerCase() === 'inactive') leave('It is inactive in Procore.', 'Activate it.');
      else {
        const pair = { ...own, costCode: draft.code, category, unit: null };
        result.pairs.push({ key, job, type: listed, draft: pair, stands: there !== undefined });
      }
    }
}

/**
 * Leaves out controlling codes that nothing new stands below: Procore's projects show them all, CMiC's jobs need none that the company's list has. Parents come before children. Pure.
 */
function withoutIdle(
  items: readonly CodeItem[],
  parents: ReadonlySet<string | null>,
  tried: ReadonlySet<string>,
): CodeItem[] {
  const needed = new Set<string>();
  return items
    .toReversed()
    .filter(({ key, code, draft, stands }) => {
      const isOnlyParent = code.costTypes.length === 0 && parents.has(code.id);
      if (isOnlyParent && !stands && !tried.has(key) && !needed.has(draft.code)) return false;
      if (draft.controlCode !== null && (!stands || tried.has(key))) needed.add(draft.controlCode);
      return true;
    })
    .toReversed();
}

/** Why a code stays in Procore; null when it travels. A mark of somebody else is never overwritten. */
function whyLeft({ masters }: WbsSource, { job, codes }: JobTree, code: ProcoreCostCodeRecord): LeftOut | null {
  const name = code.fullCode ?? '';
  const left = (reason: string, fix: string, problem: ProblemCode = 'CODE_NOT_LINKED'): LeftOut => ({
    key: `${job.code} ${name}`,
    code: problem,
    reason,
    fix,
  });
  const key = jobCostCodeId(job.company, job.code, name);
  if (code.originId && code.originId !== key)
    return left(
      `Procore marks it as ${code.originId}.`,
      'Find out which integration wrote the mark.',
      'ALREADY_LINKED',
    );
  const there = codes.find((each) => each.code === name);
  if (there)
    return there.isActive ? null : left(`Cost code ${name} is inactive on the CMiC job.`, 'Activate it there.');
  if (masters.get(name)?.isActive !== true)
    return left(
      `Cost code ${name} is not in the company's list.`,
      'Add it to the list in CMiC and bring it (importCompanyWbs), or use another code.',
    );
  const text = code.name?.trim() ?? '';
  if (text !== '' && formProblem('jobCostCodeName', text))
    return left(`Its name "${text}" is longer than CMiC takes.`, 'Shorten it in Procore.', 'BAD_INPUT');
  return null;
}
