import { joinId } from '../../../../kernel/ids.ts';
import { add, compare, equal, sum } from '../../../../kernel/money.ts';
import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import { amountProblems } from '../../exporting/amount-problems.ts';
import { currencyProblems } from '../../exporting/currency-problems.ts';
import { elsewhereProblems } from '../../exporting/elsewhere.ts';
import { integrationProblems } from '../../exporting/home.ts';
import { markProblems } from '../../exporting/mark-problems.ts';
import { periodProblems } from '../../exporting/period.ts';
import { vendorStandingProblems } from '../../exporting/vendor-problems.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { conflictProblems, duplicateProblems, numberProblems, shownMarks } from './check-number.ts';
import { sentItems } from './draft.ts';
import { type ItemSource, isEmpty } from './items.ts';
import type { InvoiceSource } from './read.ts';

/** The statuses in which an invoice may be exported (domain, section 2). */
const EXPORTABLE = ['APPROVED', 'APPROVED_AS_NOTED', 'PENDING_OWNER_APPROVAL'];

/** Why an invoice cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2; cmic reference 9.2). Pure. */
export function invoiceProblems(
  source: InvoiceSource,
  answers: Answers,
  draft: RequestForPaymentDraft | null,
  emptyRequests: boolean,
): Problem[] {
  return [
    ...integrationProblems(source, 'invoices'),
    ...statusProblems(source),
    ...contractProblems(source),
    ...(draft ? currencyProblems(source.contract, draft.currency) : []),
    ...openProblems(source),
    ...previousProblems(source),
    ...emptyProblems(source, emptyRequests),
    ...sentItems(source.items).flatMap((item) => itemProblems(source, item)),
    ...lineProblems(source, draft),
    ...numberProblems(source, answers),
    ...markProblems(shownMarks(source, draft)),
    ...elsewhereProblems(source, answers, { number: 'invoiceNumber', document: 'request' }),
    ...conflictProblems(source, answers, draft),
    ...(answers.separate === true ? [] : duplicateProblems(source, draft)),
    ...periodProblems(source.closedPeriod),
  ];
}

function statusProblems({ invoice }: InvoiceSource): Problem[] {
  if (EXPORTABLE.includes(invoice.status ?? '')) return [];
  const message = `The invoice is ${invoice.statusText ?? 'without a status'} in Procore.`;
  const fix = 'Set it to approved, approved as noted or pending owner approval in Procore.';
  return [problem('NOT_APPROVED_IN_PROCORE', message, ['status'], fix)];
}

function contractProblems({ invoice, commitmentLink, contract, vendor }: InvoiceSource): Problem[] {
  if (!commitmentLink) {
    const fix = invoice.commitmentId
      ? `Export it: approveCommitment with id "${invoice.commitmentId}".`
      : 'Procore does not tell the commitment of this invoice.';
    return [problem('PREREQUISITE_NOT_SYNCED', 'The commitment is not in CMiC yet.', ['commitment'], fix)];
  }
  if (!contract || contract.isVoid) {
    const message = contract
      ? `Subcontract ${contract.id} is void in CMiC.`
      : `CMiC shows no subcontract ${commitmentLink.cmicId}.`;
    const fix = 'Unlink the commitment and export it again, or have our CMiC user see it.';
    return [problem('PREREQUISITE_NOT_SYNCED', message, ['commitment'], fix, true)];
  }
  const found: Problem[] = [];
  if (!contract.posted) found.push(notPosted(`Subcontract ${contract.id}`, ['commitment']));
  return [...found, ...vendorStandingProblems(vendor, joinId(contract.company, contract.vendor))];
}

function openProblems({ open, unposted }: InvoiceSource): Problem[] {
  const [first] = open;
  const message = first
    ? `The contract has an open request for payment: invoice ${first.invoice}, voucher ${first.voucherNumber}.`
    : unposted;
  if (message === null) return [];
  const fix = 'Accounts payable posts it in CMiC, or deletes it; then try again.';
  return [problem('REQUEST_ALREADY_OPEN', message, ['commitment'], fix, true)];
}

function emptyProblems({ items }: InvoiceSource, emptyRequests: boolean): Problem[] {
  if (items.length === 0)
    return [problem('BAD_INPUT', 'The invoice has no items.', ['items'], 'Bill the lines of the contract in Procore.')];
  if (emptyRequests || !items.every(isEmpty)) return [];
  const message = 'The invoice asks for nothing: neither an amount nor a release of retainage.';
  const fix = 'Nothing is to be paid on it. Where CMiC takes such requests, set invoices.emptyRequests.';
  return [problem('BAD_INPUT', message, ['items'], fix)];
}

