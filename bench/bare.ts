import { Agent, request } from 'undici';
import { SANDBOX_CREDENTIALS as signIn } from '../sandbox/start.ts';
import type { SandboxProcess } from './sandbox-process.ts';

/** Calls of the two APIs with nothing around them: what any client of them has to pay. */
export interface Bare {
  procore(method: string, path: string, body?: unknown): Promise<unknown>;
  cmic(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Signs in, and calls with as many connections as the product keeps per source. An answer that is not 2xx is an error. */
export async function createBare(sandbox: SandboxProcess): Promise<Bare> {
  const agents = { procore: new Agent({ connections: 16 }), cmic: new Agent({ connections: 16 }) };
  const call = async (source: keyof typeof agents, url: string, method: string, headers: object, body?: unknown) => {
    const answer = await request(url, {
      method: method as 'GET',
      dispatcher: agents[source],
      headers: { accept: 'application/json', ...headers },
      body: body === undefined || body === null ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  const json = { 'content-type': 'application/json' };
  const token = (await call('procore', `${sandbox.procoreUrl}/oauth/token`, 'POST', json, {
    grant_type: 'client_credentials',
    client_id: signIn.procoreClientId,
    client_secret: signIn.procoreClientSecret,
  })) as { access_token: string };
  const procore = {
    ...json,
    authorization: `Bearer ${token.access_token}`,
    'procore-company-id': signIn.procoreCompanyId,
  };
  const basic = Buffer.from(`${signIn.cmicUsername}:${signIn.cmicPassword}`).toString('base64');
  const cmic = {
    'content-type': 'application/vnd.oracle.adf.resourceitem+json',
    accept: '*/*',
    authorization: `Basic ${basic}`,
    'rest-framework-version': '2',
  };
  return {
    procore: (method, path, body) => call('procore', sandbox.procoreUrl + path, method, procore, body),
    cmic: (method, path, body) => call('cmic', sandbox.cmicUrl + path, method, cmic, body),
    async close() {
      await Promise.all(Object.values(agents).map((agent) => agent.close()));
    },
  };
}
