import type { Call, Route } from '../shell/types.ts';
import { actionAnswer, BASE } from './adf.ts';
import { changeRow } from './crud.ts';
import { answering, Refused, refused } from './errors.ts';
import { readBody } from './input.ts';
import { postCommitted } from './job-cost-posting.ts';
import { documentOf, posted, whyNotPosted } from './posting.ts';
import type { RequestIds } from './request-ids.ts';
import { str } from './resource.ts';
import { scmast } from './scmast.ts';
import { day, instant } from './time.ts';
import type { Context, Row } from './types.ts';

/**
 * The other assumed way of posting, an action like `postcm`: its parameters are a list of objects with one member each, and its failure
 * stands inside a 200 as a sentence in `result`. Where the setting offers no action, the path is not found.
 */
export function postActionRoute(cmic: Context, requestIds: RequestIds): Route {
  return {
    method: 'POST',
    path: `${BASE}/pm-rest-api/rest/1/postsc`,
    handle: (call) =>
      answering(call, () => {
        if (cmic.settings.posting !== 'action' && cmic.settings.posting !== 'both')
          throw new Refused('Not Found', { status: 404 });
        return requestIds.once(call, () => run(call, cmic));
      }),
  };
}

/** Posts a document on a day; answers why not, in a sentence, or undefined once it is done. */
export function postDocument(key: Row, date: string, cmic: Context, user?: string): string | undefined {
  const header = documentOf(cmic, key);
  const parts = Object.values(key).map(str).join(', ');
  if (!header) return `Contract not found. (COMP, VEN, CONT, CHG): (${parts})`;
  const reason = whyNotPosted(header, date, cmic);
  const flag = header.ScmstPostDate === null ? 'N' : 'Y';
  if (reason)
    return `${reason}. (COMP, VEN, CONT, CHG): (${parts}). Posted flag = ${flag}, contract status = ${str(header.ScmstStatusCode)}`;
  changeRow(scmast, cmic, header, posted(header, date, cmic), user);
  postCommitted(cmic, header, date);
  return undefined;
}

function run(call: Call, cmic: Context) {
  const body = readBody(call, 'action');
  if (body.name !== 'postSc') throw refused('JBO-29130', `The action ${String(body.name)} is not known.`);
  const given = parameters(body.parameters);
  const { compCode, venCode, contCode, chgCode, postDate = day(cmic.now()) } = given;
  for (const [name, value] of Object.entries({ compCode, venCode, contCode, chgCode })) {
    if (!value) throw refused('JBO-29132', `Parameter ${name} is required.`);
  }
  const at = instant(postDate);
  if (Number.isNaN(at)) throw refused('JBO-25009', `Cannot convert ${postDate} for parameter postDate.`);
  const key = {
    ScmstCompCode: str(compCode),
    ScmstVenCode: str(venCode),
    ScmstContCode: str(contCode),
    ScmstChgCode: str(chgCode),
  };
  const reason = postDocument(key, day(new Date(at)), cmic);
  return actionAnswer(call, reason ?? 'SUCCESS', reason === undefined);
}

function parameters(list: unknown): Record<string, string> {
  const entries = Array.isArray(list) ? list.map((each) => Object.entries(Object(each))) : [];
  if (!Array.isArray(list) || entries.some((each) => each.length !== 1)) {
    throw refused('JBO-29131', 'The parameters of an action are a list of objects with one member each.');
  }
  const given = entries.flat();
  const unknown = given.find(([name, value]) => !NAMES.includes(name) || typeof value !== 'string');
  if (unknown) throw refused('JBO-29133', `Parameter ${unknown[0]} is not known to postSc, or is no text.`);
  return Object.fromEntries(given) as Record<string, string>;
}

const NAMES = ['compCode', 'venCode', 'contCode', 'chgCode', 'postDate'];
