import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve, codes, linkVendor, type Row, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { planOf } from '../sync/budget-changes.ts';
import {
  approveInvoice,
  type Billed,
  bill,
  changeInvoice,
  expectRequested,
  invoicePlan,
  linesOf,
  vouchers,
} from '../sync/invoices.ts';
import {
  approveOrder,
  enterOrder,
  expectItem,
  type Ground,
  ground,
  itemOf,
  orderOf,
} from '../sync/prime-change-orders.ts';

/** Subcontractor invoices: what is billed on a posted contract becomes a request for payment. Accounts payable posts them. */
export function invoicesOfTheMap(): void {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await createWorld({ settings: { waits: { answerMs: 15_000 } } });
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  /** A subcontract of one line that CMiC has posted. */
  const contractOf = async (number: string, amount = '1000.00') => {
    const id = await hand.enter({ vendorId: 2001, number, retainage: '10', lines: [{ amount }] });
    expect((await approve(world, id)).transfer.state).toBe('DONE');
    return Number(id.split('-')[1]);
  };
  const billed = async (commitment: number, item: Omit<Billed, 'line'>, more = {}) =>
    bill(hand, commitment, [{ line: (await linesOf(world, commitment))[0]?.id, ...item }], more);
  const pay = (invoice: string) => world.cmic.post('post-voucher', { vendor: 'ACME', invoice, date: '2026-03-31' });

  test('subcontractor invoices: approved, approved as noted or pending owner approval', async () => {
    const commitment = await contractOf('MAP-STATUS');
    const id = await billed(commitment, { work: '10.10', held: '1.01' }, { status: 'draft', number: 'MAP-S' });
    for (const status of ['draft', 'under_review', 'revise_and_resubmit']) {
      await changeInvoice(hand, id, { status });
      const { problems } = await withoutWriting(world, () => approveInvoice(world, id));
      expect([status, codes(problems)]).toEqual([status, [['NOT_APPROVED_IN_PROCORE', ['status']]]]);
    }
    for (const status of ['approved', 'approved_as_noted', 'pending_owner_approval']) {
      await changeInvoice(hand, id, { status });
      expect([status, (await invoicePlan(world, id)).problems]).toEqual([status, []]);
    }
    expect((await approveInvoice(world, id)).transfer).toMatchObject({ state: 'ENTERED', problems: [] });
    await expectRequested(world, id, { number: 'MAP-S', contract: 'MAP-STATUS' });
  });

  test('subcontractor invoices: released retainage is included', async () => {
    const commitment = await contractOf('MAP-RELEASE');
    await approveInvoice(world, await billed(commitment, { work: '200.00', held: '20.00' }, { number: 'MAP-R1' }));
    await pay('MAP-R1');
    const id = await billed(commitment, { work: '50.50', held: '5.05', released: '12.34' }, { number: 'MAP-R2' });
    expect((await approveInvoice(world, id)).transfer).toMatchObject({ state: 'ENTERED', problems: [] });
    const { header, lines } = await vouchers(world, 'MAP-R2');
    expect(header).toMatchObject({ VouInvAmt: 50.5, VouHldbkAmt: 5.05, VouHldbkRlsAmt: 12.34 });
    expect(lines).toMatchObject([{ VsovLstAmt: 50.5, VsovHldbkAmt: 5.05, VsovHldbkRlsAmt: 12.34 }]);
  });

  test('subcontractor invoices: tax is not, and that is said', async () => {
    const commitmentId = await hand.enter({
      vendorId: 2001,
      number: 'MAP-TAX',
      status: 'Draft',
      lines: [{ amount: '1000.00' }],
    });
    const commitment = Number(commitmentId.split('-')[1]);
    const [line] = await linesOf(world, commitment);
    const taxed = { project_id: 1001, line_item: { tax_code_id: 1 } };
    const path = `/rest/v1.0/work_order_contracts/${commitment}/line_items/${line?.id}?project_id=1001`;
    expect((await hand.call('PATCH', path, taxed)).status).toBe(200);
    expect(await hand.change(commitmentId, { status: 'Approved' })).toBe(200);
    expect((await approve(world, commitmentId)).transfer.state).toBe('DONE');
    const id = await billed(commitment, { work: '100.00', held: '10.00' }, { number: 'MAP-T' });
    expect((await invoicePlan(world, id)).notTravelling).toContainEqual(expect.stringMatching(/^Tax of 4\.25 USD/));
    await approveInvoice(world, id);
    expect((await vouchers(world, 'MAP-T')).header).toMatchObject({ VouInvAmt: 100 });
  });

  test('subcontractor invoices: contract must be posted', async () => {
    const w = await createWorld({ settings: { posting: { COMMITMENT: 'ACCOUNTING' } } });
    try {
      await linkVendor(w, '2001', 'ZZ/ACME');
      expect((await approve(w, '1001/wo-5501')).transfer.state).toBe('ENTERED');
      const there = await procoreHand(w);
      const [line] = await linesOf(w, 5501);
      const id = await bill(there, 5501, [{ line: line?.id, work: '10.00' }], { number: 'MAP-P' });
      const { problems } = await withoutWriting(w, () => approveInvoice(w, id));
      expect(codes(problems)).toEqual([['NOT_POSTED', ['commitment']]]);
    } finally {
      await w.close();
    }
  });

  test('subcontractor invoices: one open request per contract', async () => {
    const commitment = await contractOf('MAP-OPEN');
    await approveInvoice(world, await billed(commitment, { work: '20.00' }, { number: 'MAP-O1' }));
    const id = await billed(commitment, { work: '30.00' }, { number: 'MAP-O2' });
    const { problems } = await withoutWriting(world, () => approveInvoice(world, id));
    expect(codes(problems)).toEqual([['REQUEST_ALREADY_OPEN', ['commitment']]]);
    await pay('MAP-O1');
    expect((await approveInvoice(world, id)).transfer).toMatchObject({ state: 'ENTERED', problems: [] });
  });

  test('subcontractor invoices: cumulative per line never above the line', async () => {
    const commitment = await contractOf('MAP-OVER', '100.00');
    await approveInvoice(world, await billed(commitment, { work: '60.00' }, { number: 'MAP-V1' }));
    await pay('MAP-V1');
    const over = await billed(commitment, { work: '40.01' }, { number: 'MAP-V2', status: 'draft' });
    await changeInvoice(hand, over, { status: 'approved' });
    const { problems } = await withoutWriting(world, () => approveInvoice(world, over));
    expect(codes(problems)).toEqual([['OVER_LINE_AMOUNT', ['items', expect.any(String), 'amount']]]);
    expect(problems[0].message).toContain('60');
  });
}

