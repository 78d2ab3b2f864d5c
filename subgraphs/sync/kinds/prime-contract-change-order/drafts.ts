import { sum } from '../../../../kernel/money.ts';
import { formProblem } from '../../../cmic/form.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import type { OwnerChangeOrderDraft } from '../../../cmic/kinds/prime-contract-change-order/draft.ts';
import type { PciDraftLine, PciDrafts } from '../../exporting/pci-drafts.ts';
import { plainText } from '../../exporting/text.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { ChangeOrderSource, LineSource, PartSource } from './read.ts';

/** What is to stand in CMiC: an item for each part, in their order, and the owner change order that takes them together, where it becomes one. */
export interface ChangeOrderDrafts {
  items: PciDrafts[];
  owner: OwnerChangeOrderDraft | null;
}

/** How much the lines change the cost budget by (setting). */
export type BudgetAmount = 'EXTENDED_AMOUNT' | 'ZERO';

/**
 * Maps a prime contract change order to what it becomes (procore reference 8.1, cmic reference 10.2): a line bills its amount, markups included, and changes the budget by its extended
 * amount. Null while a reference is missing or something cannot be sent: the problems say which. Pure.
 */
export function draftChangeOrder(
  source: ChangeOrderSource,
  answers: Answers,
  budgetAmount: BudgetAmount,
): ChangeOrderDrafts | null {
  const items = source.parts.map((part) => draftItem(source, part, answers, budgetAmount));
  if (items.length === 0 || !items.every((item) => item !== null)) return null;
  if (source.target !== 'OWNER_CHANGE_ORDER') return { items, owner: null };
  const owner = draftOwner(source, items, answers);
  return owner && { items, owner };
}

/** What an item is called: as the approver says, else by its title. Several are told apart by the numbers of contract, change order and part (procore reference 8.1). */
export function nameOf({ change, parts, contract }: ChangeOrderSource, part: PartSource, answers: Answers): string {
  const title = answers.description || part.title?.trim() || `Prime contract change order ${part.number ?? change.id}`;
  if (parts.length === 1) return title;
  return `${[contract?.code, change.number, part.number].filter(Boolean).join('-')} ${title}`;
}

function draftItem(
  source: ChangeOrderSource,
  part: PartSource,
  answers: Answers,
  budgetAmount: BudgetAmount,
): PciDrafts | null {
  const { job, setUp, date, contract } = source;
  const { typeCode, pendingStatus, approvedStatus } = setUp;
  const { code } = part;
  if (!job || !contract || date === null || code === null || formProblem('potentialChangeItem', code)) return null;
  if (typeCode === null || pendingStatus === null || approvedStatus === null) return null;
  const name = nameOf(source, part, answers);
  if (formProblem('potentialChangeItemName', name)) return null;
  const key = { company: job.company, headerJob: job.code, change: code };
  const lines = part.lines.map((line) => draftLine(line, key, budgetAmount));
  if (lines.length === 0 || !lines.every((line) => line !== null)) return null;
  return {
    header: {
      company: job.company,
      job: job.code,
      code,
      typeCode,
      statusCode: pendingStatus,
      name,
      date,
      projection: null,
      reference: part.procoreId,
      sourceText: null,
    },
    lines,
    approvedStatus,
  };
}

function draftLine(
  { line, place: { category }, billCode }: LineSource,
  key: { company: string; headerJob: string; change: string },
  budgetAmount: BudgetAmount,
): PciDraftLine | null {
  const { id, amount, extendedAmount } = line;
  const cost = budgetAmount === 'ZERO' ? '0' : extendedAmount;
  if (!category || amount === null || cost === null) return null;
  if (amountProblem(amount) !== null || amountProblem(cost) !== null) return null;
  return {
    lineId: id,
    draft: {
      ...key,
      job: category.job,
      costCode: category.costCode,
      category: category.category,
      task: id,
      costAmount: cost,
      billAmount: amount,
      billCode,
      billName: null,
    },
  };
}

function draftOwner(
  { change, job, contract, number, date }: ChangeOrderSource,
  items: readonly PciDrafts[],
  answers: Answers,
): OwnerChangeOrderDraft | null {
  if (!job || !contract || number === null || formProblem('ownerChangeOrder', number)) return null;
  return {
    company: job.company,
    job: job.code,
    code: number,
    title: answers.description || change.title?.trim() || null,
    notes: plainText(change.description),
    reference: change.id,
    billingContract: contract.code,
    ownerCode: number,
    amount: sum(items.flatMap(({ lines }) => lines.map(({ draft }) => draft.billAmount ?? '0'))),
    issuedDate: date,
    executedDate: change.signedDate,
    impactDays: change.scheduleImpact,
  };
}
