import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Actor } from '../kernel/auth/actor.ts';
import type { VerifyToken } from '../kernel/auth/tokens.ts';
import { Fault } from '../kernel/errors.ts';
import { BodyTooLarge, closeServer, listen, readBody, sendJson } from '../kernel/graph/http.ts';
import type { Log } from '../kernel/log.ts';
import { type Counterparts, createActorReader } from './actor.ts';
import { createAsker } from './asker.ts';
import { defaultLimits, type QueryLimits } from './limits.ts';
import { createMetrics } from './metrics.ts';
import type { PlaygroundPage } from './page.ts';
import { loadPlanner } from './planner.ts';
import { createRuntime } from './runtime.ts';
import { createTransports, type Subgraph } from './transports.ts';
import type { Webhook } from './webhook.ts';

export interface GatewayOptions<Context extends object> {
  /** The composed schema text. */
  supergraph: string;
  /** By name, in small letters. */
  subgraphs: Record<string, Subgraph>;
  /** A fresh context that the in-process subgraphs share for one request. */
  newContext(actor: Actor): Context;
  verify: VerifyToken;
  counterparts: Counterparts;
  /** Throws when what is needed to serve cannot be reached; for /health/ready. */
  ready(): Promise<void>;
  production: boolean;
  /** Answer only who calls us localhost: a page elsewhere may give its own name our address, and would read as a viewer. */
  loopbackOnly?: boolean;
  /** The playground; null turns it off. */
  page: PlaygroundPage | null;
  /** Answers Procore's deliveries at /webhooks/procore; without it there is no such place. */
  webhook?: Webhook | undefined;
  log: Log;
  planner?: 'native' | 'javascript';
  limits?: QueryLimits;
  /** The longest body of a request, in bytes. */
  bodyLimit?: number;
  /** The longest that one subgraph call may take, in milliseconds. */
  timeoutMs?: number;
}

export interface Gateway {
  /** Who plans queries, and for the JavaScript planner why. */
  planner: { name: 'native' | 'javascript'; why?: string };
  /** Answers one HTTP request. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Listens; the port that was given or, for 0, found. */
  listen(port: number, host?: string): Promise<number>;
  /** Stops listening, lets running requests end, ends subscriptions. */
  close(): Promise<void>;
}

/** The graph over HTTP: who asks, limits, the playground, health and metrics, around Hive's gateway runtime. */
export async function createGateway<Context extends object>(options: GatewayOptions<Context>): Promise<Gateway> {
  const { log, production, page, bodyLimit = 1_000_000 } = options;
  const planner = await loadPlanner(options.planner);
  const metrics = createMetrics();
  const call = createTransports({
    subgraphs: options.subgraphs,
    timeoutMs: options.timeoutMs ?? 60_000,
    onCall: metrics.call,
  });
  const limits = options.limits ?? defaultLimits;
  const runtime = createRuntime({ supergraph: options.supergraph, planner, call, limits, production, metrics, log });
  const readActor = createActorReader({ verify: options.verify, counterparts: options.counterparts, production });

  const graph = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    response.once('close', () => metrics.request(response.statusCode, (performance.now() - started) / 1000));
    const actor = await readActor(request.headers.authorization);
    // The runtime takes a body that was read already where middleware leaves it.
    if (request.method === 'POST') Object.assign(request, { body: await readBody(request, bodyLimit) });
    await runtime(request, response, { asker: createAsker(actor, options.newContext) });
  };

  const routes: Record<string, (response: ServerResponse) => Promise<void>> = {
    '/health/live': async (response) => sendJson(response, 200, { live: true }),
    '/health/ready': async (response) => {
      try {
        await options.ready();
        sendJson(response, 200, { ready: true });
      } catch (error) {
        log.warn({ err: error }, 'not ready');
        sendJson(response, 503, { ready: false });
      }
    },
    '/metrics': async (response) => {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
    },
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (options.loopbackOnly && !isLoopback(request.headers.host)) {
      return refuse(
        response,
        403,
        'FORBIDDEN',
        'Outside production this gateway answers to localhost only.',
        'Set HOST to listen elsewhere.',
      );
    }
    if (path === '/webhooks/procore' && options.webhook) return options.webhook(request, response);
    const route = routes[path];
    if (route) return route(response);
    if (page && request.method === 'GET' && (path !== '/graphql' || asksForPage(request)) && page.serve(path, response))
      return;
    if (path === '/graphql') return graph(request, response);
    sendJson(response, 404, { message: 'The graph is at /graphql.' });
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => answerError(error, response, log));
  };
  const server = createServer(handle);
  // A client that sends its headers by drops holds a connection no longer than this.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;

  return {
    planner: 'why' in planner ? { name: planner.name, why: planner.why } : { name: planner.name },
    handle,
    listen: (port, host) => listen(server, port, host),
    async close() {
      await closeServer(server);
      await runtime.dispose();
      await Promise.all(
        Object.values(options.subgraphs).map((subgraph) =>
          'remote' in subgraph ? subgraph.remote.close() : undefined,
        ),
      );
    },
  };
}

function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** A browser that opens the address, as against a client that asks by GET. */
function asksForPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/html') && !(request.url ?? '').includes('query=');
}

function answerError(error: unknown, response: ServerResponse, log: Log): void {
  if (error instanceof BodyTooLarge) {
    refuse(response, 413, 'BAD_USER_INPUT', error.message);
  } else if (error instanceof Fault && error.code === 'UNAUTHENTICATED') {
    response.setHeader('www-authenticate', 'Bearer');
    refuse(response, 401, error.code, error.message, error.fix);
  } else if (error instanceof Fault) {
    refuse(response, 503, error.code, error.message, error.fix, error.retryable);
  } else {
    log.error({ err: error }, 'a request failed');
    refuse(response, 500, 'INTERNAL', 'Something went wrong on our side.', undefined, true);
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  fix?: string,
  retryable = false,
): void {
  const extensions = { code, retryable, ...(fix ? { fix } : {}) };
  // What is left of a refused body is not read.
  sendJson(response, status, { errors: [{ message, extensions }] }, { connection: 'close' });
}
