import { describe, expect, it } from 'vitest';
import {
  accepted,
  api,
  click,
  close,
  eachWithErpTool,
  get,
  item,
  mark,
  request,
  rows,
  sandbox,
  statusOf,
  unmet,
  wo,
} from './erp-tool.ts';
import type { Body } from './procore/support.ts';

eachWithErpTool();

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
