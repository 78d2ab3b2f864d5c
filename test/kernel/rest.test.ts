import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { createRest, type RestOptions } from '../../kernel/rest/rest.ts';
import { createTestClock } from '../support/clock.ts';
import { type StubAnswer, type StubRequest, startStub } from '../support/stub-server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const fine: StubAnswer = { body: { fine: true } };

/** A source that gives these answers in turn, then `fine`; and our calls of it, without waiting. */
async function site(
  answers: (StubAnswer | ((request: StubRequest) => StubAnswer))[],
  options: Partial<RestOptions> = {},
) {
  const left = [...answers];
  const stub = await startStub((request) => {
    const next = left.shift() ?? fine;
    return typeof next === 'function' ? next(request) : next;
  });
  const clock = createTestClock();
  const rest = createRest({
    source: 'CMIC',
    baseUrl: stub.url,
    clock,
    log: createLog('silent'),
    headers: async () => ({ authorization: 'Basic x' }),
    refusal: (_status, text) => ({ code: null, message: text || 'no words' }),
    ...options,
  });
  open.push(rest.close, stub.close);
  return { stub, clock, rest, read: () => rest.read({ path: '/things' }) };
}

const faultOf = (promise: Promise<unknown>): Promise<Fault> =>
  promise.then(
    () => Promise.reject(new Error('it worked')),
    (error: Fault) => error,
  );

describe('a read', () => {
  it('answers parsed JSON with status and headers', async () => {
    const { read } = await site([{ body: [1], headers: { total: '7' } }]);
    expect(await read()).toMatchObject({ status: 200, body: [1], headers: { total: '7' } });
  });

  it('repeats members for arrays, leaves out undefined ones, and encodes both', async () => {
    const { stub, rest } = await site([]);
    await rest.read({
      path: '/things',
      query: { 'filters[id][]': [1, 2], none: undefined, q: 'a b&c+d', flag: false },
    });
    expect(stub.requests[0]?.path).toBe('/things?filters[id][]=1&filters[id][]=2&q=a+b&c+d&flag=false');
    expect(Object.fromEntries(stub.requests[0]?.query ?? [])).toMatchObject({ q: 'a b&c+d', flag: 'false' });
  });

  it.each([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['408', { status: 408 }],
    ['a dropped connection', { drop: true }],
    ['half a body', { body: '{"fine": tr', headers: { 'content-type': 'application/json' } }],
    ['a sign-in page', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['a redirect to one', { status: 302, headers: { location: '/login' } }],
  ])('is tried again after %s', async (_name, answer) => {
    const { read, stub } = await site([answer]);
    expect((await read()).body).toEqual({ fine: true });
    expect(stub.requests).toHaveLength(2);
  });

  it.each([
    [400, 'UPSTREAM_REFUSED'],
    [401, 'UPSTREAM_UNAUTHORIZED'],
    [403, 'UPSTREAM_REFUSED'],
    [404, 'UPSTREAM_REFUSED'],
    [422, 'UPSTREAM_REFUSED'],
  ])('is not tried again after %i', async (status, code) => {
    const { read, stub } = await site([{ status, body: 'because' }]);
    expect(await faultOf(read())).toMatchObject({ code, status, source: 'CMIC', retryable: false });
    expect(stub.requests).toHaveLength(1);
  });

  it('gives up after four tries', async () => {
    const { read, stub } = await site(Array(9).fill({ status: 500 }));
    expect(await faultOf(read())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true, status: 500 });
    expect(stub.requests).toHaveLength(4);
  });

  it('waits as long as Retry-After says', async () => {
    const { read, clock } = await site([{ status: 429, headers: { 'retry-after': '7' } }]);
    await read();
    expect(clock.slept).toEqual([7000]);
  });

  it('does not wait longer than anybody would, and says when to come back', async () => {
    const { read, clock, stub } = await site([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect(await faultOf(read())).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfter: 3600 });
    expect(await faultOf(read())).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    expect(clock.slept).toEqual([]);
    // The second one was not even sent.
    expect(stub.requests).toHaveLength(1);
  });

  it('holds back before the limit is broken, when the headers say that nothing is left', async () => {
    const reset = Date.parse('2026-03-02T08:00:05Z') / 1000;
    const { read, clock } = await site([
      { ...fine, headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(reset) } },
    ]);
    await read();
    await read();
    expect(clock.slept).toEqual([5000]);
  });

  it('takes a new token once after a 401, and drops the one that was refused', async () => {
    const dropped: unknown[] = [];
    let token = 1;
    const { read, stub } = await site([{ status: 401 }], {
      headers: async () => ({ authorization: `Bearer ${token}` }),
      forgetCredentials: (sent) => {
        dropped.push(sent.authorization);
        token += 1;
      },
    });
    await read();
    expect(dropped).toEqual(['Bearer 1']);
    expect(stub.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('of a source that is down stops asking for a while', async () => {
    const { read, stub } = await site(Array(50).fill({ drop: true }));
    const faults = [await faultOf(read()), await faultOf(read()), await faultOf(read())];
    expect(faults.at(-1)).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true, retryAfter: 3 });
    expect(stub.requests).toHaveLength(8);
  });

  it('that takes too long is a time-out', async () => {
    const stub = await startStub(() => new Promise(() => {}));
    const rest = createRest({
      source: 'CMIC',
      baseUrl: stub.url,
      clock: createTestClock(),
      log: createLog('silent'),
      headers: async () => ({}),
      refusal: () => ({ code: null, message: '' }),
      timeoutMs: 50,
      maxAttempts: 1,
    });
    open.push(rest.close, stub.close);
    expect(await faultOf(rest.read({ path: '/x' }))).toMatchObject({ code: 'UPSTREAM_TIMEOUT', retryable: true });
  });

  it('never tells an address', async () => {
    const { read, stub } = await site(Array(9).fill({ drop: true }));
    const fault = await faultOf(read());
    expect(fault.message).not.toContain(stub.url.slice(7));
    expect(fault.message).toBe('CMiC cannot be reached.');
  });
});

