import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld, reader } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.commitmentChangeOrder;
beforeEach(() => world.reset());
afterAll(() => world.close());

const read = async (id: string) => {
  const found = await client.withLines(id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('reading commitment change orders', () => {
  it('tells one with its lines, each with the contract line that it changes or as new to the contract', async () => {
    const order = await read('1001/cco-8');
    expect(order).toMatchObject({
      id: '1001/cco-8',
      projectId: '1001',
      commitmentId: '1001/wo-5501',
      number: '002',
      title: 'Loading dock curb',
      status: 'APPROVED',
      statusText: 'Approved',
      grandTotal: '6664.25',
      originId: null,
    });
    const { lines } = await world.clients.commitment.byIds(['1001/wo-5501']).then((found) => {
      const row = found.get('1001/wo-5501');
      if (!row || row instanceof Error) throw new Error('no commitment');
      return row;
    });
    expect(order.lines).toMatchObject([
      {
        id: '89002',
        amount: '7915',
        commitmentLineItemId: null,
        costCode: '03-300',
        costTypeCode: 'S',
        subJobId: null,
      },
      { id: '89003', amount: '-1250.75', commitmentLineItemId: lines?.[1]?.lineId, costCode: '03-200' },
    ]);
  });

  it('lists those of a commitment and of a project without lines, in one call and two for the sorts of commitments', async () => {
    await world.forgetRequests();
    const own = await client.ofCommitment('1001/wo-5501');
    expect(own.map((row) => (row instanceof Error ? row : [row.id, row.status, row.lines]))).toEqual([
      ['1001/cco-7', 'APPROVED', null],
      ['1001/cco-8', 'APPROVED', null],
      ['1001/cco-9', 'PENDING', null],
    ]);
    expect(await world.requests()).toHaveLength(1);
    await world.forgetRequests();
    const all = await client.ofProject('1001');
    expect(all.map((row) => (row instanceof Error ? row : row.commitmentId))).toEqual([
      '1001/wo-5501',
      '1001/wo-5501',
      '1001/wo-5501',
      '1001/wo-5510',
    ]);
    expect(await world.requests()).toHaveLength(3);
    expect(await client.ofProject('999999')).toEqual([]);
  });

  it('leaves out what changes a prime contract, and ids that are none', async () => {
    const contract = await world.clients.primeContract.create('1001', { number: 'P', title: 'P' });
    if (contract.outcome !== 'done') throw new Error('not made');
    const made = await world.call('POST', '/rest/v1.0/change_order_packages', {
      project_id: 1001,
      contract_id: Number(contract.record.id.split('-').at(-1)),
      change_order: { title: 'Owner asks' },
    });
    expect(await client.ofProject('1001')).toHaveLength(4);
    const found = await client.byIds(['1001/cco-7', `1001/cco-${made.id}`, '1001/cco-999999', 'nonsense']);
    expect([...found.keys()]).toEqual(['1001/cco-7']);
    expect(await client.withLines('1001/cco-999999')).toBeNull();
  });

  it('filters by time, as Procore does', async () => {
    const span = { from: '2025-06-15T00:00:00Z', to: '2025-06-17T00:00:00Z' };
    expect(await client.ofCommitment('1001/wo-5501', { reviewedAt: span })).toMatchObject([{ id: '1001/cco-8' }]);
  });
});

describe('ProcoreCommitment.changeOrders', () => {
  it('tells change orders and lines through the graph', async () => {
    const { data, errors } =
      await world.run(`{ procoreCommitment(id: "1001/wo-5501") { changeOrders(first: 2) { totalCount
      pageInfo { hasNextPage } nodes { id number status statusText grandTotal { amount currency } reviewedAt project { id }
      commitment { id } lines { id amount { amount } isNewLine commitmentLineItemId costCode { fullCode } costType { code }
      budgetCode { id } subJob { id } } } } } }`);
    expect(errors).toBeUndefined();
    const { changeOrders } = data.procoreCommitment;
    expect(changeOrders).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(changeOrders.nodes[1]).toMatchObject({
      id: '1001/cco-8',
      status: 'APPROVED',
      statusText: 'Approved',
      grandTotal: { amount: '6664.25', currency: 'USD' },
      commitment: { id: '1001/wo-5501' },
      lines: [
        { id: '89002', isNewLine: true, costCode: { fullCode: '03-300' }, costType: { code: 'S' }, subJob: null },
        { id: '89003', isNewLine: false },
      ],
    });
  });

  it('of many commitments are one call per project', async () => {
    await world.forgetRequests();
    const { data } = await world.run(`{ procoreCommitments(filter: { projectId: "1001" }) { nodes { id
      changeOrders { totalCount } } } }`);
    const counts = data.procoreCommitments.nodes.map(({ id, changeOrders }: never) => [id, changeOrders]);
    expect(Object.fromEntries(counts)).toMatchObject({
      '1001/wo-5501': { totalCount: 3 },
      '1001/wo-5502': { totalCount: 0 },
      '1001/wo-5510': { totalCount: 1 },
    });
    expect((await world.requests()).filter((call) => call.includes('change_order_packages'))).toHaveLength(1);
  });

  it('are reached by reference within the scope alone', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProcoreCommitmentChangeOrder { id number } } }';
    const of = ['1001/cco-7', '1001/cco-999999', 'nonsense'].map((id) => ({
      __typename: 'ProcoreCommitmentChangeOrder',
      id,
    }));
    expect((await world.run(query, undefined, { of })).data._entities).toEqual([
      { id: '1001/cco-7', number: '001' },
      null,
      null,
    ]);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null]);
  });
});
