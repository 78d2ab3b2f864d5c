import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const ONE = '/rest/v1.0/prime_contract';
const LIST = '/rest/v1.0/prime_contracts';
const MARK = 'ZZ/24-010/jb-24-010';
const post = (fields: object, project = 1001) =>
  site.call('POST', ONE, { project_id: project, prime_contract: fields });
const lines = (id: number, updates: object[]) =>
  site.call('PATCH', `${LIST}/${id}/line_items/sync?project_id=1001`, { updates });
const costCode = async (project = 1001): Promise<Body> =>
  (await site.rows('cost_codes')).find((row) => row.project_id === project && row.full_code === '03-100');

describe('a prime contract', () => {
  it('is created in its wrapper and read in the list with its mark', async () => {
    const made = await post({
      number: '24-010',
      title: '24-010 Prime Contract',
      status: 'Approved',
      retainage_percent: '10',
      contract_start_date: '2024-02-05',
      origin_id: MARK,
      origin_code: '24-010',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { number: '24-010', retainage_percent: '10.0', grand_total: '0.0', line_items: [], origin_id: MARK },
    });
    const { body } = await site.get(`${LIST}?project_id=1001`);
    expect(body).toMatchObject([{ id: made.body.id, origin_code: '24-010', contract_start_date: '2024-02-05' }]);
    expect(body[0]).not.toHaveProperty('line_items');
    expect((await site.get(`${ONE}/${made.body.id}?project_id=1001`)).body.title).toBe('24-010 Prime Contract');
    expect((await site.get(`${ONE}?project_id=1001`)).body.id).toBe(made.body.id);
    expect((await site.get(`${ONE}/${made.body.id}?project_id=1002`)).status).toBe(404);
    expect((await site.get(`${LIST}?project_id=1002`)).body).toEqual([]);
  });

  it('is made twice by two creates, unless they bear one mark', async () => {
    await post({ title: 'Twin' });
    await post({ title: 'Twin' });
    expect(await site.rows('prime_contracts')).toHaveLength(2);
    await post({ title: 'Marked', origin_id: MARK });
    const again = await post({ title: 'Marked', origin_id: MARK }, 1002);
    expect(again).toMatchObject({ status: 422, body: { errors: { origin_id: ['has already been taken'] } } });
    expect(await site.rows('prime_contracts')).toHaveLength(3);
  });

  it('is listed by id and time of change, and by nothing else', async () => {
    const made = await post({ title: 'One' });
    await post({ title: 'Two' });
    expect((await site.get(`${LIST}?project_id=1001&filters[id][]=${made.body.id}`)).body).toHaveLength(1);
    const range = '2000-01-01...2000-12-31';
    expect((await site.get(`${LIST}?project_id=1001&filters[updated_at]=${range}`)).body).toEqual([]);
    expect((await site.get(`${LIST}?project_id=1001&filters[origin_id]=${MARK}`)).status).toBe(400);
  });

  it('is changed and removed; one that is synced with ERP stays', async () => {
    const { id } = (await post({ title: 'Draft' })).body;
    const path = `${ONE}/${id}?project_id=1001`;
    const patch = (fields: object) => site.call('PATCH', path, { project_id: 1001, prime_contract: fields });
    expect((await patch({ status: 'Approved', origin_id: MARK })).body).toMatchObject({ origin_id: MARK });
    expect((await patch({ status: 'Void' })).body.errors).toHaveProperty('status');
    expect((await patch({ vendor_id: 1 })).body.errors).toHaveProperty('vendor_id');
    expect((await patch({ erp_number: 1 })).status).toBe(406);
    expect((await site.call('DELETE', path)).status).toBe(422);
    await patch({ origin_id: null });
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect((await site.get(path)).status).toBe(404);
  });
});

