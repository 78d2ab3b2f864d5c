import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import type { Actor } from '../auth/actor.ts';
import { createActorReader } from '../auth/subgraph-token.ts';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';
import { presentError } from './errors.ts';
import { createExecutor } from './execute.ts';
import { BodyTooLarge, closeServer, listen, readBody, sendJson } from './http.ts';

/** A page of 100 representations is a few kilobytes; nothing that a gateway sends comes near this. */
const LARGEST_BODY = 2_000_000;

export interface ServeOptions<Context extends object> {
  schema: GraphQLSchema;
  /** A fresh request context for who asks. */
  context(actor: Actor): Context;
  /** What the gateway signs the actor with. */
  subgraphSecret: string;
  /** 0 takes a free one. */
  port: number;
  host?: string;
  log: Log;
  /** Throws when what it needs cannot be reached; for /health/ready. */
  ready?(): Promise<void>;
}

export interface ServedSubgraph {
  /** `http://127.0.0.1:PORT/graphql`. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** One subgraph by itself: Apollo Server for queries and mutations, graphql-sse at the same URL for subscriptions. It answers its gateway and nobody else. */
export async function serveSubgraph<Context extends object>(options: ServeOptions<Context>): Promise<ServedSubgraph> {
  const { schema, log } = options;
  const readActor = createActorReader(options.subgraphSecret);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: false,
    // Its traces name files, and would travel through the gateway.
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    formatError: (formatted, error) => (error instanceof GraphQLError ? presentError(error, log).toJSON() : formatted),
    logger: log,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const { subscribe } = createExecutor<Context>({ schema, log });
  const events = createHandler({
    onSubscribe: async (request, { query, variables, operationName }) => {
      const actor = await readActor(request.raw.headers.authorization);
      return subscribe({ query, variables, operationName }, () => options.context(actor));
    },
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/health/live') return sendJson(response, 200, { live: true });
    if (path === '/health/ready') {
      await options.ready?.();
      return sendJson(response, 200, { ready: true });
    }
    if (path !== '/graphql') return sendJson(response, 404, { message: 'The graph is at /graphql.' });
    const actor = await readActor(request.headers.authorization);
    if (request.headers.accept?.includes('text/event-stream')) return events(request, response);
    await answer(apollo, request, response, async () => options.context(actor));
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => refuse(error, response, log));
  });
  const port = await listen(server, options.port, options.host);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    async close() {
      await closeServer(server);
      await apollo.stop();
    },
  };
}

/** Hands one request to Apollo Server and writes what it answers. */
async function answer<Context extends object>(
  apollo: ApolloServer<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  context: () => Promise<Context>,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const text = await readBody(request, LARGEST_BODY);
  const { search } = new URL(request.url ?? '/', 'http://subgraph');
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers, search, body: parseJson(text) },
    context,
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'complete') return void response.end(result.body.string);
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}

/** Undefined where the body is no JSON: Apollo Server then answers what it wants. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined; // answered by Apollo Server as a bad request
  }
}

function refuse(error: unknown, response: ServerResponse, log: Log): void {
  if (error instanceof BodyTooLarge) {
    sendJson(response, 413, { errors: [{ message: error.message }] }, { connection: 'close' });
  } else if (error instanceof Fault) {
    const status = error.code === 'UNAUTHENTICATED' ? 401 : 503;
    const extensions = { code: error.code, retryable: error.retryable };
    sendJson(response, status, { errors: [{ message: error.message, extensions }] });
  } else {
    log.error({ err: error }, 'a request failed');
    sendJson(response, 500, {
      errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } }],
    });
  }
}