describe('a write', () => {
  const write = { method: 'POST', path: '/things', body: { a: 1 } } as const;

  it('sends JSON once and answers what came back', async () => {
    const { rest, stub } = await site([{ status: 201, body: { id: 1 } }]);
    expect(await rest.write(write)).toMatchObject({ outcome: 'done', reply: { status: 201, body: { id: 1 } } });
    expect(stub.requests).toMatchObject([
      { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  it.each([
    [
      'a 400',
      { status: 400, body: 'because' },
      { outcome: 'refused', status: 400, retryable: false, refusal: { message: '"because"' } },
    ],
    ['a 409', { status: 409, body: 'busy' }, { outcome: 'refused', status: 409, retryable: true }],
    [
      'a 429',
      { status: 429, headers: { 'retry-after': '2' } },
      { outcome: 'refused', status: 429, retryable: true, retryAfter: 2 },
    ],
    ['a 500', { status: 500 }, { outcome: 'unknown' }],
    ['a 504', { status: 504 }, { outcome: 'unknown' }],
    ['a 408', { status: 408 }, { outcome: 'unknown' }],
    ['a dropped connection', { drop: true }, { outcome: 'unknown' }],
    ['half a body', { body: '{"a', headers: { 'content-type': 'application/json' } }, { outcome: 'unknown' }],
    ['a sign-in page with 200', { body: '<html>', headers: { 'content-type': 'text/html' } }, { outcome: 'unknown' }],
    ['a redirect', { status: 302, headers: { location: '/login' } }, { outcome: 'unknown' }],
    ['an empty 204', { status: 204 }, { outcome: 'done', reply: { body: null } }],
  ])('that met %s is sent once and never throws', async (_name, answer, outcome) => {
    const { rest, stub } = await site([answer as StubAnswer], {
      refusal: (_, text) => ({ code: null, message: JSON.stringify(text.replaceAll('"', '')) }),
    });
    expect(await rest.write(write)).toMatchObject(outcome);
    expect(stub.requests).toHaveLength(1);
  });

  it('to nobody was never sent: a refusal that may be repeated', async () => {
    const { rest, stub } = await site([]);
    await stub.close();
    expect(await rest.write(write)).toMatchObject({ outcome: 'refused', status: 0, retryable: true });
  });

  it('whose 500 proves a refusal is one', async () => {
    const { rest } = await site(
      [
        { status: 500, body: 'ORA-20001 closed' },
        { status: 500, body: 'Bad gateway' },
      ],
      {
        provesRefusal: (_, text) => text.includes('ORA-'),
      },
    );
    expect(await rest.write(write)).toMatchObject({ outcome: 'refused', status: 500, retryable: false });
    expect(await rest.write(write)).toMatchObject({ outcome: 'unknown' });
  });

  it('without credentials was never sent', async () => {
    const { rest, stub } = await site([], {
      headers: () =>
        Promise.reject(new Fault({ code: 'UPSTREAM_UNAVAILABLE', message: 'The login is down.', retryable: true })),
    });
    expect(await rest.write(write)).toMatchObject({
      outcome: 'refused',
      retryable: true,
      refusal: { message: 'The login is down.' },
    });
    expect(stub.requests).toHaveLength(0);
  });
});
