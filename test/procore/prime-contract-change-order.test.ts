import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld, reader } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.primeContractChangeOrder;
beforeEach(() => world.reset());
afterAll(() => world.close());

/** The id of a project's budget code by its text: `03-100.S`. */
async function budgetCode(flatCode: string): Promise<number> {
  const codes = await world.clients.projectWbs.budgetCodes('1001');
  const found = codes.find((code) => !(code instanceof Error) && code.flatCode === flatCode);
  if (!found || found instanceof Error) throw new Error(`no ${flatCode}`);
  return Number(found.id.split('-').at(-1));
}

/** A prime contract with a change order of two potential ones, markups of 15 % on every line. */
async function ordered({ status = 'approved' } = {}) {
  await world.settings({ markup: { name: 'Overhead and profit', percentage: '15' } });
  const contract = await world.clients.primeContract.create('1001', { number: 'P1', title: 'Prime' });
  if (contract.outcome !== 'done') throw new Error('not made');
  const contractId = Number(contract.record.id.split('-').at(-1));
  const order = await world.call('POST', '/rest/v1.0/change_order_packages', {
    project_id: 1001,
    contract_id: contractId,
    change_order: { title: 'Bulletin 4', description: 'Added rooms', schedule_impact_amount: 5 },
  });
  const potentials: number[] = [];
  for (const [title, code, amount] of [
    ['Added rooms', '03-100.S', '299.00'],
    ['Credit', '03-200.S', '-100.10'],
  ] as const) {
    const pco = await world.call('POST', '/rest/v1.0/potential_change_orders', {
      project_id: 1001,
      contract_id: contractId,
      potential_change_order: { title, change_order_package_id: order.id },
    });
    await world.call('POST', `/rest/v1.0/potential_change_orders/${pco.id}/line_items`, {
      project_id: 1001,
      line_item: { wbs_code_id: await budgetCode(code), description: title, amount },
    });
    potentials.push(pco.id);
  }
  const path = `/rest/v1.0/change_order_packages/${order.id}`;
  await world.call('PATCH', path, { project_id: 1001, change_order: { status } });
  return {
    id: `1001/pcco-${order.id}`,
    contractId: contract.record.id,
    potentials: potentials.map((id) => `1001/pco-${id}`),
  };
}

