import { type Action, dayOf } from './action.ts';
import { changeRow } from './crud.ts';
import { postCommitted } from './job-cost-posting.ts';
import { documentOf, posted, whyNotPosted } from './posting.ts';
import { str } from './resource.ts';
import { scmast } from './scmast.ts';
import type { Context, Row } from './types.ts';

/** The other assumed way of posting a subcontract, an action like `postcm`. Where the setting offers no action, the path is not found. */
export const postSc: Action = {
  path: 'pm-rest-api/rest/1/postsc',
  name: 'postSc',
  title: 'Post Subcontract',
  required: ['compCode', 'venCode', 'contCode', 'chgCode'],
  optional: ['postDate'],
  offered: ({ settings }) => settings.posting === 'action' || settings.posting === 'both',
  run: (given, cmic) =>
    postDocument(
      {
        ScmstCompCode: str(given.compCode),
        ScmstVenCode: str(given.venCode),
        ScmstContCode: str(given.contCode),
        ScmstChgCode: str(given.chgCode),
      },
      dayOf(given, 'postDate', cmic),
      cmic,
    ),
};

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
