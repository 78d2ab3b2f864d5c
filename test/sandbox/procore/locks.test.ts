import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const WORK_ORDERS = '/rest/v1.0/work_order_contracts';
const patch = (id: number, fields: object) =>
  site.call('PATCH', `${WORK_ORDERS}/${id}?project_id=1001`, { project_id: 1001, work_order_contract: fields });
const syncLines = (id: number, updates: object[]) =>
  site.call('PATCH', `${WORK_ORDERS}/${id}/line_items/sync?project_id=1001`, { updates });
const syncHeader = (update: object) =>
  site.call('PATCH', `${WORK_ORDERS}/sync`, { project_id: 1001, updates: [update] });
const linesOf = async (id: number): Promise<Body[]> =>
  (await site.rows('line_items')).filter((row) => row.holder_id === id);

describe('a commitment that is marked', () => {
  it('locks contract company, title, status and retainage, and nothing else', async () => {
    const locked = await patch(5510, { vendor_id: 2002, title: 'Other', status: 'Draft', retainage_percent: '5' });
    expect(locked.status).toBe(422);
    expect(Object.keys(locked.body.errors).sort()).toEqual(['retainage_percent', 'status', 'title', 'vendor_id']);
    expect((await patch(5510, { description: 'More' })).status).toBe(200);
    const kept = (await site.rows('work_order_contracts')).find((row) => row.id === 5510);
    expect((await patch(5510, { title: kept?.title, retainage_percent: kept?.retainage_percent })).status).toBe(200);
  });

  it('locks its whole schedule of values, marks of lines included', async () => {
    const [line] = await linesOf(5510);
    const changed = await syncLines(5510, [{ id: line.id, amount: '1.0' }]);
    expect(changed).toMatchObject({ status: 200, body: { entities: [], errors: [{ id: line.id }] } });
    expect((await syncLines(5510, [{ id: line.id, origin_id: 'ZZ/other' }])).body.errors).toHaveLength(1);
    const post = await site.call('POST', `${WORK_ORDERS}/5510/line_items`, {
      project_id: 1001,
      line_item: { amount: '5' },
    });
    expect(post.status).toBe(422);
    expect((await site.call('DELETE', `${WORK_ORDERS}/5510/line_items/${line.id}?project_id=1001`)).status).toBe(422);
  });

  it('cannot be deleted, and is free again when its mark is gone', async () => {
    expect((await site.call('DELETE', `${WORK_ORDERS}/5510?project_id=1001`)).status).toBe(422);
    expect((await syncHeader({ id: 5510, origin_id: null })).body.entities[0].origin_id).toBeNull();
    expect((await patch(5510, { title: 'Other' })).status).toBe(200);
    const [line] = await linesOf(5510);
    expect((await syncLines(5510, [{ id: line.id, origin_id: null }])).body.errors).toEqual([]);
  });
});

describe('an approved commitment', () => {
  it('freezes contract company and lines by itself', async () => {
    expect((await patch(5501, { vendor_id: 2002 })).body.errors).toHaveProperty('vendor_id');
    expect((await patch(5501, { title: 'Concrete' })).status).toBe(200);
    const [line] = await linesOf(5501);
    expect((await syncLines(5501, [{ id: line.id, amount: '1.0' }])).body.errors[0].errors).toHaveProperty('amount');
    expect((await syncLines(5501, [{ description: 'New' }])).body.errors).toHaveLength(1);
    expect((await site.call('DELETE', `${WORK_ORDERS}/5501?project_id=1001`)).status).toBe(422);
  });

  it('takes marks: lines first, then the header; after that no line', async () => {
    const [first, second] = await linesOf(5501);
    const marked = await syncLines(5501, [{ id: first.id, origin_id: `ZZ/ACME/24-010-001/000/${first.id}` }]);
    expect(marked.body.errors).toEqual([]);
    const header = await syncHeader({ id: 5501, origin_id: 'ZZ/ACME/24-010-001', origin_code: '24-010-001' });
    expect(header.body.entities[0]).toMatchObject({
      origin_code: '24-010-001',
      line_items: [{ origin_id: expect.any(String) }, {}, {}],
    });
    const late = await syncLines(5501, [{ id: second.id, origin_id: `ZZ/ACME/24-010-001/000/${second.id}` }]);
    expect(late.body.errors[0].errors.base[0]).toMatch(/synced with ERP/);
  });
});

describe('external data', () => {
  const PATH = '/rest/v1.0/companies/4001/external_data';

  it('marks header and lines past every lock and in any order', async () => {
    const [line] = await linesOf(5501);
    const updates = [
      { item_type: 'work_order_contract', item_id: 5501, origin_id: 'ZZ/ACME/24-010-001', origin_code: '24-010-001' },
      { item_type: 'line_item', item_id: line.id, origin_id: `ZZ/ACME/24-010-001/000/${line.id}` },
      { item_type: 'line_item', item_id: 1, origin_id: 'ZZ/x' },
      { item_type: 'subcontract', item_id: 5501, origin_id: 'ZZ/x' },
    ];
    const { body } = await site.call('PATCH', `${PATH}/sync`, { updates });
    expect(body.entities).toMatchObject(updates.slice(0, 2));
    expect(body.errors.map((row: Body) => Object.keys(row.errors)[0])).toEqual(['item_id', 'item_type']);
    const shown = await site.get(`${WORK_ORDERS}/5501?project_id=1001`);
    expect(shown.body).toMatchObject({ origin_id: 'ZZ/ACME/24-010-001', origin_code: '24-010-001' });
    const read = await site.get(`${PATH}?item_type=work_order_contract&item_id=5501`);
    expect(read.body).toMatchObject([{ origin_id: 'ZZ/ACME/24-010-001' }]);
  });

  it('takes marks away by a null or by bulk_destroy', async () => {
    const mark = (origin_id: string | null) =>
      site.call('PATCH', `${PATH}/sync`, { updates: [{ item_type: 'work_order_contract', item_id: 5510, origin_id }] });
    expect((await mark(null)).body.entities).toMatchObject([{ item_id: 5510, origin_id: null }]);
    expect((await patch(5510, { title: 'Free' })).status).toBe(200);
    await mark('ZZ/ACME/24-010-010');
    const gone = await site.call('DELETE', `${PATH}/bulk_destroy`, {
      item_type: 'work_order_contract',
      item_ids: [5510],
    });
    expect(gone.status).toBe(204);
    expect((await site.get(`${PATH}?item_type=work_order_contract&item_id=5510`)).body).toEqual([]);
  });

  it('shows every seeded mark', async () => {
    const { body } = await site.get(`${PATH}?item_type=vendor&item_id=2004`);
    expect(body).toMatchObject([{ origin_id: 'CMIC|ZZ|KESTREL' }]);
  });

  it('is closed to an app that is not a partner, and the plain sync stays open', async () => {
    await site.settings({ externalData: false });
    const refused = { status: 403, body: { errors: ['App is not connected to this company.'] } };
    expect(await site.call('PATCH', `${PATH}/sync`, { updates: [] })).toMatchObject(refused);
    expect(await site.get(`${PATH}?item_type=vendor&item_id=2004`)).toMatchObject(refused);
    expect((await syncHeader({ id: 5501, origin_id: 'ZZ/ACME/24-010-001' })).body.entities).toHaveLength(1);
  });
});
