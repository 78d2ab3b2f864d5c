import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const PATH = '/rest/v1.1/requisitions';
const V10 = '/rest/v1.0/requisitions';
const show = async (id: number): Promise<Body> => (await site.get(`${PATH}/${id}?project_id=1001`)).body;
const post = (commitmentId: number, fields: object) =>
  site.call('POST', PATH, { project_id: 1001, commitment_id: commitmentId, requisition: fields });
const patch = (id: number, fields: object) =>
  site.call('PATCH', `${PATH}/${id}`, { project_id: 1001, requisition: fields });
const linesOf = async (contract: number): Promise<Body[]> =>
  (await site.rows('line_items')).filter((row) => row.holder_id === contract);

describe('the invoices of the story', () => {
  it('are an approved one with retainage, one that bills nothing and a draft that releases', async () => {
    const { body } = await site.get(`${PATH}?project_id=1001&filters[commitment_id]=5510&view=extended`);
    expect(body.map((row: Body) => [row.id, row.number, row.status.toLowerCase(), row.erp_status])).toEqual([
      [9, 1, 'approved', 'not_in_erp'],
      [10, 2, 'approved', 'not_in_erp'],
      [11, 3, 'draft', 'not_in_erp'],
    ]);
    expect(body.map((row: Body) => row.summary.current_payment_due)).toEqual(['78314.93', '0.00', '26104.99']);
    expect(body[0]).not.toHaveProperty('items');
    const due = await site.get(`${PATH}?project_id=1001&filters[is_last]=true`);
    expect(due.body.map((row: Body) => row.id)).toEqual([11]);
    expect(due.body[0]).not.toHaveProperty('summary');
    expect(due.headers.get('per-page')).toBe('30');
  });

  it('add up to the cent from one to the next', async () => {
    const [first, , third] = [await show(9), await show(10), await show(11)];
    expect(first.percent_complete).toBe('20.00%');
    expect(first.items[0]).toMatchObject({
      item_type: 'contract_item',
      scheduled_value: '204887.32',
      work_completed_this_period: '40977.46',
      work_completed_retainage_retained_this_period: '4097.75',
      gross_amount: '40977.46',
      net_amount: '36879.71',
    });
    expect(third.items[0]).toMatchObject({
      work_completed_from_previous_application: '40977.46',
      work_completed_retainage_from_previous_application: '4097.75',
      work_completed_retainage_released_this_period: '2048.88',
      total_completed_and_stored_to_date: '51221.83',
      net_amount: '12293.25',
    });
    expect(third.summary).toMatchObject({
      original_contract_sum: '435082.96',
      total_completed_and_stored_to_date: '108770.74',
      total_retainage: '4350.82',
      less_previous_certificates_for_payment: '78314.93',
      total_earned_less_retainage: '104419.92',
      current_payment_due: '26104.99',
      formatted_period: '07/01/25 - 07/31/25',
    });
    expect(third.summary_text.total_earned_less_retainage).toMatch(/^\$104,419\.\d\d$/);
  });
});

