import { requestForPaymentBody } from '../../subgraphs/cmic/kinds/subcontractor-invoice/draft.ts';
import { readInvoiceItem } from '../../subgraphs/procore/kinds/subcontractor-invoice/line-record.ts';
import { draftInvoice } from '../../subgraphs/sync/kinds/subcontractor-invoice/draft.ts';
import { amountsOf } from '../../subgraphs/sync/kinds/subcontractor-invoice/items.ts';
import type { InvoiceSource } from '../../subgraphs/sync/kinds/subcontractor-invoice/read.ts';
import { type Billed, type Billing, billings } from './billing.ts';
import { sentIn, spelled, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, mapping } from './lines.ts';

/** What a request asks of one line of the contract. */
interface Asked {
  work: bigint;
  held: bigint;
  released: bigint;
}

/**
 * Requests for payment of one contract, one after the other: each line's work with the materials stored, the retainage held and released of it, the header's amount, and what CMiC has of each
 * line when all are in, which is what Procore's own columns end at.
 */
export const subcontractorInvoice: MoneyKind<Billing> = {
  name: 'subcontractor-invoice',
  documents: billings,
  sent(billing) {
    const requests = billing.invoices.map((_, n) => requestForPaymentBody(mapping, draftOf(billing, n)));
    const asked = requests.map((request) => {
      const rows = request.ApVoucherDetailViewObj as Record<string, unknown>[];
      return lineNumbers(billing).map((sequence): Asked => {
        const row = rows.find((one) => String(one.VdistTranScschOraseq) === sequence);
        if (!row) return { work: 0n, held: 0n, released: 0n };
        return {
          work: sentIn(row, 'VdistTranScschLstAmt'),
          held: sentIn(row, 'VdistTranScschHldbkAmt'),
          released: sentIn(row, 'VdistTranScschHldbkRlsAmt'),
        };
      });
    });
    const ofLine = lineNumbers(billing).map((_, line) => asked.flatMap((request) => request[line] ?? []));
    return {
      ...byInvoice(asked),
      ...each(
        'amount of request',
        requests.map((request) => sentIn(request, 'VouInvAmt')),
      ),
      ...each(
        'billed of line',
        ofLine.map((all) => total(all.map(({ work }) => work))),
      ),
      ...each(
        'retainage of line',
        ofLine.map((all) => total(all.map(({ held, released }) => held - released))),
      ),
    };
  },
  expected(billing) {
    const asked = billing.invoices.map((invoice, n) =>
      lineNumbers(billing).map((sequence): Asked => {
        const all = invoice.flatMap((item, i) =>
          sequenceOf(billing, i) === sequence ? [askedBy(item, billing.invoices[n - 1]?.[i])] : [],
        );
        return {
          work: total(all.map(({ work }) => work)),
          held: total(all.map(({ held }) => held)),
          released: total(all.map(({ released }) => released)),
        };
      }),
    );
    // The columns of Procore as they stand after the last invoice, without the rule that spreads them over the requests.
    const after = (sequence: string, ending: (item: number) => bigint) =>
      total(billing.invoices[0]?.map((_, i) => (sequenceOf(billing, i) === sequence ? ending(i) : 0n)) ?? []);
    const sums = (item: number, of: (billed: Billed) => bigint) =>
      total(billing.invoices.flatMap((invoice) => (invoice[item] ? [of(invoice[item])] : [])));
    const last = (item: number) => billing.invoices.at(-1)?.[item];
    return {
      ...byInvoice(asked),
      ...each(
        'amount of request',
        asked.map((lines) => total(lines.map(({ work }) => work))),
      ),
      ...each(
        'billed of line',
        lineNumbers(billing).map((line) => after(line, (i) => sums(i, ({ work }) => work) + (last(i)?.stored ?? 0n))),
      ),
      ...each(
        'retainage of line',
        lineNumbers(billing).map((line) =>
          after(line, (i) => sums(i, ({ held, released }) => held - released) + (last(i)?.storedHeld ?? 0n)),
        ),
      ),
    };
  },
};

/** Retainage on work is told by period; that on materials as it stands: what it grew by is held now, what it fell by is released. */
function askedBy(item: Billed, before: Billed | undefined): Asked {
  const grown = item.storedHeld + item.storedReleased - (before?.storedHeld ?? 0n);
  return {
    work: item.work + item.stored - (before?.stored ?? 0n),
    held: item.held + (grown > 0n ? grown : 0n),
    released: item.released + item.storedReleased + (grown < 0n ? -grown : 0n),
  };
}

function byInvoice(invoices: Asked[][]) {
  return Object.assign(
    {},
    ...invoices.map((lines, n) => ({
      ...each(
        `invoice ${n + 1} work`,
        lines.map(({ work }) => work),
      ),
      ...each(
        `invoice ${n + 1} held`,
        lines.map(({ held }) => held),
      ),
      ...each(
        `invoice ${n + 1} released`,
        lines.map(({ released }) => released),
      ),
      [`net of invoice ${n + 1}`]: total(lines.map(({ work, held, released }) => work - held + released)),
    })),
  );
}

/** Several items of an invoice may bill parts of one line of the contract. */
function sequenceOf({ itemsOfLine }: Billing, item: number): string {
  return String(Math.floor(item / itemsOfLine) + 1);
}

function lineNumbers(billing: Billing): string[] {
  return [...new Set(billing.invoices[0]?.map((_, item) => sequenceOf(billing, item)))];
}

function draftOf(billing: Billing, n: number) {
  const items = billing.invoices[n]?.map((_, i) => {
    const record = recordOf(billing, n, i);
    const before = n === 0 ? null : recordOf(billing, n - 1, i);
    return { item: record, amounts: amountsOf(record, before), line: { sequence: sequenceOf(billing, i) } };
  });
  const source = {
    invoice: { billingDate: '2026-03-31', final: false },
    contract: { company: 'ZZ', vendor: 'ACME', number: '24-010-001', change: '000', job: '24-010' },
    ...{ number: `PA-${n + 1}`, posting: null, items },
  } as unknown as InvoiceSource;
  const draft = draftInvoice(source, 'USD');
  if (!draft) throw new Error('The invoice is whole, and no draft was made of it.');
  return draft;
}

/** The item as Procore's API would tell it. */
function recordOf({ invoices, spelling, tellsGross }: Billing, n: number, i: number) {
  const billed = invoices[n]?.[i] as Billed;
  const told = (cents: bigint) => spelled(cents, spelling).raw;
  const gross = billed.work + billed.stored - (invoices[n - 1]?.[i]?.stored ?? 0n);
  const row = {
    ...{ id: 7001 + i, item_type: 'contract_item', line_item_id: 88_001 + i },
    work_completed_this_period: told(billed.work),
    materials_presently_stored: told(billed.stored),
    work_completed_retainage_retained_this_period: told(billed.held),
    work_completed_retainage_released_this_period: told(billed.released),
    materials_stored_retainage_currently_retained: told(billed.storedHeld),
    materials_stored_retainage_released_this_period: told(billed.storedReleased),
    ...(tellsGross ? { gross_amount: told(gross) } : {}),
  };
  return readInvoiceItem(row, '4001', '1001', '/requisitions', `items[${i}]`);
}
