import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const PACKAGES = '/rest/v1.0/change_order_packages';
const V2 = '/rest/v2.0/companies/4001/projects/1001';
const scoped = (kind: string, project = 1001) => `/rest/v1.0/projects/${project}/${kind}_change_orders`;
const show = async (id: number): Promise<Body> => (await site.get(`${PACKAGES}/${id}?project_id=1001`)).body;
const patch = (id: number, fields: object) =>
  site.call('PATCH', `${PACKAGES}/${id}`, { project_id: 1001, change_order: fields });
const post = (contractId: number, fields: object, project = 1001) =>
  site.call('POST', PACKAGES, { project_id: project, contract_id: contractId, change_order: fields });
const wbs = async (project: number, flat: string): Promise<Body> =>
  (await site.rows('wbs_codes')).find((row) => row.project_id === project && row.flat_code === flat);

/** A prime contract of 1002 with one line, as an import leaves it. */
async function primeContract(): Promise<{ id: number; lineId: number }> {
  const { body } = await site.call('POST', '/rest/v1.0/prime_contract', {
    project_id: 1002,
    prime_contract: { number: '24-020', title: 'Owner', status: 'Approved', origin_id: 'ZZ/24-020/jb-24-020' },
  });
  const code = await wbs(1002, '03-100.S');
  const line = await site.call('POST', `/rest/v1.0/prime_contracts/${body.id}/line_items`, {
    project_id: 1002,
    line_item: { wbs_code_id: code.id, amount: '5120000', description: 'Foundations' },
  });
  return { id: body.id, lineId: line.body.id };
}

describe('the change orders of the story', () => {
  it('are two approved and a pending one on 24-010-001, and one on the contract that CMiC has', async () => {
    const { body } = await site.get(`${PACKAGES}?project_id=1001&contract_id=5501`);
    expect(body.map((row: Body) => [row.id, row.number, row.status, row.grand_total])).toEqual([
      [7, '001', 'Approved', '12480.35'],
      [8, '002', 'Approved', '6664.25'],
      [9, '003', 'Pending', '4300.0'],
    ]);
    expect(body[0]).toMatchObject({
      type: 'CommitmentContractChangeOrder',
      due_date: '2025-06-09T00:00:00.000Z',
      created_at: '2025-06-09T15:00:00.000Z',
    });
    expect(body[0]).not.toHaveProperty('line_items');
    expect((await site.get(`${PACKAGES}?project_id=1001`)).body).toHaveLength(4);
  });

  it('bring lines on a line of the contract, and one that is new to it', async () => {
    const { line_items: lines } = await show(8);
    const kept = (await site.rows('line_items')).filter((row) => row.holder_id === 5501);
    expect(lines.map((line: Body) => [line.id, line.amount, line.commitment_line_item_id])).toEqual([
      [89002, '7915.0', null],
      [89003, '-1250.75', kept[1].id],
    ]);
    expect(lines[0].cost_code.origin_id).toBe('ZZ/24-010/03-300');
  });

  it('are told in the totals of their contract', async () => {
    const { body } = await site.get('/rest/v1.0/work_order_contracts/5501?project_id=1001');
    expect(body).toMatchObject({
      grand_total: '205631.5',
      approved_change_orders: '19144.6',
      pending_change_orders: '4300.0',
      revised_contract: '224776.1',
      pending_revised_contract: '229076.1',
    });
    expect(body.change_order_packages.map((row: Body) => row.id)).toEqual([7, 8, 9]);
    const summary = (await site.get(`${V2}/commitment_contracts/5501/summary`)).body.data;
    expect(summary).toMatchObject({ approved_change_total: '19144.6', pending_revised_change_total: '4300.0' });
  });
});