describe('an invoice', () => {
  it('needs an approved commitment and an open period, and has an item for every line', async () => {
    expect((await post(5503, { period_id: 2 })).body.errors).toHaveProperty('commitment');
    expect((await post(5501, {})).body.errors.period_id).toEqual(["can't be blank"]);
    expect((await post(5501, { period_id: 1 })).body.errors.period_id).toEqual(['is closed']);
    const made = await post(5501, { period_id: 2, invoice_number: 'A-1', prostore_file_ids: [1] });
    expect(made).toMatchObject({
      status: 201,
      body: { number: 1, status: 'draft', deletable: true, billing_date: '2025-06-30', percent_complete: '0.00%' },
    });
    expect(made.body.items).toHaveLength(3);
    expect(made.body.items[0].work_completed_retainage_percent_this_period).toBe('10.00');
    expect((await site.call('DELETE', `${PATH}/${made.body.id}?project_id=1001`)).status).toBe(204);
  });

  it('holds retainage by percent where no amount is typed, and by amount where one is', async () => {
    const [a, b] = await linesOf(5501);
    const { body } = await post(5501, {
      period_id: 2,
      items: [
        { item_type: 'contract_item', line_item_id: a.id, work_completed_this_period: '1000.05' },
        {
          item_type: 'contract_item',
          line_item_id: b.id,
          work_completed_this_period: 500,
          work_completed_retainage_retained_this_period: '12.34',
          work_completed_retainage_percent_this_period: '5',
          new_materials: '200',
          materials_stored_retainage_percent_this_period: '5',
        },
      ],
    });
    expect(body.items[0]).toMatchObject({ work_completed_retainage_retained_this_period: '100.01' });
    expect(body.items[1]).toMatchObject({
      work_completed_retainage_retained_this_period: '12.34',
      work_completed_retainage_percent_this_period: null,
      materials_presently_stored: '200.00',
      materials_stored_retainage_currently_retained: '10.00',
      net_amount: '677.66',
    });
    expect(body.summary).toMatchObject({ current_payment_due: '1577.70', stored_materials_retainage_amount: '10.00' });
  });

  it('refuses retainage without work, a release above what is held, and one that is typed after the draft', async () => {
    const [line] = await linesOf(5501);
    const item = { item_type: 'contract_item', line_item_id: line.id };
    const errors = async (fields: object) =>
      (await post(5501, { period_id: 2, items: [{ ...item, ...fields }] })).body.errors.items[0];
    expect(await errors({ work_completed_retainage_retained_this_period: '5' })).toContain('needs work completed');
    expect(await errors({ materials_stored_retainage_currently_retained: '5' })).toContain('needs materials');
    expect(await errors({ work_completed_retainage_released_this_period: '1' })).toContain('exceeds');
    expect(await errors({ erp: '1' })).toContain('erp');
    expect(await site.rows('requisitions')).toHaveLength(3);
    const id = (await show(9)).items[0].id;
    const late = await patch(9, {
      items: [{ id, item_type: 'contract_item', work_completed_retainage_released_this_period: '1' }],
    });
    expect(late.body.errors.items[0]).toContain('draft only');
  });

  it('marked, is locked whole but for its mark and attachments', async () => {
    const marks = [
      { item_type: 'requisition', item_id: 9, origin_id: 'ZZ/ACME/24-010-010/PA-0001' },
      { item_type: 'requisition_contract_item', item_id: 7001, origin_id: 'ZZ/ACME/24-010-010/PA-0001/1' },
    ];
    const external = '/rest/v1.0/companies/4001/external_data/sync';
    const wrong = { item_type: 'requisition_change_order_item', item_id: 7001, origin_id: 'x' };
    const marked = await site.call('PATCH', external, { updates: [...marks, wrong] });
    expect(marked.body.entities).toHaveLength(2);
    expect(marked.body.errors).toMatchObject([{ item_id: 7001 }]);
    expect(await show(9)).toMatchObject({ erp_status: 'synced', origin_id: marks[0]!.origin_id, deletable: false });
    expect((await patch(9, { invoice_number: 'B' })).status).toBe(422);
    expect((await patch(9, { upload_ids: ['x'] })).status).toBe(200);
    const bulk = `${V10}/9/bulk_item_update?project_id=1001`;
    expect((await site.call('PATCH', bulk, { requisition_items: [] })).status).toBe(422);
    expect((await site.get(`${PATH}?project_id=1001&filters[origin_id]=${marks[0]!.origin_id}`)).body).toHaveLength(1);
  });

  it('is removed only while it is the latest', async () => {
    expect((await site.call('DELETE', `${PATH}/9?project_id=1001`)).status).toBe(422);
    expect((await site.call('DELETE', `${PATH}/11?project_id=1001`)).status).toBe(204);
    expect((await site.rows('requisition_items')).some((row) => row.requisition_id === 11)).toBe(false);
  });

  it('is listed by what is documented, and by nothing else', async () => {
    const status = async (query: string) => (await site.get(`${PATH}?project_id=1001&${query}`)).status;
    expect(await status('filters[period_id]=2&view=items')).toBe(200);
    expect(await status('filters[number]=1')).toBe(400);
    expect(await status('view=normal')).toBe(400);
    expect(await status('filters[status]=open')).toBe(400);
    expect((await site.get(PATH)).status).toBe(400);
  });
});

