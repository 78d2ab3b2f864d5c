import { createProcore } from '../../../sandbox/procore/index.ts';
import { createSandboxServer, type SandboxServer } from '../../../sandbox/shell/index.ts';

export interface Reply<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** A running Procore stand-in and somebody who is signed in to it. */
export interface Site {
  server: SandboxServer;
  token: string;
  /** Answers are whatever the stand-in says; the test names the members that it looks at. */
  call<T = Body>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
  get<T = Body>(path: string): Promise<Reply<T>>;
  /** Rows behind the stand-in, by collection. */
  rows<T = Body>(collection: string): Promise<T[]>;
  settings(change: object): Promise<Reply<Body>>;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of a stand-in are examined member by member.
export type Body = any;

export async function createSite(now?: () => Date): Promise<Site> {
  const server = await createSandboxServer({ factory: createProcore, ...(now ? { now } : {}) });
  const token = await signIn(server.url);
  const call = <T>(method: string, path: string, body?: unknown) =>
    send<T>(server.url + path, method, body, { Authorization: `Bearer ${token}`, 'Procore-Company-Id': '4001' });
  return {
    server,
    token,
    call,
    get: (path) => call('GET', path),
    rows: async <T>(collection: string) =>
      (await send<T[]>(`${server.url}/_sandbox/state/${collection}`, 'GET', undefined, {})).body,
    settings: (change) => send(`${server.url}/_sandbox/settings`, 'PUT', change, {}),
    close: server.close,
  };
}

export async function signIn(url: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
  const answer = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function send<T>(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Reply<T>> {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') && text !== '';
  return { status: answer.status, headers: answer.headers, body: (json ? JSON.parse(text) : text) as T };
}
