import { type StubServer, startStub } from './stub-server.ts';

/** Stands in front of a source and gives at most so many rows a page, whatever it is asked for: the lists of CMiC's default story would fit one page otherwise. */
export async function withShortPages(origin: string, most: number): Promise<StubServer> {
  return startStub(async ({ path, query, method, headers, body }) => {
    const asked = new URL(path.split('?')[0] ?? '', origin);
    for (const [name, value] of query) asked.searchParams.set(name, value);
    if (query.has('limit')) asked.searchParams.set('limit', String(Math.min(Number(query.get('limit')), most)));
    const { authorization = '', accept = '', 'rest-framework-version': version = '2' } = headers;
    try {
      const reply = await fetch(asked, {
        method,
        headers: { authorization, accept, 'rest-framework-version': String(version) },
        ...(method === 'GET' ? {} : { body }),
      });
      const type = reply.headers.get('content-type') ?? 'application/json';
      return { status: reply.status, headers: { 'content-type': type }, body: await reply.text() };
    } catch {
      // The stand-in broke off, and so does this.
      return { drop: true };
    }
  });
}
