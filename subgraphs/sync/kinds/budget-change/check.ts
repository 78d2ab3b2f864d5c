import { compare, equal, sum } from '../../../../kernel/money.ts';
import { potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import { limits } from '../../../cmic/limits.ts';
import { amountProblems } from '../../exporting/amount-problems.ts';
import { elsewhereProblems, numberPath } from '../../exporting/elsewhere.ts';
import { homeProblems } from '../../exporting/home.ts';
import { markProblems } from '../../exporting/mark-problems.ts';
import type { PciDrafts } from '../../exporting/pci-drafts.ts';
import { numberProblems } from '../../exporting/pci-number.ts';
import { setUpProblems } from '../../exporting/pci-set-up.ts';
import { takenProblem } from '../../exporting/pci-write.ts';
import { placeProblems } from '../../exporting/places.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { nameOf, taskOf } from './drafts.ts';
import type { AdjustmentSource, BudgetChangeSource } from './read.ts';

/** Why a budget change cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2, budget modifications). Pure. */
export function budgetChangeProblems(
  source: BudgetChangeSource,
  answers: Answers,
  drafts: PciDrafts | null,
): Problem[] {
  const { existing } = source;
  const taken = existing && drafts && takenProblem(existing, drafts, numberPath(answers));
  return [
    ...homeProblems(source),
    ...statusProblems(source),
    ...setUpProblems(source.setUp),
    ...lineProblems(source),
    ...balanceProblems(source),
    ...nameProblems(source, answers),
    ...numberProblems(source, answers),
    ...markProblems([
      { found: source.change.originId, own: drafts && potentialChangeItemId(drafts.header), path: ['originId'] },
    ]),
    ...elsewhereProblems(source, answers),
    ...(taken ? [taken] : []),
    ...(existing?.posted ? [] : source.period),
  ];
}

function statusProblems({ change }: BudgetChangeSource): Problem[] {
  if (change.status === 'APPROVED') return [];
  return [
    problem(
      'NOT_APPROVED_IN_PROCORE',
      `The budget change is ${change.statusText ?? 'without a status'} in Procore.`,
      ['status'],
      'Approve it in Procore.',
    ),
  ];
}

function lineProblems({ lines }: BudgetChangeSource): Problem[] {
  if (lines.length === 0)
    return [problem('BAD_INPUT', 'The budget change has no lines.', ['lines'], 'Enter them in Procore.')];
  return lines.flatMap((line) => [
    ...placeProblems(line.place, ['lines', taskOf(line.adjustment)], nameOfLine(line), 'REFUSED'),
    ...amountProblems(line.adjustment.amount, ['lines', taskOf(line.adjustment), 'amount']),
  ]);
}

/** Lines of one number that give and receive are a transfer, and what is given must be received. Lines that only give, or only receive, change the whole. */
function balanceProblems({ lines, change }: BudgetChangeSource): Problem[] {
  const numbers = [...new Set(lines.map(({ adjustment }) => adjustment.number))];
  return numbers.flatMap((number) => {
    const amounts = lines
      .filter(({ adjustment }) => adjustment.number === number)
      .map(({ adjustment }) => adjustment.amount ?? '0');
    const isTransfer =
      amounts.some((amount) => compare(amount, '0') < 0) && amounts.some((amount) => compare(amount, '0') > 0);
    const net = sum(amounts);
    if (!isTransfer || equal(net, '0')) return [];
    return [
      problem(
        'NOT_BALANCED',
        `Transfer ${number ?? ''} of budget change ${change.number ?? change.id} nets to ${net}, not to zero.`,
        ['lines'],
        'Make what is given and what is received the same in Procore, or give them numbers of their own.',
      ),
    ];
  });
}

function nameProblems(source: BudgetChangeSource, answers: Answers): Problem[] {
  const longest = limits.potentialChangeItemName;
  if ([...nameOf(source, answers)].length <= longest) return [];
  return [
    problem(
      'BAD_INPUT',
      `The title is longer than CMiC's ${longest} characters.`,
      answers.description ? ['input', 'answers', 'description'] : ['title'],
      'Approve with a shorter description.',
    ),
  ];
}

function nameOfLine({ adjustment }: AdjustmentSource): string {
  return adjustment.flatCode ?? adjustment.description ?? `line ${taskOf(adjustment)}`;
}
