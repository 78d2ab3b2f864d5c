import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codes, linkVendor, mutate, type Row, requestExport } from '../support/main-job.ts';
import { type StubServer, startStub } from '../support/stub-server.ts';
import { createWorld, type World } from '../support/world.ts';

const WEBHOOK = 'webhook { name url events lastEvent behind failures problem } problems { code path message fix }';
const secret = 'a secret that is long enough';

let world: World;
let stub: StubServer;
beforeAll(async () => {
  stub = await startStub(() => ({ status: 202 }));
  world = await createWorld({
    settings: { webhooks: [{ name: 'site', url: `${stub.url}/hooks/t0ken`, secret, events: ['REJECTED'] }] },
  });
  await linkVendor(world, '2001', 'ZZ/ACME');
});
afterAll(async () => {
  await world?.close();
  await stub?.close();
});

const told = () => stub.requests.map(({ body }) => JSON.parse(body));
async function untilTold(count: number): Promise<Row[]> {
  for (const end = Date.now() + 20_000; stub.requests.length < count && Date.now() < end; ) await sleep(50);
  expect(told()).toHaveLength(count);
  return told();
}

test('who asked and who is listening learn of a rejection, and an admin has it told again', async () => {
  // The worker takes its place in the log with its first look.
  for (let place: object | null = null; !place; await sleep(20))
    [place = null] = await world.store.webhooks.get(['site']);
  const { transfer } = await requestExport(world, '1001/wo-5501', { sub: 'sam', roles: ['project-team'] });
  const reason = 'The bond is missing.';
  await mutate(world, 'rejectTransfer', { id: transfer.id, reason }, 'accounting-approver');
  const [message] = await untilTold(1);
  expect(message).toMatchObject({
    event: { state: 'REJECTED', step: 'reject', by: 'accounting-approver', note: reason },
    transfer: { id: transfer.id, kind: 'COMMITMENT', sourceId: '1001/wo-5501', createdBy: 'sam', state: 'REJECTED' },
  });

  const { n } = message?.event ?? {};
  const again = await mutate(world, 'replayWebhook', { name: 'site', from: n }, 'admin', WEBHOOK);
  expect(again).toMatchObject({ problems: [], webhook: { name: 'site', events: ['REJECTED'], lastEvent: n - 1 } });
  expect((await untilTold(2))[1]).toEqual(message);
  const key = { name: 'site', from: n, idempotencyKey: 'once' };
  for (const _ of [1, 2])
    expect(await mutate(world, 'replayWebhook', key, 'admin', WEBHOOK)).toMatchObject({ problems: [] });
  const reused = await mutate(world, 'replayWebhook', { ...key, from: 1 }, 'admin', WEBHOOK);
  expect(codes(reused.problems)).toEqual([['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]]);
  await untilTold(3);
  const { webhooks } = await world.ask<Row>('{ webhooks { name url lastEvent behind failures problem } }');
  expect(webhooks).toEqual([{ name: 'site', url: stub.url, lastEvent: n, behind: 0, failures: 0, problem: null }]);
});

test('only an admin sees webhooks and has them told again, from an event that there is', async () => {
  const approver = 'accounting-approver';
  expect(await world.ask('{ webhooks { name } }', {}, approver)).toEqual({ webhooks: [] });
  const replay = (input: object, as?: 'accounting-approver') => mutate(world, 'replayWebhook', input, as, WEBHOOK);
  expect(codes((await replay({ name: 'site', from: 1 }, approver)).problems)).toEqual([['FORBIDDEN', ['input']]]);
  const unknown = await replay({ name: 'other', from: 1 });
  expect(unknown.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'name'], fix: 'There are: site.' }]);
  for (const from of [0, 10_000])
    expect(codes((await replay({ name: 'site', from })).problems)).toEqual([['BAD_INPUT', ['input', 'from']]]);
});
