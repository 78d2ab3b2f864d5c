import type { Refusal } from '../../kernel/rest/rest.ts';

/**
 * Reads an error body in each of CMiC's shapes (reference, 1.6): JSON with `o:errorDetails` (framework 4), plain text (the framework we ask for), an Oracle error
 * text with CMiC's own code and message in markup inside either, nothing at all, and an action's `{ error }` or `{ result }`. What comes out is for people: no
 * ORA prefixes, stacks of PL/SQL, markup or addresses.
 */
export function readRefusal(status: number, text: string): Refusal {
  const { code, detail } = openBody(text);
  if (/^\s*(<!doctype|<html)/i.test(detail))
    return { code, message: `answered ${status} with a page instead of data.` };
  return readDetail(status, detail, code);
}

/** A 5xx whose text shows that the database refused the statement: nothing was written. ORA-2xxxx are CMiC's own rules, the others are constraints. */
export function provesRefusal(_status: number, text: string): boolean {
  return /\bORA-(2\d{4}|00001|01400|01438|02290|02291|12899)\b/.test(text);
}

/** The code of a refusal that says: a row with this natural key is there already. Then look, compare, and adopt or report. */
export const DUPLICATE_KEY = 'ORA-00001';

function openBody(text: string): { code: string | null; detail: string } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { code: null, detail: text }; // plain text is what the pinned framework version sends
  }
  if (typeof body !== 'object' || body === null) return { code: null, detail: String(body ?? '') };
  const { title, detail, error, result, message, ...rest } = body as Record<string, unknown>;
  const details = rest['o:errorDetails'];
  if (Array.isArray(details)) {
    const texts = details
      .map((each) => asText((each as Record<string, unknown> | null)?.detail))
      .filter((each) => each !== '');
    const code = asText((details[0] as Record<string, unknown> | undefined)?.['o:errorCode']);
    return { code: /^\d{3}$/.test(code) ? null : code || null, detail: texts.join(' ') || asText(title) };
  }
  return { code: null, detail: [detail, error, result, message, title].map(asText).find((each) => each !== '') ?? '' };
}

function readDetail(status: number, detail: string, given: string | null): Refusal {
  const oracle = /\b(ORA-\d{5})\b/.exec(detail)?.[1] ?? null;
  const own = /<CMIC_ERR_CODE>\s*([^<]*?)\s*<\/CMIC_ERR_CODE>/i.exec(detail)?.[1];
  const marked = /<CMIC_ERR_MSG>\s*([\s\S]*?)\s*<\/CMIC_ERR_MSG>/i.exec(detail)?.[1];
  // NO-ERROR-CODE is what CMiC writes where its message has no code.
  const code =
    own && own !== 'NO-ERROR-CODE' ? own : oracle === DUPLICATE_KEY ? oracle : (jbo(detail) ?? oracle ?? given);
  const message = clean(marked ?? known(oracle, detail) ?? detail);
  return { code, message: message === '' ? `CMiC answered ${status} without saying why.` : message };
}

/** Database errors that say nothing to people, in words. */
function known(oracle: string | null, detail: string): string | null {
  if (oracle === DUPLICATE_KEY)
    return `CMiC has a record with this key already${/violated\s*(\([^()]*\)[^()]*\([^()]*\))/.exec(detail)?.[1]?.replace(/^/, ' ') ?? ''}.`;
  if (oracle === 'ORA-12899') {
    const [, column, sent, longest] = /column\s+(\S+)\s+\(actual: (\d+), maximum: (\d+)\)/.exec(detail) ?? [];
    const name = column?.replaceAll('"', '').split('.').at(-1);
    return name ? `${name} takes at most ${longest} characters; ${sent} were sent.` : null;
  }
  return null;
}

function jbo(detail: string): string | null {
  return /\b(JBO-\d+)\b/.exec(detail)?.[1] ?? null;
}

function clean(text: string): string {
  return text
    .replace(/ORA-06512:[^\n]*/g, '')
    .replace(/\b(ORA|JBO|PLS)-\d+:?\s*/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