describe('a change order package', () => {
  it('is created on a commitment, numbered in its contract, and filtered', async () => {
    const made = await post(5501, { title: 'Handrails', status: 'draft', schedule_impact_amount: 3 });
    expect(made).toMatchObject({ status: 201, body: { number: '004', status: 'Draft', schedule_impact_amount: 3 } });
    expect((await site.get(`${PACKAGES}?project_id=1001&filters[id][]=${made.body.id}`)).body).toHaveLength(1);
    expect((await site.get(`${PACKAGES}?project_id=1001&filters[origin_id]=x`)).status).toBe(400);
    expect((await post(999, { title: 'None' })).body.errors).toHaveProperty('contract');
    expect((await post(5501, { status: 'done' })).body.errors).toHaveProperty('status');
    expect((await post(5501, { erp: 1 })).status).toBe(406);
    expect((await post(5501, { title: 'x'.repeat(201) })).body.errors.title[0]).toContain('200');
  });

  it('approved, freezes its lines; marked, even their marks; and external data passes all of it', async () => {
    const lineUrl = `/rest/v1.0/potential_change_orders/${await pcoOf(7)}/line_items`;
    const sync = (updates: object[]) => site.call('PATCH', `${lineUrl}/sync?project_id=1001`, { updates });
    expect((await sync([{ id: 89001, amount: '1' }])).body.errors[0].errors).toHaveProperty('amount');
    expect((await sync([{ id: 89001, origin_id: 'ZZ/x/001/1' }])).body.entities[0].origin_id).toBe('ZZ/x/001/1');
    const marked = await patch(7, { origin_id: 'ZZ/ACME/24-010-001/001', origin_code: '001' });
    expect(marked.body).toMatchObject({ origin_id: 'ZZ/ACME/24-010-001/001', origin_code: '001' });
    expect((await sync([{ id: 89001, origin_id: 'ZZ/y' }])).body.errors).toHaveLength(1);
    const mark = { item_type: 'line_item', item_id: 89001, origin_id: 'ZZ/z' };
    const external = '/rest/v1.0/companies/4001/external_data/sync';
    expect((await site.call('PATCH', external, { updates: [mark] })).body.errors).toEqual([]);
    expect((await site.call('DELETE', `${scoped('commitment')}/70007`)).status).toBe(422);
  });

  it('goes back to a draft and is removed', async () => {
    expect((await site.call('DELETE', `${scoped('commitment')}/70008`)).status).toBe(422);
    expect((await patch(8, { status: 'draft' })).body).toMatchObject({ status: 'Draft', reviewed_at: null });
    expect((await site.call('DELETE', `${scoped('commitment')}/70008`)).status).toBe(204);
    expect((await site.get(`${PACKAGES}/8?project_id=1001`)).status).toBe(404);
  });
});

const pcoOf = async (packageId: number): Promise<number> =>
  (await site.rows('potential_change_orders')).find((row) => row.change_order_package_id === packageId).id;

describe('the project-scoped change orders', () => {
  it('have ids of their own and point back at their package, without a mark', async () => {
    const { body } = await site.get(scoped('commitment'));
    expect(body.map((row: Body) => [row.id, row.legacy_package_id])).toEqual([
      [70007, 7],
      [70008, 8],
      [70009, 9],
      [70010, 10],
    ]);
    expect(body[0]).toMatchObject({ type: 'CommitmentChangeOrder', status: 'Approved', due_date: '2025-06-09' });
    expect(body[0]).not.toHaveProperty('origin_id');
    expect((await site.get(scoped('prime'))).body).toEqual([]);
    expect((await site.get(`${scoped('commitment')}/7`)).status).toBe(404);
  });

  it('are created with v2 lines, ids as text and amounts as unformatted text', async () => {
    const made = await site.call('POST', scoped('commitment'), {
      change_order: { contract_id: 5501, title: 'Draft', status: 'draft' },
    });
    expect(made).toMatchObject({ status: 201, body: { status: 'Draft', grand_total: '0.0' } });
    const lines = `${V2}/commitment_change_orders/${made.body.id}/line_items`;
    const code = await wbs(1001, '03-100.S');
    const [own] = (await site.rows('line_items')).filter((row) => row.holder_id === 5501);
    const body = { wbs_code_id: String(code.id), amount: '1200.505', commitment_line_item_id: String(own.id) };
    const line = await site.call('POST', lines, body);
    expect(line).toMatchObject({
      status: 201,
      body: { data: { amount: '1200.505', commitment_line_item_id: String(own.id), wbs_code_id: String(code.id) } },
    });
    expect((await site.call('POST', lines, { amount: '1' })).body.error.details[0].source).toBe('wbs_code_id');
    const foreign = (await site.rows('line_items')).find((row) => row.holder_id === 5502);
    const wrong = await site.call('POST', lines, { ...body, commitment_line_item_id: String(foreign.id) });
    expect(wrong.status).toBe(422);
    expect((await site.get(lines)).body.data).toHaveLength(1);
    expect((await site.get(`${scoped('commitment')}/${made.body.id}`)).body.grand_total).toBe('1200.505');
    const own1 = `${lines}/${line.body.data.id}`;
    expect((await site.call('PATCH', own1, { amount: '5' })).body.data.amount).toBe('5');
    await site.call('PATCH', `${scoped('commitment')}/${made.body.id}`, { change_order: { status: 'approved' } });
    expect((await site.call('PATCH', own1, { amount: '6' })).status).toBe(422);
    expect((await site.call('DELETE', own1)).status).toBe(422);
  });
});

