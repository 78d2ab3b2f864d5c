import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { codesOf, createProcoreWorld, createStubbedClients, reader, typesOf } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

async function stubbed(answer: (request: StubRequest) => StubAnswer) {
  const system = await createStubbedClients(answer);
  open.push(system.close);
  return system;
}

describe('ERP job costs', () => {
  it('are set by job, code and type as numbers with cents, and once more without a second row', async () => {
    const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
    const update = { costCodeId: code('03-100'), costTypeId: type('S') };
    const sums = { jobToDateCost: '125000.55', commitmentInvoiced: '100000.10' };
    const written = await clients.jobCost.syncErpJobCosts('ZZ/24-010', [{ ...update, ...sums }]);
    expect(written).toMatchObject({
      outcome: 'done',
      errors: [],
      entities: [{ ...update, jobToDateCost: '125000.55', commitmentInvoiced: '100000.1' }],
    });
    const again = { ...update, jobToDateCost: '-0.45', commitmentInvoiced: '0' };
    const first = written.outcome === 'done' ? written.entities[0] : null;
    expect(await clients.jobCost.syncErpJobCosts('ZZ/24-010', [again])).toMatchObject({
      entities: [{ id: first && !(first instanceof Error) ? first.id : '', jobToDateCost: '-0.45' }],
    });
  });

  it('that Procore refuses are named by their place', async () => {
    const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
    const sums = { jobToDateCost: '1', commitmentInvoiced: '0' };
    const updates = [
      { costCodeId: code('03-100'), costTypeId: type('S'), ...sums },
      { costCodeId: code('03-100'), costTypeId: '4001/ct-999999', ...sums },
      { costCodeId: '1001/cc-999999', costTypeId: type('S'), ...sums },
    ];
    expect(await clients.jobCost.syncErpJobCosts('ZZ/24-010', updates)).toMatchObject({
      outcome: 'done',
      entities: [{ costCodeId: code('03-100') }],
      errors: [
        { index: 1, id: null, originId: null },
        { index: 2, id: null, originId: null },
      ],
    });
  });

  it('are matched by code and type where the echo writes amounts its own way', async () => {
    const { clients: stub, stub: server } = await stubbed(() => ({
      body: {
        entities: [],
        errors: [
          { cost_code_id: '89', line_item_type_id: 3, job_to_date_cost: '5.00', errors: { base: ['is closed'] } },
        ],
      },
    }));
    const sums = { costTypeId: '4001/ct-3', jobToDateCost: '5', commitmentInvoiced: '0.10' };
    const updates = ['1001/cc-88', '1001/cc-89'].map((costCodeId) => ({ costCodeId, ...sums }));
    expect(await stub.jobCost.syncErpJobCosts('ZZ/24-010', updates)).toMatchObject({
      errors: [{ index: 1, message: 'is closed' }],
    });
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual({
      company_id: 4001,
      job_origin_id: 'ZZ/24-010',
      updates: [88, 89].map((code) => ({
        cost_code_id: code,
        line_item_type_id: 3,
        job_to_date_cost: 5,
        commitment_invoiced: 0.1,
      })),
    });
  });

  it('are never sent with an amount that a number cannot carry, and at most 1000 a call', async () => {
    const update = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', jobToDateCost: '1', commitmentInvoiced: '0' };
    await world.forgetRequests();
    await expect(
      clients.jobCost.syncErpJobCosts('ZZ/24-010', [{ ...update, jobToDateCost: '12345678901234.56' }]),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(clients.jobCost.syncErpJobCosts('ZZ/24-010', Array(1001).fill(update))).rejects.toThrow(
      'at most 1000',
    );
    expect(await world.requests()).toEqual([]);
  });

  it('whose answer is lost may have been set', async () => {
    await world.faults({ method: 'PATCH', path: 'erp_job_costs', effect: 'dropAfter', times: 1 });
    const update = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', jobToDateCost: '1', commitmentInvoiced: '0' };
    expect(await clients.jobCost.syncErpJobCosts('ZZ/24-010', [update])).toMatchObject({ outcome: 'unknown' });
  });
});

const invoice = {
  originId: 'ZZ/24-010/jc-1',
  type: 'invoice' as const,
  date: '2026-03-31',
  description: 'Crane rental',
  status: 'approved',
  vendorId: '2001',
  invoiceNumber: 'INV-7',
};
const payroll = {
  originId: 'ZZ/24-010/jc-2',
  type: 'payroll' as const,
  date: '2026-04-01',
  description: null,
  status: 'approved',
};

/** Two direct costs with a line each; their ids in order. */
async function createCosts(): Promise<string[]> {
  const headers = await clients.jobCost.syncDirectCosts('1001', [invoice, payroll]);
  if (headers.outcome !== 'done') throw new Error(JSON.stringify(headers));
  const ids = headers.entities.map((row) => (row instanceof Error ? '' : row.id));
  const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
  const lines = await clients.jobCost.syncDirectCostLines(
    '1001',
    ids.map((directCostId, index) => ({
      originId: `ZZ/24-010/jc-${index + 1}`,
      directCostId,
      costCodeId: code('03-100'),
      costTypeId: type('S'),
      amount: ['100.55', '-20.10'][index] ?? '0',
      description: null,
    })),
  );
  expect(lines).toMatchObject({ outcome: 'done', errors: [] });
  return ids;
}

describe('direct costs', () => {
  it('are written by origin id with their lines, and twice to the same records', async () => {
    const ids = await createCosts();
    expect(await createCosts()).toEqual(ids);
    const rows = await clients.jobCost.directCosts('1001');
    expect(rows).toMatchObject([
      {
        id: ids[0],
        originId: invoice.originId,
        type: 'invoice',
        vendorId: '2001',
        invoiceNumber: 'INV-7',
        date: '2026-03-31',
        grandTotal: '100.55',
      },
      { id: ids[1], originId: payroll.originId, type: 'payroll', vendorId: null, grandTotal: '-20.1' },
    ]);
    for (const row of rows) expect(row).toMatchObject({ lines: [{ directCostId: (row as { id: string }).id }] });
  });

  it('are found by one origin id with a filter, by several in the list', async () => {
    await createCosts();
    await world.forgetRequests();
    const only = await clients.jobCost.directCosts('1001', [payroll.originId]);
    expect(only).toMatchObject([{ originId: payroll.originId }]);
    expect((await world.requests())[0]).toContain(`filters[origin_id]=${payroll.originId}`);
    const some = await clients.jobCost.directCosts('1001', [payroll.originId, invoice.originId, 'ZZ/x']);
    expect(some).toHaveLength(2);
    expect(await clients.jobCost.directCosts('1001', [])).toEqual([]);
    expect(await clients.jobCost.directCosts('999999')).toEqual([]);
  });

  it('that Procore refuses are named by origin id and place', async () => {
    const { vendorId: _, ...without } = invoice;
    expect(await clients.jobCost.syncDirectCosts('1001', [payroll, without])).toMatchObject({
      outcome: 'done',
      entities: [{ originId: payroll.originId }],
      errors: [{ index: 1, originId: invoice.originId, message: "vendor_id: can't be blank" }],
    });
    const line = { costCodeId: '1001/cc-999999', costTypeId: '4001/ct-1', amount: '1', description: null };
    expect(
      await clients.jobCost.syncDirectCostLines('1001', [{ ...line, originId: 'a', directCostId: '1001/dc-999999' }]),
    ).toMatchObject({ outcome: 'done', errors: [{ index: 0, originId: 'a' }] });
  });

  it('whose lines another call is writing are refused as worth another try', async () => {
    const { clients: stub } = await stubbed(() => ({ status: 409, body: { errors: 'in progress' } }));
    const line = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '1', description: null };
    expect(
      await stub.jobCost.syncDirectCostLines('1001', [{ ...line, originId: 'a', directCostId: '1001/dc-5' }]),
    ).toMatchObject({ outcome: 'refused', status: 409, retryable: true, message: 'in progress' });
  });
});