/** Prime contract change orders: what the owner pays more or less, as potential change items. */
export function primeChangeOrdersOfTheMap(): void {
  let here: Ground;
  beforeAll(async () => {
    here = await ground();
  });
  afterAll(() => here?.world.close());

  test('prime contract change orders: approved', async () => {
    const id = await enterOrder(here, { status: 'pending' });
    const { problems } = await withoutWriting(here.world, () => approveOrder(here.world, id));
    expect(codes(problems)).toContainEqual(['NOT_APPROVED_IN_PROCORE', ['status']]);
  });

  test('prime contract change orders: dated', async () => {
    const id = await enterOrder(here, { amounts: [['10.10']] });
    const { order } = await orderOf(here.world, id);
    const { rows } = await planOf(here.world, 'PRIME_CONTRACT_CHANGE_ORDER', id);
    const date = rows[0].fields.find(({ name }: Row) => name === 'CmmRefDate');
    expect(date.to).toBe(order?.reviewed_at.slice(0, 10));
  });

  test('prime contract change orders: contract present in CMiC', async () => {
    const id = await enterOrder(here, { amounts: [['20.20']] });
    const { references } = await planOf(here.world, 'PRIME_CONTRACT_CHANGE_ORDER', id);
    expect(references).toContain(`prime contract 1001/pc-${here.contract} -> ZZ/24-010/jb-24-010 (linked)`);
    const own = await procoreHand(here.world);
    const fields = { number: 'BORN-HERE', title: 'Born in Procore', status: 'Draft' };
    const made = await own.call('POST', '/rest/v1.0/prime_contract', { project_id: 1001, prime_contract: fields });
    const [place] = (await here.world.procore.rows<Row>('prime_contract_line_items')).filter(
      (row) => row.holder_id === here.contract,
    );
    const line = { amount: '100.00', cost_code_id: place?.cost_code_id, line_item_type_id: place?.line_item_type_id };
    const path = `/rest/v1.0/prime_contracts/${made.body.id}/line_items`;
    const added = await own.call('POST', path, { project_id: 1001, line_item: line });
    expect([made.status, added.status]).toEqual([201, 201]);
    const other = await enterOrder({ ...here, contract: made.body.id }, { amounts: [['30.30']] });
    const { problems } = await withoutWriting(here.world, () => approveOrder(here.world, other));
    expect(codes(problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['primeContract']]]);
  });

  test('prime contract change orders: a PCI line carries bill amount = line amount and budget amount = extended amount', async () => {
    const id = await enterOrder(here, { amounts: [['1250.50', '-200.25']] });
    const { transfer } = await approveOrder(here.world, id);
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    const code = transfer.targetId.split('/').at(-1);
    await expectItem(here.world, id, code, ['1250.50', '-200.25']);
    const { lines } = await itemOf(here.world, code);
    expect(lines.map((line) => line.CmdBudgAmt)).toEqual([1250.5, -200.25]);
  });

  test('prime contract change orders: cost 0 only by setting', async () => {
    const there = await ground({ primeContractChangeOrders: { budgetAmount: 'ZERO' } });
    try {
      const id = await enterOrder(there);
      const { transfer } = await approveOrder(there.world, id);
      const { lines } = await itemOf(there.world, transfer.targetId.split('/').at(-1));
      expect(lines.map((line) => [line.CmdBillAmt, line.CmdBudgAmt])).toEqual([
        [1250.5, 0],
        [-200.25, 0],
      ]);
      const { notTravelling } = await planOf(there.world, 'PRIME_CONTRACT_CHANGE_ORDER', id);
      expect(notTravelling).toContainEqual(expect.stringContaining('(setting)'));
    } finally {
      await there.world.close();
    }
  });
}