/** Materials stored and what is held of them are told as they stand: without the invoice before, all of it would be asked and held again. */
function previousProblems({ invoice, items, previousUnknown }: InvoiceSource): Problem[] {
  const standing = items.some(({ item: { materialsPresentlyStored, materialsRetainageRetained } }) =>
    [materialsPresentlyStored, materialsRetainageRetained].some((amount) => !equal(amount ?? '0', '0')),
  );
  if (!previousUnknown || !standing) return [];
  const message = `Procore does not show invoice ${invoice.previousInvoiceId}, which comes before this one: what is new of materials stored cannot be told.`;
  const fix = 'Have our Procore user see it, then try again.';
  return [problem('BAD_INPUT', message, ['previousInvoice'], fix, true)];
}

function itemProblems(
  { commitmentLink }: InvoiceSource,
  { item, amounts, lineId, line, document }: ItemSource,
): Problem[] {
  const at = (field: string) => ['items', item.id, field];
  const what = `Item ${item.position ?? item.id}${item.description ? ` (${item.description})` : ''}`;
  if (!amounts) return [problem('BAD_INPUT', `${what} has no amount.`, at('amount'), 'Enter it in Procore.')];
  const found = Object.entries(amounts).flatMap(([name, amount]) => amountProblems(amount, at(name)));
  // Said once of the whole where the contract itself is missing.
  if (!commitmentLink) return found;
  if (!lineId || !line) {
    const fix = item.changeOrderId
      ? `Export the change order first: approveCommitmentChangeOrder with id "${item.changeOrderId}".`
      : 'Find out which line of the subcontract it bills: the line is not linked, or is gone in CMiC.';
    return [
      ...found,
      problem('PREREQUISITE_NOT_SYNCED', `${what} bills a line that is not in CMiC.`, at('lineItem'), fix, true),
    ];
  }
  const { materialsRetainageMoved: moved } = item;
  if (moved !== null && compare(moved, item.workRetainageRetainedThisPeriod ?? '0') > 0) {
    const message = `${moved} of retainage moves from materials to work, and Procore does not hold it on the work: it would be sent as released.`;
    const fix = 'Enter it in Procore as retainage held on the work of this period.';
    found.push(problem('BAD_INPUT', message, at('retainageHeld'), fix));
  }
  if (!line.sequence) {
    const message = `CMiC does not tell the number of line ${lineId}.`;
    return [
      ...found,
      problem('REFUSED_BY_CMIC', message, at('lineItem'), 'Check the mapping of scsched.sequence.', true),
    ];
  }
  if (document?.change !== '000' && (!document?.posted || document.isVoid))
    found.push(notPosted(`Change order ${document?.id ?? lineId}`, at('lineItem')));
  return found;
}

/** Line by line, with all that was asked before: never above the line, never more held than asked, never more released than is held. */
function lineProblems({ items, requested }: InvoiceSource, draft: RequestForPaymentDraft | null): Problem[] {
  return (draft?.lines ?? []).flatMap((asked) => {
    const own = sentItems(items).filter(({ line }) => line?.sequence === asked.sequence);
    const line = own[0]?.line;
    if (!line) return [];
    const at = (field: string) => ['items', own[0]?.item.id ?? asked.sequence, field];
    const before = requested.get(asked.sequence) ?? { amount: '0', retainageHeld: '0', retainageReleased: '0' };
    const total = add(before.amount, asked.amount);
    const found: Problem[] = [];
    if (!isWithin(total, line.amount)) {
      const message = `Line ${line.id} is ${line.amount}; ${before.amount} was asked before, and ${asked.amount} more makes ${total}.`;
      found.push(
        problem('OVER_LINE_AMOUNT', message, at('amount'), 'Lower the item in Procore, or export a change order.'),
      );
    }
    if (!isWithin(asked.retainageHeld, asked.amount)) {
      const message = `More is held of line ${line.id} (${asked.retainageHeld}) than is asked (${asked.amount}).`;
      found.push(problem('BAD_INPUT', message, at('retainageHeld'), 'Correct the retainage in Procore.'));
    }
    const balance = sum([before.retainageHeld, asked.retainageHeld, negated(before.retainageReleased)]);
    if (!equal(asked.retainageReleased, '0') && !isWithin(asked.retainageReleased, balance)) {
      const message = `${asked.retainageReleased} is released on line ${line.id}, of which CMiC holds ${balance}.`;
      found.push(problem('OVER_LINE_AMOUNT', message, at('retainageReleased'), 'Release at most what is held.'));
    }
    return found;
  });
}

function notPosted(what: string, path: string[]): Problem {
  const fix = 'Post it in CMiC (retryTransfer posts what CMiC refused to), then try again.';
  return problem(
    'NOT_POSTED',
    `${what} is not posted: CMiC takes requests for payment on posted contracts.`,
    path,
    fix,
    true,
  );
}

/** From zero to a limit; below zero where the limit is. */
function isWithin(amount: string, limit: string): boolean {
  return compare(limit, '0') >= 0
    ? compare(amount, '0') >= 0 && compare(amount, limit) <= 0
    : compare(amount, '0') <= 0 && compare(amount, limit) >= 0;
}

function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
