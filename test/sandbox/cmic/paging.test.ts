import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Erp, type Json, startErp } from './erp.ts';

const COSTS = '/jc-rest-api/rest/1/jcdetailposted';
const ROWS = 5000;

describe('reading a long ledger', () => {
  let erp: Erp;
  let all: Json[];
  let jobs: string[];
  beforeAll(async () => {
    erp = await startErp(undefined, { story: 'large', seed: 3, projects: 1, commitments: 5, jobCostRows: ROWS });
    jobs = (await erp.items('/jc-rest-api/rest/1/jcjob')).map((row) => String(row.JobCode));
    all = (await erp.control('GET', '/state/jcdetailposted')).json as unknown as Json[];
  });
  afterAll(() => erp.close());

  /** Page by page: what comes after the last key. */
  async function byKey(where: string, limit = 1000): Promise<Json[]> {
    const rows: Json[] = [];
    for (;;) {
      const last = rows.at(-1)?.JcdtVUuid;
      const q = last === undefined ? where : `${where} and JcdtVUuid > '${last}'`;
      const page = await erp.get(COSTS, { q, orderBy: 'JcdtVUuid:asc', limit: String(limit), onlyData: 'true' });
      const items = page.json.items as Json[];
      rows.push(...items);
      expect(page.json.count).toBe(items.length);
      if (page.json.hasMore !== true) return rows;
      expect(items).toHaveLength(limit);
    }
  }
  const ids = (rows: Json[]) => rows.map((row) => String(row.JcdtVUuid));
  const ofJobs = (names: string[]) => `(${names.map((job) => `JcdtJobCode = '${job}'`).join(' or ')})`;

  it('puts all rows on the one project, over its codes, types and sub jobs', () => {
    expect(all).toHaveLength(ROWS);
    expect(jobs.length).toBeGreaterThan(1);
    expect(new Set(all.map((row) => row.JcdtJobCode))).toEqual(new Set(jobs));
    expect(new Set(all.map((row) => row.JcdtTypeCode))).toEqual(new Set(['C', 'O']));
    expect(all.some((row) => Number(row.JcdtAmt) < 0)).toBe(true);
    expect(all.some((row) => row.JcdtTypeCode === 'C' && row.JcdtSrcCommCode !== null)).toBe(true);
    expect(new Set(all.map((row) => `${row.JcdtPhsCode}/${row.JcdtCatCode}`)).size).toBeGreaterThan(40);
  });

  it('has keys whose order is not the order of posting', () => {
    const byPosting = ids(all);
    expect(new Set(byPosting).size).toBe(ROWS);
    expect(byPosting.slice(0, 50)).not.toEqual([...byPosting].sort().slice(0, 50));
  });

  it('gives a reader by key every row once, in the order of the key', async () => {
    const rows = await byKey("JcdtCompCode = 'ZZ'");
    expect(ids(rows)).toEqual(ids(all).sort());
  });

  it('does so for some jobs and days, whatever the size of the page', async () => {
    const expected = all
      .filter((row) => jobs.includes(String(row.JcdtJobCode)) && String(row.JcdtPostDate) >= '2025-09-01')
      .map((row) => String(row.JcdtVUuid))
      .sort();
    const where = `JcdtCompCode = 'ZZ' and ${ofJobs(jobs)} and JcdtPostDate >= '2025-09-01'`;
    expect(expected.length).toBeGreaterThan(1000);
    expect(ids(await byKey(where))).toEqual(expected);
    expect(ids(await byKey(where, 333))).toEqual(expected);
    expect(await byKey("JcdtCompCode = 'ZZ' and JcdtJobCode = 'NONE'")).toEqual([]);
  });

  it('says at the last full page that there is no more', async () => {
    const sorted = ids(all).sort();
    const q = (after: string | undefined) => `JcdtCompCode = 'ZZ' and JcdtVUuid > '${after}'`;
    const page = { orderBy: 'JcdtVUuid:asc', limit: '1000', onlyData: 'true' };
    const last = await erp.get(COSTS, { ...page, q: q(sorted.at(-1001)) });
    expect([last.json.count, last.json.hasMore]).toEqual([1000, false]);
    const before = await erp.get(COSTS, { ...page, q: q(sorted.at(-1002)) });
    expect([before.json.count, before.json.hasMore]).toEqual([1000, true]);
  });

  it('counts without sending the rows', async () => {
    const job = jobs[1] ?? '';
    const expected = all.filter((row) => row.JcdtJobCode === job);
    const count = async (query: Record<string, string>) => {
      const { json } = await erp.get(COSTS, { ...query, limit: '1', totalResults: 'true' });
      return [json.totalResults, json.count, json.hasMore];
    };
    expect(await count({ finder: `selectByCode;compCode=ZZ,jobCode=${job}` })).toEqual([expected.length, 1, true]);
    const since = expected.filter((row) => String(row.JcdtPostDate) >= '2026-01-01').length;
    const q = `JcdtJobCode = '${job}' and JcdtPostDate >= '2026-01-01'`;
    expect(await count({ q })).toEqual([since, 1, true]);
    expect(await count({ q, orderBy: 'JcdtVUuid:asc' })).toEqual([since, 1, true]);
    expect(await count({ q, orderBy: 'JcdtPostDate:desc' })).toEqual([since, 1, true]);
    expect(await count({})).toEqual([ROWS, 1, true]);
  });

  it('gives rows that are named by their keys, over several jobs, in the asked order', async () => {
    const [first, second] = jobs.map((job) => all.filter((row) => row.JcdtJobCode === job));
    const wanted = [first?.[3], first?.[90], second?.[7], second?.[8]].map((row) => String(row?.JcdtVUuid));
    const named = (job: string | undefined, from: string[]) =>
      `(JcdtJobCode = '${job}' and (${from.map((id) => `JcdtVUuid = '${id}'`).join(' or ')}))`;
    const q = `JcdtCompCode = 'ZZ' and (${named(jobs[0], wanted.slice(0, 2))} or ${named(jobs[1], wanted.slice(2))})`;
    expect(ids(await erp.items(COSTS, { q, orderBy: 'JcdtVUuid:desc' }))).toEqual([...wanted].sort().reverse());
    expect(ids(await erp.items(COSTS, { q, orderBy: 'JcdtVUuid:asc' }))).toEqual([...wanted].sort());
    const elsewhere = `JcdtCompCode = 'ZZ' and ${named(jobs[1], wanted.slice(0, 2))}`;
    expect(await erp.items(COSTS, { q: elsewhere })).toEqual([]);
  });

  it('pages by offset in any order, and finds new rows there too', async () => {
    const orderBy = 'JcdtPostDate:asc,JcdtVUuid:asc';
    const read = async () => {
      const rows: Json[] = [];
      for (let offset = 0; ; offset += 1000) {
        const page = await erp.get(COSTS, { orderBy, limit: '1000', offset: String(offset), onlyData: 'true' });
        rows.push(...(page.json.items as Json[]));
        if (page.json.hasMore !== true) return rows;
      }
    };
    expect(new Set(ids(await read())).size).toBe(ROWS);
    const posted = await erp.control('POST', '/job-costs', {
      rows: [{ job: jobs[0], phase: String(all[0]?.JcdtPhsCode), category: 'S', amount: 1, postDate: '2020-01-02' }],
    });
    const [id] = posted.json.vuuids as string[];
    expect((await read())[0]?.JcdtVUuid).toBe(id);
    expect(ids(await byKey(`JcdtCompCode = 'ZZ' and ${ofJobs(jobs)}`))).toEqual([...ids(all), id].sort());
    await erp.control('POST', '/job-costs/remove', { vuuids: [id] });
    expect(ids(await byKey(`JcdtCompCode = 'ZZ' and ${ofJobs(jobs)}`))).toEqual(ids(all).sort());
  });

  it('is the same ledger for the same seed', async () => {
    const story = { story: 'large' as const, seed: 3, projects: 1, commitments: 5, jobCostRows: 300 };
    const again = await startErp(undefined, story);
    const other = await startErp(undefined, { ...story, seed: 8 });
    const rows = async (of: Erp) => ids((await of.control('GET', '/state/jcdetailposted')).json as unknown as Json[]);
    expect(await rows(again)).toEqual(ids(all).slice(0, 300));
    expect(await rows(other)).not.toEqual(await rows(again));
    await again.close();
    await other.close();
  });
});
