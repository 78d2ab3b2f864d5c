import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { approve, codes, linkVendor, type Row, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveInvoice, bill, expectRequested, INVOICE, invoicePlan, linesOf, vouchers } from './invoices.ts';

const EFFECTS: [name: string, rule: FaultRule][] = [
  ['status 503', { effect: 'status', status: 503 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
  ['an answer cut in half', { effect: 'truncate' }],
];

describe('whatever becomes of a write', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await createWorld({ settings: { waits: { answerMs: 15_000, lateWriteMs: 500, pollMs: 30 } } });
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  let n = 0;
  /** Exports an invoice of a new contract while the fault strikes, and looks at both sides. */
  async function exportUnder(rule: FaultRule, source: 'procore' | 'cmic'): Promise<void> {
    n += 1;
    const contract = `BILLED-${n}`;
    const lines = [{ amount: '1250.35' }, { amount: '75.01', code: '03-200' }];
    const commitment = await hand.enter({ vendorId: 2001, number: contract, lines, retainage: '10' });
    expect((await approve(world, commitment)).transfer.state).toBe('DONE');
    const commitmentNumber = Number(commitment.split('-')[1]);
    const items = (await linesOf(world, commitmentNumber)).map(({ id }) => ({ line: id, work: '70.07', held: '7.01' }));
    const number = `INV-${n}`;
    const id = await bill(hand, commitmentNumber, items, { number });
    await world[source].faults([rule]);
    const { transfer, problems } = await approveInvoice(world, id);
    const state = await world.settled(transfer.id, ['DONE', 'FAILED', 'ENTERED'], 15_000);
    expect(await world[source].struck()).toEqual([rule.times]);
    await world[source].faults([]);
    const { history } = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { history { step note } } }`)).transfer;
    expect([state, problems, state === 'ENTERED' ? null : history]).toEqual(['ENTERED', [], null]);
    await expectRequested(world, id, { number, contract });
  }

  describe('on the request (POST apvoucher)', () => {
    test.each(EFFECTS)('%s: one request, every line to the cent', (_, rule) =>
      exportUnder({ method: 'POST', path: '/apvoucher$', ...rule, times: 1 }, 'cmic'),
    );

    test.each(['dropAfter', 'lateWrite'] as const)(
      '%s at a CMiC without request ids and without unique numbers: one request',
      async (effect) => {
        await world.cmic.settings({ uniqueNumbers: false, requestIds: false });
        await exportUnder({ method: 'POST', path: '/apvoucher$', effect, ms: 300, times: 1 }, 'cmic');
        await world.cmic.settings({ uniqueNumbers: true, requestIds: true });
      },
    );
  });

  test.each(EFFECTS)('on the marks, %s: header and every item marked', (_, rule) =>
    exportUnder({ method: 'PATCH', path: 'external_data', ...rule, times: 1 }, 'procore'),
  );
});

describe('posted with its entry (setting)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ settings: { posting: { SUBCONTRACTOR_INVOICE: 'GATEWAY' } } });
  });
  afterAll(() => world?.close());

  test('a closed fiscal period is seen before anything is sent, and the next open day is named', async () => {
    await world.cmic.settings({ closedPeriodBefore: '2026-01-01' });
    await world.cmic.post('close-period', { period: '2026-01' });
    const { problems } = await withoutWriting(world, () => approveInvoice(world, INVOICE));
    expect(codes(problems)).toEqual([['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]);
    expect(problems[0]).toMatchObject({ retryable: true, fix: expect.stringContaining('2026-02-01') });
  });

  test('with an accounting date in an open period it is entered and posted at once: DONE', async () => {
    const answers = { accountingDate: '2026-02-27' };
    const { fingerprint } = await invoicePlan(world, INVOICE, answers);
    const { transfer, problems } = await approveInvoice(world, INVOICE, { fingerprint, answers });
    expect([problems, transfer.state]).toEqual([[], 'DONE']);
    await expectRequested(world, INVOICE, { number: 'ACME-0625' });
    expect((await vouchers(world, 'ACME-0625')).header?.VouPostDate).toContain('2026-02-27');
  });

  test('where CMiC does not post with the entry, it is ENTERED with the reason, until accounts payable has posted it', async () => {
    await world.cmic.settings({ voucherPosting: false });
    const hand = await procoreHand(world);
    const [line] = await linesOf(world, 5510);
    const id = await bill(hand, 5510, [{ line: line?.id, work: '8.08', held: '0.81' }], { number: 'UNPOSTED-1' });
    const { transfer } = await approveInvoice(world, id, { answers: { accountingDate: '2026-02-27' } });
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [{ code: 'REFUSED_BY_CMIC', retryable: true }] });
    await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: 'UNPOSTED-1', date: '2026-02-27' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
  });
});