describe('a change order to the owner', () => {
  it('spells its status in lower case and lays the markup on its lines', async () => {
    const { id, lineId } = await primeContract();
    await site.settings({ markup: { name: 'Fee', percentage: '15.00' } });
    const made = await post(id, { title: 'Canopy', status: 'pending', number: '049' }, 1002);
    expect(made.body).toMatchObject({ type: 'PrimeContractChangeOrder', status: 'pending', number: '049' });
    const [own] = (await site.get(scoped('prime', 1002))).body;
    const code = await wbs(1002, '03-100.S');
    const lines = `/rest/v2.0/companies/4001/projects/1002/prime_change_orders/${own.id}/line_items`;
    await site.call('POST', lines, {
      wbs_code_id: String(code.id),
      amount: '299.00',
      tax_code_id: '1',
      prime_line_item_id: String(lineId),
    });
    const shown = (await site.get(`${PACKAGES}/${made.body.id}?project_id=1002`)).body;
    expect(shown.grand_total).toBe('343.85');
    expect(shown.line_items[0]).toMatchObject({
      extended_amount: '299.0',
      amount: '343.85',
      tax_amount: '12.71',
      prime_line_item_id: lineId,
      markup_line_items: [{ amount: '44.85', markup: { name: 'Fee', percentage: '15.00' } }],
    });
    const markup = shown.line_items[0].markup_line_items[0].id;
    const updates = [{ item_type: 'markup', item_id: markup, origin_id: 'ZZ/24-020/EXT0001/1/m' }];
    const marked = await site.call('PATCH', '/rest/v1.0/companies/4001/external_data/sync', { updates });
    expect(marked.body.errors).toEqual([]);
    const contract = (await site.get(`/rest/v1.0/prime_contract/${id}?project_id=1002`)).body;
    expect(contract).toMatchObject({ approved_change_orders: '0.0', pending_change_orders_amount: '343.85' });
  });

  it('gathers potential change orders, each with its lines', async () => {
    const { id } = await primeContract();
    const order = (await post(id, { title: 'Bulletin 4', status: 'draft' }, 1002)).body;
    const pcos = '/rest/v1.0/potential_change_orders';
    const code = await wbs(1002, '03-100.S');
    for (const amount of ['100.10', '200.20']) {
      const pco = await site.call('POST', pcos, {
        project_id: 1002,
        contract_id: id,
        potential_change_order: { title: `For ${amount}`, change_order_package_id: order.id },
      });
      expect(pco.status).toBe(201);
      const line = { wbs_code_id: code.id, amount };
      await site.call('POST', `${pcos}/${pco.body.id}/line_items`, { project_id: 1002, line_item: line });
    }
    const shown = (await site.get(`${PACKAGES}/${order.id}?project_id=1002`)).body;
    expect(shown.grand_total).toBe('300.3');
    expect(shown.potential_change_orders.map((row: Body) => row.grand_total)).toEqual(['100.1', '200.2']);
    await site.call('PATCH', `${PACKAGES}/${order.id}`, { project_id: 1002, change_order: { status: 'approved' } });
    const [first] = shown.potential_change_orders;
    const leave = await site.call('PATCH', `${pcos}/${first.id}`, {
      project_id: 1002,
      potential_change_order: { change_order_package_id: null },
    });
    expect(leave.body.errors).toHaveProperty('change_order_package_id');
    expect((await site.get(`${pcos}?project_id=1002&contract_id=${id}`)).body.map((row: Body) => row.status)).toEqual(
      Array(3).fill('approved'),
    );
  });
});
