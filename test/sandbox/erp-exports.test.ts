import { describe, expect, it } from 'vitest';
import { api, COMPANY, click, close, mark, sandbox, statusOf, wo } from './erp-tool.ts';
import type { Body } from './procore/support.ts';

const item = (itemType: string, itemId: number) => ({ itemType, itemId });
const get = async (path: string): Promise<Body> => (await api<Body>('GET', path)).body;
const request = (id: number): Promise<Body> => get(`${COMPANY}/erp_requests/${id}`);
const rows = (collection: string): Promise<Body[]> => get(`/_sandbox/state/${collection}`);

/** Sent and accepted: the event that the integrator fetches, and its progress record. */
async function accepted(itemType: string, itemId: number, answers: object = {}): Promise<{ event: Body; id: number }> {
  const sent = await click('send', item(itemType, itemId));
  expect(sent.body.message ?? '').toBe('');
  const { requestId, detailId } = (await click('accept', { ...item(itemType, itemId), ...answers })).body;
  return { event: await request(requestId), id: detailId };
}
const unmet = async (itemType: string, itemId: number): Promise<string> =>
  (await click('send', item(itemType, itemId))).body.message;

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

describe('a budget in the ERP tool', () => {
  const TRANSACTIONS = '/rest/v1.0/erp_transactions';

  it('must be locked on codes of the ERP; while its export is open nothing in it moves', async () => {
    expect(await unmet('budget', 1001)).toMatch(/not locked.*no lines/);
    expect(await unmet('budget', 1004)).toMatch(/not locked.*is not on a cost code of the ERP/);
    const { event } = await accepted('budget', 1002);
    expect(event).toMatchObject({
      request_name: 'create_budget',
      request_data: { job_id: 'ZZ/24-020', budget: { id: 1002, project_id: 1002, origin_id: null, synced: false } },
    });
    const { job_costs: costs, transactions } = event.request_data;
    expect(costs).toHaveLength(transactions.length);
    expect(costs[0]).toMatchObject({
      cost_code_origin_id: expect.stringMatching(/^ZZ\/24-020\|ZZ\/24-020\//),
      line_item_type_origin_id: expect.stringMatching(/^ZZ\/cat-/),
      new_amount: transactions[0].value,
    });
    expect(transactions[0]).toMatchObject({ type: 'Erp::OriginalEstimateTransaction', synced: false });
    expect((await api('DELETE', '/rest/v1.0/projects/1002/budget/lock')).status).toBe(422);
    expect((await api('POST', '/rest/v1.0/projects/1002/budget_changes', { status: 'draft' })).status).toBe(422);
  });

  it('synced, is sent again only when something moved, and tells that alone', async () => {
    const first = await accepted('budget', 1002);
    const updates = first.event.request_data.transactions.map((row: Body) => ({
      id: row.id,
      origin_id: `t-${row.id}`,
      synced: true,
    }));
    const marked = await api<Body>('PATCH', `${TRANSACTIONS}/sync`, { project_id: 1002, updates });
    expect(marked.body.errors).toEqual([]);
    await mark([{ item_type: 'budget', item_id: 1002, origin_id: 'ZZ/24-020' }]);
    await close(first.id, 'success');
    expect((await statusOf('budget', 1002)).erpStatus).toBe('synced');
    expect((await click('send', item('budget', 1002))).status).toBe(409);
    const [line] = (await rows('budget_line_items')).filter((row) => row.project_id === 1002);
    const change = {
      ref: 'a',
      type: 'change_event',
      adjustment_number: 1,
      wbs_code_id: line.wbs_code_id,
      amount: 50.25,
    };
    await api('POST', '/rest/v1.0/projects/1002/budget_changes', {
      status: 'approved',
      adjustment_line_items: [change],
    });
    const second = await accepted('budget', 1002);
    expect(second.event).toMatchObject({
      request_name: 'update_budget',
      request_data: {
        budget: { synced: true },
        job_costs: [{ new_amount: Number(line.original_budget_amount) + 50.25 }],
        transactions: [
          { value: 50.25, type: 'Erp::BudgetChangeTransaction', procore_transaction_id: expect.any(Number) },
        ],
      },
    });
    expect((await statusOf('budget', 1002)).erpStatus).toBe('exporting');
    const [open] = await get(`${TRANSACTIONS}?company_id=4001&project_id=1002&view=extended&filters[synced]=false`);
    const body = { transaction: { origin_id: 't', synced: true } };
    await api('PATCH', `${TRANSACTIONS}/${open.id}?company_id=4001&project_id=1002`, body);
    await close(second.id, 'success');
    expect((await statusOf('budget', 1002)).erpStatus).toBe('synced');
    expect((await click('send', item('budget', 1002))).status).toBe(409);
  });

  it("sends a budget change by itself, its movements named by the change's own lines", async () => {
    const { event, id } = await accepted('budget_change', 7);
    expect(event.request_name).toBe('update_budget');
    expect(event.request_data.transactions.map((row: Body) => [row.procore_transaction_id, row.value])).toEqual([
      [1, 12500.25],
      [1, -10000],
      [2, -2500.25],
    ]);
    const shown = async () => (await get('/rest/v1.0/projects/1001/budget_changes/7')).data;
    // The published word has a slip.
    expect((await shown()).erp_status).toBe('exportging');
    await mark([{ item_type: 'budget_change', item_id: 7, origin_id: 'ZZ/24-010/INT0001' }]);
    await close(id, 'success');
    expect((await shown()).erp_status).toBe('synced');
    const patch = await api('PATCH', '/rest/v1.0/projects/1001/budget_changes/7', { status: 'draft' });
    expect(patch.status).toBe(422);
  });

  it('is imported from the ERP only while it is open and was never exported', async () => {
    const { requestId } = (await click('import', item('budget', 1001))).body;
    expect(await request(requestId)).toMatchObject({
      request_name: 'create_budget_in_procore',
      request_data: { project_origin_id: 'ZZ/24-010', budget: { id: 1001 } },
    });
    expect((await click('import', item('budget', 1002))).body.message).toContain('locked');
    expect((await click('import', item('budget', 1003))).body.message).toContain('not synced');
  });
});

describe('jobs and codes in the ERP tool', () => {
  it('send a project with all its codes, the progress record beside the data', async () => {
    const { event, id } = await accepted('project', 1003, { erpId: '22-105' });
    expect(event).toMatchObject({ request_name: 'create_or_update_job', request_detail_id: id });
    expect(event.request_data).not.toHaveProperty('request_detail_id');
    expect(event.request_data.job).toMatchObject({ id: 1003, code: '22-105', synced: false, origin_id: null });
    expect(event.request_data.all_cost_codes.length).toBeGreaterThan(20);
  });

  it('send a company code as a list of one, with its own progress record', async () => {
    const code = (await rows('standard_cost_codes')).find((row) => row.full_code === '99-900');
    const { event, id } = await accepted('standard_cost_code', code.id);
    expect(event.request_data).toMatchObject([{ id: code.id, full_code: '99-900', request_detail_id: id }]);
  });

  it('ask for a refresh of a whole list, of one job and of one sub job', async () => {
    const refresh = async (itemType: string, itemId?: number): Promise<Body> => {
      const { requestId } = (await click('refresh', { itemType, ...(itemId ? { itemId } : {}) })).body;
      return request(requestId);
    };
    const names = [];
    for (const type of ['vendor', 'project', 'sub_job', 'prime_contract', 'standard_cost_code', 'line_item_type'])
      names.push((await refresh(type)).request_name);
    expect(names).toEqual([
      'sync_vendors',
      'sync_jobs',
      'sync_sub_jobs',
      'sync_prime_contracts',
      'sync_standard_cost_codes',
      'sync_standard_categories',
    ]);
    expect(await refresh('project', 1001)).toMatchObject({
      request_name: 'sync_single_job',
      request_data: { id: 'ZZ/24-010' },
    });
    expect(await refresh('sub_job', 301)).toMatchObject({
      request_name: 'sync_sub_job',
      request_data: { sub_job: { id: 301, origin_id: 'ZZ/24-010.1', project: { origin_id: 'ZZ/24-010' } } },
    });
  });
});

it('a reset forgets every status', async () => {
  await click('send', wo);
  await sandbox.reset();
  expect((await rows('erp_items')).length).toBe(0);
});
