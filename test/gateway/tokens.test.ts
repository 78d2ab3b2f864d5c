import { mkdtempSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { developmentSecret } from '../../kernel/auth/secret.ts';
import { createActorReader, createActorSigner } from '../../kernel/auth/subgraph-token.ts';
import { createVerifier, secretKey, signToken } from '../../kernel/auth/tokens.ts';
import { defaultSettings } from '../../kernel/settings.ts';

const { claims } = defaultSettings;
const secret = 'a secret that nobody else knows!';
const verify = createVerifier({ keys: { secret }, claims });

describe('bearer tokens', () => {
  test('carry who asks; lists that are absent mean all, roles that are absent mean none', async () => {
    const token = await sign({ sub: 'anna', roles: ['viewer', 'role-of-another-system'] });
    expect(await verify(token)).toMatchObject({ sub: 'anna', roles: ['viewer'], companies: null, projects: null });
    expect(await verify(await sign({ sub: 'ben', projects: ['1001'] }))).toMatchObject({
      roles: [],
      projects: ['1001'],
    });
    expect(await verify(await sign({ sub: 'ben', projects: [] }))).toMatchObject({ projects: [] });
  });

  test('a list of another form is refused, never read as "all"', async () => {
    await expect(verify(await sign({ sub: 'anna', projects: { id: 1001 } }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(verify(await sign({ sub: 'anna', companies: null }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('a foreign signature, an expired token and a missing sub are refused', async () => {
    const foreign = await sign({ sub: 'eve', roles: ['admin'] }, 'another secret of the same length');
    await expect(verify(foreign)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The token is not valid.',
    });
    const old = await sign({ sub: 'anna', exp: 1_700_000_000 });
    await expect(verify(old)).rejects.toMatchObject({ message: 'The token has expired.' });
    await expect(verify(await sign({ roles: ['viewer'] }))).rejects.toMatchObject({ message: 'The token has no sub.' });
    await expect(verify('no token')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('an unsigned token is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'eve', roles: ['admin'] })}.`;
    await expect(verify(unsigned)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('issuer, audience and claim names are configurable; a dotted name reaches into an object', async () => {
    const strict = createVerifier({
      keys: { secret },
      issuer: 'https://login.example',
      audience: 'gateway',
      claims: { ...claims, roles: 'realm_access.roles' },
    });
    const good = { sub: 'anna', iss: 'https://login.example', aud: 'gateway', realm_access: { roles: ['admin'] } };
    expect(await strict(await sign(good))).toMatchObject({ roles: ['admin'] });
    await expect(strict(await sign({ ...good, aud: 'another' }))).rejects.toMatchObject({
      message: "The token's aud does not fit.",
    });
    await expect(strict(await sign({ ...good, iss: 'x' }))).rejects.toMatchObject({
      message: "The token's iss does not fit.",
    });
  });

  test('what we sign ourselves is read back', async () => {
    const token = await signToken(
      secret,
      { sub: 'dev', roles: ['accounting-approver'], companies: ['ZZ'], projects: null },
      { seconds: 60, claims },
    );
    const actor = await verify(token);
    expect(actor).toMatchObject({ sub: 'dev', roles: ['accounting-approver'], companies: ['ZZ'], projects: null });
    expect(actor.expiresAt).toBeGreaterThan(Date.now() / 1000);
  });

  test('published keys are fetched and used', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    const remote = createVerifier({ keys: { jwksUrl }, claims });
    const token = await new SignJWT({ sub: 'anna', roles: ['viewer'] })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey);
    expect(await remote(token)).toMatchObject({ sub: 'anna' });
    await expect(remote(await sign({ sub: 'eve' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    server.close();
    const down = createVerifier({ keys: { jwksUrl: 'http://127.0.0.1:1/keys' }, claims });
    await expect(down(token)).rejects.toMatchObject({ code: 'INTERNAL', retryable: true });
  });
});

describe('the token between gateway and subgraph', () => {
  const actor = {
    sub: 'anna',
    roles: ['viewer' as const],
    companies: null,
    projects: ['1001', 'ZZ/24-010'],
    expiresAt: 5,
  };

  test('carries the whole actor', async () => {
    const token = await createActorSigner(secret)(actor);
    expect(await createActorReader(secret)(`Bearer ${token}`)).toEqual(actor);
  });

  test("nobody else gets in: no token, a person's token, another secret", async () => {
    const read = createActorReader(secret);
    await expect(read(undefined)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(read(`Bearer ${await sign({ sub: 'anna', roles: ['admin'] })}`)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const foreign = await createActorSigner('another secret of the same length')(actor);
    await expect(read(`Bearer ${foreign}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('the development secret is made once, beside the store, for its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  const first = developmentSecret(`sqlite:${folder}/gateway.db`);
  expect(developmentSecret(`sqlite:${folder}/gateway.db`)).toBe(first);
  expect(statSync(join(folder, 'development.secret')).mode & 0o777).toBe(0o600);
});

function sign(payload: Record<string, unknown>, by = secret): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(secretKey(by));
}
