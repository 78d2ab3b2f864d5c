import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const WORK_ORDERS = '/rest/v1.0/work_order_contracts';
const show = async (id: number): Promise<Body> => (await site.get(`${WORK_ORDERS}/${id}?project_id=1001`)).body;

describe('a commitment', () => {
  it('shows its lines on code, type and budget code, one of them on a sub job', async () => {
    const { line_items: lines, ...header } = await show(5501);
    expect(header).toMatchObject({
      number: '24-010-001',
      vendor: { id: 2001, origin_id: null },
      retainage_percent: '10.0',
    });
    expect(lines.map((line: Body) => line.cost_code.full_code)).toEqual(['03-100', '03-200', expect.any(String)]);
    expect(lines[2].cost_code).toMatchObject({ biller_type: 'SubJob', biller_id: 301 });
    expect(lines[2].wbs_code.flat_code).toMatch(/^24-010\.1\.\d\d-\d00\.S$/);
    expect(lines[0]).toMatchObject({ line_item_type: { code: 'S', origin_id: 'ZZ/cat-S' }, holder: { id: 5501 } });
    const cents = lines.reduce((total: number, line: Body) => total + Math.round(Number(line.amount) * 100), 0);
    expect(cents).toBe(Math.round(Number(header.grand_total) * 100));
    expect(header.grand_total).toMatch(/^\d+\.\d+$/);
  });

  it('shows what a line lacks as an absent reference', async () => {
    const isAbsent = (value: Body) => value === undefined || value === null || (value.id ?? null) === null;
    const lines: Body[] = (await show(5505)).line_items;
    expect(lines.filter((line) => isAbsent(line.line_item_type)).length).toBe(1);
    const forms = new Set<string>();
    for (const id of [5501, 5502, 5504, 5505]) {
      for (const line of (await show(id)).line_items)
        forms.add(JSON.stringify(line.change_event_line_item) ?? 'missing');
    }
    expect([...forms].sort()).toEqual(['missing', 'null', '{"id":null}', '{}'].sort());
  });

  it('is compact in the list unless the view says otherwise', async () => {
    const list = (await site.get(`${WORK_ORDERS}?project_id=1001`)).body;
    expect(list[0]).not.toHaveProperty('line_items');
    expect(list[0].vendor).toEqual({ id: 2001, company: 'Acme Concrete Inc.' });
    expect((await site.get(`${WORK_ORDERS}?project_id=1001&view=extended`)).body[0].line_items).toHaveLength(3);
    expect(list.find((row: Body) => row.id === 5504).status).toBe('approved');
  });

  it('is created in its wrapper, with lines that make their budget codes', async () => {
    const body = {
      project_id: 1001,
      work_order_contract: { title: 'Glass', vendor_id: 2003, contract_date: '03/04/2026' },
    };
    const made = await site.call('POST', WORK_ORDERS, body);
    // A badly formatted date does not fail: it is stored as null.
    expect(made).toMatchObject({
      status: 201,
      body: { number: 'SC-001', status: expect.stringMatching(/draft/i), contract_date: null },
    });
    const code = (await site.rows('cost_codes')).find((row) => row.full_code === '99-900' && row.project_id === 1001);
    const line = {
      cost_code_id: code?.id,
      line_item_type_id: 6,
      amount: '10.25',
      quantity: '3',
      unit_cost: '1.115',
      extended_type: 'calculated',
    };
    const added = await site.call('POST', `${WORK_ORDERS}/${made.body.id}/line_items`, {
      project_id: 1001,
      line_item: line,
    });
    expect(added.body).toMatchObject({ amount: '3.35', position: 1, wbs_code: { flat_code: '99-900.P' } });
    expect((await show(made.body.id)).grand_total).toBe('3.35');
  });

  it('is refused for what it lacks or invents', async () => {
    const post = (fields: unknown) => site.call('POST', WORK_ORDERS, { project_id: 1001, work_order_contract: fields });
    expect((await post(undefined)).status).toBe(400);
    expect(await post({ erp_number: 'x' })).toMatchObject({ status: 406, body: { fields: 'erp_number' } });
    expect((await post({ status: 'Processing' })).body.errors).toEqual({ status: ['is not included in the list'] });
    expect((await post({ vendor_id: 1 })).body.errors).toEqual({ vendor: ['must exist'] });
  });

  it('bears a number twice unless the setting forbids it', async () => {
    const post = () =>
      site.call('POST', WORK_ORDERS, { project_id: 1001, work_order_contract: { number: '24-010-P01' } });
    expect((await post()).status).toBe(201);
    await site.settings({ uniqueNumbers: true });
    expect((await post()).body.errors).toEqual({ number: ['has already been taken'] });
  });

  it('is absent outside its project, and after its deletion', async () => {
    expect((await site.get(`${WORK_ORDERS}/5501?project_id=1002`)).status).toBe(404);
    expect((await site.get('/rest/v1.0/purchase_order_contracts/5501?project_id=1001')).status).toBe(404);
    expect((await site.get('/rest/v1.0/purchase_order_contracts/5541?project_id=1001')).status).toBe(200);
    expect((await site.call('DELETE', `${WORK_ORDERS}/5503?project_id=1001`)).status).toBe(204);
    expect((await site.get(`${WORK_ORDERS}/5503?project_id=1001`)).status).toBe(404);
    const only = await site.get(`${WORK_ORDERS}?project_id=1001&filters[include_deleted]=only`);
    expect(only.body.map((row: Body) => row.id)).toEqual([5503]);
  });
});

