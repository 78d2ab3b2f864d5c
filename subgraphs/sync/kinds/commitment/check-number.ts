import { joinId } from '../../../../kernel/ids.ts';
import { limits } from '../../../cmic/limits.ts';
import { numberPath } from '../../exporting/elsewhere.ts';
import type { ShownMark } from '../../exporting/mark-problems.ts';
import { type Drafts, differences } from '../../exporting/subcontract.ts';
import { subcontractNumberFault } from '../../exporting/subcontract-number.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { CommitmentSource } from './read.ts';

/** Whether CMiC takes the number that the document would go by. Pure. */
export function numberProblems({ number }: CommitmentSource, answers: Answers): Problem[] {
  const message = subcontractNumberFault(number);
  if (message === null) return [];
  return [
    problem(
      'NUMBER_INVALID',
      message,
      numberPath(answers),
      'Give another number with the answers, or correct it in Procore.',
    ),
  ];
}

/** One commitment is one document: another number or vendor is refused while an earlier one holds it, or may yet. */
export function elsewhereProblems({ elsewhere, elsewhereUnknown }: CommitmentSource, answers: Answers): Problem[] {
  if (elsewhere.length > 0)
    return [
      problem(
        'NUMBER_INVALID',
        `It was written as ${elsewhere.join(', ')} already.`,
        numberPath(answers),
        'Retry under that number and vendor, or void that document in CMiC first.',
      ),
    ];
  if (elsewhereUnknown)
    return [
      problem(
        'NUMBER_INVALID',
        'A send under the former number or vendor may still land in CMiC.',
        numberPath(answers),
        'Try again in a few minutes.',
        true,
      ),
    ];
  return [];
}

/** The marks that Procore shows on header and lines, beside ours for them. Pure. */
export function shownMarks({ commitment, lines }: CommitmentSource, drafts: Drafts | null): ShownMark[] {
  if (!drafts) return [];
  const { company, vendor, number, change } = drafts.header;
  const own = joinId(company, vendor, number);
  return [
    { found: commitment.originId, own, path: ['originId'] },
    ...lines.map(({ line }) => ({
      found: line.originId,
      own: `${own}/${joinId(change, line.lineId)}`,
      path: ['lines', line.lineId, 'originId'],
    })),
  ];
}

/** The number is taken when what stands there is not what we would write. The same content is adopted, never written again. */
export function conflictProblems(
  { existing, number, lines }: CommitmentSource,
  answers: Answers,
  drafts: Drafts | null,
): Problem[] {
  if (!existing || !drafts) return [];
  const found = differences(existing, drafts);
  // Without our reference nothing says that we wrote it: only the whole document counts as the same.
  if (existing.reference === null && existing.lines.length !== lines.length)
    found.push(`it has ${existing.lines.length} lines`);
  if (found.length === 0) return [];
  const suggestion = `${number}`.slice(0, limits.subcontractNumber - 2);
  return [
    problem(
      'NUMBER_TAKEN',
      `CMiC has another subcontract ${existing.id}: ${found.join('; ')}.`,
      numberPath(answers),
      `Approve with another number, such as "${suggestion}-A".`,
    ),
  ];
}
