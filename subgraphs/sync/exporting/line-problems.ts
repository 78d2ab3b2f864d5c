import { type Problem, problem } from '../problem.ts';
import { amountProblems } from './amount-problems.ts';
import type { CodedLine, PlacedLine } from './lines.ts';

/** Why lines cannot go to CMiC: each stands on a linked code and type that the job uses, with an amount in whole cents. `what` names their document: `commitment`. Pure. */
export function lineProblems(lines: readonly PlacedLine<CodedLine>[], what: string): Problem[] {
  if (lines.length === 0)
    return [problem('BAD_INPUT', `The ${what} has no lines.`, ['lines'], 'Enter its schedule of values in Procore.')];
  return lines.flatMap((each) => [
    ...codeProblems(each),
    ...amountProblems(each.line.amount, ['lines', each.line.lineId, 'amount']),
  ]);
}

function codeProblems({ line, code, type, category }: PlacedLine<CodedLine>): Problem[] {
  const at = (field: string) => ['lines', line.lineId, field];
  if (line.costCodeId === null)
    return [
      problem('CODE_NOT_LINKED', 'The line has no cost code.', at('costCode'), 'Give it a cost code in Procore.'),
    ];
  if (line.costTypeId === null)
    return [
      problem(
        'COST_TYPE_MISSING',
        `The line is on ${line.costCode} without a cost type.`,
        at('costType'),
        'Give it a cost type in Procore: CMiC knows no cost code without one.',
      ),
    ];
  if (!code)
    return [
      problem(
        'CODE_NOT_LINKED',
        `Cost code ${line.costCode} has no counterpart in CMiC.`,
        at('costCode'),
        'Use a code that came from CMiC, or add it to the job in CMiC and import it.',
      ),
    ];
  if (!type)
    return [
      problem(
        'CODE_NOT_LINKED',
        `Cost type ${line.costTypeCode} has no counterpart in CMiC.`,
        at('costType'),
        'Use a cost type that came from CMiC.',
      ),
    ];
  if (!category)
    return [
      problem(
        'CODE_NOT_LINKED',
        `The CMiC job does not use ${line.costCode} with ${line.costTypeCode}.`,
        at('costType'),
        'Add the category to the cost code on the job in CMiC.',
        true,
      ),
    ];
  if (!category.isActive)
    return [
      problem(
        'CODE_NOT_LINKED',
        `${line.costCode} with ${line.costTypeCode} is inactive on the CMiC job.`,
        at('costCode'),
        'Activate it in CMiC, or move the line.',
        true,
      ),
    ];
  return [];
}
