import { formProblem } from '../../../cmic/form.ts';
import { limits } from '../../../cmic/limits.ts';
import type { ProcoreBudgetChangeRecord } from '../../../procore/kinds/budget-change/record.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { BudgetChangeSource } from './read.ts';

/**
 * The code of a change in CMiC, unless an approver gives one: the type's code and Procore's number, filled up with zeros (`TFR0007`); a modification has no number, and goes by its id
 * behind an M (`TFRM0007`). Null where there is no number to make one of. Pure.
 */
export function pciCode(
  { id, sort, number }: Pick<ProcoreBudgetChangeRecord, 'id' | 'sort' | 'number'>,
  typeCode: string | null,
): string | null {
  if (typeCode === null) return null;
  if (sort === 'BUDGET_MODIFICATION') return `${typeCode}M${padded(id.slice(id.lastIndexOf('-') + 1))}`;
  const own = number?.trim() ?? '';
  if (own === '') return null;
  return /^\d+$/.test(own) ? `${typeCode}${padded(own)}` : `${typeCode}-${own}`;
}

/** Whether CMiC takes the code that the change would go by. Pure. */
export function numberProblems({ number, setUp }: BudgetChangeSource, answers: Answers): Problem[] {
  const invalid = (message: string) => [
    problem(
      'NUMBER_INVALID',
      message,
      numberPath(answers),
      `Approve with a number of your own, of up to ${limits.potentialChangeItem} characters.`,
    ),
  ];
  // Without a type code there is a problem of its own.
  if (number === null) return setUp.typeCode === null ? [] : invalid('The budget change has no number.');
  const found = formProblem('potentialChangeItem', number);
  if (found?.problem === 'TOO_LONG')
    return invalid(`The number "${number}" has ${[...number].length} characters; CMiC takes ${found.longest}.`);
  if (found || !/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/.test(number))
    return invalid(`The number "${number}" has characters that CMiC does not take.`);
  return [];
}

/** One change is one item: another code is refused while an earlier one holds it, or may yet. Pure. */
export function elsewhereProblems({ elsewhere, elsewhereUnknown }: BudgetChangeSource, answers: Answers): Problem[] {
  if (elsewhere.length > 0)
    return [
      problem(
        'NUMBER_INVALID',
        `It was written as ${elsewhere.join(', ')} already.`,
        numberPath(answers),
        'Retry under that number, or void that item in CMiC first.',
      ),
    ];
  if (!elsewhereUnknown) return [];
  return [
    problem(
      'NUMBER_INVALID',
      'A send under the former number may still land in CMiC.',
      numberPath(answers),
      'Try again in a few minutes.',
      true,
    ),
  ];
}

/** Where a problem of the number leads: to the approver's answer, or to the record's own. */
export function numberPath(answers: Answers): string[] {
  return (answers.number ?? null) === null ? ['number'] : ['input', 'answers', 'number'];
}

function padded(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').padStart(4, '0');
}
