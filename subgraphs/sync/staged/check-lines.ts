import { decimals } from '../../../kernel/money.ts';
import type { CmicSubcontractLineRecord } from '../../cmic/kinds/commitment/record.ts';
import { type Problem, problem } from '../problem.ts';
import { codeIdOf, type StagedSource, typeIdOf } from './source.ts';

/** What stands against the lines of a contract, at `lines.<task>.<member>`. Pure. */
export function lineProblems(source: StagedSource): Problem[] {
  const { lines, unreadable } = source.contract;
  if (lines.length === 0 && unreadable === null)
    return [problem('BAD_INPUT', 'The contract has no lines.', ['lines'], 'Give it lines in CMiC.', true)];
  return lines.flatMap((line) => problemsOf(source, line));
}

function problemsOf({ codes, types, jobId, missing }: StagedSource, line: CmicSubcontractLineRecord): Problem[] {
  const path = (member: string) => ['lines', line.task, member];
  const problems: Problem[] = [];
  const bring = `Bring the codes of the project: importProjectWbs with id "${jobId}".`;
  // Without a project there is nothing to look a code up in.
  if (!missing && !codes.has(codeIdOf(line)))
    problems.push(
      problem(
        'CODE_NOT_LINKED',
        `Line ${line.task} is on ${line.costCode} of job ${line.job}, which is not in Procore's project.`,
        path('costCode'),
        bring,
      ),
    );
  if (!types.has(typeIdOf(line)))
    problems.push(
      problem(
        'CODE_NOT_LINKED',
        `Line ${line.task} is on category ${line.category}, which is no cost type in Procore.`,
        path('costType'),
        `Bring the company's cost types: importCompanyWbs with id "${line.company}".`,
      ),
    );
  if (decimals(line.amount) > 2)
    problems.push(
      problem(
        'AMOUNT_PRECISION',
        `Line ${line.task} is ${line.amount}: more than two decimals, and nothing is rounded.`,
        path('amount'),
        'Correct the amount in CMiC.',
      ),
    );
  return problems;
}
