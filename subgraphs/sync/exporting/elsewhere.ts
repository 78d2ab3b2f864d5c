import { type Problem, problem } from '../problem.ts';
import type { Answers } from '../transfer/transfer.ts';

/** What stands in CMiC under another number than the one that a record goes by now. */
export interface Elsewhere {
  /** Documents of ours under another number: an earlier try wrote them. */
  elsewhere: string[];
  /** A send under another number may still land. */
  elsewhereUnknown: boolean;
}

/** One record is one document: another number is refused while an earlier one holds it, or may yet. `names`: what the number is called in the record, and the document in CMiC. Pure. */
export function elsewhereProblems(
  { elsewhere, elsewhereUnknown }: Elsewhere,
  answers: Answers,
  names: { number?: string; document?: string } = {},
): Problem[] {
  const path = numberPath(answers, names.number);
  if (elsewhere.length > 0) {
    const fix = `Retry under that number, or void that ${names.document ?? 'item'} in CMiC first.`;
    return [problem('NUMBER_INVALID', `It was written as ${elsewhere.join(', ')} already.`, path, fix)];
  }
  if (!elsewhereUnknown) return [];
  const message = 'A send under the former number may still land in CMiC.';
  return [problem('NUMBER_INVALID', message, path, 'Try again in a few minutes.', true)];
}

/** Where a problem of the number leads: to the approver's answer, or to the record's own field. */
export function numberPath(answers: Answers, own = 'number'): string[] {
  return (answers.number ?? null) === null ? [own] : ['input', 'answers', 'number'];
}
