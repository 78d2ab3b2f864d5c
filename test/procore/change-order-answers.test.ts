import { afterEach, describe, expect, it } from 'vitest';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { createStubbedClients } from './support.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function stubbed(answer: (request: StubRequest) => StubAnswer) {
  const system = await createStubbedClients(answer);
  open.push(system.close);
  return system;
}

describe('what Procore may answer of a commitment change order', () => {
  const line = (members: object) => ({
    id: 1,
    extended_amount: '250.0',
    amount: '287.5',
    cost_code: { id: 88, full_code: '03-100', biller_type: 'Project', biller_id: 1001 },
    commitment_line_item_id: null,
    ...members,
  });
  const answers =
    (order: object, more: Record<string, unknown> = {}) =>
    ({ path }: StubRequest): StubAnswer => {
      const known = Object.entries(more).find(([part]) => path.includes(part));
      if (known) return { body: known[1] };
      if (path.includes('/change_order_packages/')) return { body: { id: 7, contract_id: 5501, ...order } };
      if (path.includes('/change_order_packages')) return { body: [{ id: 7, contract_id: 5501, ...order }] };
      return { body: path.includes('work_order_contracts') ? [{ id: 5501 }] : [] };
    };

  it('a number as number, a status in any case, full timestamps for days, and four forms of no reference', async () => {
    const { clients } = await stubbed(
      answers({
        number: 45,
        status: 'not_pricing',
        due_date: '2025-06-09T00:00:00.000Z',
        created_at: '2020-10-19T12:17:31-07:00',
        grand_total: 250,
        line_items: [line({ cost_code: {}, wbs_code: { id: null }, line_item_type: null, quantity: 2 })],
      }),
    );
    expect(await clients.commitmentChangeOrder.withLines('1001/cco-7')).toMatchObject({
      number: '45',
      status: 'NOT_PRICING',
      dueDate: '2025-06-09',
      createdAt: '2020-10-19T19:17:31.000Z',
      grandTotal: '250',
      lines: [{ amount: '250', quantity: '2', costCodeId: null, costTypeId: null, budgetCodeId: null }],
    });
  });

  it('a package that does not say whose it is: the contract decides', async () => {
    const type = 'ChangeOrderPackage';
    const ours = await stubbed(answers({ type }));
    expect(await ours.clients.commitmentChangeOrder.ofProject('1001')).toMatchObject([
      { commitmentId: '1001/wo-5501' },
    ]);
    const others = await stubbed(answers({ type }, { work_order_contracts: [] }));
    expect(await others.clients.commitmentChangeOrder.ofProject('1001')).toEqual([]);
    const hidden = await stubbed(answers({ type: 'CommitmentContractChangeOrder' }, { work_order_contracts: [] }));
    expect(await hidden.clients.commitmentChangeOrder.ofProject('1001')).toMatchObject([{ commitmentId: null }]);
  });

  it('lines without the line that they change: v2 tells it', async () => {
    const { commitment_line_item_id: _, ...silent } = line({});
    const { clients } = await stubbed(
      answers(
        { line_items: [silent, { ...silent, id: 2 }] },
        {
          '/line_items': {
            data: [
              { id: '1', commitment_line_item_id: '88001' },
              { id: '2', commitment_line_item_id: null },
            ],
          },
          commitment_change_orders: [{ id: 70_007, legacy_package_id: 7 }],
        },
      ),
    );
    expect(await clients.commitmentChangeOrder.withLines('1001/cco-7')).toMatchObject({
      lines: [
        { id: '1', commitmentLineItemId: '88001' },
        { id: '2', commitmentLineItemId: null },
      ],
    });
  });

  it('no lines at all: a fault, since nobody could tell what is missing', async () => {
    const { clients } = await stubbed(answers({}));
    await expect(clients.commitmentChangeOrder.withLines('1001/cco-7')).rejects.toThrow('line_items is missing');
  });

  it('one bad row: its neighbours stand', async () => {
    const { clients } = await stubbed(
      answers(
        {},
        {
          change_order_packages: [
            { id: 7, contract_id: 5501, grand_total: 'much' },
            { id: 8, contract_id: 5501 },
          ],
        },
      ),
    );
    const rows = await clients.commitmentChangeOrder.ofCommitment('1001/wo-5501');
    expect(rows.map((row) => (row instanceof Error ? row.message : row.id))).toEqual([
      'Procore /rest/v1.0/change_order_packages: [0].grand_total is not an amount',
      '1001/cco-8',
    ]);
  });
});

describe('what Procore may answer of a prime contract change order', () => {
  it('a package that does not say whose it is: the contract decides', async () => {
    const answer = ({ path }: StubRequest): StubAnswer => ({
      body: path.includes('change_order_packages')
        ? [
            { id: 2, contract_id: 4, type: 'ChangeOrderPackage' },
            { id: 3, contract_id: 5501, type: 'ChangeOrderPackage' },
          ]
        : [{ id: 4 }],
    });
    const { clients } = await stubbed(answer);
    expect(await clients.primeContractChangeOrder.ofProject('1001')).toMatchObject([
      { id: '1001/pcco-2', primeContractId: '1001/pc-4' },
    ]);
  });

  it('potential change orders are found by their lines’ holder alone, where they do not name their package', async () => {
    const line = { id: 1, amount: '1.0', holder: { id: 31, holder_type: 'PotentialChangeOrder' } };
    const { clients } = await stubbed(({ path }) => ({
      body: path.includes('/change_order_packages/')
        ? { id: 2, contract_id: 4, type: 'PrimeContractChangeOrder', line_items: [line] }
        : path.includes('/line_items')
          ? [line]
          : [
              { id: 31, contract_id: 4, number: 'H-38' },
              { id: 32, contract_id: 4, line_items: [{ id: 2, amount: '1.0' }] },
            ],
    }));
    expect(await clients.primeContractChangeOrder.potentialsOf('1001/pcco-2')).toMatchObject([
      { id: '1001/pco-31', number: 'H-38', changeOrderId: '1001/pcco-2', lines: [{ id: '1' }] },
    ]);
  });

  it('marks on markups are refused where external_data is closed', async () => {
    const closed = await stubbed(() => ({ status: 403, body: { errors: 'closed' } }));
    expect(await closed.clients.primeContractChangeOrder.markMarkups([{ markupId: '1', originId: 'm' }])).toMatchObject(
      {
        outcome: 'refused',
        status: 403,
        message: 'Procore marks a markup through external_data alone, which it does not let this app call.',
      },
    );
  });
});