describe('the unevenness of the answers', () => {
  it('times are local in one member and UTC in the next', async () => {
    const row = await show(5501);
    expect(row.created_at).toMatch(/-0[78]:00$/);
    expect(row.updated_at).toMatch(/Z$/);
  });

  it('empty texts are "" and null in one vendor', async () => {
    const { body } = await site.get('/rest/v1.0/vendors/2001?company_id=4001');
    const empties = new Set(Object.values(body).filter((value) => value === '' || value === null));
    expect([...empties].sort()).toEqual(['', null].sort());
  });

  it('the same quantity is text in one line and a number in another', async () => {
    const kinds = new Set<string>();
    for (const id of [5501, 5502, 5504, 5505, 5506]) {
      for (const line of (await show(id)).line_items) kinds.add(typeof line.quantity);
    }
    expect(kinds).toEqual(new Set(['string', 'number']));
  });

  it('a root code has a parent without an id, and some names end in blanks', async () => {
    const { body } = await site.get('/rest/v1.0/cost_codes?project_id=1001');
    expect(body.find((row: Body) => row.full_code === '03').parent).toEqual({ id: null });
    expect(body.some((row: Body) => row.name.endsWith('  '))).toBe(true);
    expect(body[0]).not.toHaveProperty('standard_cost_code_list_id');
    const one = await site.get(`/rest/v1.0/cost_codes/${body[0].id}?project_id=1001`);
    expect(one.body.standard_cost_code_list_id).toEqual(expect.any(Number));
  });
});

describe('other records', () => {
  it('vendors: active ones in the list, the inactive apart, a name as often as people give it', async () => {
    const inactive = (await site.get('/rest/v1.0/companies/4001/vendors/inactive')).body;
    expect(inactive).toHaveLength(1);
    const path = `/rest/v1.0/companies/4001/vendors/inactive/${inactive[0].id}`;
    expect((await site.call('PATCH', path, { vendor: { is_active: true } })).status).toBe(200);
    expect((await site.get('/rest/v1.0/vendors?company_id=4001&per_page=1')).headers.get('total')).toBe('60');
    const twin = await site.call('POST', '/rest/v1.0/vendors', {
      company_id: 4001,
      vendor: { name: 'acme concrete inc.' },
    });
    expect(twin).toMatchObject({ status: 201, body: { name: expect.stringMatching(/^acme concrete inc\./) } });
    const directory = (await site.get('/rest/v1.1/projects/1001/vendors')).body;
    expect(directory[0]).not.toHaveProperty('bidding');
  });

  it('a project shows a different shape in each list', async () => {
    const [v10] = (await site.get('/rest/v1.0/projects?company_id=4001')).body;
    const [v11] = (await site.get('/rest/v1.1/projects?company_id=4001')).body;
    const [lean] = (await site.get('/rest/v1.0/companies/4001/projects')).body;
    expect(v10.stage).toEqual(expect.any(String));
    expect(v11).toMatchObject({
      erp_integrated: true,
      project_stage: { id: 4 },
      total_value: expect.stringMatching(/\.\d/),
    });
    expect(lean.address).toMatchObject({ city: expect.any(String) });
  });

  it('custom segments and budget modifications are refused', async () => {
    const segments = '/rest/v1.0/companies/4001/work_breakdown_structure/segments';
    expect(await site.call('POST', segments, { name: 'Phase' })).toMatchObject({
      status: 422,
      body: { error: expect.any(String), message: expect.any(String) },
    });
    const refused = await site.call('POST', '/rest/v1.0/projects/1001/budget_modifications', {
      budget_modification: {},
    });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await site.get('/rest/v1.0/projects/1001/budget')).body).toEqual({ locked: expect.any(Boolean) });
  });

  it('a sub job with cost codes cannot be deleted', async () => {
    const refused = await site.call('DELETE', '/rest/v1.0/sub_jobs/301?project_id=1001');
    expect(refused).toMatchObject({ status: 422, body: { errors: expect.stringContaining('cost codes') } });
  });

  it('an unknown path answers 404', async () => {
    expect((await site.get('/rest/v1.0/commitments')).status).toBe(404);
  });
});
