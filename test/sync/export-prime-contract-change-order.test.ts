import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { planOf } from './budget-changes.ts';
import {
  approveOrder,
  enterOrder,
  expectItem,
  type Ground,
  ground,
  itemOf,
  orderOf,
  written,
} from './prime-change-orders.ts';

const KIND = 'PRIME_CONTRACT_CHANGE_ORDER';
const AMOUNTS = ['1250.50', '-200.25'];

/** The bodies that CMiC took, as a plan tells them. */
async function bodies({ world }: Ground): Promise<Row[][]> {
  const sent = (await world.cmic.writes()).filter(({ path }) => /\/(cmmast|cmdetail|cmownerchangeorder)/.test(path));
  return sent.map(({ body }) =>
    Object.entries(body as Row).map(([name, value]) => ({
      name,
      from: null,
      to: value === null || typeof value === 'string' ? value : JSON.stringify(value),
    })),
  );
}

describe('a prime contract change order as an external potential change item', () => {
  let here: Ground;
  let id: string;
  let transfer: Row;
  beforeAll(async () => {
    here = await ground();
    id = await enterOrder(here);
  });
  afterAll(() => here?.world.close());

  test('nothing is written before an approver says yes', async () => {
    await withoutWriting(here.world, async () => {
      const asked = await mutate(here.world, 'requestExport', { kind: KIND, id }, 'project-team');
      expect(asked).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL' } });
      const { problems } = await approveOrder(here.world, id, {}, 'project-team');
      expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('the plan is what is written: lines bill their amount and change the budget by their extended amount; it ends posted', async () => {
    const { world } = here;
    const plan = await planOf(world, KIND, id);
    expect(plan.problems).toEqual([]);
    expect(plan.prerequisites.filter(({ met }: Row) => !met)).toEqual([]);
    await Promise.all([world.cmic.clearRequests(), world.procore.clearRequests()]);
    const approved = await approveOrder(world, id, { fingerprint: plan.fingerprint });
    transfer = approved.transfer;
    expect(approved.problems).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE', problems: [], targetId: 'ZZ/24-010/EXT0001' });
    expect(await bodies(here)).toEqual(plan.rows.map(({ fields }: Row) => fields));
    await expectItem(world, id, 'EXT0001', AMOUNTS);
    const { lines } = await itemOf(world, 'EXT0001');
    expect(lines.map((line) => line.CmdBudgAmt)).toEqual(AMOUNTS.map(Number));
    for (const line of lines) expect(line.CmdBillCode).toEqual(expect.any(String));
  });

  test('asked again it is done already, and nothing is written', async () => {
    const again = await withoutWriting(here.world, () => approveOrder(here.world, id));
    expect([again.transfer.id, codes(again.problems)]).toEqual([transfer.id, [['ALREADY_DONE', ['input', 'id']]]]);
  });

  test('it is shown from both sides', async () => {
    const query = `{ procoreProject(id: "1001") { primeContracts { nodes { changeOrders { nodes { id erpStatus link { cmicId }
      ownerChangeOrder { id } potentialChangeItems { id posted budgetChange { id } primeContractChangeOrder { id } } } } } } } }`;
    const data = await here.world.ask<Row>(query);
    const shown = data.procoreProject.primeContracts.nodes.flatMap((node: Row) => node.changeOrders.nodes);
    expect(shown.find((node: Row) => node.id === id)).toEqual({
      id,
      erpStatus: 'SYNCED',
      link: { cmicId: 'ZZ/24-010/EXT0001' },
      ownerChangeOrder: null,
      potentialChangeItems: [
        { id: 'ZZ/24-010/EXT0001', posted: true, budgetChange: null, primeContractChangeOrder: { id } },
      ],
    });
  });

  test('one that Procore has not approved is refused', async () => {
    const pending = await enterOrder(here, { status: 'pending' });
    const { problems } = await withoutWriting(here.world, () => approveOrder(here.world, pending));
    expect(codes(problems)).toContainEqual(['NOT_APPROVED_IN_PROCORE', ['status']]);
  });

  test('a number that another item has is refused with a suggestion, and goes under another', async () => {
    const other = await enterOrder(here, { amounts: [['77.10']] });
    const { problems } = await withoutWriting(here.world, () =>
      approveOrder(here.world, other, { answers: { number: 'EXT0001' } }),
    );
    expect(codes(problems)).toEqual([['NUMBER_TAKEN', ['input', 'answers', 'number']]]);
    const tooLong = await withoutWriting(here.world, () =>
      approveOrder(here.world, other, { answers: { number: 'X'.repeat(12) } }),
    );
    expect(codes(tooLong.problems)).toContainEqual(['NUMBER_INVALID', ['input', 'answers', 'number']]);
    const { transfer: done } = await approveOrder(here.world, other, { answers: { number: 'EXT-77' } });
    expect(done).toMatchObject({ state: 'DONE', problems: [], targetId: 'ZZ/24-010/EXT-77' });
    await expectItem(here.world, other, 'EXT-77', ['77.10']);
  });

  test('a closed fiscal period is seen before anything is sent', async () => {
    const late = await enterOrder(here, { amounts: [['5.05']] });
    const { problems } = await withoutWriting(here.world, () =>
      approveOrder(here.world, late, { answers: { accountingDate: '2023-05-05' } }),
    );
    expect(codes(problems)).toEqual([['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]);
  });

  test('a failure is repaired and retried in place', async () => {
    const order = await enterOrder(here, { amounts: [['31.31', '0.69']] });
    await here.world.cmic.faults([{ method: 'POST', path: '/cmdetail$', effect: 'status', status: 403, times: 1 }]);
    const { transfer: failed } = await approveOrder(here.world, order);
    expect(failed).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    const retried = await mutate(here.world, 'retryTransfer', { id: failed.id }, 'accounting-approver');
    expect(retried).toMatchObject({ problems: [], transfer: { state: 'DONE', problems: [] } });
    await expectItem(here.world, order, failed.targetId.split('/').at(-1), ['31.31', '0.69']);
  });
});

describe('one whose contract did not come from CMiC', () => {
  test('is refused until the contract is imported', async () => {
    const here = await ground();
    try {
      const id = await enterOrder(here);
      const [link] = await here.world.store.links.byProcore('PRIME_CONTRACT', [`1001/pc-${here.contract}`]);
      if (!link || !here.world.sync) throw new Error('The contract was imported.');
      const { procore } = here.world.sync.deps;
      await procore.primeContract.mark(`1001/pc-${here.contract}`, { originId: null });
      await here.world.store.links.move(link.id, ['ACTIVE'], 'UNLINKING', []);
      const { problems } = await withoutWriting(here.world, () => approveOrder(here.world, id));
      expect(codes(problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['primeContract']]]);
      expect(problems[0].fix).toContain('importPrimeContract');
    } finally {
      await here.world.close();
    }
  });
});

describe('one potential change item for each potential change order (setting), posted by accounting (setting)', () => {
  let here: Ground;
  beforeAll(async () => {
    here = await ground({
      primeContractChangeOrders: { target: 'PCI_PER_PCO', budgetAmount: 'ZERO' },
      posting: { PRIME_CONTRACT_CHANGE_ORDER: 'ACCOUNTING' },
    });
  });
  afterAll(() => here?.world.close());

  test('each has a link and a mark, bills its lines and changes no budget; DONE once every one is posted, and the log tells what each is of', async () => {
    const { world } = here;
    const id = await enterOrder(here, { amounts: [['100.10', '-0.10'], ['200.20']] });
    const { fingerprint, rows, problems } = await planOf(world, KIND, id);
    expect(problems).toEqual([]);
    await world.cmic.clearRequests();
    const { transfer } = await approveOrder(world, id, { fingerprint });
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [], targetId: 'ZZ/24-010/EXT0001-1' });
    expect(await bodies(here)).toEqual(rows.map(({ fields }: Row) => fields));
    const { order, potentials } = await orderOf(world, id);
    expect(order?.origin_id).toBe('ZZ/24-010/EXT0001-1');
    const seen = potentials.filter((row) => !row.hidden);
    const ids = seen.map((row) => `1001/pco-${row.id}`);
    const links = await world.store.links.byProcore(KIND, ids);
    const codesOf = ['EXT0001-1', 'EXT0001-2'];
    expect(links.map((link) => [link?.state, link?.cmicId])).toEqual(
      codesOf.map((code) => ['ACTIVE', `ZZ/24-010/${code}`]),
    );
    expect(seen.map((row) => row.origin_id)).toEqual(codesOf.map((code) => `ZZ/24-010/${code}`));
    const items = await Promise.all(codesOf.map((code) => itemOf(world, code)));
    expect(items.map(({ lines }) => lines.map((line) => [line.CmdBillAmt, line.CmdBudgAmt]))).toEqual([
      [
        [100.1, 0],
        [-0.1, 0],
      ],
      [[200.2, 0]],
    ]);
    expect(await written(world, [id, ...ids])).toBe(2);
    await world.cmic.post('post-pci', { job: '24-010', pci: 'EXT0001-1', date: '2026-03-31' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await world.settled(transfer.id)).toBe('ENTERED');
    await world.cmic.post('post-pci', { job: '24-010', pci: 'EXT0001-2', date: '2026-03-31' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    const [saved] = await world.store.transfers.get([transfer.id]);
    expect(saved?.amount).toBe('300.3');
    const { changes } = await world.ask<Row>(
      `{ changes(kinds: [${KIND}], first: 100) { nodes { action key amount { amount } transfer { id } } } }`,
    );
    const told = changes.nodes.filter(({ amount }: Row) => amount !== null);
    const each = (action: string) => [
      [action, 'ZZ/24-010/EXT0001-1', '100.10'],
      [action, 'ZZ/24-010/EXT0001-2', '200.20'],
    ];
    expect(told.map(({ action, key, amount }: Row) => [action, key, amount.amount]).sort()).toEqual([
      ...each('POSTED'),
      ...each('WRITTEN'),
    ]);
    const again = await withoutWriting(world, () => approveOrder(world, id));
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });
});

describe('an owner change order (setting)', () => {
  let here: Ground;
  beforeAll(async () => {
    here = await ground({ primeContractChangeOrders: { target: 'OWNER_CHANGE_ORDER' } });
  });
  afterAll(() => here?.world.close());

  test('holds one item, is the sum of what it bills, and both end posted', async () => {
    const { world } = here;
    const id = await enterOrder(here);
    const { fingerprint, rows, problems } = await planOf(world, KIND, id);
    expect(problems).toEqual([]);
    await world.cmic.clearRequests();
    const { transfer } = await approveOrder(world, id, { fingerprint });
    expect(transfer).toMatchObject({ state: 'DONE', problems: [], targetId: 'ZZ/24-010/oco-1' });
    const sent = await bodies(here);
    expect(sent.slice(0, rows.length)).toEqual(rows.map(({ fields }: Row) => fields));
    await expectItem(world, id, 'EXT0001', AMOUNTS, { owner: '1' });
    const orders = (await world.cmic.rows<Row>('cmownerchangeorder')).filter((row) => row.CmocnCode === '1');
    expect(orders).toMatchObject([
      { CmocnOwnerApprvdAmt: 1050.25, CmocnJbContCode: '24-010', CmocnPostDate: expect.stringMatching(/^\d{4}-/) },
    ]);
  });
});