const read = async (id: string) => {
  const found = await client.withLines(id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('reading prime contract change orders', () => {
  it('tells what is billed with markup and what is budgeted without, and when it was approved', async () => {
    const { id, contractId, potentials } = await ordered();
    const order = await read(id);
    expect(order).toMatchObject({
      id,
      primeContractId: contractId,
      number: '001',
      title: 'Bulletin 4',
      status: 'APPROVED',
      statusText: 'approved',
      scheduleImpact: 5,
      grandTotal: '228.73',
    });
    expect(order.approvedAt).toBe(order.reviewedAt);
    expect(order.approvedAt).not.toBeNull();
    expect(order.lines).toMatchObject([
      {
        amount: '343.85',
        extendedAmount: '299',
        totalAmount: '299',
        taxAmount: '0',
        costCode: '03-100',
        potentialChangeOrderId: potentials[0],
        markups: [{ name: 'Overhead and profit', percentage: '15', amount: '44.85', originId: null }],
      },
      { extendedAmount: '-100.1', costCode: '03-200', potentialChangeOrderId: potentials[1] },
    ]);
  });

  it('is not approved before it is', async () => {
    const { id } = await ordered({ status: 'pending' });
    expect(await read(id)).toMatchObject({ status: 'PENDING', approvedAt: null });
  });

  it('lists those of a contract and of a project; those of commitments are left out', async () => {
    const { id, contractId } = await ordered();
    expect(await client.ofContract(contractId)).toMatchObject([{ id, lines: null }]);
    expect(await client.ofProject('1001')).toMatchObject([{ id }]);
    expect(await client.ofProject('999999')).toEqual([]);
    const found = await client.byIds([id, '1001/pcco-7', '1001/pcco-999999', 'nonsense']);
    expect([...found.keys()]).toEqual([id]);
  });
});

describe('potential change orders', () => {
  it('are those whose lines a change order has, each with its own', async () => {
    const { id, contractId, potentials } = await ordered();
    const found = await client.potentialsOf(id);
    expect(found).toMatchObject([
      { id: potentials[0], changeOrderId: id, primeContractId: contractId, title: 'Added rooms', grandTotal: '343.85' },
      { id: potentials[1], changeOrderId: id, status: 'APPROVED', lines: [{ extendedAmount: '-100.1' }] },
    ]);
    expect(await client.potentialsOf('1001/pcco-999999')).toEqual([]);
    const byIds = await client.potentialsByIds([...potentials, '1001/pco-999999', 'nonsense']);
    expect([...byIds.keys()]).toEqual(potentials);
    expect(byIds.get(potentials[0] ?? '')).toMatchObject({ changeOrderId: id, primeContractId: contractId });
  });

  it('bear marks of their own', async () => {
    const { potentials } = await ordered();
    const [id = ''] = potentials;
    const mark = { originId: 'ZZ/24-010/EXT0007', originCode: 'EXT0007' };
    expect(await client.markPotential(id, mark)).toEqual({ outcome: 'done' });
    expect((await client.potentialsByIds([id])).get(id)).toMatchObject(mark);
    expect(await client.markPotential(id, { originId: null, originCode: null })).toEqual({ outcome: 'done' });
    expect((await client.potentialsByIds([id])).get(id)).toMatchObject({ originId: null });
    expect(await client.markPotential('1001/pco-999999', mark)).toMatchObject({ outcome: 'refused' });
  });
});

describe('marks', () => {
  const mark = { originId: 'ZZ/24-010/EXT0007', originCode: 'EXT0007' };

  it.each([
    ['external_data', true],
    ['the plain calls, where external_data answers 403', false],
  ])(
    'go on lines of several potential change orders and then on the change order by %s',
    async (_name, externalData) => {
      const { id } = await ordered();
      await world.settings({ externalData });
      const lines = ((await read(id)).lines ?? []).map((line, index) => ({ lineId: line.id, originId: `m${index}` }));
      expect(await client.markLines(id, lines)).toEqual({ outcome: 'done', errors: [] });
      expect(await client.mark(id, mark)).toEqual({ outcome: 'done' });
      expect(await read(id)).toMatchObject({ ...mark, lines: [{ originId: 'm0' }, { originId: 'm1' }] });
    },
  );

  it('go on markups through external_data alone', async () => {
    const { id } = await ordered();
    const markupId = (await read(id)).lines?.[0]?.markups[0]?.id ?? '';
    expect(await client.markMarkups([{ markupId, originId: 'm' }])).toEqual({ outcome: 'done', errors: [] });
    expect((await read(id)).lines?.[0]?.markups).toMatchObject([{ originId: 'm' }]);
  });
});

describe('ProcorePrimeContract.changeOrders', () => {
  it('tells change orders, lines, markups and potential change orders through the graph', async () => {
    const { id, potentials } = await ordered();
    const { data, errors } = await world.run(`{ procoreProject(id: "1001") { primeContracts { nodes { id
      changeOrders { totalCount nodes { id number status grandTotal { amount } approvedAt primeContract { id }
        lines { amount { amount } extendedAmount { amount } markups { name percentage amount { amount } } budgetCode { flatCode } subJob { id } }
        potentialChangeOrders { nodes { id title status changeOrder { id } primeContract { id } lines { id } } } } } } } } }`);
    expect(errors).toBeUndefined();
    const orders = data.procoreProject.primeContracts.nodes.flatMap(
      ({ changeOrders }: { changeOrders: { nodes: unknown[] } }) => changeOrders.nodes,
    );
    expect(orders).toMatchObject([
      {
        id,
        status: 'APPROVED',
        grandTotal: { amount: '228.73' },
        lines: [
          {
            amount: { amount: '343.85' },
            extendedAmount: { amount: '299.00' },
            markups: [{ percentage: '15', amount: { amount: '44.85' } }],
            budgetCode: { flatCode: '03-100.S' },
          },
          {},
        ],
        potentialChangeOrders: { nodes: potentials.map((potential) => ({ id: potential, changeOrder: { id } })) },
      },
    ]);
  });

  it('are reached by reference within the scope alone', async () => {
    const { id, potentials } = await ordered();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on ProcorePrimeContractChangeOrder { id number } ... on ProcorePotentialChangeOrder { id title } } }`;
    const of = [
      { __typename: 'ProcorePrimeContractChangeOrder', id },
      { __typename: 'ProcorePotentialChangeOrder', id: potentials[1] },
      { __typename: 'ProcorePrimeContractChangeOrder', id: '1001/pcco-999999' },
    ];
    expect((await world.run(query, undefined, { of })).data._entities).toEqual([
      { id, number: '001' },
      { id: potentials[1], title: 'Credit' },
      null,
    ]);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null]);
  });
});
