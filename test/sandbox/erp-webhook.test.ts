import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, click, eachWithErpTool, wo } from './erp-tool.ts';

eachWithErpTool();

describe('the webhook of an ERP request', () => {
  let receiver: Server;
  let received: { authorization: string | undefined; body: Record<string, unknown> }[] = [];
  let refusals = 0;
  beforeEach(async () => {
    received = [];
    refusals = 0;
    receiver = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      response.statusCode = refusals > 0 ? 503 : 200;
      refusals -= 1;
      if (response.statusCode === 200)
        received.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
      response.end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => receiver.close(resolve)));

  const subscribe = async (url: string) => {
    const hook = await api<{ id: number; destination_headers: Record<string, string> }>(
      'POST',
      '/rest/v1.0/webhooks/hooks',
      {
        company_id: 4001,
        hook: {
          api_version: 'v2',
          namespace: 'gateway',
          destination_url: url,
          destination_headers: { Authorization: 'Bearer secret-12345' },
        },
      },
    );
    const trigger = { resource_name: 'ERP Requests', event_type: 'CREATE' };
    const made = await api('POST', `/rest/v1.0/webhooks/hooks/${hook.body.id}/triggers`, {
      company_id: 4001,
      api_version: 'v2',
      trigger,
    });
    expect([hook.status, made.status]).toEqual([201, 201]);
    return hook.body;
  };
  const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  const until = async (test: () => boolean) => {
    for (let i = 0; i < 60 && !test(); i += 1) await wait(50);
    expect(test()).toBe(true);
  };

  it('reaches the subscriber with its secret, and says only which request', async () => {
    const hook = await subscribe(url());
    expect(hook.destination_headers.Authorization).toMatch(/^\*+12345$/);
    await click('send', wo);
    const { requestId } = (await click('accept', { ...wo, userId: 2 })).body;
    await until(() => received.length === 1);
    expect(received[0]).toMatchObject({
      authorization: 'Bearer secret-12345',
      body: {
        resource_name: 'ERP Requests',
        event_type: 'create',
        resource_id: requestId,
        user_id: 2,
        company_id: 4001,
        project_id: 1001,
        api_version: 'v2',
      },
    });
    expect(String(received[0]?.body.ulid)).toHaveLength(26);
  });

  it('is tried again when the subscriber refuses, and later ones wait for it', async () => {
    refusals = 1;
    const hook = await subscribe(url());
    await click('refresh', { itemType: 'vendor' });
    await click('refresh', { itemType: 'project' });
    await until(() => received.length === 2);
    expect(received.map(({ body }) => body.resource_id)).toEqual([1, 2]);
    const deliveries = await api<object[]>(
      'GET',
      `/rest/v1.0/webhooks/hooks/${hook.id}/deliveries?filters[status]=successful`,
    );
    expect(deliveries.body).toMatchObject([
      { attempts: [{ status: 503 }, { status: 200 }] },
      { attempts: [{ status: 200 }] },
    ]);
  });

  it('comes twice with the same ids, or not at all, when the settings say so', async () => {
    await subscribe(url());
    await api('PUT', '/_sandbox/settings', { webhooks: 'twice' });
    await click('refresh', { itemType: 'vendor' });
    await until(() => received.length === 2);
    expect(received[0]?.body.ulid).toBe(received[1]?.body.ulid);
    await api('PUT', '/_sandbox/settings', { webhooks: 'lost' });
    await click('refresh', { itemType: 'vendor' });
    await wait(50);
    expect(received).toHaveLength(2);
    // What was missed is found by its open progress record.
    const open = await api<object[]>(
      'GET',
      '/rest/v1.0/companies/4001/erp_request_details?filters[status]=in_progress',
    );
    expect(open.body).toMatchObject([{ erp_request_id: 1 }, { erp_request_id: 2 }]);
  });

  it('never troubles the sandbox when nobody listens', async () => {
    await subscribe('http://127.0.0.1:9/hooks');
    expect((await click('refresh', { itemType: 'vendor' })).status).toBe(200);
    await wait(50);
    const rows = await api<{ status: string }[]>('GET', '/_sandbox/state/webhooks_deliveries');
    expect(rows.body.map((row) => row.status)).toEqual(['retrying']);
  });
});
