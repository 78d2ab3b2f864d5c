import { afterEach, beforeEach, expect } from 'vitest';
import { createProcore } from '../../sandbox/procore/index.ts';
import { createSandboxServer, type SandboxServer } from '../../sandbox/shell/index.ts';
import type { Body } from './procore/support.ts';

export const COMPANY = '/rest/v1.0/companies/4001';

/** What the control routes show of a record in the ERP tool. */
export interface Shown {
  erpStatus: string;
  reason: string | null;
  messages: string[];
  requestId: number;
  detailId: number;
  message: string;
}

/** The stand-in of the test that runs. */
export let sandbox: SandboxServer;
let token = '';

/** Gives each test of the file a new stand-in. */
export function eachWithErpTool(): void {
  beforeEach(async () => {
    sandbox = await createSandboxServer({ factory: createProcore });
    const answer = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'sandbox-client',
        client_secret: 'sandbox-secret',
      }),
    });
    token = ((await answer.json()) as { access_token: string }).access_token;
  });
  afterEach(() => sandbox.close());
}

/** One call of the imitated API, signed in. */
export async function api<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'procore-company-id': '4001', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

/** One of the clicks that have no public API. */
export async function click(name: string, body: Record<string, unknown>): Promise<{ status: number; body: Shown }> {
  return api<Shown>('POST', `/_sandbox/erp/${name}`, body);
}

export const statusOf = async (itemType: string, itemId: number) =>
  (await api<Shown>('GET', `/_sandbox/erp/${itemType}/${itemId}`)).body;
/** Linked to DELTA, Approved, on linked codes. */
export const wo = { itemType: 'work_order_contract', itemId: 5507 };
export const mark = (updates: object[]) =>
  api<{ errors: unknown[] }>('PATCH', `${COMPANY}/external_data/sync`, { updates });
export const close = (id: number, status: string, messages: string[] = []) =>
  api('PATCH', `${COMPANY}/erp_request_details/${id}`, { request_detail: { status, messages } });

export const item = (itemType: string, itemId: number) => ({ itemType, itemId });
export const get = async (path: string): Promise<Body> => (await api<Body>('GET', path)).body;
/** An event, as the integrator fetches it. */
export const request = (id: number): Promise<Body> => get(`${COMPANY}/erp_requests/${id}`);
export const rows = (collection: string): Promise<Body[]> => get(`/_sandbox/state/${collection}`);

/** Sent and accepted: the event that the integrator fetches, and its progress record. */
export async function accepted(
  itemType: string,
  itemId: number,
  answers: object = {},
): Promise<{ event: Body; id: number }> {
  const sent = await click('send', item(itemType, itemId));
  expect(sent.body.message ?? '').toBe('');
  const { requestId, detailId } = (await click('accept', { ...item(itemType, itemId), ...answers })).body;
  return { event: await request(requestId), id: detailId };
}

/** What a record lacks before it may be sent. */
export const unmet = async (itemType: string, itemId: number): Promise<string> =>
  (await click('send', item(itemType, itemId))).body.message;
