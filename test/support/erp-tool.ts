import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../../sandbox/start.ts';
import { createWorld, type Loose, type World, type WorldOptions } from './world.ts';

/** What the hook at Procore sends, and the receiver asks for. */
export const WEBHOOK_SECRET = 'a secret between Procore and one test world';

/** Procore's ERP tool as its users see it. */
export interface ErpTool {
  /** Presses a button; a refused one is an error with Procore's words. */
  click(name: string, body: Loose): Promise<Loose>;
  /** Sends a record and accepts it: the request and its progress record. */
  accept(itemType: string, itemId: number, answers?: Loose): Promise<{ requestId: number; detailId: number }>;
  /** The record as the tool shows it. */
  shown(itemType: string, itemId: number): Promise<Loose>;
  /** Waits until the tool shows one of the words, and answers with what it shows. */
  until(itemType: string, itemId: number, ...statuses: string[]): Promise<Loose>;
  /** Waits until a progress record is closed. */
  closed(detailId: number): Promise<{ status: string; messages: string[] }>;
  /** Waits until our store has a request done. */
  done(requestId: number): Promise<Loose>;
  staged(): Promise<Loose[]>;
  /** One call of the imitated API, signed in. */
  api(method: string, path: string, body?: unknown): Promise<Loose>;
}

/** A world in which Procore's buttons work: `hook: false` leaves the webhook out, so that only the sweep finds what was clicked. */
export async function erpWorld(
  options: WorldOptions & { hook?: boolean } = {},
): Promise<{ world: World; tool: ErpTool }> {
  const { hook = true, settings, ...rest } = options;
  const erp = { enabled: true, sweepMs: 60_000, ...settings?.erp };
  const world = await createWorld({ webhookSecret: WEBHOOK_SECRET, ...rest, settings: { ...settings, erp } });
  const tool = createErpTool(world);
  if (hook) await subscribe(world, tool);
  return { world, tool };
}

/** Where Procore delivers to. */
export const webhookUrl = (world: World) => world.url.replace('/graphql', '/webhooks/procore');

/** Makes the hook at Procore, as an administrator would. */
export async function subscribe(world: World, tool: ErpTool): Promise<void> {
  const hook = await tool.api('POST', '/rest/v1.0/webhooks/hooks', {
    company_id: 4001,
    hook: {
      api_version: 'v2',
      namespace: 'gateway',
      destination_url: webhookUrl(world),
      destination_headers: { Authorization: `Bearer ${WEBHOOK_SECRET}` },
    },
  });
  const trigger = { resource_name: 'ERP Requests', event_type: 'create' };
  await tool.api('POST', `/rest/v1.0/webhooks/hooks/${hook.id}/triggers`, {
    company_id: 4001,
    api_version: 'v2',
    trigger,
  });
}

/** The tool of a world's Procore. */
export function createErpTool(world: World): ErpTool {
  const { url, post, rows } = world.procore;
  let token: Promise<string> | null = null;
  const api: ErpTool['api'] = async (method, path, body) => {
    token ??= signIn(url);
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        'procore-company-id': '4001',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.status, text).toBeLessThan(300);
    return text === '' ? {} : JSON.parse(text);
  };
  const click: ErpTool['click'] = (name, body) => post(`erp/${name}`, body);
  const shown: ErpTool['shown'] = async (itemType, itemId) =>
    (await fetch(`${url}/_sandbox/erp/${itemType}/${itemId}`)).json() as Promise<Loose>;
  return {
    api,
    click,
    shown,
    async accept(itemType, itemId, answers = {}) {
      await click('send', { itemType, itemId });
      return (await click('accept', { itemType, itemId, userId: 2, ...answers })) as never;
    },
    until: (itemType, itemId, ...statuses) =>
      eventually(
        () => shown(itemType, itemId),
        ({ erpStatus }) => statuses.includes(erpStatus),
      ),
    closed: async (detailId) =>
      (await eventually(
        async () => (await rows<Loose>('erp_request_details')).find(({ id }) => id === detailId),
        (detail) => detail?.status !== 'in_progress',
      )) as never,
    done: async (requestId) =>
      (await eventually(
        async () => (await world.store.erpRequests.get([String(requestId)]))[0],
        (request) => request?.state === 'DONE',
      )) as never,
    staged: () => rows<Loose>('staged_records'),
  };
}

/** Looks until it is so; after `ms` an error says what there was. */
export async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, ms = 15_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(50)) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`It still is ${JSON.stringify(seen)}.`);
  }
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: SANDBOX_CREDENTIALS.procoreClientId,
      client_secret: SANDBOX_CREDENTIALS.procoreClientSecret,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
