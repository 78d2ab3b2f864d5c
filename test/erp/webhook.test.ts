import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDelivery } from '../../gateway/webhook.ts';
import { type ErpTool, erpWorld, eventually, subscribe, WEBHOOK_SECRET, webhookUrl } from '../support/erp-tool.ts';
import { createWorld, type World } from '../support/world.ts';

const v2 = {
  id: 1101,
  ulid: '01JABCDEFGHJKMNPQRSTVWXYZ0',
  timestamp: '2026-03-01T12:00:00.000000Z',
  metadata: { source_user_id: 2, source_project_id: null, source_operation_id: null, source_company_id: 4001 },
  user_id: 2,
  company_id: 4001,
  project_id: 1001,
  api_version: 'v2',
  event_type: 'create',
  resource_name: 'ERP Requests',
  resource_id: 17,
};
const v3 = { ...v2, api_version: 'v3', related_resources: [] };
const v4 = {
  id: '01JABCDEFGHJKMNPQRSTVWXYZ0',
  timestamp: '2026-03-01T12:00:00Z',
  reason: 'create',
  company_id: '4001',
  project_id: '1001',
  user_id: '2',
  resource_type: 'ERP Requests',
  resource_id: '17',
};

describe('a delivery of Procore', () => {
  it('is read in versions 2, 3 and 4', () => {
    const read = { id: '17', userId: '2', companyId: '4001', deliveryId: '01JABCDEFGHJKMNPQRSTVWXYZ0' };
    for (const body of [v2, v3, v4]) expect(readDelivery(JSON.stringify(body))).toEqual(read);
    expect(readDelivery(JSON.stringify({ ...v2, ulid: undefined, user_id: null }))).toEqual({
      ...read,
      deliveryId: '1101',
    });
  });

  it('about anything but a new ERP request is not for us', () => {
    for (const other of [
      { ...v2, event_type: 'update' },
      { ...v2, resource_name: 'Company Vendors' },
      { ...v2, resource_id: null },
      [],
      null,
      'text',
    ])
      expect(readDelivery(JSON.stringify(other))).toBeNull();
    expect(readDelivery('{')).toBeNull();
  });
});

describe('the receiver of webhooks', () => {
  let world: World;
  let tool: ErpTool;
  // Nobody acts on what is kept: these tests are about receiving.
  beforeEach(async () => {
    ({ world, tool } = await erpWorld({ worker: false, hook: false }));
  });
  afterEach(() => world.close());

  const deliver = async (body: unknown, authorization: string | null = `Bearer ${WEBHOOK_SECRET}`) => {
    const answer = await fetch(webhookUrl(world), {
      method: 'POST',
      headers: authorization === null ? {} : { authorization },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const kept = async () => (await world.store.erpRequests.get(['17']))[0];

  it('keeps a request before it answers, once however often it is told', async () => {
    expect(await deliver(v2)).toEqual({ status: 200, body: { taken: true, new: true } });
    expect(await kept()).toMatchObject({ userId: '2', toldBy: 'WEBHOOK', state: 'OPEN', deliveryId: v2.ulid });
    expect(await deliver(v4)).toEqual({ status: 200, body: { taken: true, new: false } });
  });

  it('refuses another secret, and none', async () => {
    for (const wrong of ['Bearer wrong', WEBHOOK_SECRET.slice(1), '', null])
      expect((await deliver(v2, wrong)).status).toBe(401);
    expect(await kept()).toBeNull();
    expect((await deliver(v2, WEBHOOK_SECRET)).status).toBe(200);
  });

  it('answers 200 to what is about nothing of ours, so that Procore holds nothing back', async () => {
    for (const other of [{ ...v2, company_id: 4002 }, { ...v2, event_type: 'delete' }, '{'])
      expect(await deliver(other)).toEqual({ status: 200, body: { taken: false } });
    expect(await kept()).toBeNull();
    expect((await fetch(webhookUrl(world))).status).toBe(405);
  });

  it('refuses what it could not keep, and gets it again', async () => {
    await world.store.close();
    expect((await deliver(v2)).status).toBe(503);
  });

  it('keeps what is delivered twice by Procore once', async () => {
    await world.procore.settings({ webhooks: 'twice' });

    await subscribe(world, tool);
    const { requestId } = await tool.click('refresh', { itemType: 'vendor' });
    await eventually(
      () => world.procore.rows<{ status: string }>('webhooks_deliveries'),
      (rows) => rows.length > 0 && rows.every(({ status }) => status === 'delivered'),
    );
    await sleep(200);
    expect(await world.store.erpRequests.get([String(requestId)])).toMatchObject([{ toldBy: 'WEBHOOK' }]);
  });
});

describe('without a secret', () => {
  it('there is no receiver', async () => {
    const world = await createWorld({ worker: false });
    expect((await fetch(webhookUrl(world), { method: 'POST', body: '{}' })).status).toBe(404);
    await world.close();
  });
});
