import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, enter, type Json, line, SC, startErp } from './erp.ts';

const COSTS = '/jc-rest-api/rest/1/jcdetailposted';
const cents = (rows: Json[]) => rows.reduce((total, row) => total + Math.round(Number(row.JcdtAmt) * 100), 0);

describe('the posted job cost ledger', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());
  const ofJob = (job: string, company = 'ZZ') =>
    erp.items(COSTS, { finder: `selectByCode;compCode=${company},jobCode=${job}`, limit: '1000' });

  it('is found by company, job, cost code and category', async () => {
    const finder = 'selectByCode;compCode=ZZ,jobCode=24-010,phsCode=03-100,catCode=M';
    const rows = await erp.items(COSTS, { finder, fields: 'JcdtAmt,JcdtTypeCode,JcdtSrcCode', onlyData: 'true' });
    expect(rows).toEqual([
      { JcdtAmt: 9412.37, JcdtTypeCode: 'C', JcdtSrcCode: 'AP' },
      { JcdtAmt: -1204.1, JcdtTypeCode: 'C', JcdtSrcCode: 'AP' },
    ]);
    expect((await ofJob('24-010', 'YY')).every((row) => row.JcdtCompCode === 'YY')).toBe(true);
    expect(await ofJob('24-010', 'YY')).toHaveLength(4);
  });

  it('names the control job as ALL on its own rows, and as its code on those of a sub job', async () => {
    expect(new Set((await ofJob('24-010')).map((row) => row.JcdtJobCtrlCode))).toEqual(new Set(['ALL']));
    expect(new Set((await ofJob('24-010.1')).map((row) => row.JcdtJobCtrlCode))).toEqual(new Set(['24-010']));
  });

  it('sends every member, nulls included, and post dates as timestamps with their offset', async () => {
    const finder = 'selectByCode;compCode=ZZ,jobCode=24-010.1,phsCode=03-300,catCode=M';
    const [row] = await erp.items(COSTS, { finder });
    expect(row).toMatchObject({
      JcdtPostDate: '2025-05-23T00:00:00-04:00',
      JcdtRefDate: '2025-05-23',
      JcdtAmt: 27604.9,
      JcdtRefCode: 'INV-70402',
      JcdtVenCode: 'SUMMIT',
      JcdtPhsCtrlCode: '03',
      JcdtCurrCode: 'USD',
      JcdtWbsvCode4: null,
      JcdtBillAmt: null,
      JcdtIuUpdateDate: null,
    });
    expect(row?.JcdtVUuid).toMatch(/^[0-9A-F]{32}$/);
    expect(row?.JcdtVouNum).toBeGreaterThan(99_999_999);
  });

  it.each([
    ["JcdtPostDate >= '2025-06-25'", 4],
    ["JcdtPostDate = '2025-06-25'", 1],
    ["JcdtPostDate > '2025-06-24' and JcdtPostDate <= '2025-06-25'", 1],
    ["JcdtPostDate >= '2025-06-25T04:00:01Z'", 3],
    ["JcdtRefDate = '2025-06-25'", 1],
    ["JcdtPostDate >= '2025-06-25' and (JcdtJobCode = '24-010.1' or JcdtJobCode = '24-010.2')", 2],
  ])('compares days and instants: %s', async (q, count) => {
    const scoped = `JcdtCompCode = 'ZZ' and ${q}`;
    expect(await erp.items(COSTS, { q: scoped })).toHaveLength(count);
  });

  it('has what each posted subcontract committed, on the day of its posting, and what a void took back', async () => {
    const headers = await erp.items(SC, { q: "ScmstPostDate >= '2020-01-01'", limit: '100' });
    expect(headers.length).toBeGreaterThan(4);
    for (const header of headers) {
      const rows = (
        await erp.items(COSTS, {
          q: `JcdtTypeCode = 'O' and JcdtCompCode = '${header.ScmstCompCode}' and JcdtSrcCommCode = '${header.ScmstContCode}' and JcdtVenCode = '${header.ScmstVenCode}'`,
        })
      )
        .filter((row) => header.ScmstChgCode === '001' || row.JcdtRefDesc !== 'Added canopy')
        .filter((row) => header.ScmstChgCode !== '001' || row.JcdtRefDesc === 'Added canopy');
      const expected = header.ScmstStatusCode === 'VOID' ? 0 : Math.round(Number(header.ScmstContAmt) * 100);
      expect(cents(rows), String(header.ScmstContCode)).toBe(expected);
      for (const row of rows) expect(String(row.JcdtPostDate).slice(0, 10)).toBe(header.ScmstPostDate);
    }
  });

  it('takes an `O` row for each line when a subcontract is posted, and the same back when it is void', async () => {
    const lines = [line(), line({ ScschTaskCode: '88002', ScschTaskName: 'Piers', ScschAmt: 99.65 })];
    const id = await enter(erp, {}, lines);
    const q = "JcdtSrcCommCode = '24-010-901'";
    expect(await erp.items(COSTS, { q })).toHaveLength(0);
    expect((await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y', ScmstPostDate: '2026-07-14' })).status).toBe(200);
    const rows = await erp.items(COSTS, { q });
    expect(rows.map((row) => [row.JcdtTypeCode, row.JcdtSrcCode, row.JcdtRefDesc, row.JcdtAmt])).toEqual([
      ['O', 'SC', 'Footings', 1200.35],
      ['O', 'SC', 'Piers', 99.65],
    ]);
    expect(rows[0]).toMatchObject({
      JcdtPostDate: '2026-07-14T00:00:00-04:00',
      JcdtIuCreateDate: '2026-07-21T17:08:34-04:00',
      JcdtVenCode: 'ACME',
      JcdtJobCode: '24-010',
      JcdtPhsCode: '03-100',
      JcdtCatCode: 'S',
    });
    const [header] = await erp.items(SC, { q: "ScmstContCode = '24-010-901'" });
    expect(rows[0]?.JcdtBchNum).toBe(header?.ScmstPostBatch);
    await erp.control('POST', '/void', { vendor: 'ACME', contract: '24-010-901' });
    const after = await erp.items(COSTS, { q });
    expect([after.length, cents(after)]).toEqual([4, 0]);
  });

  it('takes the same rows when a person posts, and none for a document that is refused', async () => {
    await enter(erp);
    await erp.control('POST', '/post', { vendor: 'ACME', contract: '24-010-901', date: '2026-07-20' });
    await erp.control('POST', '/post', { vendor: 'ACME', contract: '24-010-901', date: '2026-07-20' });
    expect(await erp.items(COSTS, { q: "JcdtSrcCommCode = '24-010-901'" })).toHaveLength(1);
  });

  it('is read only', async () => {
    const [row] = await erp.items(COSTS);
    expect((await erp.send('POST', COSTS, { JcdtVUuid: '' })).status).toBe(404);
    expect((await erp.send('PATCH', `${COSTS}/${row?.JcdtVUuid}`, { JcdtAmt: 1 })).status).toBe(404);
  });
});

