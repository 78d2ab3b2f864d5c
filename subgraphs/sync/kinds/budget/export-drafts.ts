import { formProblem } from '../../../cmic/form.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import { type CategoryAmount, originalBudget, shows } from '../../exporting/category-write.ts';
import type { PciDraftLine, PciDrafts } from '../../exporting/pci-drafts.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { type BudgetExportSource, type BudgetLineSource, budgetReference, needsItem } from './export-read.ts';

/** What is to be written: amounts of categories, pairs that an item needs, and the item. */
export interface BudgetDrafts {
  /** On jobs that are not started: the original budget of the category itself. */
  amounts: CategoryAmount[];
  /** Pairs that their started job does not use yet: an item can name only those it uses. */
  pairs: CategoryAmount[];
  /** On started jobs, as far as they differ from CMiC; null where nothing differs. */
  item: PciDrafts | null;
}

/** Maps a budget to what CMiC is to show (cmic reference 7.2). Null while something cannot be sent: the problems say what. Pure. */
export function draftBudget(
  source: BudgetExportSource,
  answers: Answers,
  transfer: Transfer | null,
): BudgetDrafts | null {
  const { lines, job, number, setUp } = source;
  const sendable = lines.every(
    ({ line, place }) => place.categoryId !== null && amountProblem(line.originalAmount) === null,
  );
  if (!job || !sendable) return null;
  const byItem = lines.filter(needsItem);
  const amounts = lines.filter(({ started }) => !started).map(amountOf);
  const isOurs = ({ categoryId }: CategoryAmount) => transfer?.writes.some(({ key }) => key === categoryId) ?? false;
  const pairs = byItem.map(amountOf).filter((each) => each.category === null || isOurs(each));
  if (byItem.length === 0) return { amounts, pairs, item: null };
  if (!setUp || number === null || formProblem('potentialChangeItem', number) !== null) return null;
  const { typeCode, pendingStatus, approvedStatus } = setUp;
  const name = itemName(source, answers);
  if (typeCode === null || pendingStatus === null || approvedStatus === null) return null;
  if (formProblem('potentialChangeItemName', name) !== null) return null;
  const { company, code: headerJob } = job;
  return {
    amounts,
    pairs,
    item: {
      header: {
        company,
        job: headerJob,
        code: number,
        typeCode,
        statusCode: pendingStatus,
        name,
        date: source.date,
        projection: null,
        reference: budgetReference(source.projectId),
        sourceText: null,
      },
      lines: byItem.map((each) => draftLine(each, { company, headerJob, change: number })),
      approvedStatus,
    },
  };
}

/** What the item is called: as the approver says, else the project's own name. */
export function itemName({ project, projectId }: BudgetExportSource, answers: Answers): string {
  return answers.description || `Original budget of ${project?.name ?? projectId}`;
}

/** What a line is found again by in CMiC: the number of the budget line, `12` of `1001/bl-12`. */
export function taskOf({ line }: BudgetLineSource): string {
  return line.id.slice(line.id.lastIndexOf('-') + 1);
}

/** How many lines stand in CMiC as they are. Pure. */
export function countEqual({ lines }: BudgetExportSource): number {
  return lines.filter(({ line, place }) => shows(originalBudget, place.category, line.originalAmount)).length;
}

function amountOf({ line, place }: BudgetLineSource): CategoryAmount {
  return { categoryId: place.categoryId ?? '', category: place.category, amount: line.originalAmount };
}

function draftLine(each: BudgetLineSource, key: { company: string; headerJob: string; change: string }): PciDraftLine {
  const [, job = '', costCode = '', category = ''] = (each.place.categoryId ?? '').split('/').map(decodeURIComponent);
  const task = taskOf(each);
  return {
    lineId: task,
    draft: {
      ...key,
      job,
      costCode,
      category,
      task,
      // The lines of an original-budget item set the amount, they add nothing (cmic reference 7.3).
      costAmount: each.line.originalAmount,
      billAmount: null,
      billCode: null,
      billName: null,
    },
  };
}
