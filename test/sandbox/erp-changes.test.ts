import { describe, expect, it } from 'vitest';
import {
  accepted,
  api,
  COMPANY,
  click,
  close,
  eachWithErpTool,
  get,
  item,
  mark,
  request,
  rows,
  statusOf,
  unmet,
} from './erp-tool.ts';
import type { Body } from './procore/support.ts';

eachWithErpTool();

describe('a commitment change order in the ERP tool', () => {
  const link = () => mark([{ item_type: 'vendor', item_id: 2001, origin_id: 'ZZ/ACME', origin_code: 'ACME' }]);

  it('waits for its commitment and the vendor, and for its own approval', async () => {
    expect(await unmet('change_order', 7)).toMatch(/commitment is not synced.*not linked/);
    await link();
    await mark([{ item_type: 'work_order_contract', item_id: 5501, origin_id: 'ZZ/ACME/24-010-001' }]);
    expect(await unmet('change_order', 9)).toBe('The change order is not Approved.');
  });

  it('travels with its contract, a number and composite code origins, and is synced once marked and closed', async () => {
    await link();
    const { event, id } = await accepted('change_order', 10, { accountingDate: '2025-06-30', description: 'Deeper' });
    expect(event).toMatchObject({
      request_name: 'create_commitment_change_order',
      request_data: {
        job_origin_id: 'ZZ/24-010',
        commitment: { id: 5510, origin_id: 'ZZ/ACME/24-010-010', type: 'WorkOrderContract' },
        change_order: { id: 10, number: 1, status: 'Approved', code: '001', description: 'Deeper', origin_id: null },
        change_order_items: [
          {
            id: 89005,
            amount: '18640.2',
            commitment_line_item_id: 88028,
            cost_code: { origin_id: 'ZZ/24-010|ZZ/24-010.2/03-200' },
          },
        ],
        additional_data: { accounting_date: '2025-06-30' },
        request_detail_id: id,
      },
    });
    expect(event.request_data.commitment_items).toHaveLength(2);
    const patch = await api('PATCH', '/rest/v1.0/change_order_packages/10', {
      project_id: 1001,
      change_order: { title: 'Other' },
    });
    expect(patch.status).toBe(422);
    const origin = 'ZZ/ACME/24-010-010/001';
    await mark([
      { item_type: 'line_item', item_id: 89005, origin_id: `${origin}/1` },
      { item_type: 'change_order', item_id: 10, origin_id: origin, origin_code: '001' },
    ]);
    await close(id, 'success');
    expect((await statusOf('change_order', 10)).erpStatus).toBe('synced');
  });

  it('rejected, tells the reason on its package; unlinked only when the integrator agrees', async () => {
    await link();
    await click('send', item('change_order', 10));
    const shown = () => get('/rest/v1.0/change_order_packages/10?project_id=1001');
    expect(await shown()).toMatchObject({ erp_reviewable: true, erp_rejected: false });
    await click('reject', { ...item('change_order', 10), reason: 'Wrong code' });
    expect(await shown()).toMatchObject({ erp_rejected: true, rejected_message: 'Wrong code' });
    await mark([{ item_type: 'change_order', item_id: 10, origin_id: 'ZZ/x' }]);
    const { requestId, detailId } = (await click('unlink', item('change_order', 10))).body;
    expect(await request(requestId)).toMatchObject({
      request_name: 'unlink_commitment_change_order',
      request_data: { procore_commitment_change_order_id: 10, commitment_change_order_origin_id: 'ZZ/x' },
    });
    await mark([{ item_type: 'change_order', item_id: 10, origin_id: null }]);
    await close(detailId, 'success');
    expect((await statusOf('change_order', 10)).erpStatus).toBe('not_in_erp');
  });
});

describe('a change order to the owner in the ERP tool', () => {
  it('waits for the prime contract, and travels with its lines and their markups', async () => {
    await api('PUT', '/_sandbox/settings', { markup: { name: 'Fee', percentage: '10' } });
    const contract = await api<Body>('POST', '/rest/v1.0/prime_contract', {
      project_id: 1002,
      prime_contract: { title: 'Owner', status: 'Approved' },
    });
    const { id } = contract.body;
    const code = (await rows('wbs_codes')).find((row) => row.project_id === 1002 && row.flat_code === '03-100.S');
    const base = await api<Body>('POST', `/rest/v1.0/prime_contracts/${id}/line_items`, {
      project_id: 1002,
      line_item: { wbs_code_id: code.id, amount: '1000', origin_id: 'ZZ/24-020/jb-24-020/010' },
    });
    const order = await api<Body>('POST', '/rest/v1.0/change_order_packages', {
      project_id: 1002,
      contract_id: id,
      change_order: { title: 'Canopy', number: '49' },
    });
    const [pco] = await get(`/rest/v1.0/potential_change_orders?project_id=1002&contract_id=${id}`);
    const line = { wbs_code_id: code.id, amount: '200.50', prime_line_item_id: base.body.id };
    await api('POST', `/rest/v1.0/potential_change_orders/${pco.id}/line_items`, { project_id: 1002, line_item: line });
    const approve = { project_id: 1002, change_order: { status: 'approved' } };
    await api('PATCH', `/rest/v1.0/change_order_packages/${order.body.id}`, approve);
    expect(await unmet('change_order', order.body.id)).toBe('The prime contract is not synced.');
    await mark([{ item_type: 'prime_contract', item_id: id, origin_id: 'ZZ/24-020/jb-24-020' }]);
    const { event } = await accepted('change_order', order.body.id, { accountingDate: '2025-06-30' });
    expect(event).toMatchObject({
      request_name: 'create_prime_contract_change_order',
      request_data: {
        project: { origin_id: 'ZZ/24-020' },
        prime_contract: { id, origin_id: 'ZZ/24-020/jb-24-020' },
        prime_contract_change_order: {
          number: '049',
          status: 'approved',
          approved_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          erp_custom_fields: { transaction_date: '2025-06-30' },
        },
        prime_contract_change_order_items: [
          {
            extended_amount: '200.5',
            amount: '220.55',
            prime_line_item_origin_id: 'ZZ/24-020/jb-24-020/010',
            markup_line_items: [{ amount: '20.05', markup: { name: 'Fee', percentage: '10' } }],
            destination_sub_job: {},
          },
        ],
      },
    });
  });
});