describe('ProcoreProject.directCosts', () => {
  it('tells costs and lines through the graph, filtered as Procore can', async () => {
    const [first] = await createCosts();
    const query = (filter: string) => `{ procoreProject(id: "1001") { directCosts(first: 5, filter: ${filter}) {
      totalCount nodes { id type status date description invoiceNumber vendor { id name } grandTotal { amount currency } originId
        lines { id amount { amount } costCode { fullCode } costType { code } budgetCode { flatCode } subJob { id } } }
    } } }`;
    const { data, errors } = await world.run(query(`{ originId: "${invoice.originId}" }`));
    expect(errors).toBeUndefined();
    expect(data.procoreProject.directCosts).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: first,
          type: 'invoice',
          status: 'approved',
          date: '2026-03-31',
          description: 'Crane rental',
          vendor: { id: '2001' },
          grandTotal: { amount: '100.55', currency: 'USD' },
          lines: [{ amount: { amount: '100.55' }, budgetCode: { flatCode: expect.stringContaining('03-100') } }],
        },
      ],
    });
    const byId = await world.run(query(`{ ids: ["${first}"] }`));
    expect(byId.data.procoreProject.directCosts.nodes).toHaveLength(1);
    const other = await world.run(query('{ ids: ["1002/dc-5"] }'));
    expect(other.data.procoreProject.directCosts.nodes).toEqual([]);
  });

  it('is reached by reference in one call per project, within the scope alone', async () => {
    const ids = await createCosts();
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProcoreDirectCost { id type } } }';
    const of = [...ids, '1001/dc-999999'].map((id) => ({ __typename: 'ProcoreDirectCost', id }));
    await world.forgetRequests();
    const { data } = await world.run(query, undefined, { of });
    expect(data._entities).toEqual([{ id: ids[0], type: 'invoice' }, { id: ids[1], type: 'payroll' }, null]);
    expect(await world.requests()).toHaveLength(1);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null]);
  });
});
