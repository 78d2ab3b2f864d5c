import type { IncomingMessage } from 'node:http';

/** The most that a request body may hold, in bytes: a full sync of 1000 rows is far below. */
const LIMIT = 64 * 1024 * 1024;

/** A body that cannot be read; the shell answers its status. */
export class BodyError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a request's body: JSON for `application/json` and every `+json` type (Oracle's ADF types among them, in any case of letters), an
 * object for form data, the text itself for anything else, undefined when there is none.
 * @throws BodyError 400 for broken JSON, 413 for more than 64 MB.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw new BodyError(413, 'The body is larger than 64 MB');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  const text = Buffer.concat(chunks).toString('utf8');
  const type = (request.headers['content-type'] ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  const isJson = type === 'application/json' || type.endsWith('+json');
  // Some integrators send JSON without a type; a body that begins like JSON is taken as such.
  if (!isJson && (type !== '' || !/^\s*[[{]/.test(text))) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BodyError(400, `The body is not JSON: ${(error as Error).message}`);
  }
}
