import { formProblem } from '../../../cmic/form.ts';
import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import { limits } from '../../../cmic/limits.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { differences, itemPairs, requestIdOf } from './draft.ts';
import type { InvoiceSource } from './read.ts';

/** Whether CMiC takes the invoice number that the request would go by. Pure. */
export function numberProblems({ number }: InvoiceSource, answers: Answers): Problem[] {
  const invalid = (message: string) => {
    const fix = 'Give another number with the answers, or correct it in Procore.';
    return [problem('NUMBER_INVALID', message, numberPath(answers), fix)];
  };
  if (number === null) return invalid('The invoice has no number.');
  const form = formProblem('invoice', number);
  if (form?.problem === 'TOO_LONG')
    return invalid(`The number "${number}" has ${number.length} characters; CMiC takes ${form.longest}.`);
  return form ? invalid(`The number "${number}" has characters that CMiC does not take.`) : [];
}

/** One invoice is one request: another number is refused while an earlier one holds it, or may yet. Pure. */
export function elsewhereProblems({ elsewhere, elsewhereUnknown }: InvoiceSource, answers: Answers): Problem[] {
  const path = numberPath(answers);
  if (elsewhere.length > 0) {
    const fix = 'Retry under that number, or void that request in CMiC first.';
    return [problem('NUMBER_INVALID', `It was written as ${elsewhere.join(', ')} already.`, path, fix)];
  }
  if (!elsewhereUnknown) return [];
  const message = 'A send under the former number may still land in CMiC.';
  return [problem('NUMBER_INVALID', message, path, 'Try again in a few minutes.', true)];
}

/** A mark that is there already is never overwritten: another one than ours says that the invoice belongs to something else. Pure. */
export function markProblems(source: InvoiceSource, draft: RequestForPaymentDraft | null): Problem[] {
  if (!draft) return [];
  const foreign = (mark: string | null | undefined, own: string, path: string[]) => {
    if (!mark || mark === own) return [];
    const fix = 'Find out which integration wrote the mark; it is never overwritten.';
    return [problem('ALREADY_LINKED', `Procore marks it as ${mark}, not as ${own}.`, path, fix)];
  };
  const { invoice, items } = source;
  return [
    ...foreign(invoice.originId, requestIdOf(draft), ['originId']),
    ...itemPairs(source, draft).flatMap(({ procoreLineId, cmicLineId }) => {
      const mark = items.find(({ item }) => item.id === procoreLineId)?.item.originId;
      return foreign(mark, cmicLineId, ['items', procoreLineId, 'originId']);
    }),
  ];
}

/** The number is taken when the vendor's request under it is not what we would write, or is another invoice's. The same content is adopted, never written again. Pure. */
export function conflictProblems(
  { existing, existingOf, number, contract }: InvoiceSource,
  answers: Answers,
  draft: RequestForPaymentDraft | null,
): Problem[] {
  if (!existing || !draft) return [];
  const found = existingOf ? [`it is that of ${existingOf}`] : differences(existing, draft);
  if (found.length === 0) return [];
  const message = `CMiC has another request ${existing.id}: ${found.join('; ')}.`;
  const suggestion = [`${contract?.number}-${number}`, `${number}-A`].find((text) => text.length <= limits.invoice);
  const fix = suggestion ? `Approve with another number, such as "${suggestion}".` : 'Approve with another number.';
  return [problem('NUMBER_TAKEN', message, numberPath(answers), fix)];
}

function numberPath(answers: Answers): string[] {
  return (answers.number ?? null) === null ? ['invoiceNumber'] : ['input', 'answers', 'number'];
}
