import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Erp, header, type Json, SC, startErp } from './erp.ts';

const JOBS = '/jc-rest-api/rest/1/jcjob';
const CODES = '/jc-rest-api/rest/1/jcjobcostcodes';
const VENDORS = '/ap-rest-api/rest/1/apvendor';

describe('CMiC speaks Oracle ADF', () => {
  let erp: Erp;
  beforeAll(async () => {
    erp = await startErp();
  });
  afterAll(() => erp.close());

  it('signs in CLIENT||USER and nobody else', async () => {
    const bare = await fetch(`${erp.url}/cmictest${JOBS}`);
    expect(bare.status).toBe(401);
    const plain = await erp.get(
      JOBS,
      {},
      { authorization: `Basic ${Buffer.from('gateway:sandbox').toString('base64')}` },
    );
    expect(plain.status).toBe(401);
    expect((await erp.get(JOBS)).status).toBe(200);
  });

  it('answers a list in its envelope, 25 rows unless told, and a total only when asked', async () => {
    const reply = await erp.get(CODES);
    expect(reply.headers.get('content-type')).toMatch(/^application\/vnd\.oracle\.adf\.resourcecollection\+json/);
    expect(reply.headers.get('rest-framework-version')).toBe('2');
    expect(reply.headers.get('link')).toMatch(
      /^<http:\/\/.*:80\/.*>;rel="self";kind="collection";name="jcjobcostcodes"$/,
    );
    expect(reply.headers.get('x-oracle-dms-ecid')).toBeTruthy();
    expect(reply.json).toMatchObject({ count: 25, hasMore: true, limit: 25, offset: 0 });
    expect(reply.json).not.toHaveProperty('totalResults');
    expect((await erp.get(CODES, { totalResults: 'true' })).json.totalResults).toBeGreaterThan(300);
  });

  it('takes a limit of 1000 and refuses one above', async () => {
    const all = await erp.get(CODES, { limit: '1000' });
    expect(all.json.hasMore).toBe(false);
    expect((await erp.get(CODES, { limit: '1001' })).status).toBe(400);
    expect((await erp.get(CODES, { limit: 'all' })).status).toBe(400);
  });

  it('pages in a stable order without a gap or a repeat', async () => {
    const seen: unknown[] = [];
    for (let offset = 0, more = true; more; offset += 60) {
      const page = await erp.get(CODES, { limit: '60', offset: String(offset), orderBy: 'GjjpVUuid:asc' });
      seen.push(...(page.json.items as Json[]).map((row) => row.GjjpVUuid));
      more = page.json.hasMore === true;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort());
    expect(seen.length).toBe((await erp.get(CODES, { limit: '1000' })).json.count);
  });

  it('links rows to a host that nobody can reach', async () => {
    const [row] = await erp.items(SC);
    const links = row?.links as Json[];
    expect(links.map((link) => link.rel)).toEqual(['self', 'canonical', 'child', 'enclosure']);
    for (const link of links) expect(link.href).toMatch(/^http:\/\/[^/]*\.invalid:80\//);
  });

  it('serves one row by its technical key and 404 for another', async () => {
    const [row] = await erp.items(JOBS);
    const one = await erp.get(`${JOBS}/${row?.JobVUuid}`);
    expect(one.headers.get('content-type')).toMatch(/resourceitem/);
    expect(one.json).toEqual(row);
    expect((await erp.get(`${JOBS}/00000000000000000000000000000000`)).status).toBe(404);
  });

  it('shows only the asked fields with a finder or one row, and has no ear for them otherwise', async () => {
    const query = { fields: 'JobCode,JobName' };
    const [found] = await erp.items(JOBS, { ...query, finder: 'selectByCode;compCode=ZZ,jobCode=24-010' });
    expect(Object.keys(found ?? {})).toEqual(['JobCode', 'JobName', 'links']);
    const [listed] = await erp.items(JOBS, query);
    expect(listed).toHaveProperty('JobStatusCode');
    const refused = await erp.get(JOBS, { fields: 'JobColor', finder: 'selectByCode;compCode=ZZ' });
    expect(refused.status).toBe(400);
  });

  it('writes timestamps with the offset of the day and takes any offset', async () => {
    const reply = await erp.send('POST', SC, header());
    expect(reply.json.ScmstIuCreateDate).toBe('2026-07-21T17:08:34-04:00');
    const rows = await erp.items(SC, { q: "ScmstIuCreateDate >= '2026-07-21T21:08:34+0000'" });
    expect(rows).toHaveLength(1);
    expect(await erp.items(SC, { q: "ScmstIuCreateDate > '2026-07-21T21:08:34Z'" })).toHaveLength(0);
  });

  it('answers plain JSON to who takes nothing else, and refuses a body of another type', async () => {
    const reply = await erp.get(JOBS, {}, { accept: 'application/json' });
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    const other = await erp.send('POST', SC, header(), { 'content-type': 'text/plain' });
    expect(other.status).toBe(415);
    const mixed = { 'content-type': 'application/vnd.oracle.adf.resourceItem+json' };
    expect((await erp.send('POST', SC, header({ ScmstContCode: '24-010-902' }), mixed)).status).toBe(201);
  });

  it('describes a resource and a module by the tables that serve them', async () => {
    const one = (await erp.get(`${VENDORS}/describe`)).json.Resources as Record<string, Json>;
    const names = (one.apvendor!.attributes as Json[]).map((attribute) => attribute.name);
    const [row] = await erp.items(VENDORS);
    expect(Object.keys(row ?? {}).filter((name) => name !== 'links')).toEqual(names);
    const finders = (one.apvendor!.collection as Json).finders as Json[];
    expect(finders.map((finder) => finder.name)).toEqual(['PrimaryKey', 'selectByDate', 'ApVendorFinder']);
    const module = (await erp.get('/jc-rest-api/rest/1/describe')).json.Resources as Json;
    expect(Object.keys(module)).toContain('jcjobcategory');
  });

  it('serves the project under both paths that CMiC names, and GL under its own style', async () => {
    const query = { finder: 'selectByCompProj;compCode=ZZ,projCode=24-010' };
    const [row] = await erp.items('/pm-rest-api/rest/1/pmproject', query);
    expect(await erp.items('/pm-doc-rest-api/rest/v1/pmproject', query)).toEqual([row]);
    expect(await erp.items('/glrestapi/rest/v1/glcompany')).toHaveLength(2);
    expect((await erp.get('/glrestapi/rest/1/glcompany')).status).toBe(404);
  });
});
