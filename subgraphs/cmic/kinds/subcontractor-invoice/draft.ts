import { type DecimalText, sum } from '../../../../kernel/money.ts';
import { jsonAmount } from '../../amounts.ts';
import { fitting } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { bodyOf, type RawRow } from '../../source.ts';
import type { InvoiceKey } from './record.ts';

/** A request for payment to be written, with its lines, in one call. The amount is the sum of its lines. */
export interface RequestForPaymentDraft extends InvoiceKey {
  /** The number of the subcontract, which must be posted. */
  contract: string;
  /** The change code of the document that it is entered on: `000` unless told. Its lines may be of any posted document of the contract. */
  change: string;
  /** The job of the contract's header. */
  job: string;
  currency: string;
  invoiceDate: string;
  /** Null: CMiC's own. */
  dueDate: string | null;
  /** Whether no other request follows. */
  isFinal: boolean;
  /** The day to post it on at once; null leaves the posting to accounts payable. */
  postDate: string | null;
  lines: readonly RequestForPaymentLineDraft[];
}

/** What is asked of one line of the contract. */
export interface RequestForPaymentLineDraft {
  /** The line's internal number (`sequence` of the subcontract's line). */
  sequence: string;
  /** Before tax, whatever is held of it; zero where retainage alone is released. */
  amount: DecimalText;
  retainageHeld: DecimalText;
  retainageReleased: DecimalText;
}

/** The attributes of a request, by our names, its child rows as `lines`. */
export function requestForPaymentAttributes(mapping: Mapping, draft: RequestForPaymentDraft): RawRow {
  const { series, number } = mapping.values.voucher;
  const { post } = mapping.posting.requestForPayment;
  const voucherNumber = Number(number);
  return {
    post: draft.postDate === null ? post.no : post.yes,
    company: draft.company,
    job: fitting('job', 'job', draft.job),
    vendor: fitting('vendor', 'vendor', draft.vendor),
    contract: fitting('subcontractNumber', 'contract', draft.contract),
    change: fitting('subcontractChange', 'change', draft.change),
    invoice: fitting('invoice', 'invoice', draft.invoice),
    series,
    currency: fitting('currency', 'currency', draft.currency),
    voucherNumber,
    amount: jsonAmount(sum(draft.lines.map((line) => line.amount)), 'amount'),
    invoiceDate: draft.invoiceDate,
    dueDate: draft.dueDate ?? undefined,
    postDate: draft.postDate,
    final: draft.isFinal ? 'Y' : 'N',
    manualCheque: 'N',
    lines: draft.lines.map((line, index) => ({
      voucherNumber,
      sequence: Number(line.sequence),
      amount: jsonAmount(line.amount, `lines[${index}].amount`),
      retainageHeld: jsonAmount(line.retainageHeld, `lines[${index}].retainageHeld`),
      retainageReleased: jsonAmount(line.retainageReleased, `lines[${index}].retainageReleased`),
    })),
  };
}

/** The body of a create exactly as it is sent, under CMiC's names. */
export function requestForPaymentBody(mapping: Mapping, draft: RequestForPaymentDraft): RawRow {
  return bodyOf(mapping.resources.apallvouchers, requestForPaymentAttributes(mapping, draft));
}
