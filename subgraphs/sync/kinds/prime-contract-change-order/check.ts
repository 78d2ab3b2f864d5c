import { formProblem } from '../../../cmic/form.ts';
import { potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import { limits } from '../../../cmic/limits.ts';
import { homeProblems } from '../../exporting/home.ts';
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
    ...markProblems(source, drafts),
    ...elsewhereProblems(source, answers),
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

function partProblems({ parts }: ChangeOrderSource, budgetAmount: BudgetAmount): Problem[] {
  const lines = parts.flatMap((part) => part.lines);
  if (lines.length === 0)
    return [problem('BAD_INPUT', 'The change order has no lines.', ['lines'], 'Enter them in Procore.')];
  return lines.flatMap((each) => [
    ...placeProblems(each.place, ['lines', each.line.id], nameOfLine(each), 'REFUSED'),
    ...amountProblems(each.line.amount, ['lines', each.line.id, 'amount']),
    ...(budgetAmount === 'ZERO'
      ? []
      : amountProblems(each.line.extendedAmount, ['lines', each.line.id, 'extendedAmount'])),
  ]);
}

function amountProblems(amount: string | null, path: string[]): Problem[] {
  if (amount === null) return [problem('BAD_INPUT', 'The line has no amount.', path, 'Enter it in Procore.')];
  const found = amountProblem(amount);
  if (found === null) return [];
  const tooFine = `${amount} has more than two decimals; CMiC keeps two, and nothing is rounded.`;
  return found === 'TOO_MANY_DECIMALS'
    ? [problem('AMOUNT_PRECISION', tooFine, path, 'Correct the amount in Procore.')]
    : [problem('BAD_INPUT', `${amount} cannot be sent to CMiC.`, path, 'Correct the amount in Procore.')];
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

/** A mark that is there already is never overwritten: another one than ours for this very document says that it belongs to something else. */
function markProblems({ change, parts, target }: ChangeOrderSource, drafts: ChangeOrderDrafts | null): Problem[] {
  if (!drafts) return [];
  const foreign = (mark: string | null, own: string | null, path: string[]) => {
    if (!mark || own === null || mark === own) return [];
    const fix = 'Find out which integration wrote the mark; it is never overwritten.';
    return [problem('ALREADY_LINKED', `Procore marks it as ${mark}, not as ${own}.`, path, fix)];
  };
  const ofParts = parts.flatMap((part, index) => {
    const draft = drafts.items[index];
    const own = draft ? potentialChangeItemId(draft.header) : null;
    return foreign(part.originId, own, ['potentialChangeOrders', part.procoreId, 'originId']);
  });
  return [...foreign(change.originId, targetIdOf(drafts), ['originId']), ...(target === 'PCI_PER_PCO' ? ofParts : [])];
}

/** One change order is written once: other codes are refused while earlier ones hold it, or may yet. */
function elsewhereProblems({ elsewhere, elsewhereUnknown }: ChangeOrderSource, answers: Answers): Problem[] {
  const path = numberPath(answers);
  if (elsewhere.length > 0) {
    const fix = 'Retry under that number, or void that document in CMiC first.';
    return [problem('NUMBER_INVALID', `It was written as ${elsewhere.join(', ')} already.`, path, fix)];
  }
  if (!elsewhereUnknown) return [];
  const message = 'A send under the former number may still land in CMiC.';
  return [problem('NUMBER_INVALID', message, path, 'Try again in a few minutes.', true)];
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

function numberPath(answers: Answers): string[] {
  return (answers.number ?? null) === null ? ['number'] : ['input', 'answers', 'number'];
}

function nameOfLine({ line }: LineSource): string {
  return line.flatCode ?? line.description ?? `line ${line.id}`;
}
