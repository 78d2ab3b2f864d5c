import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sum } from '../../kernel/money.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.control('PUT', 'faults', []);
  await cmic.forgetCalls();
});

type Row = Record<string, unknown>;
const client = () => cmic.system.clients['job-cost'];
const ledger = async () => (await cmic.control('GET', 'state/jcdetailposted')) as Row[];
const JOBS = ['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-010.2'];

/** All entries of a walk; `meanwhile` runs once, behind the first page. */
async function walk(jobs: readonly string[], limit: number, meanwhile: () => Promise<unknown> = async () => undefined) {
  const found: Awaited<ReturnType<ReturnType<typeof client>['page']>>['rows'] = [];
  let after: string | null = null;
  for (let n = 1; ; n += 1) {
    const { rows, more, lastKey } = await client().page(jobs, { from: null, after, limit });
    found.push(...rows);
    if (!more) return found;
    if (n === 1) await meanwhile();
    after = lastKey;
  }
}

const amountsOf = (entries: Awaited<ReturnType<typeof walk>>) =>
  entries.map(({ value }) => (value instanceof Error ? '' : value.amount));

describe('the posted ledger of jobs', () => {
  test('the jobs that are asked for, in any page size, to the cent; another company has a job of the same code', async () => {
    const own = (await ledger()).filter(
      ({ JcdtCompCode, JcdtJobCode }) => JcdtCompCode === 'ZZ' && JOBS.includes(`ZZ/${JcdtJobCode}`),
    );
    const total = sum(own.map(({ JcdtAmt }) => String(JcdtAmt)));
    for (const limit of [3, 1000]) {
      const entries = await walk(JOBS, limit);
      expect(entries).toHaveLength(own.length);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(own.length);
      expect(sum(amountsOf(entries))).toBe(total);
    }
    expect(await client().count(JOBS, { from: null })).toBe(own.length);
  });

  test('costs and commitments, corrections, and what a cost was committed by before', async () => {
    const rows = (await walk(JOBS, 1000)).map(({ value }) => {
      if (value instanceof Error) throw value;
      return value;
    });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['COST', 'COMMITTED']));
    expect(rows.find(({ reference }) => reference === 'CM-0077')).toMatchObject({
      company: 'ZZ',
      job: '24-010',
      controlJob: null,
      costCode: '03-100',
      category: 'M',
      type: 'C',
      kind: 'COST',
      source: 'AP',
      sourceKind: 'ACCOUNTS_PAYABLE',
      commitmentSource: null,
      description: 'Form lumber, returned',
      amount: '-1204.1',
      postDate: '2025-06-03',
      currency: 'USD',
      vendor: 'SUMMIT',
    });
    expect(rows.some(({ kind, commitmentSource }) => kind === 'COST' && commitmentSource !== null)).toBe(true);
    expect(rows.find(({ job }) => job === '24-010.1')?.controlJob).toBe('24-010');
  });

  test('a posting date is the first day that is read', async () => {
    const june = await client().page(JOBS, { from: '2025-06-01', after: null, limit: 1000 });
    expect(june.rows.length).toBeGreaterThan(5);
    expect(june.rows.every(({ value }) => !(value instanceof Error) && value.postDate >= '2025-06-01')).toBe(true);
    const { rows } = await client().page(JOBS, { from: '2025-06-27', after: null, limit: 1000 });
    expect(rows.map(({ value }) => !(value instanceof Error) && value.reference)).toEqual(
      expect.arrayContaining(['ADJ-12']),
    );
    expect(await client().count(JOBS, { from: '2025-06-01' })).toBe(june.rows.length);
  });

  test('rows that are posted or taken out while it reads make no row missing or come twice', async () => {
    const world = await startCmic();
    const before = cmic;
    cmic = world;
    try {
      const all = await walk(JOBS, 1000);
      const [first, second] = all.map(({ vuuid }) => vuuid);
      const row = { job: '24-010', phase: '03-100', category: 'M', amount: '1.00' };
      const read = await walk(JOBS, 5, async () => {
        await world.control('POST', 'job-costs/remove', { vuuids: [first, second] });
        await world.control('POST', 'job-costs', { rows: Array.from({ length: 20 }, () => row) });
      });
      const ids = read.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
    } finally {
      cmic = before;
      await world.close();
    }
  });

  test('a spoilt row is an error of its own', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcdetailposted', effect: 'wrongType', member: 'JcdtAmt', times: 1 }]);
    const { rows } = await client().page(JOBS, { from: null, after: null, limit: 1000 });
    const bad = rows.filter(({ value }) => value instanceof Error);
    expect(bad).toHaveLength(1);
    expect(bad[0]?.id).toMatch(/^ZZ\/24-010(\.\d)?\/jc-[0-9A-F]{32}$/);
    expect(String(bad[0]?.value)).toMatch(/jcdetailposted: items\[\d+\]\.JcdtAmt/);
  });

  test('half an answer is read again, a sign-in page is a fault', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcdetailposted', effect: 'truncate', times: 1 }]);
    expect((await walk(['ZZ/24-020'], 1000)).length).toBeGreaterThan(0);
    await cmic.control('PUT', 'faults', [{ path: 'jcdetailposted', effect: 'signInPage' }]);
    await expect(walk(['ZZ/24-020'], 1000)).rejects.toMatchObject({ source: 'CMIC' });
  });
});

