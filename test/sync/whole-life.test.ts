import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { changeInProcore, expectChangeExported } from '../support/change-orders.ts';
import {
  cents,
  codes,
  expectExported,
  inProcore,
  linkVendor,
  mutate,
  type Row,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { changeOf, expectExported as expectBudgetChange } from './budget-changes.ts';
import { enter, expectSame as expectSameBudget, lock } from './budget-exports.ts';
import { expectSame as expectSameForecast } from './forecasts.ts';
import { bill, expectRequested, vouchers } from './invoices.ts';
import { expectItem, orderOf } from './prime-change-orders.ts';

const ANN: As = { sub: 'ann', roles: ['accounting-approver'] };
const WORK_ORDER = '1001/wo-5501';
const CONTRACT = 'ZZ/ACME/24-010-001';
const CHANGE_ORDER = '1001/cco-7';
const BUDGET_CHANGE = '1001/bc-7';
const FORMING = 'ZZ/24-010/03-100/S';

/** Everything that travels from Procore to CMiC in the life of one project, one after the other, on one pair of systems. */
describe('the life of a project', () => {
  let sandbox: Sandbox;
  let world: World;
  let hand: ProcoreHand;
  let invoice: string;
  let order: string;
  const done: { mutation: string; id: string; transfer: Row }[] = [];

  const createLife = () =>
    createWorld({ sandbox, settings: { waits: { answerMs: 30_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 } } });
  beforeAll(async () => {
    sandbox = await startSandbox();
    world = await createLife();
    hand = await procoreHand(world);
    await world.cmic.clearRequests();
  });
  afterAll(async () => {
    await world?.close();
    await sandbox?.close();
  });

  /** Ann approves an export, which ends as it should. */
  const approve = async (mutation: string, id: string, end = 'DONE'): Promise<Row> => {
    const { transfer, problems } = await mutate(world, mutation, { id }, ANN);
    expect([problems, transfer?.problems, transfer?.state]).toEqual([[], expect.any(Array), end]);
    done.push({ mutation, id, transfer });
    return transfer;
  };

  test('a vendor is linked, and its commitment exported', async () => {
    await linkVendor(world, '2001', 'ZZ/ACME');
    expect((await approve('approveCommitment', WORK_ORDER)).targetId).toBe(CONTRACT);
    await expectExported(world, WORK_ORDER, { vendor: 'ACME', number: '24-010-001' });
  });

  test('its change order follows under the next code', async () => {
    expect((await approve('approveCommitmentChangeOrder', CHANGE_ORDER)).targetId).toBe(`${CONTRACT}/001`);
    await expectChangeExported(world, CHANGE_ORDER, `${CONTRACT}/001`);
  });

  test('an invoice bills a line of the contract and one of the change order; its posting is left to accounting', async () => {
    const [line] = (await inProcore(world, WORK_ORDER)).lines;
    const [changed] = (await changeInProcore(world, CHANGE_ORDER)).lines.filter(({ amount }) => Number(amount) > 100);
    invoice = await bill(
      hand,
      5501,
      [
        { line: line?.id, work: '1000.33', held: '100.03' },
        { line: changed?.id, isChange: true, work: '99.99', held: '10.00' },
      ],
      { number: 'ACME-LIFE' },
    );
    expect((await approve('approveSubcontractorInvoice', invoice, 'ENTERED')).targetId).toBe(`${CONTRACT}/ACME-LIFE`);
    await expectRequested(world, invoice, { number: 'ACME-LIFE', contract: '24-010-001' });
  });

  test('the budget is brought from the estimate, changed, and the owner pays for a change', async () => {
    await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
    const { targetId } = await approve('approveBudgetChange', BUDGET_CHANGE);
    await expectBudgetChange(world, BUDGET_CHANGE, targetId.split('/').at(-1));
    const { transfer } = await mutate(world, 'importPrimeContract', { id: 'ZZ/24-010/jb-24-010' });
    const primeContractId = Number(transfer.targetId.split('-').at(-1));
    const { id } = await world.procore.post<Row>('prime_change_orders', { primeContractId });
    order = `1001/pcco-${id}`;
    const item = await approve('approvePrimeContractChangeOrder', order);
    await expectItem(world, order, item.targetId.split('/').at(-1), ['1250.50', '-200.25']);
  });

  test('the locked budget goes, and the forecast last', async () => {
    await enter(world, 1001, { [FORMING]: 250_000.01 });
    await lock(hand);
    await approve('approveBudget', '1001');
    await expectSameBudget(world, 1001, '24-010');
    await approve('approveForecast', '1001');
    await expectSameForecast(world, 1001, '24-010');
  });

  test("at the end the sums in CMiC's tables are Procore's, to the cent", async () => {
    const [scmast, cmdetail, cmmast, { header: voucher }] = await Promise.all([
      world.cmic.rows<Row>('scmast'),
      world.cmic.rows<Row>('cmdetail'),
      world.cmic.rows<Row>('cmmast'),
      vouchers(world, 'ACME-LIFE'),
    ]);
    const of = (change: string) =>
      scmast.find((row) => row.ScmstAcctDescription === change && row.ScmstCompCode === 'ZZ')?.ScmstContAmt;
    const total = (rows: Row[], member: string) => rows.reduce((sum, row) => sum + cents(row[member] ?? 0), 0);
    const lines = (reference: string) => {
      const header = cmmast.find((row) => row.CmmSrcId === reference);
      return cmdetail.filter((row) => row.CmdChgCode === header?.CmmCode && row.CmdMastJobCode === header?.CmmJobCode);
    };
    const [work, change, budget, owner] = await Promise.all([
      inProcore(world, WORK_ORDER),
      changeInProcore(world, CHANGE_ORDER),
      changeOf(world, BUDGET_CHANGE),
      orderOf(world, order),
    ]);
    expect({
      commitment: cents(of(WORK_ORDER)),
      changeOrder: cents(of(CHANGE_ORDER)),
      invoice: cents(voucher?.VouInvAmt),
      retainage: total((await vouchers(world, 'ACME-LIFE')).lines, 'VsovHldbkAmt'),
      budgetChange: total(lines(BUDGET_CHANGE), 'CmdBudgAmt'),
      ownerChange: total(lines(order), 'CmdBillAmt'),
    }).toEqual({
      commitment: total(work.lines, 'amount'),
      changeOrder: total(change.lines, 'amount'),
      invoice: 110_032,
      retainage: 11_003,
      budgetChange: budget.lines.reduce((sum, [, amount]) => sum + amount, 0),
      ownerChange: total(owner.lines, 'amount'),
    });
  });

  test('every write that CMiC took has exactly one audit entry, with its approver', async () => {
    const transfers = await world.store.transfers.list(
      {},
      { first: 100, orderBy: { field: 'createdAt', direction: 'ASC' } },
    );
    const records = transfers.flatMap(({ writes, approvals }) => writes.map((write) => ({ write, approvals })));
    const taken = (await world.cmic.requests()).filter(({ accepted, method }) => accepted && method !== 'GET');
    expect(taken.length).toBeGreaterThan(10);
    for (const { requestId, path } of taken) {
      const found = records.filter(({ write }) => write.requestId === requestId);
      expect([path, found.map(({ write }) => [write.outcome, write.by])]).toEqual([path, [['DONE', 'ann']]]);
      expect(found[0]?.approvals.map(({ by }) => by)).toEqual(['ann']);
    }
    expect(new Set(taken.map(({ requestId }) => requestId)).size).toBe(taken.length);
  });

  test('each is asked for again: done already, and nothing is written', async () => {
    for (const { mutation, id, transfer } of done) {
      const again = await withoutWriting(world, () => mutate(world, mutation, { id }, ANN));
      if (mutation === 'approveForecast') expect(again).toMatchObject({ transfer: { state: 'DONE' }, problems: [] });
      else if (transfer.state === 'ENTERED') expect([again.transfer.id, again.problems]).toEqual([transfer.id, []]);
      else expect([mutation, codes(again.problems)]).toEqual([mutation, [['ALREADY_DONE', ['input', 'id']]]]);
    }
  });

  test('the store is lost: everything is asked for again, known by its marks, and nothing is written twice', async () => {
    const before = await world.cmic.state();
    await world.close();
    world = await createLife();
    await withoutWriting(world, () => linkVendor(world, '2001', 'ZZ/ACME'));
    for (const { mutation, id, transfer } of done) {
      const again = await withoutWriting(world, () => mutate(world, mutation, { id }, ANN));
      const told = [mutation, again.transfer?.state ?? null, codes(again.problems)];
      // What repeats is compared, and found the same.
      if (mutation === 'approveForecast') expect(told).toEqual([mutation, 'DONE', []]);
      else expect(told).toEqual([mutation, null, [['ALREADY_DONE', ['input', 'id']]]]);
      const [link] = await world.store.links.byProcore(transfer.kind, [id]);
      expect(link).toMatchObject({ cmicId: transfer.targetId, state: 'ACTIVE' });
    }
    expect(await world.cmic.state()).toEqual(before);
    await expectChangeExported(world, CHANGE_ORDER, `${CONTRACT}/001`);
    await expectRequested(world, invoice, { number: 'ACME-LIFE', contract: '24-010-001' });
    await expectSameBudget(world, 1001, '24-010');
    await expectSameForecast(world, 1001, '24-010');
  });
});
