import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invoiceProblems } from '../../subgraphs/sync/kinds/subcontractor-invoice/check.ts';
import { draftInvoice } from '../../subgraphs/sync/kinds/subcontractor-invoice/draft.ts';
import { type InvoiceSource, readInvoice } from '../../subgraphs/sync/kinds/subcontractor-invoice/read.ts';
import { approve, codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  approveInvoice,
  type Billed,
  bill,
  expectRequested,
  INVOICE,
  invoicePlan,
  linesOf,
  vouchers,
} from './invoices.ts';

const ITEM = expect.any(String);

let world: World;
let hand: ProcoreHand;
let line: number;
beforeAll(async () => {
  world = await createWorld({
    settings: { posting: { COMMITMENT: 'ACCOUNTING' }, waits: { answerMs: 15_000, lateWriteMs: 600, pollMs: 30 } },
  });
  hand = await procoreHand(world);
  await linkVendor(world, '2001', 'ZZ/ACME');
  line = (await linesOf(world, 5510))[0]?.id;
});
afterAll(() => world?.close());

/** Expects the approval to be refused with this problem, before anything is sent. */
async function refused(id: string, problem: [string, unknown[]], answers: object | null = null): Promise<Row> {
  const { transfer, problems } = await withoutWriting(world, () => approveInvoice(world, id, { answers }));
  expect(codes(problems)).toContainEqual(problem);
  expect(transfer?.state ?? 'AWAITING_APPROVAL').toBe('AWAITING_APPROVAL');
  const at = codes(problems).findIndex(([code]) => code === problem[0]);
  expect(problems[at]).toMatchObject({ fix: expect.any(String) });
  return problems[at];
}

const billed = (items: Omit<Billed, 'line'>, more = {}) => bill(hand, 5510, [{ line, ...items }], more);

describe('a subcontractor invoice is refused, and nothing is written', () => {
  test('while Procore has it as a draft', async () => {
    expect((await refused('1001/inv-11', ['NOT_APPROVED_IN_PROCORE', ['status']])).message).toMatch(/draft/i);
  });

  test('when it asks for nothing: that is said, and it stays unsent', async () => {
    expect((await refused('1001/inv-10', ['BAD_INPUT', ['items']])).message).toMatch(/asks for nothing/);
  });

  test('while its commitment is not in CMiC, and while that is entered and not posted', async () => {
    const [first] = await linesOf(world, 5501);
    const id = await bill(hand, 5501, [{ line: first?.id, work: '100.10', held: '10.01' }], { number: 'EARLY-1' });
    const missing = await refused(id, ['PREREQUISITE_NOT_SYNCED', ['commitment']]);
    expect(missing.fix).toContain('approveCommitment with id "1001/wo-5501"');
    await approve(world, '1001/wo-5501');
    expect((await refused(id, ['NOT_POSTED', ['commitment']])).retryable).toBe(true);
    await world.cmic.post('post', { vendor: 'ACME', contract: '24-010-001', date: '2026-03-31' });
    const { transfer, problems } = await approveInvoice(world, id);
    expect([problems, transfer.state]).toEqual([[], 'ENTERED']);
    await expectRequested(world, id, { number: 'EARLY-1', contract: '24-010-001' });
  });

  test('when it bills a change order that is not in CMiC', async () => {
    const id = await billed({ work: '1.00', held: '0.10' }, { status: 'draft', number: 'CHANGE-1' });
    const number = id.split('-')[1];
    const query = 'commitment_id=5510&project_id=1001&change_order_package_id=10';
    const added = await hand.call('POST', `/rest/v1.0/requisitions/${number}/add_change_order_package?${query}`, {});
    expect(added.status).toBeLessThan(300);
    const items: Row[] = [added.body].flat();
    const change = {
      requisition_items: items.map((item) => ({
        id: item.id,
        item_type: item.item_type,
        work_completed_this_period: '5.00',
      })),
    };
    const path = `/rest/v1.0/requisitions/${number}/bulk_item_update?project_id=1001`;
    expect((await hand.call('PATCH', path, change)).status).toBe(200);
    await hand.call('PATCH', `/rest/v1.1/requisitions/${number}?project_id=1001`, {
      project_id: 1001,
      requisition: { status: 'approved' },
    });
    const problem = await refused(id, ['PREREQUISITE_NOT_SYNCED', ['items', ITEM, 'lineItem']]);
    expect(problem.fix).toContain('approveCommitmentChangeOrder with id "1001/cco-10"');
  });

  test('when a line would be asked for more than it is', async () => {
    const id = await billed({ work: '99999999.99' }, { number: 'OVER-1' });
    expect((await refused(id, ['OVER_LINE_AMOUNT', ['items', ITEM, 'amount']])).message).toContain('99999999.99');
  });

  test('when more is released than CMiC holds', async () => {
    // Held in Procore on an invoice that never went to CMiC.
    await billed({ work: '90.00', held: '9.00' }, { number: 'HELD-1' });
    const id = await billed({ work: '10.00', released: '9.00' }, { number: 'OVER-2' });
    await refused(id, ['OVER_LINE_AMOUNT', ['items', ITEM, 'retainageReleased']]);
  });

  test.each(['N'.repeat(31), '  '])('when CMiC does not take the number "%s"', async (number) => {
    const id = await billed({ work: '10.00' }, { number: 'FORM-1' });
    await refused(id, ['NUMBER_INVALID', ['input', 'answers', 'number']], { number });
  });
});

