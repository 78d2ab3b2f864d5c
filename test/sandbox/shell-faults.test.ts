import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { call, eachWithNotes, faults, get, journal, type Note, names, server, write } from './notes.ts';

eachWithNotes();

describe('faults of a call', () => {
  it('latency: answers as usual, later', async () => {
    await faults({ effect: 'latency', ms: 60 });
    const before = performance.now();
    expect((await write('slow')).status).toBe(201);
    expect(performance.now() - before).toBeGreaterThan(50);
  });

  it('lateAnswer: writes at once, and answers later', async () => {
    await faults({ effect: 'lateAnswer', ms: 80 });
    const before = performance.now();
    const answer = write('told late');
    for (let n = 0; n < 50 && !(await journal())[0]?.accepted; n += 1) await wait(1);
    expect((await journal())[0]).toMatchObject({ status: 0, accepted: true });
    expect((await answer).status).toBe(201);
    expect(performance.now() - before).toBeGreaterThan(70);
    expect((await journal())[0]).toMatchObject({ status: 201, accepted: true });
  });

  it('status: answers with Retry-After in the call’s place, and nothing is written', async () => {
    await faults({ effect: 'status', status: 503, retryAfter: 7, method: 'post', path: '^/notes$' });
    const answer = await write('refused');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
    expect(await names()).not.toContain('refused');
    expect((await journal())[0]).toMatchObject({ status: 503, accepted: false });
    expect((await call('/notes')).status).toBe(200);
  });

  it('emptyBody: answers 500 without a body, and nothing is written', async () => {
    await faults({ effect: 'emptyBody' });
    const answer = await write('empty');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(await names()).not.toContain('empty');
  });

  it('signInPage: answers 200 with a page, and nothing is written', async () => {
    await faults({ effect: 'signInPage' });
    const answer = await write('page');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(await answer.text()).toContain('Sign in');
    expect(await names()).not.toContain('page');
  });

  it('dropBefore: cuts the connection, and nothing is written', async () => {
    await faults({ effect: 'dropBefore' });
    await expect(write('before')).rejects.toThrow();
    expect(await names()).not.toContain('before');
    expect((await journal())[0]).toMatchObject({ status: 0, accepted: false, performedAt: null });
  });

  it('dropAfter: writes, then cuts the connection', async () => {
    await faults({ effect: 'dropAfter' });
    await expect(write('after')).rejects.toThrow();
    expect(await names()).toContain('after');
    expect((await journal())[0]).toMatchObject({ status: 0, accepted: true });
  });

  it('lateWrite: cuts the connection now and writes later', async () => {
    await faults({ effect: 'lateWrite', ms: 80 });
    await expect(write('late')).rejects.toThrow();
    expect(await names()).not.toContain('late');
    await wait(160);
    expect(await names()).toContain('late');
    const [entry] = await journal();
    expect(entry).toMatchObject({ status: 0, accepted: true });
    expect(Date.parse(entry?.performedAt ?? '') - Date.parse(entry?.at ?? '')).toBeGreaterThanOrEqual(70);
  });

  it('lateWrite: a reset calls it off', async () => {
    await faults({ effect: 'lateWrite', ms: 50 });
    await expect(write('late')).rejects.toThrow();
    server.reset();
    await wait(100);
    expect(await names()).not.toContain('late');
  });

  it('truncate: writes and sends half of the answer', async () => {
    await faults({ effect: 'truncate' });
    const answer = await write('half');
    expect(answer.status).toBe(201);
    await expect(answer.json()).rejects.toThrow();
    expect(await names()).toContain('half');
  });

  it('strike as often as "times" says, and never the control routes', async () => {
    await faults({ effect: 'status', times: 2 });
    expect([await call('/notes'), await call('/notes'), await call('/notes')].map((answer) => answer.status)).toEqual([
      500, 500, 200,
    ]);
    expect(await get('/_sandbox/faults')).toEqual([{ effect: 'status', times: 2, struck: 2 }]);
  });

  it('strike the share of calls that is told, the same ones for the same seed', async () => {
    const run = async () => {
      await faults({ effect: 'status', share: 0.3 });
      const statuses: number[] = [];
      for (let i = 0; i < 60; i += 1) statuses.push((await call('/notes')).status);
      return statuses;
    };
    const first = await run();
    const struck = first.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(8);
    expect(struck).toBeLessThan(30);
    expect(await run()).toEqual(first);
  });

  it('may be slow and refuse at once', async () => {
    await faults({ effect: 'latency', ms: 40 }, { effect: 'status', status: 429 });
    const before = performance.now();
    expect((await call('/notes')).status).toBe(429);
    expect(performance.now() - before).toBeGreaterThan(35);
  });
});

