import { describe, expect, it } from 'vitest';
import { call, eachWithNotes, faults, get, journal, names, read, send, server, type Told, write } from './notes.ts';

eachWithNotes();

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
