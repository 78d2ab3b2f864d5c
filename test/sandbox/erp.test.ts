import { describe, expect, it } from 'vitest';
import { api, COMPANY, click, close, eachWithErpTool, mark, statusOf, wo } from './erp-tool.ts';

eachWithErpTool();

describe('sending a commitment to accounting', () => {
  it('goes from sent over accepted to synced, with an event and a progress record', async () => {
    expect((await statusOf('work_order_contract', 5507)).erpStatus).toBe('not_in_erp');
    expect((await click('send', wo)).body.erpStatus).toBe('ready_to_export');
    const accepted = (
      await click('accept', { ...wo, erpId: '24-010-107', description: 'Shafts', accountingDate: '2026-03-31' })
    ).body;
    expect(accepted.erpStatus).toBe('exporting');
    const request = await api<{ request_name: string; request_data: Record<string, unknown> }>(
      'GET',
      `${COMPANY}/erp_requests/${accepted.requestId}`,
    );
    expect(request.body).toMatchObject({
      request_name: 'create_commitment',
      integration_app_name: null,
      request_data: {
        job_id: 'ZZ/24-010',
        request_detail_id: accepted.detailId,
        company_id: 4001,
        commitment: {
          id: 5507,
          number: '24-010-007',
          type: 'WorkOrderContract',
          code: '24-010-107',
          description: 'Shafts',
        },
        additional_data: { accounting_date: '2026-03-31' },
      },
    });
    const items = request.body.request_data.commitment_items as {
      id: number;
      amount: string;
      cost_code: { origin_id: string };
    }[];
    expect(items[0]?.cost_code.origin_id).toMatch(/^ZZ\/24-010\|ZZ\/24-010/);
    const details = await api<object[]>('GET', `${COMPANY}/erp_request_details?filters[item_id]=5507`);
    expect(details.body).toMatchObject([
      { id: accepted.detailId, item_type: 'work_order_contract', status: 'in_progress', messages: [] },
    ]);

    const origin = 'ZZ/DELTA/24-010-107';
    const lines = items.map((item) => ({
      item_type: 'line_item',
      item_id: item.id,
      origin_id: `${origin}/000/${item.id}`,
    }));
    expect(
      (
        await mark([
          ...lines,
          { item_type: 'work_order_contract', item_id: 5507, origin_id: origin, origin_code: '24-010-107' },
        ])
      ).body.errors,
    ).toEqual([]);
    expect((await statusOf('work_order_contract', 5507)).erpStatus).toBe('exporting');
    expect((await close(accepted.detailId, 'success')).status).toBe(200);
    expect((await statusOf('work_order_contract', 5507)).erpStatus).toBe('synced');
  });

  it('is refused while requirements are unmet, naming each of them', async () => {
    const send = async (itemId: number) =>
      (await click('send', { itemType: 'work_order_contract', itemId })).body.message;
    expect(await send(5503)).toContain('not Approved');
    expect(await send(5504)).toMatch(/Line 1 is not on a cost code/);
    expect(await send(5505)).toMatch(/Line 1 is not on a cost type/);
    expect(await send(5506)).toContain('not linked to an ERP vendor');
    expect(await send(5520)).toContain('project is not synced');
  });

  it('holds the record while it waits, and retrieving frees it', async () => {
    const rename = () =>
      api<unknown>('PATCH', '/rest/v1.0/work_order_contracts/5507', {
        project_id: 1001,
        work_order_contract: { title: 'Other' },
      });
    await click('send', wo);
    expect((await rename()).status).toBe(422);
    expect((await click('retrieve', wo)).body.erpStatus).toBe('not_in_erp');
    expect((await rename()).status).toBe(200);
  });

  it('can be rejected with a reason and sent again', async () => {
    await click('send', wo);
    expect((await click('reject', wo)).body.message).toContain('reason');
    expect((await click('reject', { ...wo, reason: 'Wrong retainage' })).body).toMatchObject({
      erpStatus: 'rejected',
      reason: 'Wrong retainage',
    });
    expect((await click('send', wo)).body.erpStatus).toBe('ready_to_export');
  });

  it('fails with the integrator’s messages, and may then be accepted again', async () => {
    await click('send', wo);
    const { detailId } = (await click('accept', wo)).body;
    await close(detailId, 'failed', ['The code 24-010-007 is taken']);
    expect(await statusOf('work_order_contract', 5507)).toMatchObject({
      erpStatus: 'failed_to_export',
      messages: ['The code 24-010-007 is taken'],
    });
    const again = (await click('accept', { ...wo, erpId: '24-010-207' })).body;
    expect(again.detailId).not.toBe(detailId);
    await api('PATCH', `${COMPANY}/erp_request_details/sync`, [
      { id: again.detailId, status: 'rejected', messages: ['No'] },
      { id: 0, status: 'failed' },
    ]);
    expect(await statusOf('work_order_contract', 5507)).toMatchObject({ erpStatus: 'rejected', reason: 'No' });
  });

  it('knows no other way: a step out of order is refused', async () => {
    expect((await click('accept', wo)).status).toBe(409);
    expect((await click('send', { itemType: 'work_order_contract', itemId: 1 })).status).toBe(404);
    expect((await click('send', { itemId: 5507 })).status).toBe(400);
    expect((await click('send', { itemType: 'work_order_contract', itemId: 5510 })).body.message).toContain('synced');
    expect((await close(99, 'success')).status).toBe(404);
  });
});

