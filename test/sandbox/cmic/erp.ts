import { createCmic } from '../../../sandbox/cmic/index.ts';
import { createSandboxServer, type StoryChoice } from '../../../sandbox/shell/index.ts';

export type Json = Record<string, unknown>;

/** One answer as the wire brought it. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  json: Json;
}

export interface Erp {
  /** A call below `/cmictest`, signed in. Query members are encoded. */
  get(path: string, query?: Record<string, string>, headers?: Record<string, string>): Promise<Reply>;
  send(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  control(method: string, path: string, body?: unknown): Promise<Reply>;
  items(path: string, query?: Record<string, string>): Promise<Json[]>;
  url: string;
  close(): Promise<void>;
}

export const SC = '/pm-rest-api/rest/1/scmast';
export const SOV = '/pm-rest-api/rest/1/scsched';
const ITEM = 'application/vnd.oracle.adf.resourceitem+json';

/** A stand-in of its own on a free port. */
export async function startErp(
  now: () => Date = () => new Date('2026-07-21T21:08:34Z'),
  story: StoryChoice = 'default',
): Promise<Erp> {
  const server = await createSandboxServer({ factory: createCmic, now, story });
  const authorization = `Basic ${Buffer.from('NORTHGATE||gateway:sandbox').toString('base64')}`;
  const call = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Reply> => {
    const response = await fetch(server.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  const erp: Erp = {
    get: (path, query = {}, headers = {}) => {
      const search = new URLSearchParams(query).toString();
      return call('GET', `/cmictest${path}${search ? `?${search}` : ''}`, { authorization, ...headers });
    },
    send: (method, path, body, headers = {}) =>
      call(method, `/cmictest${path}`, { authorization, 'content-type': ITEM, ...headers }, body),
    control: (method, path, body) =>
      call(
        method,
        `/_sandbox${path}`,
        { 'content-type': 'application/json' },
        body ?? (method === 'GET' ? undefined : {}),
      ),
    items: async (path, query) => (await erp.get(path, query)).json.items as Json[],
    url: server.url,
    close: () => server.close(),
  };
  return erp;
}

/** A contract header that CMiC takes, with some members changed. */
export function header(change: Json = {}): Json {
  return {
    ScmstCompCode: 'ZZ',
    ScmstVenCode: 'ACME',
    ScmstJobCode: '24-010',
    ScmstChgCode: '000',
    ScmstContCode: '24-010-901',
    ScmstCurrCode: 'USD',
    ScmstOverrideFlag: 'Y',
    ScmstSubcontrCode: 'NONE',
    ScmstName: 'Foundations, east',
    ScmstAcctDescription: '1001/wo-5999',
    ScmstVUuid: '',
    ...change,
  };
}

/** A line of that contract that CMiC takes, with some members changed. */
export function line(change: Json = {}): Json {
  return {
    ScschCompCode: 'ZZ',
    ScschVenCode: 'ACME',
    ScschContCode: '24-010-901',
    ScschChgCode: '000',
    ScschJobCode: '24-010',
    ScschTaskCode: '88001',
    ScschTaskName: 'Footings',
    ScschPhsCode: '03-100',
    ScschCatCode: 'S',
    ScschWmCode: '$',
    ScschAmt: 1200.35,
    ScschVUuid: '',
    ...change,
  };
}

/** Enters a contract with its lines and answers its header's technical key. */
export async function enter(erp: Erp, change: Json = {}, lines: Json[] = [line()]): Promise<string> {
  const entered = await erp.send('POST', SC, header(change));
  if (entered.status !== 201) throw new Error(entered.text);
  for (const each of lines) {
    const reply = await erp.send('POST', SOV, each);
    if (reply.status !== 201) throw new Error(reply.text);
  }
  return String(entered.json.ScmstVUuid);
}
