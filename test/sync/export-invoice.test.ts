import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedWrites, codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  approveInvoice,
  bill,
  CONTRACT,
  expectRequested,
  INVOICE,
  invoicePlan,
  linesOf,
  vouchers,
} from './invoices.ts';

let world: World;
let hand: ProcoreHand;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 15_000, lateWriteMs: 600, pollMs: 30 } } });
  hand = await procoreHand(world);
});
afterAll(() => world?.close());

describe('a subcontractor invoice', () => {
  let plan: Row;
  let transfer: Row;

  test('its plan resolves every item to a line of the posted contract, and writes nothing', async () => {
    plan = await withoutWriting(world, () => invoicePlan(world, INVOICE));
    expect(plan.problems).toEqual([]);
    expect(plan.rows).toMatchObject([{ action: 'CREATE', resource: 'apvoucher', key: `${CONTRACT}/ACME-0625` }]);
    expect(plan.prerequisites.filter(({ met }: Row) => !met)).toEqual([]);
    expect(plan.references).toContain(`commitment 1001/wo-5510 -> ${CONTRACT} (by our mark)`);
    expect(plan.references.at(-1)).toMatch(/^item \d+: line \d+ -> ZZ\/ACME\/24-010-010\/000\/\d+, number \d+$/);
    expect(plan.locks.map(({ field }: Row) => field)).toContain('items');
  });

  test('a request alone writes nothing, and neither does an approval without the right', async () => {
    await withoutWriting(world, async () => {
      const asked = await mutate(
        world,
        'requestExport',
        { kind: 'SUBCONTRACTOR_INVOICE', id: INVOICE },
        'project-team',
      );
      expect(asked).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL' } });
      const denied = await approveInvoice(world, INVOICE, {}, 'project-team');
      expect(codes(denied.problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('approved by its fingerprint, exactly the plan is written: entered once, marked and linked, left to accounts payable', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const approved = await approveInvoice(world, INVOICE, { fingerprint: plan.fingerprint });
    expect(approved.problems).toEqual([]);
    transfer = approved.transfer;
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [], targetId: `${CONTRACT}/ACME-0625` });
    await expectRequested(world, INVOICE, { number: 'ACME-0625' });
    const [sent, ...more] = await world.cmic.writes('POST', '/apvoucher');
    expect(more).toEqual([]);
    const body = sent?.body as Row;
    const text = (value: unknown) => (value === null || typeof value === 'string' ? value : JSON.stringify(value));
    expect(Object.entries(body).map(([name, value]) => ({ name, to: text(value) }))).toEqual(plan.rows[0].fields);
    const paths = (await acceptedWrites(world)).map((write) => write.replace(/.*\//, ''));
    expect(paths).toEqual(['sync', 'sync', 'apvoucher']);
  });

  test('it is shown from both sides', async () => {
    const data = await world.ask<Row>(`{
      procoreCommitment(id: "1001/wo-5510") {
        invoices { nodes { id erpStatus requestForPayment { id posted retainageHeld { amount } invoice { id } } } }
      }
    }`);
    const shown = data.procoreCommitment.invoices.nodes.find(({ id }: Row) => id === INVOICE);
    expect(shown).toMatchObject({
      erpStatus: 'ENTERED',
      requestForPayment: { id: `${CONTRACT}/ACME-0625`, posted: false, invoice: { id: INVOICE } },
    });
  });

  test('while it is open the contract takes no other: refused before anything is sent', async () => {
    const [line] = await linesOf(world, 5510);
    const next = await bill(hand, 5510, [{ line: line?.id, work: '10.00' }], { number: 'SECOND' });
    const { problems } = await withoutWriting(world, () => approveInvoice(world, next));
    expect(codes(problems)).toEqual([['REQUEST_ALREADY_OPEN', ['commitment']]]);
    expect(problems[0]).toMatchObject({ retryable: true, message: expect.stringContaining('ACME-0625') });
  });

  test('asked again it is what it was, and once accounts payable has posted it, it is DONE by itself', async () => {
    const again = await withoutWriting(world, () => approveInvoice(world, INVOICE));
    expect(again).toMatchObject({ problems: [], transfer: { id: transfer.id, state: 'ENTERED' } });
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: 'ACME-0625', date: '2026-03-31' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    const done = await withoutWriting(world, () => approveInvoice(world, INVOICE));
    expect(codes(done.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('a release of retainage alone has amount 0', async () => {
    const [line] = await linesOf(world, 5510);
    const { lines } = await vouchers(world, 'ACME-0625');
    const held = lines.find((row) => row.VsovTaskCode === String(line?.id))?.VsovHldbkAmt;
    const half = (Math.floor(held * 50) / 100).toFixed(2);
    const id = await bill(hand, 5510, [{ line: line?.id, released: half }], { number: 'RELEASE-1' });
    const { transfer: released, problems } = await approveInvoice(world, id);
    expect(problems).toEqual([]);
    expect(released).toMatchObject({ state: 'ENTERED', problems: [] });
    const after = await vouchers(world, 'RELEASE-1');
    expect(after.header).toMatchObject({ VouInvAmt: 0, VouHldbkRlsAmt: Number(half) });
    await expectRequested(world, id, { number: 'RELEASE-1' });
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: 'RELEASE-1', date: '2026-03-31' });
  });

  test('materials stored are asked for by their change, with the change of what is held of them', async () => {
    const [, line] = await linesOf(world, 5510);
    const first = { line: line?.id, materials: '500.50', materialsHeld: '50.05', work: '100.00', held: '10.00' };
    await approveInvoice(world, await bill(hand, 5510, [first], { number: 'MAT-1' }));
    const asked = async (number: string) => {
      const [row] = (await vouchers(world, number)).lines;
      await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: number, date: '2026-03-31' });
      return [row?.VsovLstAmt, row?.VsovHldbkAmt, row?.VsovHldbkRlsAmt];
    };
    expect(await asked('MAT-1')).toEqual([600.5, 60.05, 0]);
    const second = { line: line?.id, materials: '200.50', materialsHeld: '20.05', work: '400.00', held: '40.00' };
    await approveInvoice(world, await bill(hand, 5510, [second], { number: 'MAT-2' }));
    expect(await asked('MAT-2')).toEqual([100, 40, 30]);
  });
});
