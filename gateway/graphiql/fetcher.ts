import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { createClient } from 'graphql-sse';

interface Params {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** Asks the gateway: queries and mutations by POST, subscriptions as server-sent events. */
export function createFetcher(url: string) {
  return async (asked: Params, { headers = {} }: { headers?: Record<string, string> } = {}) => {
    const operations = operationsOf(asked.query);
    // GraphiQL still names the operation of the tab before when one presses play quickly after changing tabs.
    const [only, ...others] = operations;
    const operationName = only && others.length === 0 ? (only.name?.value ?? null) : asked.operationName;
    const params = { ...asked, operationName };
    const chosen = operations.find((operation) => (operation.name?.value ?? null) === operationName);
    if (chosen?.operation === 'subscription') {
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

/** None where the text is no document: the gateway then says what is wrong with it. */
function operationsOf(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return []; // the gateway's answer shows the place
  }
}
