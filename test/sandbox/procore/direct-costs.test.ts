import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const LIST = '/rest/v1.1/projects/1001/direct_costs';
const headers = (updates: object[], project = 1001) =>
  site.call('PATCH', `/rest/v1.0/projects/${project}/direct_costs/sync`, { updates });
const lines = (updates: object[]) =>
  site.call('PATCH', '/rest/v1.0/projects/1001/direct_costs/line_items/sync', { updates });
const post = (fields: object) => site.call('POST', LIST, { direct_cost: fields });
const wbsCode = async (): Promise<Body> => (await site.rows('wbs_codes')).find((row) => row.project_id === 1001);

const expense = {
  direct_cost_type: 'expense',
  status: 'approved',
  direct_cost_date: '2026-03-31',
  description: 'Ready-mix',
  origin_id: 'ZZ/24-010/jc-000001',
};

describe('a direct cost', () => {
  it('is created with its lines; it takes numbers and answers text', async () => {
    const { id } = await wbsCode();
    const made = await post({
      ...expense,
      line_items: [
        { wbs_code_id: id, manual_amount: 100.25, description: 'Pour' },
        { wbs_code_id: id, quantity: 3, unit_cost: 1.115, origin_id: 'ZZ/24-010/jc-000001/2' },
      ],
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        direct_cost_type: 'expense',
        grand_total: '103.6',
        origin_id: 'ZZ/24-010/jc-000001',
        line_items: [
          { amount: '100.25', wbs_code: { id } },
          { amount: '3.35', origin_id: 'ZZ/24-010/jc-000001/2' },
        ],
      },
    });
    expect((await site.get(`${LIST}/${made.body.id}`)).body.id).toBe(made.body.id);
    expect((await site.get(`/rest/v1.1/projects/1002/direct_costs/${made.body.id}`)).status).toBe(404);
  });

  it('is refused whole for one wrong line, and leaves no mark behind', async () => {
    const { id } = await wbsCode();
    const line = { wbs_code_id: id, manual_amount: 1, origin_id: 'ZZ/x/1' };
    const refused = await post({ ...expense, line_items: [line, { wbs_code_id: 999_999, manual_amount: 1 }] });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { line_items: ['line 2: wbs_code_id is invalid'] } },
    });
    expect(await site.rows('direct_costs')).toEqual([]);
    expect(await site.rows('direct_cost_line_items')).toEqual([]);
    expect((await post({ ...expense, line_items: [line] })).status).toBe(201);
  });

  it('of the type invoice names its vendor and its number', async () => {
    const invoice = { direct_cost_type: 'invoice' };
    expect((await post(invoice)).body.errors).toHaveProperty('vendor_id');
    expect((await post({ ...invoice, vendor_id: 2001 })).body.errors).toHaveProperty('invoice_number');
    const made = await post({ ...invoice, vendor_id: 2001, invoice_number: 'A-17' });
    expect(made.body).toMatchObject({ vendor_name: 'Acme Concrete Inc.', invoice_number: 'A-17', status: 'draft' });
    expect((await headers([{ id: made.body.id, invoice_number: null }])).body.errors[0].errors).toHaveProperty(
      'invoice_number',
    );
  });

  it('has four types in v1.1 and three in the sync', async () => {
    expect((await post({ direct_cost_type: 'subcontractor_invoice' })).status).toBe(201);
    const { body } = await headers([
      { direct_cost_type: 'subcontractor_invoice' },
      { direct_cost_type: 'payroll' },
      { status: 'approved' },
      { direct_cost_type: 'expense', status: 'posted' },
    ]);
    expect(body.errors.map((row: Body) => Object.keys(row.errors)[0])).toEqual([
      'direct_cost_type',
      'direct_cost_type',
      'status',
    ]);
    expect(body.entities).toMatchObject([{ direct_cost_type: 'payroll', grand_total: '0.0' }]);
  });

  it('is listed in pages and found by mark, invoice number and dates', async () => {
    await headers([expense, { ...expense, origin_id: 'ZZ/24-010/jc-000002', received_date: '2026-04-10' }]);
    const ids = async (query: string) => (await site.get(`${LIST}?${query}`)).body.map((row: Body) => row.origin_id);
    expect(await ids('filters[origin_id]=ZZ/24-010/jc-000002')).toEqual(['ZZ/24-010/jc-000002']);
    expect(await ids('filters[received_date]=2026-04-01...2026-04-30')).toEqual(['ZZ/24-010/jc-000002']);
    expect(await ids('page=2&per_page=1')).toEqual(['ZZ/24-010/jc-000002']);
    expect((await site.get(`${LIST}?filters[status]=approved`)).status).toBe(400);
  });
});

