import type { Row } from './main-job.ts';
import { type StubAnswer, type StubRequest, type StubServer, startStub } from './stub-server.ts';

/** Stands in front of Procore's stand-in and refuses one item. */
export interface Unwelcoming extends StubServer {
  /** From now on it refuses nothing. */
  relent(): void;
}

/**
 * Procore, but that its syncs with this path refuse the last item of the first call, and the same item ever after: as Procore refuses single items, in an answer of 200 that has the
 * others.
 */
export async function withUnwelcome(origin: string, syncs: RegExp): Promise<Unwelcoming> {
  let refused: string | null = null;
  let relented = false;
  const stub = await startStub(async (request) => {
    const sent = request.method === 'GET' || !syncs.test(request.path) ? null : (JSON.parse(request.body) as Row);
    const member = ['updates', 'budget_line_items'].find((name) => Array.isArray(sent?.[name]));
    if (!sent || !member || relented) return forward(origin, request, request.body);
    const items: Row[] = sent[member];
    refused ??= identity(items.at(-1) ?? {});
    const bad = items.filter((item) => identity(item) === refused);
    const answer = await forward(
      origin,
      request,
      JSON.stringify({ ...sent, [member]: items.filter((item) => !bad.includes(item)) }),
    );
    const body = answer.body as Row;
    (Array.isArray(body) ? body : body.errors).push(
      ...bad.map((item) => ({ ...item, errors: { base: ['is not welcome'] } })),
    );
    return answer;
  });
  return {
    ...stub,
    relent() {
      relented = true;
    },
  };
}

function identity({ origin_id, cost_code_id, line_item_type_id }: Row): string {
  return JSON.stringify([origin_id, cost_code_id, line_item_type_id]);
}

async function forward(origin: string, { method, path, headers }: StubRequest, body: string): Promise<StubAnswer> {
  const { authorization = '', 'content-type': type = 'application/json', 'procore-company-id': company = '' } = headers;
  const reply = await fetch(origin + encodeURI(path), {
    method,
    headers: { authorization, 'content-type': type, 'procore-company-id': String(company) },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await reply.text();
  const told = ['total', 'per-page', 'link'].flatMap((name) => {
    const value = reply.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: reply.status, headers: Object.fromEntries(told), body: text === '' ? undefined : JSON.parse(text) };
}
