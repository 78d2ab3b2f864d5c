import { expect } from 'vitest';
import { cents, mutate, type Row } from '../support/main-job.ts';
import type { ProcoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';

/** What the tests of subcontractor invoices share. The story's own stand on 24-010-010, which CMiC has posted already. */

export const CONTRACT = 'ZZ/ACME/24-010-010';
export const INVOICE = '1001/inv-9';
const PATH = '/rest/v1.1/requisitions';

export const approveInvoice = (world: World, id: string, more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveSubcontractorInvoice', { id, ...more }, as);

/** Both sides of the plan of an invoice. */
export async function invoicePlan(world: World, id: string, answers: object | null = null): Promise<Row> {
  const query = `query($id: ID!, $answers: TransferAnswersInput) {
    exportPlan(kind: SUBCONTRACTOR_INVOICE, id: $id, answers: $answers) {
      fingerprint references notTravelling rows { action resource key fields { name to } }
      prerequisites { name met fix } locks { field } problems { code path message fix retryable } } }`;
  return (await world.ask<Row>(query, { id, answers })).exportPlan;
}

/** The lines of a commitment in Procore, by their order. */
export async function linesOf(world: World, commitment: number): Promise<Row[]> {
  const lines = await world.procore.rows<Row>('line_items');
  return lines.filter((line) => line.holder_id === commitment).sort((a, b) => a.id - b.id);
}

export interface Billed {
  line: number;
  /** The line is one of a change order of the commitment. */
  isChange?: boolean;
  work?: string;
  held?: string;
  released?: string;
  materials?: string;
  materialsHeld?: string;
}

/** Enters an invoice of a commitment in Procore; `1001/inv-12`. The open period of the story is `2`. */
export async function bill(
  hand: ProcoreHand,
  commitment: number,
  items: Billed[],
  { status = 'approved', number = null as string | null, date = '2025-06-28' } = {},
): Promise<string> {
  const requisition = {
    period_id: 2,
    billing_date: date,
    ...(number === null ? {} : { invoice_number: number }),
    items: items.map((item) => ({
      item_type: item.isChange ? 'change_order_item' : 'contract_item',
      line_item_id: item.line,
      work_completed_this_period: item.work ?? '0',
      work_completed_retainage_retained_this_period: item.held ?? '0',
      work_completed_retainage_released_this_period: item.released ?? '0',
      materials_presently_stored: item.materials ?? '0',
      materials_stored_retainage_currently_retained: item.materialsHeld ?? '0',
    })),
  };
  const made = await hand.call('POST', PATH, { project_id: 1001, commitment_id: commitment, requisition });
  if (made.status !== 201) throw new Error(`Procore answered ${made.status}: ${JSON.stringify(made.body)}`);
  const id = `1001/inv-${made.body.id}`;
  if (status !== 'draft') await changeInvoice(hand, id, { status });
  return id;
}

export async function changeInvoice(hand: ProcoreHand, id: string, requisition: Row): Promise<void> {
  const answer = await hand.call('PATCH', `${PATH}/${id.split('-')[1]}?project_id=1001`, {
    project_id: 1001,
    requisition,
  });
  if (answer.status !== 200) throw new Error(`Procore answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** The vouchers of a vendor under an invoice number in CMiC's own tables, with what they ask of the contract's lines. */
export async function vouchers(world: World, invoice: string, vendor = 'ACME') {
  const [all, details] = await Promise.all([
    world.cmic.rows<Row>('apallvouchers'),
    world.cmic.rows<Row>('scrfpdetail'),
  ]);
  const headers = all.filter(
    (row) => row.VouCompCode === 'ZZ' && row.VouVenCode === vendor && row.VouInvCode === invoice,
  );
  const lines = details.filter((row) => row.VsovVouUuid === headers[0]?.VouVUuid);
  return { headers, header: headers[0], lines };
}

/** One request with each item of the invoice to the cent, our marks, and one active link. */
export async function expectRequested(
  world: World,
  id: string,
  { number, contract = '24-010-010' }: { number: string; contract?: string },
): Promise<void> {
  const cmicId = `ZZ/ACME/${contract}/${number}`;
  const { headers, header, lines } = await vouchers(world, number);
  expect(headers).toHaveLength(1);
  expect(header).toMatchObject({ VouContCode: contract, VouChgCode: '000', VouCurrCode: 'USD' });
  const invoice = (await world.procore.rows<Row>('requisitions')).find((row) => row.id === Number(id.split('-')[1]));
  const items = (await world.procore.rows<Row>('requisition_items')).filter(
    (row) =>
      row.requisition_id === invoice?.id &&
      cents(row.work_completed_this_period) + cents(row.work_retainage_released) !== 0,
  );
  expect(items.map(amounts).sort()).toEqual(lines.map(asked).sort());
  expect(cents(header?.VouInvAmt)).toBe(items.reduce((sum, row) => sum + cents(row.work_completed_this_period), 0));
  expect(invoice?.origin_id).toBe(cmicId);
  for (const item of items) expect(item.origin_id).toMatch(new RegExp(`^${cmicId}/\\d+$`));
  const [link] = await world.store.links.byProcore('SUBCONTRACTOR_INVOICE', [id]);
  expect(link).toMatchObject({ cmicId, state: 'ACTIVE', projectId: '1001', jobId: 'ZZ/24-010' });
  expect(link?.lines).toHaveLength(items.length);
}

const amounts = (row: Row) =>
  [row.line_item_id, row.work_completed_this_period, row.work_retainage_retained, row.work_retainage_released]
    .map((value, index) => (index === 0 ? String(value) : cents(value)))
    .join(' ');
const asked = (row: Row) =>
  [row.VsovTaskCode, cents(row.VsovLstAmt), cents(row.VsovHldbkAmt), cents(row.VsovHldbkRlsAmt)].join(' ');