describe('the control route of change orders to the owner', () => {
  it('makes one with its lines, or with several potential change orders', async () => {
    const contract = await api<Body>('POST', '/rest/v1.0/prime_contract', {
      project_id: 1002,
      prime_contract: { title: 'Owner', status: 'Approved', origin_id: 'ZZ/24-020/jb-24-020' },
    });
    const code = (await rows('wbs_codes')).find((row) => row.project_id === 1002 && row.flat_code === '03-100.S');
    const { id } = contract.body;
    const make = (body: object) => api<Body>('POST', '/_sandbox/prime_change_orders', { primeContractId: id, ...body });
    expect((await make({})).status).toBe(404);
    await api('POST', `/rest/v1.0/prime_contracts/${id}/line_items`, {
      project_id: 1002,
      line_item: { wbs_code_id: code.id, amount: '1000' },
    });
    const one = await make({ title: 'Canopy' });
    expect(one.body).toMatchObject({ status: 'approved', grand_total: '1050.25', potential_change_orders: [] });
    const two = await make({ amounts: [['10.10'], ['20.20', '5']] });
    expect(two.body.potential_change_orders.map((row: Body) => row.grand_total)).toEqual(['10.1', '25.2']);
    expect((await accepted('change_order', two.body.id)).event.request_name).toBe('create_prime_contract_change_order');
    expect((await make({ amounts: 'much' })).status).toBe(400);
  });
});

describe('a subcontractor invoice in the ERP tool', () => {
  it('must be approved on a synced commitment; it travels with retainage and with amounts for people', async () => {
    expect(await unmet('requisition', 11)).toBe('The invoice is not approved.');
    const { event, id } = await accepted('requisition', 9);
    expect(event.request_name).toBe('create_requisitions');
    expect(event.request_data).not.toHaveProperty('request_detail_id');
    expect(event.request_data.requisitions).toMatchObject([
      {
        procore_requisition_id: 9,
        contract_origin_id: 'ZZ/ACME/24-010-010',
        job_origin_id: 'ZZ/24-010',
        billing_date: '2025-06-25',
        code: 'ACME-0625',
        formatted_payment_due: '$78,314.93',
        line_items: [
          {
            procore_requisition_item_id: 7001,
            requisition_item_type: 'Billings::ContractItem',
            amount: '40977.46',
            formatted_amount: '$40,977.46',
            commitment_item_origin_id: 'ZZ/ACME/24-010-010/000/88027',
            change_order_line_item_origin_id: null,
            retainage_this_period: '4097.75',
            released_work_completed_this_period: '0.00',
          },
          { amount: '46039.13' },
        ],
      },
    ]);
    // Its progress record is found by the invoice.
    const details = await get(`${COMPANY}/erp_request_details?filters[item_id]=9&filters[status]=in_progress`);
    expect(details).toMatchObject([{ id, item_type: 'requisition' }]);
    expect(await get('/rest/v1.1/requisitions/9?project_id=1001')).toMatchObject({ erp_status: 'exporting' });
    await close(id, 'failed', ['The period is closed']);
    expect(await statusOf('requisition', 9)).toMatchObject({ messages: ['The period is closed'] });
    expect(await get('/rest/v1.1/requisitions/9?project_id=1001')).toMatchObject({ erp_status: 'failed_to_export' });
  });

  it('is reset without being asked for: the marks of invoice and items are gone', async () => {
    await mark([
      { item_type: 'requisition_contract_item', item_id: 7001, origin_id: 'ZZ/i/1' },
      { item_type: 'requisition', item_id: 9, origin_id: 'ZZ/i' },
    ]);
    const { requestId } = (await click('unlink', item('requisition', 9))).body;
    expect(await request(requestId)).toMatchObject({
      request_name: 'reset_requisition',
      request_data: { requisition_id: 9, requisition_origin_id: 'ZZ/i', reset_override: false },
    });
    expect((await rows('external_data')).filter((row) => row.origin_id.startsWith('ZZ/i'))).toEqual([]);
  });
});