describe('the items of an invoice', () => {
  it('are listed by kind and changed one by one and in bulk, which answers nothing', async () => {
    const items = (await site.get(`${V10}/11/contract_items?project_id=1001`)).body;
    expect(items.map((item: Body) => item.id)).toEqual([7021, 7022]);
    expect((await site.get(`${V10}/11/contract_detail_items?project_id=1001`)).body).toEqual([]);
    const one = await site.call('PATCH', `${V10}/11/contract_items/7021?project_id=1001`, {
      requisition_contract_item: { comment: 'Checked', status: 'approved' },
    });
    expect(one.body).toMatchObject({ comment: 'Checked', status: 'approved' });
    const bulk = await site.call('PATCH', `${V10}/11/bulk_item_update?project_id=1001`, {
      requisition_items: [
        { id: 7021, item_type: 'contract_item', work_completed_this_period: '10' },
        { id: 7022, item_type: 'contract_item', work_completed_this_period: '20' },
      ],
    });
    expect(bulk).toMatchObject({ status: 200, body: '' });
    expect((await show(11)).items.map((item: Body) => item.work_completed_this_period)).toEqual(['10.00', '20.00']);
  });

  it('of an approved change order are added and removed, and stay with the invoices after it', async () => {
    const url = (action: string, order: number) =>
      `${V10}/11/${action}_change_order_package?project_id=1001&commitment_id=5510&change_order_package_id=${order}`;
    expect((await site.call('POST', url('add', 7))).body.errors).toHaveProperty('change_order_package_id');
    const added = await site.call('POST', url('add', 10));
    expect(added.body).toMatchObject([
      { item_type: 'change_order_item', line_item_id: 89005, change_order_package_id: 10, scheduled_value: '18640.20' },
    ]);
    expect(added.body[0].commitment_line_item_origin_id).toBe('ZZ/ACME/24-010-010/000/88028');
    expect((await site.call('POST', url('add', 10))).status).toBe(422);
    const bill = { item_type: 'change_order_item', line_item_id: 89005, work_completed_this_period: '8640.20' };
    expect((await patch(11, { items: [bill] })).body.summary).toMatchObject({
      net_change_by_change_orders: '18640.20',
      contract_sum_to_date: '453723.16',
    });
    expect((await site.call('DELETE', url('remove', 10))).status).toBe(422);
    const next = await post(5510, { period_id: 3 });
    const item = next.body.items.find((one: Body) => one.item_type === 'change_order_item');
    expect(item.work_completed_from_previous_application).toBe('8640.20');
  });
});

describe('billing periods', () => {
  it('are listed, made and closed', async () => {
    const path = '/rest/v1.0/projects/1001/billing_periods';
    expect((await site.get(path)).body.map((row: Body) => [row.id, row.status])).toEqual([
      [1, 'closed'],
      [2, 'open'],
      [3, 'open'],
    ]);
    const fields = { start_date: '2025-08-01', end_date: '2025-08-31', due_date: '2025-09-05', status: 'open' };
    const made = await site.call('POST', path, { billing_period: fields });
    expect(made).toMatchObject({ status: 201, body: { ...fields, position: 4, project_id: 1001 } });
    const closed = await site.call('PATCH', `${path}/${made.body.id}`, { billing_period: { status: 'closed' } });
    expect(closed.body.status).toBe('closed');
    expect((await site.call('POST', path, { billing_period: { status: 'open' } })).status).toBe(422);
  });
});
