import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEvents } from './support/throw-away.ts';
import { cases, sign, start, until } from './support/throw-away-gateway.ts';

describe.each(cases)('subscriptions over %s subgraphs with the %s planner', (transport, planner) => {
  let running: Awaited<ReturnType<typeof start>>;
  let url: string;
  const events = createEvents();

  beforeAll(async () => {
    running = await start({ transport, planner, production: false, events, ready: () => true });
    url = running.url;
  });
  afterAll(async () => {
    await running.gateway.close();
    await Promise.all(running.served.map((subgraph) => subgraph.close()));
  });

  test('a subscription brings events with records of other subgraphs, each in a context of its own', async () => {
    const token = await sign({ sub: 'anna', roles: ['viewer'] });
    const client = createClient({ url, retryAttempts: 0, headers: { authorization: `Bearer ${token}` } });
    const iterator = client.iterate({
      query:
        'subscription { transferUpdated(id: "t1") { state who source { ... on ProcoreCommitment { title subcontract { number } } } } }',
    });
    const first = iterator.next();
    events.push({ transferUpdated: { id: 't1', state: 'RUNNING' } });
    const one = (await first).value as { data: { transferUpdated: { state: string; who: string } } };
    expect(one.data.transferUpdated).toMatchObject({
      state: 'RUNNING',
      source: { title: 'Commitment c1', subcontract: { number: '24-ZZ/c1' } },
    });
    events.push({ transferUpdated: { id: 't1', state: 'DONE' } });
    const two = (await iterator.next()).value as typeof one;
    expect(two.data.transferUpdated.state).toBe('DONE');
    expect(two.data.transferUpdated.who).not.toBe(one.data.transferUpdated.who);
    client.dispose();
    await until(() => events.open() === 0);
  });

  test('a fault in one event is not in the next', async () => {
    const client = createClient({ url, retryAttempts: 0 });
    const iterator = client.iterate({
      query:
        'subscription { transferUpdated(id: "t1") { id source { ... on ProcoreCommitment { subcontract { number } } } } }',
    });
    const results: { data: unknown; errors?: unknown }[] = [];
    for (const id of ['t1', 't2', 't1']) {
      events.push({ transferUpdated: { id } });
      results.push((await iterator.next()).value as { data: unknown; errors?: unknown });
    }
    const number = (text: string | null) => ({ source: { subcontract: { number: text } } });
    expect(results.map((result) => result.data)).toMatchObject([
      { transferUpdated: number('24-ZZ/c1') },
      { transferUpdated: number(null) },
      { transferUpdated: number('24-ZZ/c1') },
    ]);
    expect(results.map((result) => result.errors !== undefined)).toEqual([false, true, false]);
    client.dispose();
    await until(() => events.open() === 0);
  });

  test('a subscription ends when its token does', async () => {
    const token = await sign({ sub: 'anna', roles: ['viewer'], exp: Math.floor(Date.now() / 1000) + 2 });
    const client = createClient({ url, retryAttempts: 0, headers: { authorization: `Bearer ${token}` } });
    const iterator = client.iterate({ query: 'subscription { transferUpdated(id: "t1") { state } }' });
    expect(await iterator.next()).toMatchObject({ done: true });
    await until(() => events.open() === 0);
  });
});