describe('costs that people post', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());
  const post = (...rows: Json[]) => erp.control('POST', '/job-costs', { rows });

  it('are there at once, also with a day of the past, and show to "since" by the day of their entry', async () => {
    const cost = { job: '24-010.1', phase: '03-100', category: 'M', amount: '-12.05', postDate: '2025-02-03' };
    const posted = await post(cost, { ...cost, amount: 7, commitment: '24-010-001', postDate: undefined, type: 'C' });
    const [first, second] = posted.json.vuuids as string[];
    expect((await erp.get(`${COSTS}/${first}`)).json).toMatchObject({
      JcdtAmt: -12.05,
      JcdtPostDate: '2025-02-03T00:00:00-05:00',
      JcdtJobCtrlCode: '24-010',
      JcdtTypeCode: 'C',
      JcdtSrcCommCode: null,
    });
    expect((await erp.get(`${COSTS}/${second}`)).json).toMatchObject({
      JcdtPostDate: '2026-07-21T00:00:00-04:00',
      JcdtSrcCommCode: '24-010-001',
    });
    const finder = 'selectByDate;auditDate=2026-07-21T00:00:00+0000,compCode=ZZ,jobCode=24-010.1';
    expect((await erp.items(COSTS, { finder })).map((row) => row.JcdtVUuid)).toEqual([first, second]);
  });

  it('may be changed and taken away by hand, and then are gone everywhere', async () => {
    const posted = await post({ job: '24-020', phase: '03-100', category: 'M', amount: 40 });
    const [id] = posted.json.vuuids as string[];
    const set = { JcdtAmt: 41.5 };
    const edited = await erp.control('POST', '/edit', { collection: 'jcdetailposted', match: { JcdtVUuid: id }, set });
    expect(edited.json).toEqual({ changed: 1 });
    const read = () => erp.items(COSTS, { q: "JcdtCompCode = 'ZZ' and JcdtJobCode = '24-020' and JcdtCatCode = 'M'" });
    expect((await read()).find((row) => row.JcdtVUuid === id)).toMatchObject({
      JcdtAmt: 41.5,
      JcdtIuUpdateDate: '2026-07-21T17:08:34-04:00',
    });
    expect((await erp.control('POST', '/job-costs/remove', { vuuids: [id, 'NOTHING'] })).json).toEqual({ removed: 1 });
    expect((await read()).some((row) => row.JcdtVUuid === id)).toBe(false);
    expect((await erp.get(`${COSTS}/${id}`)).status).toBe(404);
  });

  it('need a job that exists', async () => {
    const refused = await post({ job: '24-999', phase: '03-100', category: 'M', amount: 40 });
    expect([refused.status, refused.json.message]).toEqual([409, 'There is no job 24-999 in company ZZ']);
    expect((await post({ job: '24-010', amount: 40 })).status).toBe(400);
  });
});
