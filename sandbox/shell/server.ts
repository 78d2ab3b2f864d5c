import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildStory, checkStory, type Story, type StoryRequest } from '../story/index.ts';
import { BodyError, readBody } from './body.ts';
import { CONTROL_PREFIX, controlRoutes, refuse } from './control.ts';
import { createFaults, type Faults } from './fault-rules.ts';
import { createJournal } from './journal.ts';
import { runCall } from './perform.ts';
import { answerOf, createRouter, decode, type Router } from './router.ts';
import { cut, send } from './send.ts';
import { createTimers } from './timers.ts';
import type { Answer, Call, StandIn, StandInFactory } from './types.ts';

/** A story by its name, or with its seed and sizes. */
export type StoryChoice = 'default' | 'large' | StoryRequest;

/** How a stand-in is started. `port` 0, the default, takes a free one; `story` defaults to the default story, `seed` to 1. */
export interface SandboxOptions {
  factory: StandInFactory;
  story?: StoryChoice;
  seed?: number;
  /** Changes the story before the rows are made, at the start and at every reset. */
  prepare?: (story: Story) => Story;
  port?: number;
  now?: () => Date;
}

/** A running stand-in. */
export interface SandboxServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  url: string;
  port: number;
  close(): Promise<void>;
  /** As `POST /_sandbox/reset`: new rows, empty journal, no faults, default settings. Throws for a request that is no story. */
  reset(story?: StoryChoice, seed?: number): void;
}

/** Serves one stand-in source on the loopback, with its control routes under `/_sandbox`. Rejects when the port is taken. */
export async function createSandboxServer(options: SandboxOptions): Promise<SandboxServer> {
  const now = options.now ?? (() => new Date());
  const journal = createJournal(now);
  const timers = createTimers();
  let url = '';
  let standIn: StandIn | undefined;
  let faults: Faults = createFaults(1);
  let api: Router = () => undefined;
  let control: Router = () => undefined;

  const reset = (request: unknown): void => {
    const settings = checkStory(request);
    timers.clear();
    standIn?.close?.();
    const story = buildStory(settings);
    const made = options.factory({ story: options.prepare?.(story) ?? story, now, selfUrl: () => url });
    standIn = made;
    faults = createFaults(settings.seed);
    journal.clear();
    api = createRouter(made.routes);
    control = createRouter([
      ...(made.control ?? []),
      ...controlRoutes({ standIn: () => standIn ?? made, journal, faults: () => faults, reset }),
    ]);
  };
  reset(storyRequest(options.story, options.seed));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const rawUrl = request.url ?? '/';
    const [rawPath = '/'] = rawUrl.split('?');
    const isControl = rawPath === CONTROL_PREFIX || rawPath.startsWith(`${CONTROL_PREFIX}/`);
    const bare: Call = {
      method: request.method ?? 'GET',
      path: decode(rawPath),
      query: new URLSearchParams(rawUrl.slice(rawPath.length)),
      headers: request.headers,
      body: undefined,
      params: {},
    };
    let call = bare;
    let broken: Answer | undefined;
    try {
      call = { ...bare, body: await readBody(request) };
    } catch (error) {
      // A caller that went away while sending gets nothing, and the journal keeps calls that arrived whole.
      if (!(error instanceof BodyError)) return cut(response);
      broken = refuse(error.status, error.message);
    }
    if (isControl) {
      const found = control(call.method, rawPath.slice(CONTROL_PREFIX.length));
      if (broken) return send(response, broken);
      if (!found) return send(response, refuse(404, `There is no control route ${call.method} ${rawPath}`));
      return send(response, await answerOf(() => found.route.handle({ ...call, params: found.params })));
    }
    const current = standIn as StandIn;
    const router = api;
    const route = (asked: Call): Answer | Promise<Answer> => {
      const found = router(asked.method, rawPath);
      return found ? found.route.handle({ ...asked, params: found.params }) : current.notFound(asked);
    };
    const requestId = request.headers['x-api-request-id'];
    await runCall({
      call,
      url: rawUrl,
      response,
      entry: journal.open({
        method: call.method,
        path: rawUrl,
        body: call.body,
        requestId: typeof requestId === 'string' ? requestId : null,
      }),
      faults,
      now,
      perform: (asked) => answerOf(() => broken ?? current.guard(asked) ?? route(asked)),
      reread: (asked) => answerOf(() => route(asked)),
      headers: () => current.headers(call),
      later: timers.later,
    });
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) =>
      send(response, refuse(500, `The sandbox failed: ${String(error)}`)),
    );
  });
  // Longer than any client keeps a connection, so that a call never meets one that is just closing.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    reset: (story, seed) => reset(storyRequest(story, seed)),
    close: () =>
      new Promise((resolve) => {
        timers.clear();
        standIn?.close?.();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function storyRequest(story: StoryChoice = 'default', seed?: number): unknown {
  const request = typeof story === 'string' ? { story } : story;
  return seed === undefined ? request : { ...request, seed };
}
