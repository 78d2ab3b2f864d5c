import fc from 'fast-check';
import { add } from '../../kernel/money.ts';
import {
  type RequestForPaymentLineDraft,
  requestForPaymentBody,
} from '../../subgraphs/cmic/kinds/subcontractor-invoice/draft.ts';
import { centsOf, type Given, read, sentIn, spelled, spelling, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, mapping } from './lines.ts';

/** What one invoice asks of one line of the contract. */
interface Asked {
  work: Given;
  held: Given;
  released: Given;
}

/** A contract that is billed invoice by invoice, each with an entry for every line. */
type Billing = Asked[][];

/** Shares of what is left, in thousandths; the last invoice asks for the rest and may release everything. */
const shares = fc.record({
  work: fc.integer({ min: 0, max: 1000 }),
  released: fc.constantFrom(0, 0, 0, 250, 500, 1000),
});

/**
 * Work within the line, retainage of it by the contract's percent rounded to the cent as Procore shows it, and releases of what is held: by line, by invoice and in all. The header's amount is
 * the work whatever is held of it.
 */
export const subcontractorInvoice: MoneyKind<Billing> = {
  name: 'subcontractor-invoice',
  documents: fc
    .record({
      contract: fc.array(fc.bigInt({ min: 1n, max: 300_000_000_000n }), { minLength: 1, maxLength: 6 }),
      /** Hundredths of a percent. */
      percent: fc.bigInt({ min: 0n, max: 2500n }),
      invoices: fc.array(fc.array(shares, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      way: spelling,
    })
    .map(({ contract, percent, invoices, way }) => {
      const left = [...contract];
      const kept = contract.map(() => 0n);
      return invoices.map((invoice) =>
        contract.map((_, line): Asked => {
          const share = invoice[line] ?? { work: 0, released: 0 };
          const work = ((left[line] ?? 0n) * BigInt(share.work)) / 1000n;
          const held = (work * percent + 5000n) / 10_000n;
          const released = ((kept[line] ?? 0n) * BigInt(share.released)) / 1000n;
          left[line] = (left[line] ?? 0n) - work;
          kept[line] = (kept[line] ?? 0n) + held - released;
          return { work: spelled(work, way), held: spelled(held, way), released: spelled(released, way) };
        }),
      );
    }),
  sent(billing) {
    let work = '0';
    let held = '0';
    let released = '0';
    const requests = billing.map((invoice, n) => {
      const lines = invoice.map((asked, line): RequestForPaymentLineDraft => {
        work = add(work, read(asked.work));
        held = add(held, read(asked.held));
        released = add(released, read(asked.released));
        return {
          sequence: String(line + 1),
          amount: read(asked.work),
          retainageHeld: read(asked.held),
          retainageReleased: read(asked.released),
        };
      });
      return requestForPaymentBody(mapping, { ...aRequest, invoice: `PA-${n + 1}`, lines });
    });
    const rows = requests.map((request) => request.ApVoucherDetailViewObj as Record<string, unknown>[]);
    return {
      ...ofInvoices(rows.map((lines) => lines.map(figuresOf))),
      ...each(
        'amount of invoice',
        requests.map((request) => sentIn(request, 'VouInvAmt')),
      ),
      ...{ 'work to date': centsOf(work), 'held to date': centsOf(held), 'released to date': centsOf(released) },
    };
  },
  expected(billing) {
    const all = billing.flat();
    return {
      ...ofInvoices(
        billing.map((lines) =>
          lines.map(({ work, held, released }) => ({ work: work.cents, held: held.cents, released: released.cents })),
        ),
      ),
      ...each(
        'amount of invoice',
        billing.map((lines) => total(lines.map(({ work }) => work.cents))),
      ),
      'work to date': total(all.map(({ work }) => work.cents)),
      'held to date': total(all.map(({ held }) => held.cents)),
      'released to date': total(all.map(({ released }) => released.cents)),
    };
  },
};

interface LineFigures {
  work: bigint;
  held: bigint;
  released: bigint;
}

const aRequest = {
  ...{ company: 'ZZ', vendor: 'ACME', contract: '24-010-001', change: '000', job: '24-010', currency: 'USD' },
  ...{ invoiceDate: '2026-03-31', dueDate: null, isFinal: false, postDate: null },
};

function figuresOf(row: Record<string, unknown>): LineFigures {
  return {
    work: sentIn(row, 'VdistTranScschLstAmt'),
    held: sentIn(row, 'VdistTranScschHldbkAmt'),
    released: sentIn(row, 'VdistTranScschHldbkRlsAmt'),
  };
}

/** By line and invoice, what an invoice pays, and what stays held of each line when all are paid. */
function ofInvoices(invoices: LineFigures[][]) {
  const lines = invoices[0]?.map((_, line) => invoices.flatMap((invoice) => invoice[line] ?? [])) ?? [];
  return {
    ...Object.assign(
      {},
      ...invoices.flatMap((invoice, n) => [
        each(
          `invoice ${n} work`,
          invoice.map(({ work }) => work),
        ),
        each(
          `invoice ${n} held`,
          invoice.map(({ held }) => held),
        ),
        each(
          `invoice ${n} released`,
          invoice.map(({ released }) => released),
        ),
      ]),
    ),
    ...each(
      'net of invoice',
      invoices.map((rows) => total(rows.map((row) => row.work - row.held + row.released))),
    ),
    ...each(
      'held of line',
      lines.map((rows) => total(rows.map(({ held, released }) => held - released))),
    ),
  };
}
