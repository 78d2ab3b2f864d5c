import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../kernel/log.ts';
import { checkRecord, key } from '../../kernel/records.ts';
import { createClient } from '../../subgraphs/procore/kinds/vendor/client.ts';
import { createMarks } from '../../subgraphs/procore/marks.ts';
import { windowPage } from '../../subgraphs/procore/paging.ts';
import { createProcoreSource, type List } from '../../subgraphs/procore/source.ts';
import { createTestClock } from '../support/clock.ts';
import { type StubAnswer, type StubRequest, startStub } from '../support/stub-server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Listing {
  rows: number[];
  /** Which paging headers the answers bear. */
  headers?: ('total' | 'link' | 'per-page')[];
  cap?: number;
  change?(page: number, rows: number[]): unknown[];
}

const list: List<{ id: string }> = {
  path: '/rest/v1.0/things',
  query: { project_id: 7 },
  check: (value, path, where) => ({ id: checkRecord(key, value, 'PROCORE', path, where) }),
};

async function sourceOf({ rows, headers = [], cap = 10_000, change = (_, some) => some }: Listing) {
  const answer = ({ path, query }: StubRequest): StubAnswer => {
    if (path.startsWith('/oauth')) return { body: { access_token: 'token' } };
    const page = Number(query.get('page'));
    const size = Math.min(Number(query.get('per_page')), cap);
    const more = page * size < rows.length;
    // The documented URLs lose the rest of the query: whoever follows them asks without the project.
    const link = more
      ? `<http://elsewhere/x?page=${page + 1}>; rel="next"`
      : '<http://elsewhere/x?page=1>; rel="first"';
    const all: Record<string, string> = { total: String(rows.length), link, 'per-page': String(size) };
    const sent = Object.fromEntries(headers.map((name) => [name, all[name] ?? '']));
    return { headers: sent, body: change(page, rows.slice((page - 1) * size, page * size)) };
  };
  const stub = await startStub(answer);
  const source = createProcoreSource({
    apiUrl: stub.url,
    loginUrl: stub.url,
    clientId: 'id',
    clientSecret: 'secret',
    companyId: '4001',
    clock: createTestClock(),
    log: createLog('silent'),
  });
  open.push(source.close, stub.close);
  const calls = () => stub.requests.filter(({ path }) => path.startsWith('/rest'));
  return { source, calls };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const ids = (rows: readonly unknown[]) => rows.map((row) => Number((row as { id: string }).id));

describe('walking a list', () => {
  it.each([
    ['Total', ['total'] as const, 3],
    ['Link', ['link'] as const, 3],
    ['a page that is not full', [] as const, 3],
  ])('ends by %s', async (_name, headers, calls) => {
    const site = await sourceOf({ rows: numbers(2500), headers: [...headers] });
    expect(ids(await site.source.all(list))).toEqual(numbers(2500));
    expect(site.calls()).toHaveLength(calls);
  });

  it('asks by page numbers with the whole query, never by the URLs of Link', async () => {
    const site = await sourceOf({ rows: numbers(1500), headers: ['link'] });
    await site.source.all(list);
    expect(site.calls().map(({ path }) => path)).toEqual(
      [1, 2].map((page) => `/rest/v1.0/things?project_id=7&page=${page}&per_page=1000`),
    );
  });

  it('goes on where Procore caps the page below what was asked', async () => {
    const site = await sourceOf({ rows: numbers(700), headers: ['total', 'per-page'], cap: 300 });
    expect(ids(await site.source.all(list))).toEqual(numbers(700));
  });

  it('reads no page that nobody asks for', async () => {
    const site = await sourceOf({ rows: numbers(5000), headers: ['total'] });
    for await (const page of site.source.pages(list)) if (page.length > 0) break;
    expect(site.calls()).toHaveLength(1);
  });

  it('fails where a page repeats the one before, instead of going on for ever', async () => {
    const site = await sourceOf({ rows: numbers(3000), headers: ['total'], change: () => numbers(1000) });
    await expect(site.source.all(list)).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE', retryable: true });
  });

  it('reads again where a row moved to a page that was read already', async () => {
    let moved = false;
    const site = await sourceOf({
      rows: numbers(1500),
      headers: ['total'],
      change: (page, rows) => {
        if (page !== 2 || moved) return rows;
        moved = true;
        return [1000, ...rows.slice(0, -1)];
      },
    });
    expect(ids(await site.source.all(list)).sort((a, b) => a - b)).toEqual(numbers(1500));
    expect(site.calls()).toHaveLength(4);
  });

  it("the whole directory is read again where a vendor moved: one that is missed would be nobody's rival", async () => {
    let moved = false;
    const site = await sourceOf({
      rows: numbers(1500),
      headers: ['total'],
      change: (page, rows) => {
        if (page !== 2 || moved) return rows.map((id) => ({ id }));
        moved = true;
        return [1000, ...rows.slice(0, -1)].map((id) => ({ id }));
      },
    });
    const vendors = createClient(site.source, createMarks(site.source, createTestClock()));
    const whole = (await vendors.whole()).map((row) => Number((row as { id: string }).id));
    expect(whole.sort((a, b) => a - b)).toEqual(numbers(1500));
    expect(await vendors.whole({ isActive: false })).toHaveLength(1500);
  });

  it('takes the rows under `data` of v2 as it takes a bare list', async () => {
    const stub = await startStub(({ path }) =>
      path.startsWith('/oauth') ? { body: { access_token: 't' } } : { body: { data: [4, 5] } },
    );
    const options = {
      clientId: 'id',
      clientSecret: 's',
      companyId: '1',
      clock: createTestClock(),
      log: createLog('silent'),
    };
    const source = createProcoreSource({ apiUrl: stub.url, loginUrl: stub.url, ...options });
    open.push(source.close, stub.close);
    expect(ids(await source.all(list))).toEqual([4, 5]);
  });
});

describe('a slice of a list', () => {
  it('is one page that holds the whole window', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 101 }), (offset, limit) => {
        const found = windowPage(offset, limit, 1000);
        if (!found) return;
        expect((found.page - 1) * found.perPage + found.skip).toBe(offset);
        expect(found.skip + limit).toBeLessThanOrEqual(found.perPage);
      }),
    );
  });

  it('costs one call with a v1 page, wherever it starts', () => {
    for (let offset = 0; offset < 5000; offset += 7) {
      for (const limit of [1, 25, 99, 100]) expect(windowPage(offset, limit, 1000)).not.toBeNull();
    }
  });

  it.each([
    ['with all headers', ['total', 'link', 'per-page'] as const],
    ['without headers', [] as const],
  ])('gives every row once, at any size, %s', async (_name, headers) => {
    const site = await sourceOf({ rows: numbers(130), headers: [...headers] });
    const found: number[] = [];
    for (const limit of [7, 25, 1, 40, 100]) {
      const slice = await site.source.slice(list, found.length, limit);
      found.push(...ids(slice.rows));
      expect(slice.more).toBe(found.length < 130);
    }
    expect(found).toEqual(numbers(130));
    expect(site.calls()).toHaveLength(5);
  });

  it('is read again by the size that Procore caps pages at', async () => {
    const site = await sourceOf({ rows: numbers(400), headers: ['total', 'per-page'], cap: 30 });
    const slice = await site.source.slice(list, 95, 25);
    expect(ids(slice.rows)).toEqual(numbers(120).slice(95));
    expect(slice).toMatchObject({ more: true, total: 400 });
  });
});
