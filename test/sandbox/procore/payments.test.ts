import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

describe('a payment on a commitment', () => {
  const PATH = '/rest/v1.0/contract_payments';
  const post = (fields: object) =>
    site.call('POST', PATH, { project_id: 1001, contract_id: 5510, contract_payment: fields });

  it('is recorded once, read with its odd forms, and counted on its contract', async () => {
    const made = await post({ amount: '1500.5', requisition_id: 9, payment_method: 'electronic', date: '2025-07-20' });
    expect(made).toMatchObject({
      status: 201,
      body: {
        amount: '1500.5',
        status: 'paid',
        payment_method: 'ach',
        requisition_id: 9,
        date_payment_initiated: '1970-01-01T00:00:00Z',
      },
    });
    expect((await site.get(`${PATH}?project_id=1001&contract_id=5510`)).body).toHaveLength(1);
    expect((await site.get(`${PATH}?project_id=1001`)).status).toBe(400);
    const contract = (await site.get('/rest/v1.0/work_order_contracts/5510?project_id=1001')).body;
    expect(contract).toMatchObject({ total_payments: '1500.5', total_requisitions_amount: '78314.93' });
    expect((await post({ amount: 'much' })).body.errors).toHaveProperty('amount');
    expect((await post({ amount: '1', payment_method: 'ach' })).body.errors).toHaveProperty('payment_method');
    expect((await post({ amount: '1', requisition_id: 999 })).body.errors).toHaveProperty('requisition_id');
  });

  it('is locked whole once it is marked', async () => {
    const { id } = (await post({ amount: '1', origin_id: 'ZZ/PAY-1' })).body;
    const patch = (fields: object) =>
      site.call('PATCH', `${PATH}/${id}`, { project_id: 1001, contract_payment: fields });
    expect((await patch({ amount: '2' })).status).toBe(422);
    expect((await patch({ origin_id: null })).body.origin_id).toBeNull();
    expect((await patch({ amount: '2' })).body.amount).toBe('2.0');
  });
});

describe('an owner invoice', () => {
  it('tells amounts as numbers and its missing mark as a word', async () => {
    const contract = await site.call('POST', '/rest/v1.0/prime_contract', {
      project_id: 1002,
      prime_contract: { title: 'Owner', status: 'Approved' },
    });
    const { id } = contract.body;
    const line = { description: 'Foundations', amount: '5000.50' };
    await site.call('POST', `/rest/v1.0/prime_contracts/${id}/line_items`, { project_id: 1002, line_item: line });
    const period = { primeContractId: id, periodStart: '2025-06-01', periodEnd: '2025-06-30' };
    for (const percent of ['10', '25.5'])
      await site.call('POST', '/_sandbox/payment_applications', { ...period, percent });
    const path = `/rest/v1.0/prime_contracts/${id}/payment_applications`;
    const { body } = await site.get(`${path}?project_id=1002`);
    expect(body[1]).toMatchObject({
      number: 2,
      origin_id: 'null',
      summary: {
        contract_original_sum: 5000.5,
        net_change_by_change_order: 0,
        total_completed_and_stored_to_date: 1275.13,
        current_payment_due: 697.58,
      },
      line_items: [{ wbs_code: {}, work_completed_this_period: 775.08 }],
    });
    expect((await site.get(`${path}/${body[0].id}?project_id=1002`)).body.number).toBe(1);
    expect((await site.call('POST', path, { project_id: 1002 })).status).toBe(404);
  });

  it('of the story follows its prime contract: entered once, when the contract has its first lines', async () => {
    const { body } = await site.call('POST', '/rest/v1.0/prime_contract', {
      project_id: 1001,
      prime_contract: { number: '24-010-B', title: 'Plant', status: 'Approved' },
    });
    const path = `/rest/v1.0/prime_contracts/${body.id}`;
    const applications = async () => (await site.get(`${path}/payment_applications?project_id=1001`)).body;
    expect(await applications()).toEqual([]);
    for (const amount of ['1612400.40', '637599.60'])
      await site.call('PATCH', `${path}/line_items/sync?project_id=1001`, {
        updates: [{ origin_id: `x/${amount}`, description: 'Plant', amount }],
      });
    expect(await applications()).toMatchObject([
      { number: 1, status: 'approved', summary: { total_completed_and_stored_to_date: 675000 } },
      {
        number: 2,
        status: 'approved',
        summary: { total_completed_and_stored_to_date: 900000, total_retainage: 45000 },
      },
    ]);
  });
});
