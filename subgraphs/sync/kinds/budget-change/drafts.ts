import { formProblem } from '../../../cmic/form.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import type { ProcoreBudgetAdjustmentRecord } from '../../../procore/kinds/budget-change/line-record.ts';
import type { PciDraftLine, PciDrafts } from '../../exporting/pci-drafts.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { AdjustmentSource, BudgetChangeSource } from './read.ts';

/**
 * Maps a budget change to a potential change item (procore reference 8.1): number, name, date, and each line's amount as a cost amount; nothing is billed. Null while a reference is
 * missing or something cannot be sent: the problems say which. Pure.
 */
export function draftBudgetChange(source: BudgetChangeSource, answers: Answers): PciDrafts | null {
  const { job, number, setUp, change, date } = source;
  const { typeCode, pendingStatus, approvedStatus } = setUp;
  if (!job || number === null || formProblem('potentialChangeItem', number) !== null) return null;
  if (typeCode === null || pendingStatus === null || approvedStatus === null) return null;
  const name = nameOf(source, answers);
  if (formProblem('potentialChangeItemName', name) !== null) return null;
  const key = { company: job.company, headerJob: job.code, change: number };
  const lines = source.lines.map((line) => draftLine(line, key));
  if (lines.length === 0 || !lines.every((line) => line !== null)) return null;
  return {
    header: {
      company: job.company,
      job: job.code,
      code: number,
      typeCode,
      statusCode: pendingStatus,
      name,
      date,
      projection: null,
      reference: change.id,
      sourceText: null,
    },
    lines,
    approvedStatus,
  };
}

/** What the item is called: as the approver says, else the change's own title. */
export function nameOf({ change }: Pick<BudgetChangeSource, 'change'>, answers: Answers): string {
  if (answers.description) return answers.description;
  if (change.sort === 'BUDGET_MODIFICATION') return `Budget modification ${change.id.split('-').at(-1)}`;
  return change.title?.trim() || `Budget change ${change.number ?? change.id}`;
}

/** Procore counts the lines that receive and those that give apart: `to-1` and `from-1`; a modification has just `to` and `from`. */
export function taskOf({ type, lineId }: Pick<ProcoreBudgetAdjustmentRecord, 'type' | 'lineId'>): string {
  if (lineId === 'from' || lineId === 'to') return lineId;
  const side = type === null ? undefined : sides[type];
  return side === undefined ? lineId : `${side}-${lineId}`;
}

const sides: Record<string, string> = { change_event: 'to', budget_change: 'from' };

function draftLine(
  { adjustment, place: { category } }: AdjustmentSource,
  key: { company: string; headerJob: string; change: string },
): PciDraftLine | null {
  const { amount } = adjustment;
  if (!category || amount === null || amountProblem(amount) !== null) return null;
  const task = taskOf(adjustment);
  return {
    lineId: task,
    draft: {
      ...key,
      job: category.job,
      costCode: category.costCode,
      category: category.category,
      task,
      costAmount: amount,
      billAmount: null,
      billCode: null,
      billName: null,
    },
  };
}
