import { checkStory } from '../story/index.ts';
import type { Faults } from './fault-rules.ts';
import type { Journal } from './journal.ts';
import type { Answer, Call, Route, StandIn } from './types.ts';

/** What the control routes reach: the stand-in of the moment and what surrounds it. */
export interface ControlDeps {
  standIn: () => StandIn;
  journal: Journal;
  faults: () => Faults;
  reset: (request: unknown) => void;
}

/** Where control routes live; faults never strike them and the journal never lists them. */
export const CONTROL_PREFIX = '/_sandbox';

/** The routes that every stand-in has (contract, section 9), without the prefix. */
export function controlRoutes(deps: ControlDeps): Route[] {
  const sizes = (): Record<string, number> =>
    Object.fromEntries(Object.entries(deps.standIn().collections()).map(([name, rows]) => [name, rows.length]));
  return [
    route('POST', '/reset', (call) => {
      const request = checkStory(call.body);
      deps.reset(request);
      return ok({ ...request, collections: sizes() });
    }),
    route('GET', '/state', () => ok(sizes())),
    route('GET', '/state/:collection', (call) => {
      const collections = deps.standIn().collections();
      const name = call.params.collection ?? '';
      const rows = Object.hasOwn(collections, name) ? collections[name] : undefined;
      return rows
        ? ok(rows)
        : refuse(404, `There is no collection ${name}; there are ${Object.keys(collections).sort().join(', ')}`);
    }),
    route('GET', '/requests', (call) => {
      const after = Number(call.query.get('after') ?? 0);
      return Number.isInteger(after)
        ? ok(deps.journal.entries(after))
        : refuse(400, '"after" is the number of a request');
    }),
    route('DELETE', '/requests', () => {
      deps.journal.clear();
      return { status: 204 };
    }),
    route('GET', '/faults', () => ok(deps.faults().list())),
    route('PUT', '/faults', (call) => ok(deps.faults().replace(call.body))),
    route('GET', '/settings', () => ok(deps.standIn().settings({}))),
    route('PUT', '/settings', (call) => ok(deps.standIn().settings(members(call.body)))),
  ];
}

/** An answer that says why a control call was refused. */
export function refuse(status: number, message: string): Answer {
  return { status, json: { message } };
}

/** A route whose handler may throw an Error for bad input; its message becomes the 400's text. */
function route(method: string, path: string, handle: (call: Call) => Answer): Route {
  return {
    method,
    path,
    handle(call) {
      try {
        return handle(call);
      } catch (error) {
        return refuse(400, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function members(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Error('The body is an object of settings');
  return body as Record<string, unknown>;
}

function ok(json: unknown): Answer {
  return { status: 200, json };
}
