import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, ledgerRow, startLedger, vuuid } from './ledger.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await startLedger(Array.from({ length: 10 }, (_, n) => ledgerRow(n * 10)));
});
afterEach(() => ledger.close());

const JOBS = ['ZZ/24-010'];
const page = (after: string | null, limit = 4, jobs: readonly string[] = JOBS) =>
  ledger.system.clients['job-cost'].page(jobs, { from: null, after, limit });

/** The amounts of a whole walk; `meanwhile` runs behind each page. */
async function walk(meanwhile: (pageNumber: number) => void = () => undefined): Promise<string[]> {
  const amounts: string[] = [];
  let after: string | null = null;
  for (let n = 1; ; n += 1) {
    const { rows, more, lastKey } = await page(after);
    for (const { value } of rows) amounts.push(value instanceof Error ? value.message : value.amount);
    meanwhile(n);
    if (!more) return amounts;
    after = lastKey;
  }
}

describe('the walk through the ledger by its technical key', () => {
  test('every row once, each page beginning behind the key of the page before and never at an offset', async () => {
    expect(await walk()).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80', '90']);
    const asked = ledger.stub.requests.map(({ query }) => query);
    expect(asked).toHaveLength(3);
    expect(asked.every((query) => query.get('offset') === '0' && query.get('limit') === '4')).toBe(true);
    expect(asked.every((query) => query.get('orderBy') === 'JcdtVUuid:asc')).toBe(true);
    expect(asked[1]?.get('q')).toContain(`JcdtVUuid > '${vuuid(30)}'`);
  });

  test('the company stands in the finder and in q, and no other members are asked for', async () => {
    await page(null);
    const query = ledger.stub.requests[0]?.query;
    expect(query?.get('finder')).toBe('selectByCode;compCode="ZZ"');
    expect(query?.get('q')).toBe("JcdtCompCode = 'ZZ' and JcdtJobCode = '24-010'");
    expect(query?.get('fields')?.split(',')).toContain('JcdtSrcCommCode');
    expect(query?.get('fields')).not.toContain('JcdtAccCode');
  });

  test('rows that are taken away while it reads hide none of those behind them', async () => {
    const read = await walk((n) => {
      if (n === 1) ledger.rows = ledger.rows.filter(({ JcdtAmt }) => JcdtAmt !== 0 && JcdtAmt !== 10);
    });
    expect(read).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80', '90']);
  });

  test('rows that are added while it reads are read where they lie ahead, and push none of the others twice', async () => {
    const read = await walk((n) => {
      if (n === 1) ledger.rows.push(ledgerRow(5), ledgerRow(55));
    });
    expect(read).toEqual(['0', '10', '20', '30', '40', '50', '55', '60', '70', '80', '90']);
  });

  test('several jobs are one call, and a job of another company is never asked for', async () => {
    ledger.rows.push(ledgerRow(15, { JcdtJobCode: '24-010.1' }), ledgerRow(25, { JcdtJobCode: '24-020' }));
    const found = await page(null, 4, ['ZZ/24-010', 'ZZ/24-010.1', 'YY/24-010']);
    expect(found.rows.map(({ id }) => id)).toEqual([
      `ZZ/24-010/jc-${vuuid(0)}`,
      `ZZ/24-010/jc-${vuuid(10)}`,
      `ZZ/24-010.1/jc-${vuuid(15)}`,
      `ZZ/24-010/jc-${vuuid(20)}`,
    ]);
    expect(ledger.stub.requests).toHaveLength(1);
    expect(await page(null, 4, ['YY/24-010'])).toEqual({ rows: [], more: false, lastKey: null });
    expect(ledger.stub.requests).toHaveLength(1);
  });

  test('more jobs than a URL can name are read side by side, no further than the slowest of them reached', async () => {
    const jobs = Array.from({ length: 400 }, (_, n) => `24-${String(n).padStart(4, '0')}`);
    ledger.rows = Array.from({ length: 30 }, (_, n) => ledgerRow(n, { JcdtJobCode: jobs[n < 12 ? 0 : 399] }));
    const read: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const found: Awaited<ReturnType<typeof page>> = await page(
        after,
        4,
        jobs.map((job) => `ZZ/${job}`),
      );
      for (const { value } of found.rows) read.push(value instanceof Error ? '' : value.amount);
      more = found.more;
      after = found.lastKey;
    }
    expect(read).toEqual(Array.from({ length: 30 }, (_, n) => String(n)));
  });

  test('a bad row is named and stops none of its neighbours; without its key it has no id', async () => {
    ledger.spoil = (rows) => {
      Object.assign(rows[1] ?? {}, { JcdtAmt: 'ten' });
      rows[2] = { ...rows[2], JcdtVUuid: undefined };
      return null;
    };
    const { rows, more, lastKey } = await page(null);
    expect(rows.map(({ id }) => id)).toEqual([
      `ZZ/24-010/jc-${vuuid(0)}`,
      `ZZ/24-010/jc-${vuuid(10)}`,
      null,
      `ZZ/24-010/jc-${vuuid(30)}`,
    ]);
    expect(rows[1]?.value).toMatchObject({ message: expect.stringMatching(/items\[1\]\.JcdtAmt is not an amount/) });
    expect(rows[2]).toMatchObject({
      key: null,
      vuuid: null,
      value: { message: expect.stringContaining('items[2].JcdtVUuid') },
    });
    expect(rows.map(({ value }) => value instanceof Error)).toEqual([false, true, true, false]);
    expect({ more, lastKey }).toEqual({ more: true, lastKey: vuuid(30) });
  });

  test('a row whose job is spoilt still has its technical key, and the walk goes on behind it', async () => {
    ledger.spoil = (rows) => {
      rows[3] = { ...rows[3], JcdtJobCode: null };
      return null;
    };
    const { rows, lastKey } = await page(null);
    expect(rows[3]).toMatchObject({ id: null, key: null, vuuid: vuuid(30), value: expect.any(Error) });
    expect(lastKey).toBe(vuuid(30));
  });

  test('a page that repeats the one before is a fault that may pass, and no endless walk', async () => {
    const first = ledger.rows.slice(0, 4);
    ledger.spoil = (_, body) => ({ ...body, items: first, hasMore: true });
    await expect(page(vuuid(30))).rejects.toMatchObject({
      code: 'UPSTREAM_GARBAGE',
      retryable: true,
      message: expect.stringContaining('nothing behind the pages before'),
    });
  });

  test('rows from before the key are dropped, those behind it are taken', async () => {
    ledger.spoil = (rows, body) => ({ ...body, items: [ledgerRow(30), ...rows] });
    const { rows } = await page(vuuid(30));
    expect(rows.map(({ vuuid: own }) => own)).toEqual([40, 50, 60, 70].map(vuuid));
  });

  test('a page out of the order of its key is a fault: what a later key hides would never be read', async () => {
    ledger.spoil = (rows, body) => ({ ...body, items: [...rows].reverse() });
    await expect(page(null)).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE', retryable: true });
  });

  test('an empty page that another shall follow is a fault, and so is one of nameless rows alone', async () => {
    ledger.spoil = (_, body) => ({ ...body, items: [], hasMore: true });
    await expect(page(null)).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
    ledger.spoil = (_, body) => ({ ...body, items: [{ ...ledgerRow(1), JcdtVUuid: null }], hasMore: true });
    await expect(page(null)).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
    ledger.spoil = (_, body) => ({ ...body, items: [{ ...ledgerRow(1), JcdtVUuid: null }], hasMore: false });
    expect(await page(null)).toMatchObject({ rows: [{ id: null, value: expect.any(Error) }], lastKey: null });
  });

  test('rows of another company are dropped, even where CMiC mixes them in', async () => {
    ledger.spoil = (rows, body) => ({ ...body, items: [{ ...rows[0], JcdtCompCode: 'YY' }, ...rows.slice(1)] });
    const { rows } = await page(null);
    expect(rows.map(({ vuuid: own }) => own)).toEqual([10, 20, 30].map(vuuid));
  });

  test.each([
    ['half an answer', '{"items":[{"JcdtCompCode":"ZZ"'],
    ['a sign-in page', '<html><body>Sign in</body></html>'],
    ['no items', { hasMore: false }],
  ])('%s is a fault as a whole', async (_, body) => {
    ledger.spoil = () => body;
    await expect(page(null)).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
  });

  test('how many rows there are is asked with one row; where CMiC does not tell, nobody knows', async () => {
    const { count } = ledger.system.clients['job-cost'];
    expect(await count(JOBS, { from: '2026-01-01' })).toBe(10);
    const query = ledger.stub.requests[0]?.query;
    expect(query?.get('limit')).toBe('1');
    expect(query?.get('q')).toContain("JcdtPostDate >= '2026-01-01'");
    ledger.spoil = (_, body) => ({ ...body, totalResults: undefined });
    expect(await count(JOBS, { from: null })).toBeNull();
    expect(await count(['YY/24-010'], { from: null })).toBe(0);
  });
});