describe('the syncs of direct costs', () => {
  it('write a header once by its mark, in its own project', async () => {
    const first = await headers([expense]);
    const second = await headers([{ origin_id: expense.origin_id, description: 'Ready-mix, corrected' }]);
    expect(second.body.entities).toMatchObject([
      { id: first.body.entities[0].id, description: 'Ready-mix, corrected', direct_cost_type: 'expense' },
    ]);
    expect((await headers([expense], 1002)).body.errors[0].errors).toEqual({ origin_id: ['has already been taken'] });
    expect(await site.rows('direct_costs')).toHaveLength(1);
  });

  it('write lines once by their mark, on a budget code or on cost code and type', async () => {
    const { id } = (await headers([expense])).body.entities[0];
    const { id: wbs, cost_code_id: code } = await wbsCode();
    const line = { direct_cost_id: id, amount: -12.5, description: 'Credit' };
    const { body } = await lines([
      { ...line, wbs_code_id: wbs, origin_id: 'ZZ/l1' },
      { ...line, cost_code_id: code, line_item_type_id: 7, origin_id: 'ZZ/l2' },
      { ...line, direct_cost_id: 999, wbs_code_id: wbs },
      { ...line, cost_code_id: 1, line_item_type_id: 3 },
    ]);
    expect(body.entities).toMatchObject([
      { amount: '-12.5', origin_id: 'ZZ/l1' },
      { amount: '-12.5', line_item_type: { code: 'Z' } },
    ]);
    expect(body.errors.map((row: Body) => Object.keys(row.errors)[0])).toEqual(['direct_cost_id', 'cost_code_id']);
    const again = await lines([{ origin_id: 'ZZ/l1', amount: 20 }]);
    expect(again.body.entities).toMatchObject([{ id: body.entities[0].id, amount: '20.0' }]);
    expect((await site.get(`${LIST}/${id}`)).body.grand_total).toBe('7.5');
    const rows = (await site.get('/rest/v1.0/budget_views/72/detail_rows?project_id=1001&budget_row_type=all')).body;
    expect(rows.find((row: Body) => row.wbs_code_id === wbs)).toMatchObject({ 'Direct Costs': '20.00' });
  });

  it('give a direct cost a hundred lines and no more', async () => {
    const { id } = (await headers([expense])).body.entities[0];
    const { id: wbs } = await wbsCode();
    const line = { direct_cost_id: id, wbs_code_id: wbs, amount: 1 };
    const { body } = await lines(Array.from({ length: 101 }, () => line));
    expect(body.entities).toHaveLength(100);
    expect(body.errors[0].errors.base[0]).toMatch(/100/);
    expect(
      (await post({ ...expense, origin_id: 'ZZ/b', line_items: Array(101).fill({ wbs_code_id: wbs }) })).status,
    ).toBe(422);
  });

  it('take a thousand updates and no more, quickly', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ ...expense, origin_id: `ZZ/24-010/jc-${i}` }));
    expect((await headers(many)).status).toBe(413);
    const started = Date.now();
    const made = await headers(many.slice(1));
    expect(made.body.entities).toHaveLength(1000);
    const { id: wbs } = await wbsCode();
    const written = await lines(
      made.body.entities.map((row: Body, i: number) => ({
        direct_cost_id: row.id,
        wbs_code_id: wbs,
        amount: i,
        origin_id: `ZZ/line-${i}`,
      })),
    );
    expect(written.body.entities).toHaveLength(1000);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('leave marks that external data knows as item and line_item', async () => {
    const { id } = (await headers([expense])).body.entities[0];
    const path = '/rest/v1.0/companies/4001/external_data';
    expect((await site.get(`${path}?item_type=item&item_id=${id}`)).body).toMatchObject([
      { origin_id: expense.origin_id },
    ]);
  });
});
