import { equal, sum } from '../../../../kernel/money.ts';
import { formProblem } from '../../../cmic/form.ts';
import { potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import { limits } from '../../../cmic/limits.ts';
import { amountProblems } from '../../exporting/amount-problems.ts';
import { elsewhereProblems, numberPath } from '../../exporting/elsewhere.ts';
import { homeProblems } from '../../exporting/home.ts';
import { markProblems, type ShownMark } from '../../exporting/mark-problems.ts';
import { setUpProblems } from '../../exporting/pci-set-up.ts';
import { takenProblem } from '../../exporting/pci-write.ts';
import { placeProblems } from '../../exporting/places.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { type BudgetAmount, type ChangeOrderDrafts, nameOf } from './drafts.ts';
import { ownerTaken, targetIdOf } from './owner.ts';
import type { ChangeOrderSource, LineSource } from './read.ts';

/** Why a prime contract change order cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2). Pure. */
export function changeOrderProblems(
  source: ChangeOrderSource,
  answers: Answers,
  drafts: ChangeOrderDrafts | null,
  budgetAmount: BudgetAmount,
): Problem[] {
  const isPosted = source.parts.every(({ existing }) => existing?.posted);
  return [
    ...homeProblems(source),
    ...statusProblems(source),
    ...contractProblems(source),
    ...setUpProblems(source.setUp),
    ...partProblems(source, budgetAmount),
    ...nameProblems(source, answers),
    ...numberProblems(source, answers),
    ...markProblems(drafts ? shownMarks(source, drafts) : []),
    ...elsewhereProblems(source, answers, { document: 'document' }),
    ...takenProblems(source, answers, drafts),
    ...(isPosted && source.parts.length > 0 ? [] : source.period),
  ];
}

function statusProblems({ change, date }: ChangeOrderSource): Problem[] {
  if (change.status !== 'APPROVED') {
    const message = `The change order is ${change.statusText ?? 'without a status'} in Procore.`;
    return [problem('NOT_APPROVED_IN_PROCORE', message, ['status'], 'Approve it in Procore.')];
  }
  if (date !== null) return [];
  const fix = 'Enter its review date in Procore, or approve with an accounting date.';
  return [problem('BAD_INPUT', 'Procore does not tell when it was approved.', ['reviewedAt'], fix)];
}

function contractProblems({ change, contractLink, contract }: ChangeOrderSource): Problem[] {
  if (contract) return [];
  const message = contractLink
    ? `CMiC shows no contract ${contractLink.cmicId}.`
    : `Prime contract ${change.primeContractId ?? ''} did not come from CMiC.`;
  const fix = contractLink
    ? 'It may be gone, or hidden from our CMiC user by its security group.'
    : 'Import it: importPrimeContract with the id of the contract in CMiC.';
  return [problem('PREREQUISITE_NOT_SYNCED', message, ['primeContract'], fix, true)];
}

/** Of a change order in parts all must travel: a line that no potential change order holds would be lost. */
function wholeProblems({ change, parts, target }: ChangeOrderSource): Problem[] {
  if (target !== 'PCI_PER_PCO') return [];
  const billed = (lines: readonly { amount: string | null }[]) => sum(lines.flatMap(({ amount }) => amount ?? []));
  const whole = billed(change.lines ?? []);
  const held = billed(parts.flatMap(({ lines }) => lines.map(({ line }) => line)));
  if (equal(whole, held)) return [];
  const message = `The change order bills ${whole}, its potential change orders ${held}.`;
  const fix =
    'Move every line into a potential change order in Procore, or set primeContractChangeOrders.target to PCI.';
  return [problem('BAD_INPUT', message, ['potentialChangeOrders'], fix)];
}

function partProblems(source: ChangeOrderSource, budgetAmount: BudgetAmount): Problem[] {
  const lines = source.parts.flatMap((part) => part.lines);
  if (lines.length === 0)
    return [problem('BAD_INPUT', 'The change order has no lines.', ['lines'], 'Enter them in Procore.')];
  const ofLines = lines.flatMap((each) => [
    ...placeProblems(each.place, ['lines', each.line.id], nameOfLine(each), 'REFUSED'),
    ...amountProblems(each.line.amount, ['lines', each.line.id, 'amount']),
    ...(budgetAmount === 'ZERO'
      ? []
      : amountProblems(each.line.extendedAmount, ['lines', each.line.id, 'extendedAmount'])),
  ]);
  return [...wholeProblems(source), ...ofLines];
}

function nameProblems(source: ChangeOrderSource, answers: Answers): Problem[] {
  const longest = limits.potentialChangeItemName;
  const names = source.parts.map((part) => nameOf(source, part, answers));
  if (names.every((name) => [...name].length <= longest)) return [];
  const path = answers.description ? ['input', 'answers', 'description'] : ['title'];
  const message = `The title is longer than CMiC's ${longest} characters.`;
  return [problem('BAD_INPUT', message, path, 'Approve with a shorter description.')];
}

function numberProblems({ number, setUp, parts, target }: ChangeOrderSource, answers: Answers): Problem[] {
  const isOwner = target === 'OWNER_CHANGE_ORDER';
  const longest = isOwner ? limits.ownerChangeOrder : limits.potentialChangeItem;
  const fix = `Approve with a number of your own, of up to ${longest} characters.`;
  const invalid = (message: string) => [problem('NUMBER_INVALID', message, numberPath(answers), fix)];
  // Without a type code there is a problem of its own.
  if (number === null) return setUp.typeCode === null ? [] : invalid('The change order has no number.');
  if (isOwner && formProblem('ownerChangeOrder', number)) return invalid(`CMiC does not take the number "${number}".`);
  const bad = parts.find(({ code }) => code !== null && !isItemCode(code));
  return bad ? invalid(`CMiC does not take the code "${bad.code}" of a potential change item.`) : [];
}

function isItemCode(code: string): boolean {
  return formProblem('potentialChangeItem', code) === null && /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/.test(code);
}

function takenProblems(source: ChangeOrderSource, answers: Answers, drafts: ChangeOrderDrafts | null): Problem[] {
  if (!drafts) return [];
  const path = numberPath(answers);
  const items = source.parts.flatMap(({ existing }, index) => {
    const draft = drafts.items[index];
    const found = existing && draft ? takenProblem(existing, draft, path) : null;
    return found ? [found] : [];
  });
  const owner = source.existing && drafts.owner && ownerTaken(source.existing, drafts.owner, path);
  return owner ? [...items, owner] : items;
}

function nameOfLine({ line }: LineSource): string {
  return line.flatCode ?? line.description ?? `line ${line.id}`;
}

function shownMarks({ change, parts, target }: ChangeOrderSource, drafts: ChangeOrderDrafts): ShownMark[] {
  const ofParts = parts.map((part, index) => {
    const draft = drafts.items[index];
    const path = ['potentialChangeOrders', part.procoreId, 'originId'];
    return { found: part.originId, own: draft ? potentialChangeItemId(draft.header) : null, path };
  });
  const ofOrder = { found: change.originId, own: targetIdOf(drafts), path: ['originId'] };
  return target === 'PCI_PER_PCO' ? [ofOrder, ...ofParts] : [ofOrder];
}
