import type { Call, Route } from '../shell/types.ts';
import { actionAnswer, BASE } from './adf.ts';
import { answering, Refused, refused } from './errors.ts';
import { readBody } from './input.ts';
import type { RequestIds } from './request-ids.ts';
import { day, instant } from './time.ts';
import type { Context } from './types.ts';

/** A resource that does something to a document. Its parameters are texts; numbers are taken as well. */
export interface Action {
  /** Its path below the environment: `cm-rest-api/rest/1/postcm`. */
  path: string;
  /** What `name` in the body must say: `postCm`. */
  name: string;
  title: string;
  required: readonly string[];
  optional: readonly string[];
  /** It answers, and changes nothing. */
  readsOnly?: boolean;
  /** Absent where this answers false: 404. */
  offered?(cmic: Context): boolean;
  /** Does it; answers why not, in a sentence, or undefined once it is done. */
  run(given: Record<string, string>, cmic: Context): string | undefined;
}

/** The route of an action. Its failure stands inside a 200, as a sentence in `result`; its success is `SUCCESS`. */
export function actionRoute(action: Action, cmic: Context, requestIds: RequestIds): Route {
  return {
    method: 'POST',
    path: `${BASE}/${action.path}`,
    handle: (call) =>
      answering(call, () => {
        if (action.offered && !action.offered(cmic)) throw new Refused('Not Found', { status: 404 });
        return requestIds.once(call, () => {
          const reason = action.run(readAction(action, call), cmic);
          return actionAnswer(call, reason ?? 'SUCCESS', reason === undefined && !action.readsOnly);
        });
      }),
  };
}

/** A parameter that is a date, as a day; today when it is absent. */
export function dayOf(given: Record<string, string>, name: string, cmic: Context): string {
  const text = given[name];
  if (text === undefined || text === '') return day(cmic.now());
  const at = instant(text);
  if (Number.isNaN(at)) throw refused('JBO-25009', `Cannot convert ${text} for parameter ${name}.`);
  return day(new Date(at));
}

function readAction(action: Action, call: Call): Record<string, string> {
  const body = readBody(call, 'action');
  if (body.name !== action.name) throw refused('JBO-29130', `The action ${String(body.name)} is not known.`);
  const given = parameters(action, body.parameters);
  for (const name of action.required) {
    if (!given[name]) throw refused('JBO-29132', `Parameter ${name} is required.`);
  }
  return given;
}

function parameters(action: Action, list: unknown): Record<string, string> {
  const entries = Array.isArray(list) ? list.map((each) => Object.entries(Object(each))) : [];
  if (!Array.isArray(list) || entries.some((each) => each.length !== 1)) {
    throw refused('JBO-29131', 'The parameters of an action are a list of objects with one member each.');
  }
  const known = [...action.required, ...action.optional];
  const given = entries.flat();
  const wrong = given.find(
    ([name, value]) => !known.includes(name) || (typeof value !== 'string' && typeof value !== 'number'),
  );
  if (wrong) throw refused('JBO-29133', `Parameter ${wrong[0]} is not known to ${action.name}, or is no text.`);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
