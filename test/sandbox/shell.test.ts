import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createSandboxServer,
  type FaultRule,
  type JournalEntry,
  type SandboxServer,
  type StandInFactory,
} from '../../sandbox/shell/index.ts';

/** The smallest stand-in: numbered notes, listed in pages of either style. */
const createNotes: StandInFactory = ({ story, selfUrl }) => {
  const notes = story.jobs.map((job, i) => ({ id: i + 1, code: job.code, name: job.name }));
  const settings: Record<string, unknown> = { uniqueNumbers: false };
  const add = (body: unknown) => {
    const note = { id: notes.length + 1, code: 'new', name: String((body as { name?: string } | undefined)?.name) };
    notes.push(note);
    return note;
  };
  return {
    routes: [
      {
        method: 'GET',
        path: '/notes',
        handle({ query }) {
          const size = Number(query.get('per_page') ?? 3);
          const from = (Number(query.get('page') ?? 1) - 1) * size;
          return { status: 200, json: notes.slice(from, from + size) };
        },
      },
      {
        method: 'GET',
        path: '/adf/notes',
        handle({ query }) {
          const offset = Number(query.get('offset') ?? 0);
          const limit = Number(query.get('limit') ?? 3);
          const items = notes.slice(offset, offset + limit);
          return {
            status: 200,
            json: { items, count: items.length, hasMore: offset + limit < notes.length, limit, offset },
          };
        },
      },
      {
        method: 'GET',
        path: '/notes/:id',
        handle: ({ params }) => ({ status: 200, json: { data: notes[Number(params.id) - 1], asked: params.id } }),
      },
      { method: 'POST', path: '/notes', handle: ({ body }) => ({ status: 201, json: add(body), accepted: true }) },
      {
        method: 'POST',
        path: '/echo',
        handle: ({ body }) => ({ status: 200, json: { body: body ?? null, self: selfUrl() } }),
      },
      {
        method: 'GET',
        path: '/broken',
        handle() {
          throw new Error('no such drawer');
        },
      },
    ],
    guard: ({ headers }) => (headers['x-stranger'] ? { status: 401, json: { errors: 'Unauthorized' } } : undefined),
    headers: () => ({ 'x-rate-limit-remaining': '24' }),
    notFound: ({ path }) => ({ status: 404, json: { errors: `no ${path}` } }),
    collections: () => ({ notes }),
    settings(change) {
      for (const name of Object.keys(change)) if (!(name in settings)) throw new Error(`There is no setting ${name}`);
      return Object.assign(settings, change);
    },
    control: [{ method: 'POST', path: '/stamp', handle: () => ({ status: 200, json: { stamped: true } }) }],
  };
};

interface Note {
  id: number;
  code: string;
  name: string;
}

interface Told {
  message: string;
}

let server: SandboxServer;
beforeEach(async () => {
  server = await createSandboxServer({ factory: createNotes, story: 'default', seed: 1, port: 0 });
});
afterEach(() => server.close());

const call = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const read = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;
const get = async <T>(path: string): Promise<T> => read<T>(await call(path));
const send = (method: string, path: string, body: unknown, type = 'application/json') =>
  call(path, { method, body: JSON.stringify(body), headers: { 'content-type': type } });
const faults = async (...rules: FaultRule[]) => expect((await send('PUT', '/_sandbox/faults', rules)).status).toBe(200);
const journal = async (): Promise<JournalEntry[]> => get<JournalEntry[]>('/_sandbox/requests');
const names = async (): Promise<string[]> => (await get<Note[]>('/_sandbox/state/notes')).map((note) => note.name);
const write = (name: string) => send('POST', '/notes', { name });

