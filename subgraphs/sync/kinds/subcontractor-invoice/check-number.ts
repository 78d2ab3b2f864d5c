import { formProblem } from '../../../cmic/form.ts';
import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import { limits } from '../../../cmic/limits.ts';
import { numberPath } from '../../exporting/elsewhere.ts';
import type { ShownMark } from '../../exporting/mark-problems.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { differences, itemPairs, requestIdOf } from './draft.ts';
import type { InvoiceSource } from './read.ts';

/** Whether CMiC takes the invoice number that the request would go by. Pure. */
export function numberProblems({ number }: InvoiceSource, answers: Answers): Problem[] {
  const invalid = (message: string) => {
    const fix = 'Give another number with the answers, or correct it in Procore.';
    return [problem('NUMBER_INVALID', message, numberPath(answers, 'invoiceNumber'), fix)];
  };
  if (number === null) return invalid('The invoice has no number.');
  const form = formProblem('invoice', number);
  if (form?.problem === 'TOO_LONG')
    return invalid(`The number "${number}" has ${number.length} characters; CMiC takes ${form.longest}.`);
  return form ? invalid(`The number "${number}" has characters that CMiC does not take.`) : [];
}

/** The marks that Procore shows on the invoice and its items, beside ours for them. Pure. */
export function shownMarks(source: InvoiceSource, draft: RequestForPaymentDraft | null): ShownMark[] {
  if (!draft) return [];
  const { invoice, items } = source;
  return [
    { found: invoice.originId, own: requestIdOf(draft), path: ['originId'] },
    ...itemPairs(source, draft).map(({ procoreLineId, cmicLineId }) => ({
      found: items.find(({ item }) => item.id === procoreLineId)?.item.originId,
      own: cmicLineId,
      path: ['items', procoreLineId, 'originId'],
    })),
  ];
}

/**
 * CMiC keeps no reference of ours on a request. One of the same day and the same lines, under another number and of no invoice, may be this one: written, and forgotten by a store that was
 * lost. In an adopted project so may any that was there before the opening balance: both systems were billed by hand until then. Only people can tell. Pure.
 */
export function duplicateProblems(source: InvoiceSource, draft: RequestForPaymentDraft | null): Problem[] {
  const { unlinked } = source;
  const alike = draft
    ? unlinked.find((other) => other.invoiceDate === draft.invoiceDate && differences(other, draft).length === 0)
    : undefined;
  if (!alike) return olderProblems(source);
  return [
    problem(
      'POSSIBLE_DUPLICATE',
      `CMiC has a request ${alike.id} of the same day for the same amounts, and no invoice is linked to it.`,
      ['invoiceNumber'],
      `If it is this invoice, approve with number "${alike.invoice}" in the answers: it is linked and not written again. If not, approve with separate: true.`,
    ),
  ];
}

/** An invoice that is older than the opening balance of its project, on a contract that was billed in CMiC without it. One that goes by the number of a request is compared with that. */
function olderProblems({ invoice, unlinked, openedAt, existing }: InvoiceSource): Problem[] {
  if (!openedAt || existing || unlinked.length === 0) return [];
  if (invoice.createdAt !== null && Date.parse(invoice.createdAt) > Date.parse(openedAt)) return [];
  const named = unlinked.slice(0, 5).map((request) => request.invoice);
  const more = unlinked.length > named.length ? ` and ${unlinked.length - named.length} more` : '';
  return [
    problem(
      'POSSIBLE_DUPLICATE',
      `It is older than the opening balance of ${openedAt}, and CMiC has requests of its contract that no invoice is linked to: ${named.join(', ')}${more}.`,
      ['invoiceNumber'],
      'If it is one of them, approve with its number in the answers: it is linked and not written again. If CMiC never had it, approve with separate: true.',
    ),
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
  return [problem('NUMBER_TAKEN', message, numberPath(answers, 'invoiceNumber'), fix)];
}
