import { afterEach, beforeEach } from 'vitest';
import { createProcore } from '../../sandbox/procore/index.ts';
import { createSandboxServer, type SandboxServer } from '../../sandbox/shell/index.ts';

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

/** The stand-in of the test that runs; importing this file gives each test a new one. */
export let sandbox: SandboxServer;
let token = '';
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