describe('a subcontractor invoice whose number is taken', () => {
  test('is refused with a suggestion, and goes under that; the other request stays as it was', async () => {
    expect((await approveInvoice(world, INVOICE)).transfer.state).toBe('ENTERED');
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: 'ACME-0625', date: '2026-03-31' });
    const before = await vouchers(world, 'ACME-0625');
    const id = await billed({ work: '12.34', held: '1.23' }, { number: 'ACME-0625' });
    const problem = await refused(id, ['NUMBER_TAKEN', ['invoiceNumber']]);
    const number = /"([^"]+)"/.exec(problem.fix)?.[1] ?? '';
    const answers = { number };
    const { fingerprint, rows } = await invoicePlan(world, id, answers);
    expect(rows[0].key).toBe(`ZZ/ACME/24-010-010/${encodeURIComponent(number)}`);
    const { transfer, problems } = await approveInvoice(world, id, { fingerprint, answers });
    expect([problems, transfer.state]).toEqual([[], 'ENTERED']);
    await expectRequested(world, id, { number });
    expect(await vouchers(world, 'ACME-0625')).toEqual(before);
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: number, date: '2026-03-31' });
  });
});

describe('a subcontractor invoice that CMiC or Procore refuses', () => {
  test('is FAILED with the reason, and a retry in place writes it once', async () => {
    const id = await billed({ work: '21.00', held: '2.10' }, { number: 'RETRY-1' });
    await world.cmic.faults([{ method: 'POST', path: '/apvoucher$', effect: 'status', status: 403, times: 1 }]);
    const { transfer } = await approveInvoice(world, id);
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    const retried = await mutate(world, 'retryTransfer', { id: transfer.id }, 'accounting-approver');
    expect(retried).toMatchObject({ problems: [], transfer: { state: 'ENTERED', problems: [] } });
    await expectRequested(world, id, { number: 'RETRY-1' });
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: 'RETRY-1', date: '2026-03-31' });
  });

  test('where the request was deleted in CMiC, it says so and stays ENTERED', async () => {
    const id = await billed({ work: '31.00', held: '3.10' }, { number: 'GONE-1' });
    const { transfer } = await approveInvoice(world, id);
    expect(transfer.state).toBe('ENTERED');
    await world.cmic.post('void-voucher', { vendor: 'ACME', invoice: 'GONE-1' });
    const { transfer: looked } = await mutate(world, 'retryTransfer', { id: transfer.id }, 'accounting-approver');
    expect(looked).toMatchObject({ state: 'ENTERED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
  });
});

