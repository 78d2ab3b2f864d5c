import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site, send, signIn } from './support.ts';

let at = Date.parse('2026-03-02T08:00:00Z');
let site: Site;
const company = { 'Procore-Company-Id': '4001' };

beforeAll(async () => {
  site = await createSite(() => new Date(at));
});
afterAll(() => site.close());

describe('signing in to Procore', () => {
  it('gives a token for 5400 seconds, for form data and for JSON', async () => {
    const body = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
    const answer = await send<Body>(`${site.server.url}/oauth/token`, 'POST', body, {});
    expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: 5400, created_at: at / 1000 });
    expect(answer.body).not.toHaveProperty('refresh_token');
    expect((await signIn(site.server.url)).split('.')).toHaveLength(3);
  });

  it('refuses a wrong secret and another grant', async () => {
    const wrong = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'x' };
    expect((await send<Body>(`${site.server.url}/oauth/token`, 'POST', wrong, {})).status).toBe(401);
    const grant = await send<Body>(`${site.server.url}/oauth/token`, 'POST', { ...wrong, grant_type: 'password' }, {});
    expect(grant.body.error).toBe('unsupported_grant_type');
  });

  it('describes a token, and forgets a revoked one', async () => {
    const token = await signIn(site.server.url);
    const bearer = { Authorization: `Bearer ${token}` };
    const info = await send<Body>(`${site.server.url}/oauth/token/info`, 'GET', undefined, bearer);
    expect(info.body).toMatchObject({ expires_in_seconds: 5400, application: { uid: 'sandbox-client' }, scopes: [] });
    const client = { client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
    await send(`${site.server.url}/oauth/revoke`, 'POST', { ...client, token }, {});
    const me = await send<Body>(`${site.server.url}/rest/v1.0/me`, 'GET', undefined, { ...bearer, ...company });
    expect(me).toMatchObject({ status: 401, body: { errors: 'Unauthorized' } });
  });

  it('answers 401 without a token, with a foreign one, and when it has expired', async () => {
    const path = `${site.server.url}/rest/v1.0/companies`;
    const with_ = (token: string) => send(path, 'GET', undefined, { ...company, Authorization: `Bearer ${token}` });
    expect((await send(path, 'GET', undefined, company)).status).toBe(401);
    expect((await with_('a.b.c')).status).toBe(401);
    const token = await signIn(site.server.url);
    expect((await with_(token)).status).toBe(200);
    at += 5400_000;
    expect((await with_(token)).status).toBe(401);
    at -= 5400_000;
  });
});

describe('the company header', () => {
  const bearer = () => ({ Authorization: `Bearer ${site.token}` });

  it('is demanded on every call, with a text of several lines', async () => {
    const answer = await send<string>(`${site.server.url}/rest/v1.0/companies`, 'GET', undefined, bearer());
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(answer.body).toMatch(/^Missing Procore-Company-Id header!\n/);
  });

  it('must name the connected company, as must the path and the parameter', async () => {
    const refused = { status: 403, body: { errors: ['App is not connected to this company.'] } };
    const other = { ...bearer(), 'Procore-Company-Id': '4002' };
    expect(await send(`${site.server.url}/rest/v1.0/companies`, 'GET', undefined, other)).toMatchObject(refused);
    expect(await site.get('/rest/v1.0/companies/4002/projects')).toMatchObject(refused);
    expect(await site.get('/rest/v1.0/vendors?company_id=4002')).toMatchObject(refused);
  });
});