describe('a call', () => {
  it('reaches the first route that matches, with decoded parts, and bears the stand-in’s headers', async () => {
    const answer = await call('/notes/2%2F1');
    expect(answer.headers.get('x-rate-limit-remaining')).toBe('24');
    expect(await answer.json()).toMatchObject({ asked: '2/1' });
  });

  it('is answered by the guard or by notFound where these say so, and a handler that throws answers 500', async () => {
    expect((await call('/notes', { headers: { 'x-stranger': '1' } })).status).toBe(401);
    expect(await get('/nowhere')).toEqual({ errors: 'no /nowhere' });
    const broken = await call('/broken');
    expect([broken.status, (await read<Told>(broken)).message]).toEqual([
      500,
      expect.stringContaining('no such drawer'),
    ]);
  });

  it('may bring JSON, an ADF type in any case of letters, form data or nothing', async () => {
    const echo = async (body: string | URLSearchParams | undefined, type?: string) =>
      (await call('/echo', { method: 'POST', body, headers: type ? { 'content-type': type } : {} })).json();
    expect(await echo('{"a":1}', 'application/json')).toEqual({ body: { a: 1 }, self: server.url });
    expect(await echo('{"a":1}', 'application/vnd.oracle.adf.resourceItem+json')).toMatchObject({ body: { a: 1 } });
    expect(await echo(new URLSearchParams({ grant_type: 'client_credentials', x: 'ü' }))).toMatchObject({
      body: { grant_type: 'client_credentials', x: 'ü' },
    });
    expect(await echo(undefined)).toMatchObject({ body: null });
    const broken = await call('/echo', {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.status, (await read<Told>(broken)).message]).toEqual([400, expect.stringContaining('not JSON')]);
  });
});

describe('the journal', () => {
  it('lists the calls of the imitated API in order, never those under /_sandbox', async () => {
    await call('/notes?page=2');
    await call('/_sandbox/state');
    await call('/notes', {
      method: 'POST',
      body: '{"name":"a"}',
      headers: { 'content-type': 'application/json', 'x-api-request-id': 'r-1' },
    });
    const at = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(await journal()).toEqual([
      { n: 1, at, method: 'GET', path: '/notes?page=2', status: 200, body: null, accepted: false, performedAt: null },
      {
        n: 2,
        at,
        method: 'POST',
        path: '/notes',
        status: 201,
        body: { name: 'a' },
        accepted: true,
        performedAt: at,
        requestId: 'r-1',
      },
    ]);
    expect(await get('/_sandbox/requests?after=1')).toHaveLength(1);
    expect((await call('/_sandbox/requests', { method: 'DELETE' })).status).toBe(204);
    expect(await journal()).toEqual([]);
  });
});

describe('the control routes', () => {
  it('show the collections and their sizes', async () => {
    expect(await get('/_sandbox/state')).toEqual({ notes: 9 });
    expect((await names())[0]).toBe('Harbor View Medical Center');
    expect((await call('/_sandbox/state/nowhere')).status).toBe(404);
  });

  it('reset to a story: new rows, an empty journal, no faults', async () => {
    await write('extra');
    await faults({ effect: 'status' });
    const answer = await send('POST', '/_sandbox/reset', {
      story: 'large',
      seed: 2,
      projects: 4,
      commitments: 3,
      vendors: 5,
    });
    expect(await answer.json()).toMatchObject({
      story: 'large',
      seed: 2,
      projects: 4,
      purchaseOrders: 0.05,
      collections: { notes: 4 },
    });
    expect(await get('/_sandbox/faults')).toEqual([]);
    expect(await journal()).toEqual([]);
    server.reset('default');
    expect(await get('/_sandbox/state')).toEqual({ notes: 9 });
  });

  it('change settings, and hold the routes that a stand-in adds', async () => {
    expect(await (await send('PUT', '/_sandbox/settings', { uniqueNumbers: true })).json()).toEqual({
      uniqueNumbers: true,
    });
    expect(await get('/_sandbox/settings')).toEqual({ uniqueNumbers: true });
    expect(await (await send('POST', '/_sandbox/stamp', {})).json()).toEqual({ stamped: true });
  });

  it.each([
    ['POST', '/_sandbox/reset', { story: 'huge' }, 'There are two stories'],
    ['POST', '/_sandbox/reset', { story: 'large', projects: -1 }, 'projects'],
    ['PUT', '/_sandbox/faults', [{ effect: 'fire' }], 'effect'],
    ['PUT', '/_sandbox/faults', [{ effect: 'status', path: '(' }], 'not a regular expression'],
    ['PUT', '/_sandbox/faults', { effect: 'status' }, 'array'],
    ['PUT', '/_sandbox/settings', { colour: 'red' }, 'There is no setting colour'],
    ['PUT', '/_sandbox/settings', [], 'object of settings'],
  ])('refuse %s %s with %j and say why', async (method, path, body, text) => {
    const answer = await send(method, path, body);
    expect([answer.status, (await read<Told>(answer)).message]).toEqual([400, expect.stringContaining(text)]);
  });
});

describe('faults of a call', () => {
  it('latency: answers as usual, later', async () => {
    await faults({ effect: 'latency', ms: 60 });
    const before = performance.now();
    expect((await write('slow')).status).toBe(201);
    expect(performance.now() - before).toBeGreaterThan(50);
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
