import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const COMPANY = '/rest/v1.0/companies/4001/work_breakdown_structure/segments';
const setStatus = (segment: number, ids: number[], status: string) =>
  site.call('PATCH', `${COMPANY}/${segment}/segment_items/update_all`, { ids, attributes: { status } });
const items = async (segment: number, query = ''): Promise<Body[]> =>
  (await site.get(`${COMPANY}/${segment}/segment_items?per_page=2000${query}`)).body;
const standard = async (fullCode: string): Promise<Body> =>
  (await site.rows('standard_cost_codes')).find((row) => row.full_code === fullCode);
const codes = (updates: object[], project = 1001) =>
  site.call('PATCH', `/rest/v1.0/cost_codes/sync?project_id=${project}`, { updates });

describe("the status of the company's codes and types", () => {
  it('is changed for many at once and told by the segment items', async () => {
    const [first, second] = [await standard('03-100'), await standard('03-200')];
    const answer = await setStatus(2, [first.id, second.id], 'inactive');
    expect(answer).toMatchObject({ status: 200, body: [{ id: first.id, status: 'inactive' }, { id: second.id }] });
    const listed = await items(2, `&segment_item_list_id=${first.standard_cost_code_list_id}`);
    expect(listed.filter((row) => row.status === 'inactive').map((row) => row.id)).toEqual([first.id, second.id]);
    await setStatus(3, [6], 'inactive');
    expect((await items(3)).find((row) => row.id === 6).status).toBe('inactive');
    await setStatus(3, [6], 'active');
    expect((await items(3)).find((row) => row.id === 6).status).toBe('active');
  });

  it('is refused whole for an unknown id, word or segment', async () => {
    const { id } = await standard('03-100');
    expect((await setStatus(2, [id, 99_999], 'inactive')).body.errors).toHaveProperty('ids');
    expect((await setStatus(2, [id], 'archived')).body.errors).toHaveProperty('status');
    expect((await setStatus(1, [id], 'inactive')).status).toBe(404);
    expect((await site.call('PATCH', `${COMPANY}/2/segment_items/update_all`, {})).status).toBe(400);
    expect((await standard('03-100')).active).toBe(true);
  });

  it('keeps an inactive code out of projects that do not use it yet', async () => {
    const code = await standard('14-100');
    await setStatus(2, [code.id], 'inactive');
    const update = { code: '14-100X', name: 'Elevators', standard_cost_code_id: code.id };
    const { body } = await codes([update, { ...update, code: '14-100Y', standard_cost_code_id: undefined }]);
    expect(body.errors).toMatchObject([{ ...update, errors: { standard_cost_code_id: ['is inactive'] } }]);
    expect(body.entities).toHaveLength(1);
    // Where it stands already it stays: renaming it is no adding.
    const used = (await site.rows('cost_codes')).find((row) => row.full_code === '03-100' && row.project_id === 1001);
    await setStatus(2, [used?.standard_cost_code_id], 'inactive');
    const kept = { id: used?.id, name: 'Forming', standard_cost_code_id: used?.standard_cost_code_id };
    expect((await codes([kept])).body).toMatchObject({ entities: [{ id: used?.id }], errors: [] });
  });

  it('keeps an inactive type off the codes that do not use it yet', async () => {
    const used = (await site.rows('cost_codes')).find((row) => row.full_code === '03-100' && row.project_id === 1001);
    await setStatus(3, [3, 7], 'inactive');
    const { body } = await site.call('PATCH', '/rest/v1.0/cost_code_line_item_types/sync?project_id=1001', {
      updates: [
        { cost_code_id: used?.id, line_item_type_id: 3 },
        { cost_code_id: used?.id, line_item_type_id: 7 },
      ],
    });
    expect(body.entities).toMatchObject([{ line_item_type_id: 3 }]);
    expect(body.errors).toMatchObject([{ line_item_type_id: 7, errors: { line_item_type_id: ['is inactive'] } }]);
  });
});

describe("the status of a project's budget codes", () => {
  it('is changed for many at once', async () => {
    const path = '/rest/v1.0/projects/1001/work_breakdown_structure/wbs_codes';
    const [first, second] = (await site.get(path)).body;
    const ids = [first.id, second.id];
    const change = (wanted: number[]) =>
      site.call('PATCH', `${path}/update_all`, { ids: wanted, attributes: { status: 'inactive' } });
    expect((await change(ids)).body).toMatchObject([{ status: 'inactive' }, { status: 'inactive' }]);
    expect((await site.get(`${path}?filters[status][]=inactive`)).body.map((row: Body) => row.id)).toEqual(ids);
    const foreign = (await site.rows('wbs_codes')).find((row) => row.project_id === 1002);
    expect((await change([foreign?.id])).status).toBe(422);
  });
});

describe('a thousand company codes and vendors', () => {
  it('are synced with their divisions in one call, and once only', async () => {
    const [list] = (await site.get('/rest/v1.0/standard_cost_code_lists?company_id=4001')).body;
    const division = { code: '60', name: 'Process Integration', origin_id: 'ZZ/code-60' };
    const updates = [
      division,
      ...Array.from({ length: 999 }, (_, i) => ({
        code: String(1000 + i),
        name: `Process ${i}`,
        origin_id: `ZZ/code-60-${1000 + i}`,
        parent_origin_id: 'ZZ/code-60',
      })),
    ];
    const write = () =>
      site.call('PATCH', '/rest/v1.0/standard_cost_codes/sync', {
        company_id: 4001,
        standard_cost_code_list_id: list.id,
        updates,
      });
    const started = Date.now();
    const first = await write();
    expect(first.body.errors).toEqual([]);
    expect(first.body.entities[999]).toMatchObject({ full_code: '60-1998', parent_id: first.body.entities[0].id });
    const again = await write();
    expect(again.body.entities.map((row: Body) => row.id)).toEqual(first.body.entities.map((row: Body) => row.id));
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('are vendors by their marks, of one name too', async () => {
    const vendor = {
      name: 'Acme Concrete Inc.',
      address: '1 Main St, Suite 2',
      city: 'Golden',
      state_code: 'CO',
      zip: '80401',
      country_code: 'US',
      business_phone: '303-555-0100',
      email_address: 'ap@example.com',
      is_active: true,
      origin_code: 'ACME2',
    };
    const updates = Array.from({ length: 1000 }, (_, i) => ({ ...vendor, origin_id: `ZZ/ACME${i}` }));
    const started = Date.now();
    const { body } = await site.call('PATCH', '/rest/v1.0/vendors/sync', { company_id: 4001, updates });
    expect(Date.now() - started).toBeLessThan(3000);
    expect(body.errors).toEqual([]);
    expect(body.entities[0]).toMatchObject({ ...vendor, origin_id: 'ZZ/ACME0', synced_to_erp: true });
    const off = { origin_id: 'ZZ/ACME0', is_active: false };
    const closed = await site.call('PATCH', '/rest/v1.0/vendors/sync', { company_id: 4001, updates: [off] });
    expect(closed.body.entities).toMatchObject([{ id: body.entities[0].id, is_active: false }]);
  });
});
