import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { createProcoreSource } from '../../subgraphs/procore/source.ts';
import { createTestClock } from '../support/clock.ts';
import { type StubAnswer, type StubRequest, type StubServer, startStub } from '../support/stub-server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A login that numbers its tokens, and an API that takes those that `accepts` says. */
async function site(
  options: { accepts?: (token: string) => boolean; login?: () => StubAnswer; expiresIn?: number } = {},
) {
  let made = 0;
  const api = (request: StubRequest): StubAnswer => {
    const token = (request.headers.authorization ?? '').slice('Bearer '.length);
    return options.accepts && !options.accepts(token)
      ? { status: 401, body: { errors: 'Unauthorized' } }
      : { body: [] };
  };
  const stub: StubServer = await startStub((request) => {
    if (!request.path.startsWith('/oauth/token')) return api(request);
    if (options.login) return options.login();
    made += 1;
    return { body: { access_token: `token-${made}`, token_type: 'bearer', expires_in: options.expiresIn ?? 5400 } };
  });
  const clock = createTestClock();
  const source = createProcoreSource({
    apiUrl: stub.url,
    loginUrl: stub.url,
    clientId: 'id',
    clientSecret: 'secret',
    companyId: '4001',
    clock,
    log: createLog('silent'),
  });
  open.push(source.close, stub.close);
  const read = () => source.all({ path: '/rest/v1.0/things', check: () => ({ id: '1' }) });
  const logins = () => stub.requests.filter(({ path }) => path.startsWith('/oauth'));
  return { source, clock, stub, read, logins };
}

describe('the token', () => {
  it('is fetched once for all calls that wait for it, with the client credentials as form data', async () => {
    const { read, logins } = await site();
    await Promise.all(Array.from({ length: 20 }, read));
    expect(logins()).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(logins()[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 'secret',
    });
  });

  it('goes with the company header on every call', async () => {
    const { read, stub } = await site();
    await read();
    expect(stub.requests.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'procore-company-id': '4001',
    });
  });

  it('is renewed a minute before its end', async () => {
    const { read, clock, logins } = await site();
    await read();
    clock.advance((5400 - 61) * 1000);
    await read();
    expect(logins()).toHaveLength(1);
    clock.advance(2000);
    await read();
    expect(logins()).toHaveLength(2);
  });

  it('is dropped after a 401, and one new one serves all calls that were refused', async () => {
    const { read, logins } = await site({ accepts: (token) => token !== 'token-1' });
    await Promise.all(Array.from({ length: 10 }, read));
    expect(logins()).toHaveLength(2);
  });

  it('that is refused twice is our credentials being wrong, told once and not tried again', async () => {
    const { read, logins } = await site({ accepts: () => false });
    const fault = await read().catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'UPSTREAM_UNAUTHORIZED', source: 'PROCORE', retryable: false });
    expect(logins()).toHaveLength(2);
  });

  it('of a failed sign-in is asked for again by the next call', async () => {
    let fails = true;
    const { read, logins } = await site({
      login: () => (fails ? { status: 401, body: { error: 'invalid_client' } } : { body: { access_token: 'token' } }),
    });
    await expect(read()).rejects.toMatchObject({ code: 'UPSTREAM_UNAUTHORIZED' });
    fails = false;
    await expect(read()).resolves.toHaveLength(0);
    expect(logins()).toHaveLength(2);
  });

  it('refused to us never shows what was sent', async () => {
    const { read } = await site({ login: () => ({ status: 400, body: { error: 'client_secret secret is wrong' } }) });
    const fault = await read().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).message).toBe('Procore does not accept our client id and secret.');
  });

  it('makes a write that could not sign in a refusal: nothing was sent', async () => {
    const { source, stub } = await site({ login: () => ({ status: 503 }) });
    const written = await source.write({ method: 'PATCH', path: '/rest/v1.0/things/sync', body: {} });
    expect(written).toMatchObject({ outcome: 'refused', retryable: true });
    expect(stub.requests.every(({ path }) => path.startsWith('/oauth'))).toBe(true);
  });
});
