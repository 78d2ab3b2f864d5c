import { limits } from '../../../cmic/limits.ts';
import { amountProblems } from '../../exporting/amount-problems.ts';
import { elsewhereProblems, numberPath } from '../../exporting/elsewhere.ts';
import { homeProblems } from '../../exporting/home.ts';
import { numberProblems } from '../../exporting/pci-number.ts';
import { setUpProblems } from '../../exporting/pci-set-up.ts';
import { takenProblem } from '../../exporting/pci-write.ts';
import { placeProblems } from '../../exporting/places.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { type BudgetDrafts, itemName, taskOf } from './export-drafts.ts';
import type { BudgetExportSource, BudgetLineSource } from './export-read.ts';

/** Why a budget cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2, budget; procore reference 7.4). Pure. */
export function budgetExportProblems(
  source: BudgetExportSource,
  answers: Answers,
  drafts: BudgetDrafts | null,
): Problem[] {
  const { existing, setUp, lines } = source;
  const taken = existing && drafts?.item && takenProblem(existing, drafts.item, numberPath(answers));
  return [
    ...homeProblems(source),
    ...lockProblems(source),
    ...(lines.length === 0
      ? [problem('BAD_INPUT', 'The budget has no lines.', ['lines'], 'Enter it in Procore.')]
      : []),
    ...lines.flatMap(lineProblems),
    ...(setUp ? [...setUpProblems(setUp), ...numberProblems({ ...source, setUp }, answers)] : []),
    ...(setUp ? nameProblems(source, answers) : []),
    ...elsewhereProblems(source, answers),
    ...(taken ? [taken] : []),
    ...(existing?.posted ? [] : source.period),
  ];
}

function lockProblems({ locked, projectId }: BudgetExportSource): Problem[] {
  if (locked) return [];
  if (locked === null)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `Procore shows no budget of project ${projectId}.`,
        ['budget'],
        "Turn on the project's Budget tool, and let our app see it.",
        true,
      ),
    ];
  return [
    problem(
      'BUDGET_NOT_LOCKED',
      `The budget of project ${projectId} is not locked in Procore.`,
      ['budget', 'locked'],
      'Lock it in Procore: only a locked budget is final.',
      true,
    ),
  ];
}

function lineProblems(each: BudgetLineSource): Problem[] {
  const { line, place } = each;
  const at = ['lines', taskOf(each)];
  const name = [line.costCode, line.costType].filter((part) => part !== null).join(' x ') || line.id;
  return [
    ...placeProblems(place, at, name, 'CREATED'),
    ...amountProblems(line.originalAmount, [...at, 'originalAmount']),
  ];
}

function nameProblems(source: BudgetExportSource, answers: Answers): Problem[] {
  const longest = limits.potentialChangeItemName;
  if ([...itemName(source, answers)].length <= longest) return [];
  return [
    problem(
      'BAD_INPUT',
      `The name is longer than CMiC's ${longest} characters.`,
      answers.description ? ['input', 'answers', 'description'] : ['project', 'name'],
      'Approve with a shorter description.',
    ),
  ];
}