describe('requests of nothing, where CMiC takes them (setting)', () => {
  test('go with zero amounts, and the plan says so', async () => {
    const w = await createWorld({ settings: { invoices: { emptyRequests: true } } });
    try {
      await w.cmic.settings({ emptyRequests: true });
      const { problems, notTravelling } = await invoicePlan(w, '1001/inv-10');
      expect(problems).toEqual([]);
      expect(notTravelling.join(' ')).toContain('It asks for nothing');
      const { transfer } = await approveInvoice(w, '1001/inv-10');
      expect(transfer).toMatchObject({ state: 'ENTERED', problems: [] });
      const { header, lines } = await vouchers(w, 'ACME-0625-A');
      expect([header?.VouInvAmt, lines.map((row) => row.VsovLstAmt)]).toEqual([0, lines.map(() => 0)]);
    } finally {
      await w.close();
    }
  });
});

describe('what Procore itself would not let stand, is seen all the same', () => {
  let source: InvoiceSource;
  beforeAll(async () => {
    const deps = world.sync?.deps;
    const read = deps && (await readInvoice(deps, '1001/inv-9', {}, null));
    if (!read) throw new Error('The story has invoice 9.');
    source = {
      ...read,
      items: read.items.slice(0, 1),
      open: [],
      unposted: null,
      existing: null,
      invoice: { ...read.invoice, originId: null },
    };
  });
  const problemsOf = (change: object, amounts: object = {}) => {
    const items = source.items.map((item) => ({ ...item, amounts: item.amounts && { ...item.amounts, ...amounts } }));
    const changed = { ...source, items, ...change } as InvoiceSource;
    return codes(invoiceProblems(changed, {}, draftInvoice(changed, 'USD'), false));
  };

  test.each(['amount', 'retainageHeld', 'retainageReleased'])('more than two decimals: %s', (name) => {
    expect(problemsOf({}, { [name]: '0.005' })).toContainEqual(['AMOUNT_PRECISION', ['items', ITEM, name]]);
  });

  test('more is held than is asked', () => {
    expect(problemsOf({}, { amount: '1.00', retainageHeld: '1.01' })).toEqual([
      ['BAD_INPUT', ['items', ITEM, 'retainageHeld']],
    ]);
  });

  test('a project made before the integration, a contract that is void, a vendor on hold', () => {
    expect(problemsOf({ projectLink: null })).toEqual([['PROJECT_NOT_INTEGRATED', ['project']]]);
    expect(problemsOf({ contract: source.contract && { ...source.contract, isVoid: true } })).toEqual([
      ['PREREQUISITE_NOT_SYNCED', ['commitment']],
    ]);
    expect(problemsOf({ vendor: source.vendor && { ...source.vendor, status: 'HOLD' } })).toEqual([
      ['REFUSED_BY_CMIC', ['vendor']],
    ]);
  });

  test('materials that stood before, where Procore does not show the invoice before', () => {
    const before = { previousUnknown: true, invoice: { ...source.invoice, previousInvoiceId: '1001/inv-8' } };
    expect(problemsOf(before)).toEqual([]);
    const item = { ...source.items[0]?.item, materialsRetainageRetained: '10.00' };
    const items = source.items.map((each) => ({ ...each, item }));
    expect(problemsOf({ ...before, items } as Partial<InvoiceSource>)).toEqual([['BAD_INPUT', ['previousInvoice']]]);
  });

  test('retainage that moves from materials to work and is not held there', () => {
    const moved = (materialsRetainageMoved: string, workRetainageRetainedThisPeriod: string) => {
      const item = { ...source.items[0]?.item, materialsRetainageMoved, workRetainageRetainedThisPeriod };
      return problemsOf({ items: source.items.map((each) => ({ ...each, item })) } as Partial<InvoiceSource>);
    };
    expect(moved('10.00', '0.00')).toEqual([['BAD_INPUT', ['items', ITEM, 'retainageHeld']]]);
    expect(moved('10.00', '10.00')).toEqual([]);
  });

  test('a contract in another currency', () => {
    expect(problemsOf({ contract: source.contract && { ...source.contract, currency: 'CAD' } })).toEqual([
      ['REFUSED_BY_CMIC', ['commitment', 'currency']],
    ]);
  });

  test('the mark of somebody else is never overwritten', () => {
    const invoice = { ...source.invoice, originId: 'OTHER|9' };
    expect(problemsOf({ invoice })).toEqual([['ALREADY_LINKED', ['originId']]]);
  });
});