describe('other clicks', () => {
  it('accepts a vendor only with an ERP id that nobody has', async () => {
    const vendor = { itemType: 'vendor', itemId: 2006 };
    await click('send', vendor);
    expect((await click('accept', vendor)).body.message).toContain('erpId');
    expect((await click('accept', { ...vendor, erpId: 'DELTA' })).body.message).toContain('taken');
    const { requestId, detailId } = (await click('accept', { ...vendor, erpId: 'LONEPINE' })).body;
    const request = await api('GET', `${COMPANY}/erp_requests/${requestId}`);
    expect(request.body).toMatchObject({
      request_name: 'create_vendor',
      request_data: {
        vendor: { id: 2006, name: 'Lone Pine Landscaping', code: 'LONEPINE', synced_to_erp: false },
        request_detail_id: detailId,
      },
    });
  });

  it('unlinks a commitment only when the integrator agrees', async () => {
    const linked = { itemType: 'work_order_contract', itemId: 5510 };
    const first = (await click('unlink', linked)).body;
    const request = await api('GET', `${COMPANY}/erp_requests/${first.requestId}`);
    expect(request.body).toMatchObject({
      request_name: 'unlink_commitment',
      request_data: {
        procore_commitment_id: 5510,
        commitment_origin_id: 'ZZ/ACME/24-010-010',
        erp_commitment_id: '24-010-010',
      },
    });
    await close(first.detailId, 'failed', ['Still in CMiC']);
    expect(await statusOf('work_order_contract', 5510)).toMatchObject({
      erpStatus: 'synced',
      messages: ['Still in CMiC'],
    });
    const second = (await click('unlink', linked)).body;
    await mark([{ item_type: 'work_order_contract', item_id: 5510, origin_id: null }]);
    await close(second.detailId, 'success');
    expect((await statusOf('work_order_contract', 5510)).erpStatus).toBe('not_in_erp');
  });

  it('asks for refreshes, and imports what was staged', async () => {
    expect((await click('refresh', { itemType: 'vendor' })).body.detailId).toBeGreaterThan(0);
    const staged = await api<{ entities: { id: number; status: string }[]; errors: unknown[] }>(
      'PATCH',
      `${COMPANY}/staged_records/sync`,
      {
        updates: [
          {
            item_type: 'vendor',
            origin_id: 'ZZ/NEWCO',
            origin_code: 'NEWCO',
            data: { name: 'Newco Interiors', city: 'Denver', vendor_type: 'x' },
          },
          {
            item_type: 'sub_job',
            origin_id: 'ZZ/24-010.3',
            data: { name: 'Helipad', code: '24-010.3', project_origin_id: 'ZZ/24-010' },
          },
          { item_type: 'prime_contract', origin_id: 'PC', data: {} },
        ],
      },
    );
    expect(staged.body.errors).toMatchObject([{ origin_id: 'PC', errors: { data: ['project_origin_id is missing'] } }]);
    expect((await click('import', { itemType: 'vendor', erpId: 'ZZ/NEWCO' })).body.erpStatus).toBe('synced');
    expect((await click('import', { itemType: 'vendor', erpId: 'ZZ/NEWCO' })).body.message).toContain('imported');
    expect((await click('import', { itemType: 'sub_job', itemId: staged.body.entities[1]?.id })).body.erpStatus).toBe(
      'synced',
    );
    const found = await api<{ name: string }[]>(
      'GET',
      '/rest/v1.0/vendors?company_id=4001&filters[origin_id]=ZZ/NEWCO',
    );
    expect(found.body.map((row) => row.name.trim())).toEqual(['Newco Interiors']);
    const events = await api<{ request_name: string }[]>('GET', '/_sandbox/state/erp_requests');
    expect(events.body.map((event) => event.request_name)).toEqual([
      'sync_vendors',
      'create_vendor_in_procore',
      'create_sub_job_in_procore',
    ]);
  });

  it('keeps one staged record per origin, and takes its children along', async () => {
    const contract = {
      item_type: 'prime_contract',
      origin_id: 'PC-1',
      data: { project_origin_id: 'ZZ/24-010', title: 'Prime' },
      children: [{ item_type: 'line_item', origin_id: 'PC-1-1', data: { amount: '125000.0' } }],
    };
    const first = await api<{ id: number }>('POST', `${COMPANY}/staged_records`, contract);
    expect(first.status).toBe(201);
    await api('PATCH', `${COMPANY}/staged_records/sync`, { updates: [contract] });
    await api('PUT', `${COMPANY}/staged_records/${first.body.id}`, { status: 'archived' });
    const rows = await api<object[]>('GET', '/_sandbox/state/staged_records');
    expect(rows.body).toMatchObject([
      { origin_id: 'PC-1', status: 'archived' },
      { origin_id: 'PC-1-1', status: 'archived', parent_id: first.body.id },
    ]);
  });
});
