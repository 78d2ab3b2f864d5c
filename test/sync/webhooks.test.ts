import { createHmac } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { readSettings } from '../../kernel/settings.ts';
import type { WebhookSettings } from '../../kernel/settings-approval.ts';
import { deliver } from '../../subgraphs/sync/notify/deliver.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import { eachStore } from '../support/stores.ts';
import { type StubAnswer, type StubRequest, type StubServer, startStub } from '../support/stub-server.ts';
import { syncDeps } from './running.ts';

const SECRET = 'a secret that is long enough';
const going = new AbortController().signal;
const at = '2026-03-02T09:00:00.000Z';

let stub: StubServer | null = null;
afterEach(async () => {
  await stub?.close();
  stub = null;
});

/** What somebody who knows the secret does before believing anything. */
function verified({ headers, body }: StubRequest) {
  const timestamp = String(headers['x-gateway-timestamp']);
  const expected = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
  expect(headers['x-gateway-signature']).toBe(`v1=${expected}`);
  const message = JSON.parse(body);
  expect(headers['x-gateway-event']).toBe(String(message.event.n));
  return message;
}

async function listening(answer: (request: StubRequest) => StubAnswer = () => ({})) {
  stub = await startStub(answer);
  const { url, requests } = stub;
  return { url: `${url}/hook`, requests, told: () => requests.map((each) => verified(each).event.n) };
}

const aWebhook = (url: string, events: WebhookSettings['events'] = ['REJECTED', 'DONE']): WebhookSettings => ({
  name: 'erp',
  url,
  secret: SECRET,
  events,
});

/** A rejected request, and events about it in these states; the webhook begins before the first of them. */
async function happened(store: Store, ...states: Transfer['state'][]): Promise<Transfer> {
  const { transfer } = await store.transfers.create(
    aTransfer({
      state: 'REJECTED',
      createdBy: 'sam',
      history: [
        { at, by: 'sam', step: 'request', note: null },
        { at, by: 'ada', step: 'reject', note: 'The bond is missing.' },
      ],
      problems: [{ code: 'NUMBER_TAKEN', message: 'secret of CMiC', path: [], fix: null, retryable: false }],
    }),
    null,
  );
  await store.webhooks.move('erp', await store.events.latest());
  for (const state of states) await store.events.append(transfer.id, state);
  return transfer;
}

