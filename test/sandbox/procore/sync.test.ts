import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const vendors = (updates: object[]) => site.call('PATCH', '/rest/v1.0/vendors/sync', { company_id: 4001, updates });
const codes = (updates: object[], query = 'project_id=1001') =>
  site.call('PATCH', `/rest/v1.0/cost_codes/sync?${query}`, { updates });

describe('a sync', () => {
  it('without id and origin_id creates', async () => {
    const { status, body } = await vendors([{ name: 'Nova Glazing' }]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ entities: [{ name: 'Nova Glazing', synced_to_erp: false }], errors: [] });
  });

  it('by an unknown id gives an error item that echoes the update, and still 200', async () => {
    const { status, body } = await vendors([
      { id: 99, name: 'Nobody' },
      { id: 2001, notes: 'Called' },
    ]);
    expect(status).toBe(200);
    expect(body.errors).toEqual([{ id: 99, name: 'Nobody', errors: { id: ['Entity with this ID not found'] } }]);
    expect(body.entities).toMatchObject([{ id: 2001, notes: 'Called' }]);
  });

  it('by origin_id creates once and updates afterwards', async () => {
    const [first, second] = [
      await vendors([{ name: 'Nova', origin_id: 'ZZ/NOVA' }]),
      await vendors([{ origin_id: 'ZZ/NOVA', city: 'Golden' }]),
    ];
    expect(second.body.entities[0]).toMatchObject({ id: first.body.entities[0].id, name: 'Nova', city: 'Golden' });
    expect((await site.rows('vendors')).filter((row) => row.origin_id === 'ZZ/NOVA')).toHaveLength(1);
  });

  it('by id and origin_id changes the mark; null takes it away', async () => {
    const marked = await vendors([{ id: 2001, origin_id: 'ZZ/ACME', origin_code: 'ACME' }]);
    expect(marked.body.entities[0]).toMatchObject({ origin_id: 'ZZ/ACME', origin_code: 'ACME', synced_to_erp: true });
    expect((await vendors([{ id: 2001, origin_id: 'ZZ/ACME2' }])).body.entities[0].origin_id).toBe('ZZ/ACME2');
    const freed = await vendors([{ id: 2001, origin_id: null }]);
    expect(freed.body.entities[0]).toMatchObject({ origin_id: null, synced_to_erp: false });
    expect((await site.rows('external_data')).some((row) => row.item_type === 'vendor' && row.item_id === 2001)).toBe(
      false,
    );
  });

  it('never gives one mark to two records of a type, and changes nothing then', async () => {
    const { body } = await vendors([{ id: 2001, origin_id: 'ZZ/DELTA', city: 'Elsewhere' }]);
    expect(body.errors[0].errors).toEqual({ origin_id: ['has already been taken'] });
    expect((await site.rows('vendors')).find((row) => row.id === 2001)).toMatchObject({ origin_id: null });
    expect((await site.rows('vendors')).find((row) => row.id === 2001)?.city).not.toBe('Elsewhere');
  });

  it('keeps marks unique across projects', async () => {
    const foreign = (await site.rows('cost_codes')).find((row) => row.project_id === 1002 && row.origin_id !== null);
    const { body } = await codes([{ name: 'Stolen', code: '77', origin_id: foreign?.origin_id }]);
    expect(body.errors[0].errors).toEqual({ origin_id: ['has already been taken'] });
  });

  it('takes a thousand updates and no more', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ code: `Q${i}`, name: `Code ${i}` }));
    expect((await codes(many)).status).toBe(413);
    expect((await codes(many.slice(1))).body.entities).toHaveLength(1000);
  });

  it('refuses an attribute that is not documented', async () => {
    expect((await vendors([{ id: 2001, vendor_code: 'ACME' }])).body.errors[0].errors).toHaveProperty('vendor_code');
  });

  it('counts as accepted in the journal when it changed something', async () => {
    await vendors([{ id: 99 }]);
    await vendors([{ id: 2001, city: 'Golden' }]);
    const journal = (await (await fetch(`${site.server.url}/_sandbox/requests`)).json()) as Body[];
    expect(journal.map((entry) => entry.accepted)).toEqual([false, true]);
  });
});