describe("a job's posted costs in the graph", () => {
  test('oldest first, one kind or code or month of them, as money', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicJob(id: "ZZ/24-020") {
        all: postedCosts(first: 100) { totalCount nodes { id postDate kind } }
        may: postedCosts(filter: { kind: COST, postedFrom: "2025-05-01", postedTo: "2025-05-09" }) {
          nodes { costCode category amount { amount currency } type source sourceCode sourceName description reference units vendor { id } job { id } jobCategory { id } }
        }
        fixed: postedCosts(filter: { source: GENERAL_LEDGER }) { nodes { amount { amount } reference } }
        most: postedCosts(first: 1, orderBy: { field: AMOUNT, direction: DESC }, filter: { kind: COST }) { nodes { amount { amount } } pageInfo { hasNextPage } }
      }
    }`);
    expect(errors).toBeUndefined();
    const job = data?.cmicJob as Record<string, { nodes: Row[]; totalCount?: number }>;
    const days = job.all?.nodes.map(({ postDate }) => postDate);
    expect(days).toEqual([...(days ?? [])].sort());
    expect(job.all?.totalCount).toBe(job.all?.nodes.length);
    expect(job.may?.nodes).toEqual([
      {
        costCode: '03-100',
        category: 'L',
        amount: { amount: '7340.20', currency: 'USD' },
        type: 'C',
        source: 'PAYROLL',
        sourceCode: 'PY',
        sourceName: 'Payroll',
        description: 'Payroll, week 19',
        reference: 'W19',
        units: '122',
        vendor: null,
        job: { id: 'ZZ/24-020' },
        jobCategory: { id: 'ZZ/24-020/03-100/L' },
      },
    ]);
    expect(job.fixed?.nodes).toEqual([{ amount: { amount: '-104.44' }, reference: 'JE-2206' }]);
    expect(job.most).toMatchObject({ pageInfo: { hasNextPage: true } });
  });

  test('by id, for those who see the job alone', async () => {
    const [entry] = await walk(['ZZ/24-010.1'], 1);
    const ids = [entry?.id, 'ZZ/24-010/jc-NOBODY', 'ZZ/24-010/24-010', `YY/24-010/jc-${entry?.vuuid}`];
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicJobCost { id job { code } } } }';
    const variables = { r: ids.map((id) => ({ __typename: 'CmicJobCost', id })) };
    const { data, errors } = await cmic.ask(query, { variables });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([{ id: entry?.id, job: { code: '24-010.1' } }, null, null, null]);
    const other = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-020'] } });
    expect(other.data?._entities).toEqual([null, null, null, null]);
    const above = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-010'] } });
    expect(above.data?._entities).toMatchObject([{ id: entry?.id }, null, null, null]);
  });
});
