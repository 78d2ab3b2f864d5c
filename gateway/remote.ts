import { type ExecutionResult, GraphQLError } from 'graphql';
import { createClient } from 'graphql-sse';
import { Agent, request } from 'undici';
import type { Actor } from '../kernel/auth/actor.ts';
import { mapEvents } from '../kernel/graph/events.ts';
import type { Operation } from '../kernel/graph/execute.ts';
import type { Log } from '../kernel/log.ts';
import { sourceOf } from './transports.ts';

/** A subgraph that runs by itself. */
export interface Remote {
  execute(operation: Operation, actor: Actor): Promise<ExecutionResult>;
  subscribe(operation: Operation, actor: Actor): Promise<AsyncIterable<ExecutionResult>>;
  close(): Promise<void>;
}

export interface RemoteOptions {
  /** `procore`: for messages. */
  name: string;
  url: string;
  /** Signs who asks; the subgraph trusts nothing else. */
  signActor(actor: Actor): Promise<string>;
  timeoutMs: number;
  log: Log;
}

/** Asks a subgraph over HTTP, and once: whether a write is sent again is the transfer's decision, never this one's. */
export function createRemote(options: RemoteOptions): Remote {
  const { name, url, signActor, timeoutMs, log } = options;
  const agent = new Agent({
    connections: 64,
    connect: { timeout: 5000 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const unavailable = (why: string) => {
    log.warn({ subgraph: name, why }, 'a subgraph does not answer');
    const extensions = { code: 'UPSTREAM_UNAVAILABLE', source: sourceOf(name), retryable: true };
    return new GraphQLError(`The ${name} subgraph does not answer.`, { extensions });
  };

  return {
    async execute({ query, variables, operationName }, actor) {
      const authorization = `Bearer ${await signActor(actor)}`;
      let status: number;
      let text: string;
      try {
        const answer = await request(url, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
          body: JSON.stringify({ query, variables, operationName }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        status = answer.statusCode;
        text = await answer.body.text();
      } catch (error) {
        throw unavailable(error instanceof Error ? error.message : String(error));
      }
      const result = readResult(text);
      if (!result || status === 401) throw unavailable(`status ${status}`);
      return result;
    },
    async subscribe({ query, variables, operationName }, actor) {
      const client = createClient({
        url,
        retryAttempts: 0,
        headers: async () => ({ authorization: `Bearer ${await signActor(actor)}` }),
      });
      const events = client.iterate({
        query,
        ...(variables ? { variables } : {}),
        ...(operationName ? { operationName } : {}),
      });
      return mapEvents(
        withReason(events as AsyncIterableIterator<ExecutionResult>, unavailable),
        (event) => event,
        () => client.dispose(),
      );
    },
    close: () => agent.close(),
  };
}

function readResult(text: string): ExecutionResult | null {
  try {
    const body: unknown = JSON.parse(text);
    const isResult = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
    return isResult ? (body as ExecutionResult) : null;
  } catch {
    return null; // the caller says that the subgraph does not answer
  }
}

/** A connection that breaks ends the events with an error of ours. */
function withReason<T>(events: AsyncIterableIterator<T>, unavailable: (why: string) => GraphQLError): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () =>
        events
          .next()
          .catch((error: unknown) =>
            Promise.reject(unavailable(error instanceof Error ? error.message : String(error))),
          ),
      return: async () => (await events.return?.()) ?? { done: true, value: undefined },
    }),
  };
}