describe('faults of a read', () => {
  const ids = (body: Note[]) => body.map((row) => row.id);

  it('repeatPage: the second page answers the first one’s rows again', async () => {
    await faults({ effect: 'repeatPage', times: 2 });
    expect(ids(await get<Note[]>('/notes?page=1&per_page=3'))).toEqual([1, 2, 3]);
    expect(ids(await get<Note[]>('/notes?page=2&per_page=3'))).toEqual([1, 2, 3]);
    expect(await get('/adf/notes?limit=3&offset=3')).toMatchObject({
      items: [{ id: 1 }, { id: 2 }, { id: 3 }],
      offset: 3,
      hasMore: true,
    });
    expect(ids(await get<Note[]>('/notes?page=2&per_page=3'))).toEqual([4, 5, 6]);
  });

  it('shiftPage: between two pages one row comes again and one is missed', async () => {
    await faults({ effect: 'shiftPage' });
    expect(ids(await get<Note[]>('/notes?page=1&per_page=3'))).toEqual([1, 2, 3]);
    expect(ids(await get<Note[]>('/notes?page=2&per_page=3'))).toEqual([3, 4, 5]);
    expect(ids((await get<{ items: Note[] }>('/adf/notes?limit=4&offset=4')).items)).toEqual([4, 5, 6, 7]);
  });

  it('repeatPage: a reader that pages by key gets the rows before its key again', async () => {
    const page = async (after: number | null, limit = 3) =>
      ids(
        (await get<{ items: Note[] }>(`/keyed/notes?limit=${limit}${after === null ? '' : `&q=id > '${after}'`}`))
          .items,
      );
    await faults({ effect: 'repeatPage', times: 1 });
    expect(await page(null)).toEqual([1, 2, 3]);
    // A count between two pages is no page.
    expect(await page(null, 1)).toEqual([1]);
    expect(await page(3)).toEqual([1, 2, 3]);
    expect(await page(3)).toEqual([4, 5, 6]);
    await faults({ effect: 'repeatPage' });
    expect(await page(3)).toEqual([4, 5, 6]);
  });

  it('shiftPage: a reader that pages by key gets one row again, and one is missed', async () => {
    await faults({ effect: 'shiftPage' });
    await get('/keyed/notes?limit=3');
    const { items, count } = await get<{ items: Note[]; count: number }>("/keyed/notes?limit=3&q=id > '3'");
    expect([ids(items), count]).toEqual([[3, 4, 5], 3]);
  });

  it('wrongType: an object stands where a string should, in one row', async () => {
    await faults({ effect: 'wrongType' });
    const wrong = (await get<Note[]>('/notes')).filter((row) => typeof row.name !== 'string');
    expect(wrong).toHaveLength(1);
    await faults({ effect: 'wrongType', member: 'code' });
    expect((await get<{ data: Note }>('/notes/1')).data.code).toEqual({ unexpected: '24-010' });
  });

  it('missingMember: the key is gone from one row', async () => {
    await faults({ effect: 'missingMember' });
    const { items } = await get<{ items: object[] }>('/adf/notes');
    expect(items.filter((row) => !('id' in row))).toHaveLength(1);
    expect(items).toHaveLength(3);
  });

  it('do not count where there is nothing to change', async () => {
    await faults({ effect: 'repeatPage', times: 1 });
    await get('/notes');
    await call('/nowhere');
    expect((await get<{ struck: number }[]>('/_sandbox/faults'))[0]?.struck).toBe(0);
  });
});
