import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicVoucherStatus = 'UNPOSTED' | 'POSTED' | 'VOID' | 'OTHER';

/** What an invoice number is unique by: the vendor of a company, whatever the contract. */
export interface InvoiceKey {
  company: string;
  vendor: string;
  invoice: string;
}

/** A voucher as it is told without its lines. Amounts are decimal text in `currency`, before tax. */
export interface CmicRequestForPaymentHeader extends InvoiceKey {
  /** `ZZ/ACME/24-010-001/PA-0003`. A voucher without a contract is no request for payment: its id names nothing that can be asked for. */
  id: string;
  /** The number of the subcontract. */
  contract: string | null;
  change: string | null;
  /** CMiC's own number of it. */
  voucherNumber: string;
  job: string | null;
  invoiceDate: string | null;
  dueDate: string | null;
  /** What is asked, whatever is held of it; zero where retainage alone is released. */
  amount: string | null;
  retainageHeld: string | null;
  /** Null where CMiC has no totals of it. */
  retainageReleased: string | null;
  paid: string | null;
  outstanding: string | null;
  currency: string | null;
  status: CmicVoucherStatus | null;
  statusCode: string | null;
  posted: boolean;
  postDate: string | null;
  /** A void one gives its invoice number free. */
  isVoid: boolean;
  isFinal: boolean;
  updatedAt: string | null;
  vuuid: string | null;
}

/** What a request asks of one line of its contract (scrfpdetail). Amounts are decimal text in the voucher's currency. */
export interface CmicRequestForPaymentLineRecord {
  company: string;
  /** The technical key of the voucher. */
  voucher: string;
  /** The internal number of the contract's line. */
  sequence: string;
  vendor: string | null;
  contract: string | null;
  /** The contract's line by its own key. */
  change: string | null;
  task: string | null;
  name: string | null;
  job: string | null;
  costCode: string | null;
  category: string | null;
  amount: string;
  /** What was asked before. */
  previous: string | null;
  retainageHeld: string | null;
  retainageReleased: string | null;
  /** With this request, in percent. */
  percentComplete: string | null;
}

/** A request for payment with its lines. */
export interface CmicRequestForPaymentRecord extends CmicRequestForPaymentHeader {
  lines: CmicRequestForPaymentLineRecord[];
}

/** `ZZ/ACME/24-010-001/PA-0003`. */
export function requestForPaymentId(key: InvoiceKey & { contract: string | null }): string {
  return joinId(key.company, key.vendor, key.contract ?? '', key.invoice);
}

/** Company, vendor, contract and invoice in an id; null for an id of another shape. */
export function requestForPaymentKey(id: string): (InvoiceKey & { contract: string }) | null {
  const [company, vendor, contract, invoice] = splitId(id, 4) ?? [];
  return company && vendor && contract && invoice ? { company, vendor, contract, invoice } : null;
}

/** The check of one voucher, in the mapping's neutral names. */
export function requestForPaymentSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      vendor: key,
      contract: text,
      invoice: key,
      voucherNumber: key,
      change: text,
      job: text,
      currency: text,
      amount,
      invoiceDate: day,
      dueDate: day,
      postDate: day,
      status: text,
      final: flag,
      retainageHeld: amount,
      paid: amount,
      outstanding: amount,
      created: instant,
      updated: instant,
      vuuid: text,
    })
    .transform(({ created, updated, status, final, ...row }): CmicRequestForPaymentHeader => {
      const meaning = statusOf(mapping, 'voucher', status) as CmicVoucherStatus | null;
      return {
        ...row,
        id: requestForPaymentId(row),
        retainageReleased: null,
        status: meaning,
        statusCode: status,
        posted: row.postDate !== null,
        isVoid: meaning === 'VOID',
        isFinal: final === true,
        updatedAt: updated ?? created,
      };
    });
}

/** What was asked in all by one voucher (scrfptotals). */
export const requestForPaymentTotalSchema = z.object({
  voucher: key,
  retainageHeld: amount,
  retainageReleased: amount,
});

export const requestForPaymentLineSchema = z
  .object({
    company: key,
    voucher: key,
    sequence: key,
    vendor: text,
    contract: text,
    change: text,
    task: text,
    name: text,
    job: text,
    costCode: text,
    category: text,
    amount,
    previous: amount,
    retainageHeld: amount,
    retainageReleased: amount,
    percentComplete: amount,
  })
  .transform((row): CmicRequestForPaymentLineRecord => ({ ...row, amount: row.amount ?? '0' }));
