import { add, equal } from '../../../../kernel/money.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import type {
  RequestForPaymentDraft,
  RequestForPaymentLineDraft,
} from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import {
  type CmicRequestForPaymentRecord,
  requestForPaymentId,
} from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import type { LinePair } from '../../link/link.ts';
import { type ItemSource, isEmpty } from './items.ts';
import { type InvoiceSource, invoiceDate } from './read.ts';

/** `ZZ/ACME/24-010-001/PA-0003`. */
export function requestIdOf(draft: RequestForPaymentDraft): string {
  return requestForPaymentId(draft);
}

/** The items that are sent: those that ask for something, or every one where none does. */
export function sentItems(items: readonly ItemSource[]): ItemSource[] {
  const asking = items.filter((item) => !isEmpty(item));
  return asking.length > 0 ? asking : [...items];
}

/**
 * Maps an invoice to a request for payment (cmic reference 9.1): each item's amount of this request, whatever is held of it and before tax, with what is held and released now; items on
 * one line of the contract are one line. Null while a reference or an amount is missing: the problems say which. Pure.
 */
export function draftInvoice(source: InvoiceSource, currency: string): RequestForPaymentDraft | null {
  const { invoice, contract, number, postDate } = source;
  const date = invoiceDate(invoice);
  if (!contract || !number || !date) return null;
  const lines = new Map<string, RequestForPaymentLineDraft>();
  for (const { amounts, line } of sentItems(source.items)) {
    if (!amounts || !line?.sequence || Object.values(amounts).some((amount) => amountProblem(amount) !== null))
      return null;
    const held = lines.get(line.sequence);
    lines.set(line.sequence, {
      sequence: line.sequence,
      amount: add(held?.amount ?? '0', amounts.amount),
      retainageHeld: add(held?.retainageHeld ?? '0', amounts.retainageHeld),
      retainageReleased: add(held?.retainageReleased ?? '0', amounts.retainageReleased),
    });
  }
  if (lines.size === 0) return null;
  return {
    company: contract.company,
    vendor: contract.vendor,
    contract: contract.number,
    change: contract.change,
    invoice: number,
    job: contract.job,
    currency,
    invoiceDate: date,
    dueDate: null,
    isFinal: invoice.final === true,
    postDate,
    lines: [...lines.values()],
  };
}

/** The items that are sent with what stands for them in CMiC: the request and the line's number in it. */
export function itemPairs(source: InvoiceSource, draft: RequestForPaymentDraft): LinePair[] {
  const id = requestIdOf(draft);
  return sentItems(source.items).flatMap(({ item, line }) =>
    line?.sequence ? [{ procoreLineId: item.id, cmicLineId: `${id}/${encodeURIComponent(line.sequence)}` }] : [],
  );
}

/** What differs between a request in CMiC and the one that we would write, in words; empty when it is the same. Amounts are compared as numbers. */
export function differences(existing: CmicRequestForPaymentRecord, draft: RequestForPaymentDraft): string[] {
  const found: string[] = [];
  if (existing.isVoid) found.push('it is void');
  if (existing.contract !== draft.contract) found.push(`its contract is ${existing.contract ?? 'none'}`);
  for (const line of existing.lines) {
    const ours = draft.lines.find(({ sequence }) => sequence === line.sequence);
    const name = `line ${line.task ?? line.sequence}`;
    if (!ours) {
      found.push(`it asks for ${name} too`);
      continue;
    }
    if (!equal(line.amount, ours.amount)) found.push(`${name} asks for ${line.amount}`);
    if (!equal(line.retainageHeld ?? '0', ours.retainageHeld)) found.push(`${name} holds ${line.retainageHeld ?? '0'}`);
    if (!equal(line.retainageReleased ?? '0', ours.retainageReleased))
      found.push(`${name} releases ${line.retainageReleased ?? '0'}`);
  }
  // A request is written in one call: one without some of its lines is another one.
  const missing = draft.lines.filter(({ sequence }) => !existing.lines.some((line) => line.sequence === sequence));
  if (missing.length > 0) found.push(`it lacks ${missing.length} of the lines`);
  return found;
}
