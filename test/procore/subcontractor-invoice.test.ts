import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld, reader } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.subcontractorInvoice;
beforeEach(() => world.reset());
afterAll(() => world.close());

const read = async (id: string) => {
  const found = await client.withItems(id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('reading subcontractor invoices', () => {
  it('tells one with its summary and what it bills, line by line', async () => {
    const found = await read('1001/inv-9');
    expect(found).toMatchObject({
      id: '1001/inv-9',
      commitmentId: '1001/wo-5510',
      number: '1',
      invoiceNumber: 'ACME-0625',
      status: 'APPROVED',
      vendorId: '2001',
      periodStart: '2025-06-01',
      periodEnd: '2025-06-30',
      billingDate: '2025-06-25',
      final: false,
      percentComplete: '20',
      originId: null,
      summary: {
        contractSumToDate: '435082.96',
        totalCompletedAndStored: '87016.59',
        totalRetainage: '8701.66',
        currentPaymentDue: '78314.93',
      },
    });
    expect(found.items).toMatchObject([
      {
        type: 'contract_item',
        lineItemId: '88027',
        subJobId: '1001/301',
        workCompletedThisPeriod: '40977.46',
        workRetainageRetainedThisPeriod: '4097.75',
        netAmount: '36879.71',
      },
      { lineItemId: '88028', subJobId: '1001/302', workCompletedThisPeriod: '46039.13' },
    ]);
  });

  it('bills lines of a change order that was added to it', async () => {
    const query = 'project_id=1001&commitment_id=5510&change_order_package_id=10';
    await world.call('POST', `/rest/v1.0/requisitions/11/add_change_order_package?${query}`);
    const items = (await read('1001/inv-11')).items ?? [];
    expect(items.find(({ type }) => type === 'change_order_item')).toMatchObject({
      changeOrderId: '1001/cco-10',
      lineItemId: '89005',
      commitmentLineItemId: '88028',
      commitmentLineItemOriginId: expect.stringMatching(/^ZZ\/ACME\/24-010-010\//),
    });
  });

  it('lists those of a project and of a commitment without items, by the filters that Procore has', async () => {
    const ids = async (filter: object) =>
      (await client.ofProject('1001', filter)).map((row) => (row instanceof Error ? row.message : row.id));
    expect(await ids({})).toEqual(['1001/inv-9', '1001/inv-10', '1001/inv-11']);
    expect(await ids({ status: 'DRAFT' })).toEqual(['1001/inv-11']);
    expect(await ids({ status: 'APPROVED_AS_NOTED' })).toEqual([]);
    expect(await ids({ ids: ['1001/inv-10'] })).toEqual(['1001/inv-10']);
    expect(await ids({ commitmentId: '1001/wo-5501' })).toEqual([]);
    expect(await client.ofCommitment('1001/wo-5510')).toMatchObject([{ number: '1', items: null }, {}, {}]);
    expect(await client.ofProject('999999')).toEqual([]);
    const found = await client.byIds(['1001/inv-9', '1001/inv-999999', '1002/inv-9', 'nonsense']);
    expect([...found.keys()]).toEqual(['1001/inv-9']);
    expect(await client.withItems('1001/inv-999999')).toBeNull();
  });
});

describe('marks', () => {
  const mark = { originId: 'ZZ/ACME/24-010-010/PA-0001' };

  it('go on items of every type and then on the invoice, and come off again', async () => {
    await world.call(
      'POST',
      '/rest/v1.0/requisitions/11/add_change_order_package?project_id=1001&commitment_id=5510&change_order_package_id=10',
    );
    const items = ((await read('1001/inv-11')).items ?? []).map(({ id, type }, index) => ({
      itemId: id,
      type,
      originId: `${mark.originId}/${index}`,
    }));
    expect(items.map(({ type }) => type)).toEqual(['contract_item', 'contract_item', 'change_order_item']);
    expect(await client.markItems(items)).toEqual({ outcome: 'done', errors: [] });
    expect(await client.mark('1001/inv-11', mark)).toEqual({ outcome: 'done' });
    expect(await read('1001/inv-11')).toMatchObject({
      ...mark,
      items: items.map(({ originId }) => ({ originId })),
    });
    expect(await client.mark('1001/inv-11', { originId: null })).toEqual({ outcome: 'done' });
    expect((await read('1001/inv-11')).originId).toBeNull();
  });

  it('on an item of a type without a mark are refused by its place', async () => {
    const [first] = (await read('1001/inv-9')).items ?? [];
    const written = await client.markItems([
      { itemId: '1', type: 'whole_change_order_item', originId: 'x' },
      { itemId: first?.id ?? '', type: first?.type ?? null, originId: 'y' },
    ]);
    expect(written).toMatchObject({ outcome: 'done', errors: [{ index: 0, id: '1' }] });
  });

  it('go on the invoice itself where external_data answers 403; items are refused then', async () => {
    await world.settings({ externalData: false });
    expect(await client.mark('1001/inv-9', mark)).toEqual({ outcome: 'done' });
    expect((await read('1001/inv-9')).originId).toBe(mark.originId);
    const [item] = (await read('1001/inv-10')).items ?? [];
    expect(await client.markItems([{ itemId: item?.id ?? '', type: 'contract_item', originId: 'x' }])).toMatchObject({
      outcome: 'refused',
      status: 403,
      message: expect.stringContaining('a requisition contract item through external_data alone'),
    });
  });
});

describe('invoices through the graph', () => {
  it('are told with items and figures below their commitment and below their project', async () => {
    const { data, errors } = await world.run(`{ procoreProject(id: "1001") {
      subcontractorInvoices(first: 1, filter: { status: APPROVED }) { totalCount pageInfo { hasNextPage }
        nodes { id status statusText procoreErpStatus commitment { id number } vendor { id } billingDate currentPaymentDue { amount currency }
          totalRetainage { amount } workRetainagePercent items { id type subJob { id } costCode { fullCode } budgetCode { flatCode }
          workCompletedThisPeriod { amount } netAmount { amount } taxAmount { amount } changeOrder { id } } } } } }`);
    expect(errors).toBeUndefined();
    const { nodes, ...list } = data.procoreProject.subcontractorInvoices;
    expect(list).toEqual({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(nodes).toMatchObject([
      {
        id: '1001/inv-9',
        status: 'APPROVED',
        procoreErpStatus: 'not_in_erp',
        commitment: { id: '1001/wo-5510' },
        currentPaymentDue: { amount: '78314.93', currency: 'USD' },
        workRetainagePercent: '10',
        items: [
          {
            subJob: { id: '1001/301' },
            costCode: { fullCode: '07-600' },
            workCompletedThisPeriod: { amount: '40977.46' },
            taxAmount: null,
            changeOrder: null,
          },
          {},
        ],
      },
    ]);
  });

  it('of many commitments are one call per project', async () => {
    await world.forgetRequests();
    const { data } = await world.run(
      '{ procoreCommitments(filter: { projectId: "1001" }) { nodes { id invoices { totalCount nodes { id } } } } }',
    );
    const counts = data.procoreCommitments.nodes.map(({ id, invoices }: never) => [id, invoices]);
    expect(Object.fromEntries(counts)).toMatchObject({
      '1001/wo-5510': { totalCount: 3 },
      '1001/wo-5501': { totalCount: 0 },
    });
    expect((await world.requests()).filter((call) => call.includes('requisitions'))).toHaveLength(1);
    const one = await world.run(
      '{ procoreCommitment(id: "1001/wo-5510") { invoices(filter: { status: DRAFT }) { nodes { id } } } }',
    );
    expect(one.data.procoreCommitment.invoices.nodes).toEqual([{ id: '1001/inv-11' }]);
  });

  it('are asked for by ids of this kind alone', async () => {
    const ask = (filter: string) =>
      world.run(`{ procoreProject(id: "1001") { subcontractorInvoices(filter: { ${filter} }) { nodes { id } } } }`);
    expect((await ask('ids: ["1001/inv-10", "1002/inv-1"]')).data.procoreProject.subcontractorInvoices.nodes).toEqual([
      { id: '1001/inv-10' },
    ]);
    expect((await ask('commitmentId: "1002/wo-5509"')).data.procoreProject.subcontractorInvoices.nodes).toEqual([]);
    for (const wrong of ['ids: ["1001/wo-5501"]', 'commitmentId: "1001/inv-9"'])
      expect((await ask(wrong)).errors?.[0]?.message).toContain('is not an id of this kind');
    expect((await ask('status: OTHER')).errors?.[0]?.message).toContain('OTHER is no status');
  });

  it('are reached by reference within the scope alone', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProcoreSubcontractorInvoice { id number } } }';
    const of = ['1001/inv-9', '1001/inv-999999', 'nonsense'].map((id) => ({
      __typename: 'ProcoreSubcontractorInvoice',
      id,
    }));
    expect((await world.run(query, undefined, { of })).data._entities).toEqual([
      { id: '1001/inv-9', number: '1' },
      null,
      null,
    ]);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null]);
  });
});
