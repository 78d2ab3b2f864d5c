import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('records by their id', () => {
  it('are read from Procore, each with what the graph says of it', async () => {
    const { data, errors } = await world.run(`{
      procoreProject(id: "1001") { id companyId name number erpIntegrated originId originCode totalValue { amount currency } }
      procoreVendor(id: "2001") { id name isActive originId }
      procoreCommitment(id: "1001/po-5541") { id projectId type number status vendor { id } project { number } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      procoreProject: {
        id: '1001',
        companyId: '4001',
        name: 'Harbor View Medical Center',
        number: '24-010',
        erpIntegrated: true,
        originId: 'ZZ/24-010',
        totalValue: { amount: expect.stringMatching(/^\d+\.\d\d$/), currency: 'USD' },
      },
      procoreVendor: { id: '2001', name: 'Acme Concrete Inc.', originId: null },
      procoreCommitment: {
        id: '1001/po-5541',
        projectId: '1001',
        type: 'PURCHASE_ORDER',
        number: '24-010-P01',
        status: 'APPROVED',
        vendor: { id: '2001' },
        project: { number: '24-010' },
      },
    });
  });

  it('that are not there are null', async () => {
    const { data, errors } = await world.run(`{
      procoreProject(id: "999") { id } procoreVendor(id: "999") { id } procoreCommitment(id: "1001/wo-999") { id }
      elsewhere: procoreCommitment(id: "1002/wo-5501") { id } otherSort: procoreCommitment(id: "1001/po-5501") { id }
      unknownProject: procoreCommitment(id: "999/wo-1") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    'procoreProject(id: "ZZ/24-010") { id }',
    'procoreVendor(id: "ACME") { id }',
    'procoreCommitment(id: "5501") { id }',
    'procoreCommitment(id: "1001/inv-3") { id }',
    'procoreVendors(first: 0) { totalCount }',
    'procoreVendors(first: 101) { totalCount }',
    'procoreVendors(after: "nonsense") { totalCount }',
    'procoreVendors(filter: { ids: ["x"] }) { totalCount }',
    'procoreCommitments(orderBy: { field: NUMBER }) { totalCount }',
    'procoreCommitments(filter: { status: OTHER }) { totalCount }',
    'procoreCommitments(filter: { projectId: "ZZ/24-010" }) { totalCount }',
  ])('or lists asked for wrongly say what to do: %s', async (query) => {
    const { data, errors } = await world.run(`{ ${query} }`);
    expect(Object.values(data)).toEqual([null]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fix: expect.any(String) });
  });

  it('of a hundred rows are read in one call', async () => {
    const ids = (await world.rows('vendors')).filter((row) => row.is_active).map((row) => String(row.id));
    await world.forgetRequests();
    const found = await world.clients.vendor.byIds(ids);
    expect([...found.keys()].sort()).toEqual([...ids].sort());
    expect(await world.requests()).toHaveLength(1);
  });

  it('are found for an inactive vendor as well, which the list hides', async () => {
    await world.clients.vendor.sync([{ id: '2006', isActive: false }]);
    const { data } = await world.run(
      '{ procoreVendor(id: "2006") { name isActive } procoreVendors(filter: { ids: ["2006"] }) { nodes { id } } }',
    );
    expect(data).toEqual({
      procoreVendor: { name: 'Lone Pine Landscaping', isActive: false },
      procoreVendors: { nodes: [] },
    });
  });
});

describe('a commitment with its lines', () => {
  const query = `{ procoreCommitment(id: "1001/wo-5501") {
    grandTotal { amount } retainagePercent
    lines { id lineId position amount { amount currency } costCode { fullCode } costType { code } budgetCode { flatCode } subJob { code } }
  } }`;

  it('tells amount, code, type and sub job of each', async () => {
    const { data } = await world.run(query);
    expect(data.procoreCommitment).toMatchObject({ grandTotal: { amount: '205631.50' }, retainagePercent: '10' });
    expect(data.procoreCommitment.lines).toMatchObject([
      {
        lineId: '88001',
        position: 1,
        amount: { amount: '125400.50', currency: 'USD' },
        costCode: { fullCode: '03-100' },
        costType: { code: 'S' },
        subJob: null,
      },
      { lineId: '88002', amount: { amount: '48250.25' }, costCode: { fullCode: '03-200' }, subJob: null },
      {
        lineId: '88003',
        amount: { amount: '31980.75' },
        costCode: { fullCode: '03-300' },
        subJob: { code: '24-010.1' },
        budgetCode: { flatCode: '24-010.1.03-300.S' },
      },
    ]);
  });

  it('is one call for all lines, however many commitments there are', async () => {
    await world.forgetRequests();
    await world.run(
      '{ procoreCommitments(filter: { projectId: "1001", type: SUBCONTRACT }, first: 100) { nodes { lines { amount { amount } } } } }',
    );
    expect(await world.requests()).toHaveLength(1);
  });
});

describe('a dashboard', () => {
  it('of 25 projects with 5 commitments each costs one call per project and sort, and one for the projects', async () => {
    world.reset({ story: 'large', seed: 1, projects: 25, commitments: 200, vendors: 60, jobCostRows: 0 });
    await world.forgetRequests();
    const { data, errors } = await world.run(`{ procoreProjects(first: 25) { nodes { number commitments(first: 5) {
      totalCount nodes { number status vendorName grandTotal { amount } vendor { name } lines { amount { amount } } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.procoreProjects.nodes).toHaveLength(25);
    const requests = await world.requests();
    const count = (part: string) => requests.filter((request) => request.includes(part)).length;
    expect(count('/v1.1/projects?')).toBe(1);
    expect(count('/work_order_contracts?')).toBe(25);
    expect(count('/purchase_order_contracts?')).toBe(25);
    expect(requests).toHaveLength(51);
  });
});
