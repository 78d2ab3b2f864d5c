import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/server.ts';
import { createActorSigner } from '../../kernel/auth/subgraph-token.ts';
import { type ServedSubgraph, serveSubgraph } from '../../kernel/graph/serve.ts';
import { createEvents, schemas } from './support/throw-away.ts';
import { cases, log, secret, sign, start } from './support/throw-away-gateway.ts';

describe.each(cases)('the gateway over %s subgraphs with the %s planner', (transport, planner) => {
  let gateway: Gateway;
  let url: string;
  let served: ServedSubgraph[] = [];
  let ready = true;
  const events = createEvents();

  beforeAll(async () => {
    const started = await start({ transport, planner, production: false, events, ready: () => ready });
    ({ gateway, url, served } = started);
  });
  afterAll(async () => {
    await gateway.close();
    await Promise.all(served.map((subgraph) => subgraph.close()));
  });

  test('says who plans', () => {
    expect(gateway.planner.name).toBe(planner);
  });

  test('one query reads all three', async () => {
    const { data, errors } = await ask(
      '{ procoreCommitment(id: "c1") { title total { amount } vendor { name cmicVendor { id name } } subcontract { number total { amount } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      procoreCommitment: {
        title: 'Commitment c1',
        total: { amount: '10.50' },
        vendor: { name: 'Vendor 2001', cmicVendor: { id: 'ZZ/ACME', name: 'CMiC ZZ/ACME' } },
        subcontract: { number: '24-ZZ/c1', total: { amount: '10.50' } },
      },
    });
  });

  test('one row that fails leaves its neighbours alone, and says code, source and path', async () => {
    const { data, errors } = await ask('{ procoreCommitments { id subcontract { number } } }');
    expect(data).toEqual({
      procoreCommitments: [
        { id: 'c1', subcontract: { number: '24-ZZ/c1' } },
        { id: 'c2', subcontract: { number: null } },
        { id: 'c3', subcontract: { number: '24-ZZ/c3' } },
      ],
    });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: 'CMiC does not answer.',
      extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true },
    });
    expect(errors?.[0]?.path?.slice(0, 3)).toEqual(['procoreCommitments', 1, 'subcontract']);
    expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'retryable', 'source']);
  });

  test('a root field that fails is null beside the others', async () => {
    const { data, errors } = await ask(
      '{ a: procoreCommitment(id: "down") { title } b: transfer(id: "1") { state } c: procoreCommitment(id: "absent") { title } }',
    );
    expect(data).toEqual({ a: null, b: { state: 'QUEUED' }, c: null });
    expect(errors).toEqual([
      {
        message: 'Procore does not answer.',
        path: ['a'],
        extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'PROCORE', retryable: true },
      },
    ]);
  });

  test('what nobody expected says nothing inner', async () => {
    const { errors } = await ask('{ procoreCommitment(id: "bug") { title } }');
    expect(errors).toMatchObject([{ path: ['procoreCommitment'], extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/secret detail|stack|serviceName|node_modules|\.ts:\d/);
  });

  test('a mutation answers with a record of another subgraph, and a refusal is data', async () => {
    const mutation =
      'mutation($input: ApproveInput!) { approve(input: $input) { transfer { state source { __typename ... on ProcoreCommitment { title } } } commitment { title } problems { code } } }';
    const done = await ask(mutation, { input: { id: 'c3' } });
    expect(done).toEqual({
      data: {
        approve: {
          transfer: { state: 'DONE', source: { __typename: 'ProcoreCommitment', title: 'Commitment c1' } },
          commitment: { title: 'Commitment c3' },
          problems: [],
        },
      },
    });
    const refused = await ask(mutation, { input: { id: 'refused' } });
    expect(refused).toEqual({
      data: { approve: { transfer: null, commitment: null, problems: [{ code: 'NOT_APPROVED_IN_PROCORE' }] } },
    });
  });

  test('the actor reaches the subgraphs, with the linked counterparts', async () => {
    const token = await sign({ sub: 'anna', roles: ['project-team'], projects: ['1001'] });
    const { data } = await ask('{ asker }', {}, token);
    expect(data).toEqual({ asker: 'anna project-team 1001,ZZ/24-010' });
    expect((await ask('{ asker }')).data).toEqual({ asker: 'anonymous viewer null' });
  });

  test('a bad token is 401 with a code', async () => {
    const answer = await post('{ asker }', {}, await sign({ sub: 'eve' }, 'another secret of the same length'));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', retryable: false } }],
    });
  });

  test('faults of the query are BAD_USER_INPUT', async () => {
    for (const query of ['{ nothing }', '{ procoreCommitment', 'query($id: ID!) { transfer(id: $id) { id } }']) {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('too deep, too large and too long are refused before anything runs', async () => {
    const deep = `{ procoreCommitment(id: "c1") { ${'vendor { cmicVendor { '.repeat(1)} id } } } }`;
    expect((await ask(deep)).errors).toBeUndefined();
    const large = `{ ${Array.from({ length: 2001 }, (_, n) => `a${n}: asker`).join(' ')} }`;
    expect((await ask(large)).errors?.[0]?.message).toContain('more than 2000 fields');
    const nested =
      'fragment A on Query { a: asker b: asker ...B ...B2 } fragment B on Query { c: asker } fragment B2 on Query { d: asker } { ...A }';
    expect((await ask(nested)).errors).toBeUndefined();
    const answer = await post('{ asker }', { long: 'x'.repeat(1_000_001) });
    expect(answer.status).toBe(413);
  });

  test('GET asks too, and other origins get no leave to read', async () => {
    const answer = await fetch(`${url}?query=${encodeURIComponent('{ asker }')}`, {
      headers: { accept: 'application/json', origin: 'https://elsewhere.example' },
    });
    expect(await answer.json()).toEqual({ data: { asker: 'anonymous viewer null' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('health and metrics', async () => {
    const base = url.replace('/graphql', '');
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    ready = false;
    expect((await fetch(`${base}/health/ready`)).status).toBe(503);
    ready = true;
    const text = await (await fetch(`${base}/metrics`)).text();
    expect(text).toContain('gateway_request_seconds_count{status="200"}');
    expect(text).toContain('gateway_subgraph_seconds_count{subgraph="procore"}');
    expect(text).toContain('gateway_errors_total{code="UPSTREAM_UNAVAILABLE"}');
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
  });

  async function post(query: string, variables: object = {}, token?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }

  async function ask(query: string, variables: object = {}, token?: string) {
    return (await (await post(query, variables, token)).json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    };
  }
});

test('in production strangers, introspection and suggestions are refused, and what is inner stays inside', async () => {
  const { gateway, url } = await start({
    transport: 'in-process',
    planner: 'native',
    production: true,
    events: createEvents(),
    ready: () => true,
  });
  const token = await sign({ sub: 'anna', roles: ['viewer'] });
  const ask = async (query: string, authorization?: string) => {
    const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { status: answer.status, text: await answer.text() };
  };
  expect((await ask('{ asker }')).status).toBe(401);
  expect((await ask('{ asker }', `Bearer ${token}`)).text).toBe('{"data":{"asker":"anna viewer null"}}');
  expect((await ask('{ __schema { queryType { name } } }', `Bearer ${token}`)).text).toContain('BAD_USER_INPUT');
  expect((await ask('{ askers }', `Bearer ${token}`)).text).not.toContain('Did you mean');
  expect((await ask('{ procoreCommitment(id: "bug") { id } }', `Bearer ${token}`)).text).not.toContain('secret');
  const page = await fetch(url, { headers: { accept: 'text/html', authorization: `Bearer ${token}` } });
  expect(String(page.headers.get('content-type'))).not.toContain('text/html');
  await gateway.close();
});

test('a subgraph that is down fails its own fields, and says whose they are', async () => {
  const events = createEvents();
  const started = await start({ transport: 'http', planner: 'native', production: false, events, ready: () => true });
  await started.served[1]?.close();
  const query = '{ procoreCommitment(id: "c1") { title subcontract { id number } } }';
  const answer = await fetch(started.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors: { extensions: unknown }[] };
  expect(data).toEqual({ procoreCommitment: { title: 'Commitment c1', subcontract: { id: 'ZZ/c1', number: null } } });
  expect(errors[0]?.extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true });
  await started.gateway.close();
  await Promise.all([started.served[0]?.close(), started.served[2]?.close()]);
});

test('a subgraph by itself answers its gateway only', async () => {
  const { sync } = schemas(createEvents());
  const subgraph = await serveSubgraph({
    schema: sync,
    context: (actor) => ({ actor, serial: 0 }),
    subgraphSecret: secret,
    port: 0,
    log,
  });
  const ask = (authorization?: string) =>
    fetch(subgraph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query: '{ transfer(id: "1") { id } }' }),
    });
  expect((await ask()).status).toBe(401);
  expect((await ask(`Bearer ${await sign({ sub: 'anna', roles: ['admin'] })}`)).status).toBe(401);
  const signed = await createActorSigner(secret)({
    sub: 'anna',
    roles: ['viewer'],
    companies: null,
    projects: null,
    expiresAt: null,
  });
  expect(await (await ask(`Bearer ${signed}`)).json()).toEqual({ data: { transfer: { id: '1' } } });
  await subgraph.close();
});