eachStore((_, makeStore) => {
  test('a webhook is told of a rejection: by whom, when and why, who had asked, signed; of ids and codes alone', async () => {
    const store = await makeStore();
    const { url, requests } = await listening();
    const transfer = await happened(store, 'AWAITING_APPROVAL', 'REJECTED');
    await deliver(syncDeps(store), aWebhook(url), going);
    expect(requests).toHaveLength(1);
    expect(verified(requests[0]!)).toEqual({
      version: 1,
      event: {
        n: 2,
        at: expect.stringMatching(/Z$/),
        state: 'REJECTED',
        step: 'reject',
        by: 'ada',
        note: 'The bond is missing.',
      },
      transfer: {
        id: transfer.id,
        kind: 'COMMITMENT',
        direction: 'EXPORT',
        state: 'REJECTED',
        sourceId: '1001/wo-5501',
        targetId: null,
        projectId: '1001',
        jobId: 'ZZ/24-010',
        createdBy: 'sam',
        createdAt: transfer.createdAt,
        updatedAt: transfer.updatedAt,
        approvedBy: [],
        problems: ['NUMBER_TAKEN'],
      },
    });
    expect(requests[0]!.body).not.toMatch(/secret/);
    expect(await store.webhooks.get(['erp'])).toMatchObject([{ n: 2, failures: 0 }]);
  });

  test('one that is new to the store begins with what happens from then on', async () => {
    const store = await makeStore();
    const { url, told } = await listening();
    await store.events.append((await happened(store, 'REJECTED')).id, 'DONE');
    const fresh = { ...aWebhook(url), name: 'new' };
    await deliver(syncDeps(store), fresh, going);
    expect(told()).toEqual([]);
    await happened(store, 'REJECTED');
    await deliver(syncDeps(store), fresh, going);
    expect(told()).toEqual([3]);
  });

  test('what it does not take is told again after a pause, and nothing that follows goes before it', async () => {
    const store = await makeStore();
    let status = 500;
    const { url, told } = await listening(() => ({ status }));
    await happened(store, 'REJECTED', 'RUNNING', 'DONE');
    const deps = syncDeps(store);
    await deliver(deps, aWebhook(url), going);
    expect(told()).toEqual([1]);
    expect(await store.webhooks.get(['erp'])).toMatchObject([{ n: 0, failures: 1, problem: 'answered 500' }]);
    await deliver(deps, aWebhook(url), going);
    expect(told()).toEqual([1]);
    // The pause is over.
    await store.webhooks.move('erp', 0);
    status = 204;
    await deliver(deps, aWebhook(url), going);
    expect(told()).toEqual([1, 1, 3]);
    expect(await store.webhooks.get(['erp'])).toMatchObject([{ n: 3, failures: 0, problem: null }]);
  });

  test('of several processes one tells, each event once and in order', async () => {
    const stores = [await makeStore(), await makeStore.again()];
    const { url, told } = await listening();
    await happened(stores[0]!, ...Array.from({ length: 20 }, () => 'DONE' as const));
    await Promise.all(Array.from({ length: 6 }, (_, n) => deliver(syncDeps(stores[n % 2]!), aWebhook(url), going)));
    expect(told()).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('a process that died behind the send tells it once more; a place that was moved meanwhile is left as it is', async () => {
    const store = await makeStore();
    let during = async () => {};
    const { url, told } = await listening(() => ({}));
    await happened(store, 'DONE', 'DONE', 'DONE');
    const deps = syncDeps(store);
    const { save } = store.webhooks;
    const dying = { ...store, webhooks: { ...store.webhooks, save: () => Promise.reject(new Error('died')) } };
    await expect(deliver({ ...deps, store: dying }, aWebhook(url), going)).rejects.toThrow('died');
    await store.webhooks.move('erp', 0);
    during = async () => void (await store.webhooks.move('erp', 0));
    const moving: typeof save = async (...given) => {
      await during();
      during = async () => {};
      return save(...given);
    };
    await deliver(
      { ...deps, store: { ...store, webhooks: { ...store.webhooks, save: moving } } },
      aWebhook(url),
      going,
    );
    expect(told()).toEqual([1, 1]);
    expect(await store.webhooks.get(['erp'])).toMatchObject([{ n: 0 }]);
    await deliver(deps, aWebhook(url), going);
    expect(told()).toEqual([1, 1, 1, 2, 3]);
  });
});

test('a redirect is no answer and is not followed, nor is a cut connection; nobody home is said in few words', async () => {
  const { createSqliteStore } = await import('../../subgraphs/sync/store/sqlite/index.ts');
  const store = await createSqliteStore({ path: ':memory:' });
  let answer: StubAnswer = { status: 307, headers: { location: '/elsewhere' } };
  const { url, requests } = await listening(() => answer);
  await happened(store, 'DONE');
  const problemOf = async (to = url) => {
    await store.webhooks.move('erp', 0);
    await deliver(syncDeps(store), aWebhook(to), going);
    return (await store.webhooks.get(['erp']))[0]?.problem;
  };
  expect(await problemOf()).toBe('answered 307');
  expect(requests.map(({ path }) => path)).toEqual(['/hook']);
  answer = { drop: true };
  expect(await problemOf()).toMatch(/^could not be reached \(\w+\)$/);
  await stub?.close();
  stub = null;
  expect(await problemOf()).toBe('could not be reached (ECONNREFUSED)');
  await store.close();
});

test('a worker that stops does not wait for the other end, and holds nothing against it', async () => {
  const { createSqliteStore } = await import('../../subgraphs/sync/store/sqlite/index.ts');
  const store = await createSqliteStore({ path: ':memory:' });
  const stopping = new AbortController();
  stub = await startStub(() => {
    stopping.abort();
    return new Promise(() => {});
  });
  await happened(store, 'DONE');
  await deliver(syncDeps(store), aWebhook(stub.url), stopping.signal);
  expect(await store.webhooks.get(['erp'])).toMatchObject([{ n: 0, failures: 0, problem: null }]);
  expect(await store.webhooks.claim('erp', 1, 0)).not.toBeNull();
  await store.close();
});

test.each<[webhooks: object[], fault: string]>([
  [[{ name: 'Two words' }], 'webhooks.0.name: must be of small letters, digits and hyphens, at most 40'],
  [
    [{ url: 'https://ann:pw@h/x' }],
    'webhooks.0.url: must be a URL with https (or http, outside production), without a user or password',
  ],
  [[{ secret: 'short' }], 'webhooks.0.secret: must have 24 characters or more'],
  [
    [{ events: ['REJECT'] }],
    expect.stringMatching(/^webhooks\.0\.events\.0: "REJECT" is none of AWAITING_APPROVAL, /) as never,
  ],
  [[{}, {}], 'webhooks.1.name: "erp" is the name of another webhook'],
  [[{ retries: 3 }], 'webhooks.0.retries is not a setting'],
])('webhooks %j are refused in plain words', (webhooks, fault) => {
  const full = webhooks.map((each) => ({ name: 'erp', url: 'https://h/x', secret: SECRET, ...each }));
  expect(readSettings(JSON.stringify({ webhooks: full }))).toEqual({ faults: [fault] });
});