describe('the lines of a prime contract', () => {
  it('are synced by their marks, amounts as text, and sum up in the header', async () => {
    const { id } = (await post({ title: 'Owner', status: 'Approved', origin_id: MARK })).body;
    const code = await costCode();
    const line = { cost_code_id: code.id, line_item_type_id: 3, description: 'Concrete', amount: '1000.50' };
    const first = await lines(id, [
      { ...line, origin_id: `${MARK}/1` },
      { ...line, amount: '0.25', origin_id: `${MARK}/2` },
      { ...line, cost_code_id: (await costCode(1002)).id, origin_id: `${MARK}/3` },
    ]);
    expect(first.body.entities).toMatchObject([
      {
        amount: '1000.5',
        origin_id: `${MARK}/1`,
        cost_code: { id: code.id },
        holder: { id, holder_type: 'PrimeContract' },
      },
      { amount: '0.25' },
    ]);
    expect(first.body.errors).toMatchObject([{ origin_id: `${MARK}/3`, errors: { cost_code: ['is invalid'] } }]);
    const again = await lines(id, [{ origin_id: `${MARK}/1`, amount: '2000.00' }]);
    expect(again.body.entities[0]).toMatchObject({ id: first.body.entities[0].id, amount: '2000.0' });
    const shown = (await site.get(`${ONE}/${id}?project_id=1001`)).body;
    expect(shown).toMatchObject({ grand_total: '2000.25', line_items_total: '2000.25', line_items: [{}, {}] });
    expect((await site.get(`${LIST}/${id}/line_items?project_id=1001`)).body).toHaveLength(2);
    expect(await site.rows('prime_contract_line_items')).toHaveLength(2);
  });

  it("never share a mark with another contract's line, a commitment's either", async () => {
    const { id } = (await post({ title: 'Owner' })).body;
    const taken = (await site.rows('line_items')).find((row) => row.origin_id !== null);
    const { body } = await lines(id, [{ description: 'x', origin_id: taken?.origin_id }]);
    expect(body.errors[0].errors).toEqual({ origin_id: ['has already been taken'] });
  });

  it('take a thousand updates and no more, quickly', async () => {
    const { id } = (await post({ title: 'Owner' })).body;
    const code = await costCode();
    const many = Array.from({ length: 1001 }, (_, i) => ({
      cost_code_id: code.id,
      line_item_type_id: 3,
      amount: '1.01',
      origin_id: `${MARK}/${i}`,
    }));
    expect((await lines(id, many)).status).toBe(413);
    const started = Date.now();
    expect((await lines(id, many.slice(1))).body.entities).toHaveLength(1000);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('are one at a time created, changed and removed as well', async () => {
    const { id } = (await post({ title: 'Owner' })).body;
    const path = `${LIST}/${id}/line_items`;
    const made = await site.call('POST', path, { project_id: 1001, line_item: { description: 'One', amount: '5' } });
    expect(made).toMatchObject({ status: 201, body: { amount: '5.0', position: 1 } });
    const own = `${path}/${made.body.id}?project_id=1001`;
    expect((await site.call('PATCH', own, { line_item: { amount: '6' } })).body.amount).toBe('6.0');
    expect((await site.call('DELETE', own)).status).toBe(204);
    expect((await site.get(own)).status).toBe(404);
  });
});

describe('external data', () => {
  const sync = (updates: object[]) => site.call('PATCH', '/rest/v1.0/companies/4001/external_data/sync', { updates });

  it('marks prime contracts, their lines and budgets', async () => {
    const { id } = (await post({ title: 'Owner' })).body;
    const [line] = (await lines(id, [{ description: 'One', amount: '1' }])).body.entities;
    const updates = [
      { item_type: 'prime_contract', item_id: id, origin_id: MARK, origin_code: '24-010' },
      { item_type: 'line_item', item_id: line.id, origin_id: `${MARK}/1` },
      { item_type: 'budget', item_id: 1001, origin_id: 'ZZ/24-010' },
    ];
    const { body } = await sync([...updates, { item_type: 'prime_contract', item_id: 999, origin_id: 'ZZ/x' }]);
    expect(body.entities).toMatchObject(updates);
    expect(body.errors).toMatchObject([{ errors: { item_id: [expect.any(String)] } }]);
    const shown = (await site.get(`${ONE}/${id}?project_id=1001`)).body;
    expect(shown).toMatchObject({ origin_id: MARK, origin_code: '24-010', line_items: [{ origin_id: `${MARK}/1` }] });
  });
});

describe("the story's change order to the owner", () => {
  it('is entered once its contract has lines, approved, on those lines, and once', async () => {
    const made = await post({ number: '24-010-B', title: 'Plant', status: 'Approved', origin_id: `${MARK}-B` });
    expect(await site.rows('change_order_packages')).not.toContainEqual(expect.objectContaining({ kind: 'prime' }));
    const code = (await costCode()).id;
    const type = (await site.rows('line_item_types')).find((row) => row.code === 'S')?.id;
    const line = { cost_code_id: code, line_item_type_id: type, amount: '1612400.40', origin_id: `${MARK}-B/100` };
    for (const _ of [1, 2]) expect((await lines(made.body.id, [line])).status).toBe(200);
    const orders = (await site.rows('change_order_packages')).filter((row) => row.kind === 'prime');
    expect(orders).toMatchObject([{ id: 21, contract_id: made.body.id, status: 'approved' }]);
    const held = (await site.rows('potential_change_orders')).find((row) => row.change_order_package_id === 21);
    const amounts = (await site.rows('change_order_line_items')).filter((row) => row.holder_id === held.id);
    expect(amounts.map((row) => [row.amount, row.prime_line_item_id !== null])).toEqual([
      ['18250.00', true],
      ['-1200.50', true],
    ]);
  });
});
