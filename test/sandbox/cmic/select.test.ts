import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Erp, SC, SOV, startErp } from './erp.ts';

const JOBS = '/jc-rest-api/rest/1/jcjob';
const CODES = '/jc-rest-api/rest/1/jcjobcostcodes';
const CATEGORIES = '/jc-rest-api/rest/1/jcjobcategory';
const VENDORS = '/ap-rest-api/rest/1/apvendor';
const INSURANCE = '/ap-rest-api/rest/1/apinsurance';

describe('finders and q select rows', () => {
  let erp: Erp;
  beforeAll(async () => {
    erp = await startErp();
  });
  afterAll(() => erp.close());

  it('reads the comma of a finder as AND, and every parameter may be left out', async () => {
    const jobs = await erp.items(JOBS, { finder: 'selectByCode;jobCode=24-010' });
    expect(jobs.map((job) => job.JobCompCode)).toEqual(['ZZ', 'YY']);
    const [job] = await erp.items(JOBS, { finder: 'selectByCode;compCode="YY",jobCode="24-010"' });
    expect(job?.JobCompCode).toBe('YY');
    const subJobs = await erp.items(JOBS, { finder: 'selectByCode;compCode=ZZ,ctrlCode=24-010' });
    expect(subJobs.map((each) => each.JobCode)).toEqual(['24-010.1', '24-010.2']);
  });

  it('selects what was created or updated since', async () => {
    const [vendor] = await erp.items(VENDORS, { q: "BpvenBpCode = 'ACME'" });
    const changed = await erp.send('PATCH', `${VENDORS}/${vendor?.BpvenVUuid}`, { BpvenHldbkPc: 5 });
    expect(changed.json.BpvenIuUpdateDate).toBe('2026-07-21T17:08:34-04:00');
    const since = await erp.items(VENDORS, { finder: 'selectByDate;auditDate=2026-07-21T00:00:00+0000' });
    expect(since.map((row) => row.BpvenBpCode)).toEqual(['ACME']);
  });

  it('has finders under the spelling of each resource', async () => {
    const finder = 'selectByCompany;CompCodeVar=ZZ,VendorCodeVar=ACME,ContCodeVar=24-010-010';
    expect(await erp.items(SC, { finder })).toHaveLength(1);
    const sov = 'selectSOV;CompCodeVar=ZZ,ContCodeVar=24-020-S01,ChgCodeVar=001';
    expect((await erp.items(SOV, { finder: sov })).map((line) => line.ScschAmt)).toEqual([18450]);
    const category = await erp.items(CATEGORIES, { finder: 'selectJobCategory;jobCode=24-010', limit: '1000' });
    expect(new Set(category.map((row) => row.JcatCompCode))).toEqual(new Set(['ZZ', 'YY']));
    const [key] = await erp.items(SC);
    expect(await erp.items(SC, { finder: `PrimaryKey;ScmstVUuid=${key?.ScmstVUuid}` })).toHaveLength(1);
  });

  it('has a vendor finder that does not select by company', async () => {
    const rows = await erp.items(VENDORS, { finder: 'ApVendorFinder;CompCode=YY', limit: '1000' });
    expect(new Set(rows.map((row) => row.BpvenCompCode))).toEqual(new Set(['ZZ', 'YY']));
    const both = { finder: 'ApVendorFinder;CompCode=YY', q: "BpvenCompCode = 'YY'" };
    expect((await erp.items(VENDORS, both)).map((row) => row.BpvenBpCode)).toEqual(['CIVIL1']);
  });

  it('refuses a finder and a parameter that it does not know, and every finder of insurance', async () => {
    expect((await erp.get(JOBS, { finder: 'selectByName;name=x' })).status).toBe(400);
    expect((await erp.get(JOBS, { finder: 'selectByCode;JobCode=24-010' })).status).toBe(400);
    expect((await erp.get(JOBS, { finder: 'selectByDate;auditDate=soon' })).status).toBe(400);
    expect((await erp.get(INSURANCE, { finder: 'selectByDate;auditDate=2026-01-01' })).status).toBe(400);
  });

  it('loses all insurance to a filter by company, which is null there', async () => {
    expect(await erp.items(INSURANCE, { q: "InsCompCode = 'ZZ'" })).toHaveLength(0);
    const expired = await erp.items(INSURANCE, { q: "InsCoverTypeCode = 'GL' and InsEndDate < '2026-07-21'" });
    expect(expired).toHaveLength(4);
  });

  it.each([
    ["JobCode like '24-010%' and JobCompCode = 'ZZ'", ['24-010', '24-010.1', '24-010.2']],
    ["JobCompCode = 'YY' or JobStatusCode = 'C'", ['21-007', '24-010']],
    ["JobCompCode = 'ZZ' and (JobCode = '24-020' or JobCode = '24-030')", ['24-020', '24-030']],
    ["JobCtrlCode != 'ALL' AND JobCode >= '24-030'", ['24-030.1', '24-040.1', '24-040.2']],
    ['JobCode = "25-001"', ['25-001']],
  ])('reads %s', async (q, codes) => {
    const rows = await erp.items(JOBS, { q, orderBy: 'JobCode:asc' });
    expect(rows.map((row) => row.JobCode)).toEqual(codes);
  });

  it('compares amounts as numbers, and null with nothing', async () => {
    const large = await erp.items(SC, { q: 'ScmstContAmt > 400000', orderBy: 'ScmstContAmt:desc' });
    expect(large.map((row) => row.ScmstContAmt)).toEqual([640000, 470940.75, 435082.96]);
    const unposted = await erp.items(SC, { q: 'ScmstContAmt != 0', limit: '100' });
    expect(unposted.every((row) => row.ScmstContAmt !== null)).toBe(true);
  });

  it.each([
    "JobCode in ('24-010')",
    'JobCode = 24-010',
    "JobColor = 'red'",
    "JobCode = '24-010' and",
    "(JobCode = 'a'",
    'JobCode is null',
  ])('refuses %s', async (q) => {
    expect((await erp.get(JOBS, { q })).status).toBe(400);
  });

  it('refuses an order by an unknown attribute', async () => {
    expect((await erp.get(CODES, { orderBy: 'GjjpColor:asc' })).status).toBe(400);
    expect((await erp.get(CODES, { orderBy: 'GjjpCode:up' })).status).toBe(400);
  });
});
