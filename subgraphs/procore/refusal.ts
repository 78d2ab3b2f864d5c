import type { Refusal } from '../../kernel/rest/rest.ts';

const LONGEST = 300;

/**
 * Reads an error body in every shape that Procore sends (reference 3.5, corrections E1): `errors` as a map, text, list of texts or list of
 * objects; `error` as text or `{ code, message, details }`; `{ code, message, fields, reason }`; plain text. HTML says nothing that people should read.
 */
export function readRefusal(status: number, text: string): Refusal {
  const nothing = { code: null, message: `Procore answered ${status} without saying why.` };
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.startsWith('<')) return nothing;
  const body = parse(trimmed);
  // Not JSON: some refusals are plain text of several lines; the first one says it.
  if (body === undefined) return { code: null, message: clip(trimmed.split('\n')[0] ?? '') || nothing.message };
  const { code, messages } = readBody(body);
  const message = clip(messages.join('; '));
  return { code, message: message || nothing.message };
}

/** What an item error of a sync says: `{ errors: { field: [text] } }`, and the same in the other shapes. */
export function itemMessage(item: unknown): string {
  return clip(readBody(item).messages.join('; ')) || 'Procore refused it without saying why.';
}

function readBody(body: unknown): { code: string | null; messages: string[] } {
  if (!isObject(body)) return { code: null, messages: texts(body) };
  if (body.errors !== undefined) return { code: codeOf(body.code), messages: texts(body.errors) };
  if (isObject(body.error)) {
    const { code, message, details } = body.error;
    const reasons = Array.isArray(details) ? details.filter(isObject).map(detail) : [];
    const said = texts(message);
    // A detail that only repeats the message adds nothing.
    return { code: codeOf(code), messages: [...said, ...reasons.filter((reason) => reason && !said.includes(reason))] };
  }
  const said = texts(body.message);
  const fields = typeof body.fields === 'string' && body.fields !== '' ? [`(${body.fields})`] : [];
  if (said.length > 0) return { code: codeOf(body.code ?? body.error), messages: [[...said, ...fields].join(' ')] };
  return { code: codeOf(body.code), messages: texts(body.error ?? body.reason) };
}

function detail(item: Record<string, unknown>): string {
  const message = typeof item.message === 'string' ? item.message : '';
  const source = typeof item.source === 'string' && item.source !== '' ? `${item.source}: ` : '';
  return message && source + message;
}

/** Every text in a value, with its field before it: `{ name: ["can't be blank"] }` is `name: can't be blank`. */
function texts(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [field ? `${field}: ${value.trim()}` : value.trim()];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, field));
  if (!isObject(value)) return [];
  // An object of a list of errors carries its words under `errors` or `message`; `base` is Procore's name for the whole record.
  if (value.errors !== undefined) return texts(value.errors, field);
  if (typeof value.message === 'string') return texts(value.message, field);
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'ref' ? [] : texts(item, name === 'base' ? field : name),
  );
}

function codeOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // plain text, which the caller reads as such
  }
}

/** One line, without markup or stack, short enough to read. */
function clip(text: string): string {
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
