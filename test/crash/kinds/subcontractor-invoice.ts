import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryInvoice } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, type Row, toCents } from '../expected.ts';
import { subcontractOf } from './commitment.ts';
import { withExportedCommitments } from './exported.ts';
import type { CrashKind } from './kind.ts';

/** Invoices, one on each contract: one call with its lines, posted with its entry (the setting of these rounds; people post unless told). */
export const subcontractorInvoice: CrashKind = {
  kind: 'SUBCONTRACTOR_INVOICE',
  mutation: 'approveSubcontractorInvoice',
  steps: ['header'],
  marks: ['mark:lines', 'mark:header', 'mark:end'],
  settings: { posting: { SUBCONTRACTOR_INVOICE: 'GATEWAY' } },
  sizes: (documents) => ({ commitments: documents, projects: 8, vendors: 40, purchaseOrders: 0 }),
  prepare(story) {
    const exported = withExportedCommitments(story);
    const billingPeriods = story.jobs.map(({ project }) => ({
      ...{ id: project?.id ?? 0, projectId: project?.id ?? 0, startDate: '2026-01-01', endDate: '2026-01-31' },
      ...{ dueDate: '2026-01-31', status: 'open' as const },
    }));
    return { ...exported, billingPeriods, invoices: exported.commitments.map(invoiceOn) };
  },
  expected: (story) => (story.invoices ?? []).map((invoice) => documentOf(story, invoice)),
};

/** A fifth of each line, of which a tenth is held. */
function invoiceOn({ id: contractId, projectId, lines }: Story['commitments'][number], i: number): StoryInvoice {
  return {
    ...{ id: 900 + i, projectId, contractId, number: 1, periodId: projectId, invoiceNumber: `INV-${900 + i}` },
    ...{ status: 'approved', billingDate: '2026-01-20', mark: null },
    items: lines.map(({ id, amount }) => {
      const work = Math.floor(toCents(amount) / 5);
      const retained = fromCents(Math.floor(work / 10));
      return { id: 5_000_000 + id, lineId: id, work: fromCents(work), retained, released: '0.00' };
    }),
  };
}

function documentOf(story: Story, { id: number, items, ...invoice }: StoryInvoice): ExpectedDocument {
  const contract = story.commitments.find(({ id }) => id === invoice.contractId);
  if (!contract) throw new Error(`The story has no commitment ${invoice.contractId}.`);
  const { vendor, cmicId: contractId } = subcontractOf(story, contract);
  const id = `${invoice.projectId}/inv-${number}`;
  const cmicId = `${contractId}/${invoice.invoiceNumber}`;
  const lineOf = (line: number) => (rowOf: (name: string) => Row) =>
    `${cmicId}/${rowOf(`line ${line}`).VsovScschOraseq}`;
  const sum = (member: 'work' | 'retained') => items.reduce((total, item) => total + toCents(item[member]), 0);
  return {
    id,
    rows: [
      {
        name: 'voucher',
        collection: 'apallvouchers',
        key: { VouCompCode: 'ZZ', VouVenCode: vendor, VouInvCode: invoice.invoiceNumber },
        is: { VouContCode: contract.number, VouChgCode: '000' },
        cents: { VouInvAmt: sum('work'), VouHldbkAmt: sum('retained') },
        posted: 'VouPostDate',
      },
      ...items.map((item) => ({
        name: `line ${item.lineId}`,
        collection: 'scrfpdetail',
        key: { VsovCompCode: 'ZZ', VsovContCode: contract.number, VsovTaskCode: String(item.lineId) },
        is: { VsovVenCode: vendor },
        cents: { VsovLstAmt: toCents(item.work), VsovHldbkAmt: toCents(item.retained) },
      })),
    ],
    marks: [
      { collection: 'requisitions', key: { id: number }, originId: cmicId },
      ...items.map((item) => ({
        collection: 'requisition_items',
        key: { id: item.id },
        originId: lineOf(item.lineId),
      })),
    ],
    links: [
      {
        procoreId: id,
        cmicId,
        lines: items.map((item) => ({ procoreLineId: String(item.id), cmicLineId: lineOf(item.lineId) })),
      },
    ],
  };
}
