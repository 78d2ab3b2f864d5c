import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from './support.ts';

let site: Site;

beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

describe('pages of a v1 list', () => {
  it('tell Total, Per-Page and links that have lost the project', async () => {
    const first = await site.get('/rest/v1.0/work_order_contracts?project_id=1001&per_page=4');
    expect(first.headers.get('total')).toBe('14');
    expect(first.headers.get('per-page')).toBe('4');
    expect(first.headers.get('link')).toBe(
      `<${site.server.url}/rest/v1.0/work_order_contracts?page=2&per_page=4>; rel="next", ` +
        `<${site.server.url}/rest/v1.0/work_order_contracts?page=4&per_page=4>; rel="last"`,
    );
    const rels = async (page: number) => {
      const answer = await site.get(`/rest/v1.0/work_order_contracts?project_id=1001&per_page=4&page=${page}`);
      return [...(answer.headers.get('link') ?? '').matchAll(/rel="(\w+)"/g)].map((match) => match[1]);
    };
    expect(await rels(2)).toEqual(['first', 'next', 'last']);
    expect(await rels(3)).toEqual(['first', 'prev', 'next', 'last']);
    expect(await rels(4)).not.toContain('next');
  });

  it('are 100 long unless asked otherwise, and capped by resource', async () => {
    const path = '/rest/v1.0/projects/1001/work_breakdown_structure/wbs_codes';
    expect((await site.get(path)).body).toHaveLength(100);
    expect((await site.get(`${path}?per_page=5000`)).headers.get('per-page')).toBe('2000');
    expect((await site.get('/rest/v1.1/projects?company_id=4001&per_page=5000')).headers.get('per-page')).toBe('300');
    expect((await site.get('/rest/v1.0/vendors?company_id=4001&per_page=10000')).headers.get('per-page')).toBe('10000');
  });

  it('cover every row once', async () => {
    const seen: number[] = [];
    for (let page = 1; page <= 6; page += 1) {
      const answer = await site.get(`/rest/v1.0/vendors?company_id=4001&view=compact&per_page=10&page=${page}`);
      seen.push(...ids(answer.body));
    }
    expect(new Set(seen).size).toBe(59);
    expect(seen).toHaveLength(59);
  });
});

describe('parameters', () => {
  it('a filter that is not documented is refused, not ignored', async () => {
    const refused = [
      '/rest/v1.0/vendors?company_id=4001&filters[name]=Acme',
      '/rest/v1.0/vendors?company_id=4001&search=Acme',
      '/rest/v1.0/work_order_contracts?project_id=1001&filters[vendor_id]=2001',
      '/rest/v1.0/work_order_contracts?project_id=1001&sort=number',
      '/rest/v1.0/sub_jobs?project_id=1001&filters[origin_id]=ZZ/24-010.1',
      '/rest/v1.0/work_order_contracts?project_id=1001&view=full',
      '/rest/v1.0/work_order_contracts?project_id=1001&filters[status]=approved',
    ];
    for (const path of refused) expect([path, (await site.get(path)).status]).toEqual([path, 400]);
  });

  it('what a resource hangs on is required', async () => {
    const refused = [
      '/rest/v1.0/work_order_contracts',
      '/rest/v1.0/work_order_contracts/5501',
      '/rest/v1.0/cost_codes',
      '/rest/v1.0/vendors',
      '/rest/v1.0/standard_cost_codes?company_id=4001',
      '/rest/v1.0/line_item_types',
    ];
    for (const path of refused) expect([path, (await site.get(path)).status]).toEqual([path, 400]);
  });

  it('ids filter in every form that is written', async () => {
    for (const form of ['filters[id][]=5501&filters[id][]=5503', 'filters[id]=[5501,5503]', 'filters[id]=5501,5503']) {
      const answer = await site.get(`/rest/v1.0/work_order_contracts?project_id=1001&${form}`);
      expect(ids(answer.body)).toEqual([5501, 5503]);
    }
  });

  it('marks, statuses, changes and names filter where they are documented', async () => {
    const mark = encodeURIComponent('ZZ/24-010');
    expect(ids((await site.get(`/rest/v1.0/projects?company_id=4001&filters[origin_id]=${mark}`)).body)).toEqual([
      1001,
    ]);
    expect(ids((await site.get('/rest/v1.0/projects?company_id=4001&filters[synced]=true')).body)).not.toContain(1003);
    const drafts = await site.get('/rest/v1.0/work_order_contracts?project_id=1001&filters[status]=Draft');
    expect(ids(drafts.body)).toContain(5503);
    expect(ids((await site.get('/rest/v1.0/vendors?company_id=4001&filters[search]=acme')).body)).toContain(2001);
    const all = (await site.get('/rest/v1.0/work_order_contracts?project_id=1001')).body;
    const day = all[0].updated_at.slice(0, 10);
    const changed = await site.get(
      `/rest/v1.0/work_order_contracts?project_id=1001&filters[updated_at]=${day}...${day}`,
    );
    expect(ids(changed.body)).toEqual(ids(all.filter((row: { updated_at: string }) => row.updated_at.startsWith(day))));
  });

  it('vendors sort by name, both ways', async () => {
    const names = async (sort: string) =>
      (await site.get(`/rest/v1.0/vendors?company_id=4001&view=compact&sort=${sort}`)).body.map(
        (row: { name: string }) => row.name.toLowerCase(),
      );
    const up = await names('name');
    expect(up).toEqual([...up].sort());
    expect(await names('-name')).toEqual([...up].reverse());
  });
});

describe('v2 lists', () => {
  const path = '/rest/v2.0/companies/4001/projects/1001/commitment_contracts';

  it('put everything under data, ten at a time and at most a hundred, with text ids', async () => {
    const answer = await site.get(path);
    expect(answer.body.data).toHaveLength(10);
    expect(answer.body.data[0].id).toBe('5501');
    expect((await site.get(`${path}?per_page=500`)).headers.get('per-page')).toBe('100');
    const orders = await site.get(`${path}?filters[type]=PurchaseOrderContract`);
    expect(orders.body.data.map((row: { id: string }) => row.id)).toContain('5541');
  });

  it('refuse in their own shape', async () => {
    const unknown = await site.get(`${path}?filters[origin_id]=x`);
    expect(unknown).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST', details: [{ reason_code: 'BAD_REQUEST' }] } },
    });
    expect(await site.get(`${path}/1`)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
    expect((await site.get('/rest/v2.0/companies/4001/projects/9999/commitment_contracts')).status).toBe(404);
  });

  it('show the ERP origin of a line in the extended view alone', async () => {
    const plain = await site.get(`${path}/5510/line_items`);
    expect(plain.body.data[0]).not.toHaveProperty('external_data');
    const extended = await site.get(`${path}/5510/line_items?view=extended`);
    expect(extended.body.data[0].external_data.origin_id).toMatch(/^ZZ\/ACME\/24-010-010\//);
    expect(extended.body.data[0]).toMatchObject({ quantity: expect.any(Number), amount: expect.any(String) });
  });
});
