import { type DocumentNode, Kind } from 'graphql';
import { createClient } from 'graphql-sse';

interface Params {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

interface Options {
  headers?: Record<string, string>;
  documentAST?: DocumentNode;
}

/** Asks the gateway: queries and mutations by POST, subscriptions as server-sent events. */
export function createFetcher(url: string) {
  return async (params: Params, options: Options = {}) => {
    const headers = options.headers ?? {};
    if (isSubscription(params, options.documentAST)) {
      const client = createClient({ url: new URL(url, location.href).href, headers, retryAttempts: 0 });
      return client.iterate(params as never);
    }
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(params),
    });
    return answer.json();
  };
}

function isSubscription({ operationName }: Params, document: DocumentNode | undefined): boolean {
  const operations = document?.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION) ?? [];
  const chosen = operations.length === 1 ? operations[0] : operations.find((one) => one.name?.value === operationName);
  return chosen?.operation === 'subscription';
}