describe('syncing cost codes', () => {
  it('hangs a code under its parent, named by id or by mark, and builds its full code', async () => {
    const root = await codes([{ code: '48', name: 'Electrical Power Generation', origin_id: 'ZZ/24-010/48' }]);
    const { id } = root.body.entities[0];
    expect(root.body.entities[0]).toMatchObject({ parent: { id: null }, full_code: '48', biller_type: 'Project' });
    const children = await codes([
      { code: '100', name: 'Solar', parent_id: id },
      { code: '200', name: 'Wind', parent_origin_id: 'ZZ/24-010/48', origin_id: 'ZZ/24-010/48-200' },
      { code: '300', name: 'Lost', parent_id: 1 },
    ]);
    expect(children.body.entities.map((row: Body) => [row.full_code, row.parent.id])).toEqual([
      ['48-100', id],
      ['48-200', id],
    ]);
    expect(children.body.errors[0].errors).toHaveProperty('parent');
  });

  it('gives a sub job its own rows', async () => {
    const { body } = await codes([{ code: '48', name: 'Power' }], 'project_id=1001&sub_job_id=301');
    expect(body.entities[0]).toMatchObject({ biller_type: 'SubJob', biller_id: 301, biller_origin_id: 'ZZ/24-010.1' });
    expect((await codes([{ code: '48', name: 'Power' }], 'project_id=1001&sub_job_id=303')).status).toBe(404);
  });

  it('is the only way to write them on an ERP integrated project', async () => {
    const write = (project: number) =>
      site.call('POST', '/rest/v1.0/cost_codes', { project_id: project, cost_code: { code: '48', name: 'Power' } });
    expect(await write(1001)).toMatchObject({ status: 422, body: { errors: expect.stringContaining('sync') } });
    expect((await write(1003)).status).toBe(201);
    const own = (await site.rows('cost_codes')).find((row) => row.project_id === 1001);
    const patch = await site.call('PATCH', `/rest/v1.0/cost_codes/${own?.id}?project_id=1001`, {
      cost_code: { name: 'x' },
    });
    expect(patch.status).toBe(422);
  });

  it('assigns cost types, and each pair becomes a budget code', async () => {
    const made = await codes([{ code: '48', name: 'Power' }]);
    const update = { cost_code_id: made.body.entities[0].id, line_item_type_id: 3, synced: true };
    const path = '/rest/v1.0/cost_code_line_item_types/sync?project_id=1001';
    const { body } = await site.call('PATCH', path, { updates: [update, { ...update, cost_code_id: 1 }] });
    expect(body).toMatchObject({ entities: [update], errors: [{ errors: { cost_code_id: [expect.any(String)] } }] });
    const again = await site.call('PATCH', path, { updates: [update] });
    expect(again.body.entities[0].id).toBe(body.entities[0].id);
    const found = await site.get('/rest/v1.0/projects/1001/work_breakdown_structure/wbs_codes?query=48.S');
    expect(found.body).toMatchObject([{ flat_code: '48.S', status: 'active' }]);
  });
});

describe('syncing company codes and cost types', () => {
  it('writes standard codes into their list', async () => {
    const [list] = (await site.get('/rest/v1.0/standard_cost_code_lists?company_id=4001')).body;
    expect(list).toMatchObject({ is_erp_list: true });
    const updates = [
      { code: '48', name: 'Power', origin_id: 'ZZ/code-48' },
      { code: '100', name: 'Solar', parent_origin_id: 'ZZ/code-48', origin_id: 'ZZ/code-48-100' },
    ];
    const body = { company_id: 4001, standard_cost_code_list_id: list.id, updates };
    const answer = await site.call('PATCH', '/rest/v1.0/standard_cost_codes/sync', body);
    expect(answer.body.entities.map((row: Body) => row.full_code)).toEqual(['48', '48-100']);
    const path = `/rest/v1.0/standard_cost_codes?company_id=4001&standard_cost_code_list_id=${list.id}&filters[origin_id]=ZZ/code-48-100`;
    expect(Object.keys((await site.get(path)).body[0])).toEqual(['id', 'standard_cost_code_list_id']);
    expect((await site.get(`${path}&view=extended`)).body[0]).toMatchObject({ code: '100', full_code: '48-100' });
  });

  it('writes a cost type as csv_import_code and reads it as code', async () => {
    const updates = [{ name: 'Overhead', csv_import_code: 'H', base_type: 'overhead', origin_id: 'ZZ/cat-H' }];
    const answer = await site.call('PATCH', '/rest/v1.0/line_item_types/sync', { company_id: 4001, updates });
    expect(answer.body.entities[0]).toMatchObject({ code: 'H', base_type: 'overhead', origin_id: 'ZZ/cat-H' });
  });
});

describe('syncing projects and sub jobs', () => {
  it('makes a project of a job, with the sync entity for an answer', async () => {
    const update = {
      name: 'Northgate Data Center',
      project_number: '24-040',
      origin_id: 'ZZ/24-040',
      erp_integrated: true,
    };
    const { body } = await site.call('PATCH', '/rest/v1.0/projects/sync', { company_id: 4001, updates: [update] });
    expect(body.entities[0]).toMatchObject({ display_name: '24-040 - Northgate Data Center', public_notes: '' });
    expect(body.entities[0]).not.toHaveProperty('company');
    const shown = await site.get(`/rest/v1.0/projects/${body.entities[0].id}?company_id=4001`);
    expect(shown.body).toMatchObject({ is_erp_integrated: true, origin_id: 'ZZ/24-040' });
    const listed = await site.get('/rest/v1.1/projects?company_id=4001&filters[project_number]=24-040');
    expect(listed.body).toMatchObject([{ erp_integrated: true, parent_job_id: null }]);
    const jobs = {
      updates: [
        { name: 'Hall A', code: '24-040.1', origin_id: 'ZZ/24-040.1' },
        { name: 'Hall B', code: '24-040.1' },
      ],
    };
    const subJobs = await site.call('PATCH', `/rest/v1.0/sub_jobs/sync?project_id=${body.entities[0].id}`, jobs);
    expect(subJobs.body.entities).toMatchObject([{ code: '24-040.1', origin_id: 'ZZ/24-040.1' }]);
    expect(subJobs.body.errors[0].errors).toEqual({ code: ['has already been taken'] });
  });
});
