import { Fault, type FaultSource, sourceName } from '../errors.ts';
import { retryAfterSeconds } from './gate.ts';
import type { RawReply, RestOptions, RestRequest, WriteOutcome } from './types.ts';

/** The outcome of a write from its answer: done only with a whole answer in the source's own form. */
export function judgeWrite(
  options: RestOptions,
  call: RestRequest,
  raw: RawReply,
  gate: { closeFor(seconds: number): void },
  now: Date,
): WriteOutcome {
  const name = sourceName(options.source);
  if (raw.status === 429) {
    const retryAfter = retryAfterSeconds(raw.headers, now) ?? 1;
    gate.closeFor(retryAfter);
    return {
      outcome: 'refused',
      status: 429,
      refusal: { code: null, message: `${name} asks for fewer calls.` },
      retryable: true,
      retryAfter,
    };
  }
  // A time-out or a 5xx may come from something in front of the source, after the write was handed on.
  if (raw.status >= 500 && options.provesRefusal?.(raw.status, raw.text)) {
    return { outcome: 'refused', status: raw.status, refusal: options.refusal(raw.status, raw.text), retryable: false };
  }
  if (raw.status >= 500 || raw.status === 408) return { outcome: 'unknown', why: `${name} answered ${raw.status}.` };
  if (raw.status >= 400)
    return {
      outcome: 'refused',
      status: raw.status,
      refusal: options.refusal(raw.status, raw.text),
      retryable: raw.status === 409,
    };
  try {
    return {
      outcome: 'done',
      reply: { status: raw.status, headers: raw.headers, body: parseBody(options.source, call.path, raw) },
    };
  } catch (error) {
    // Half a body, or a sign-in page with status 200: nobody knows what happened behind it.
    if (error instanceof Fault) return { outcome: 'unknown', why: error.message };
    throw error;
  }
}

/** The JSON of an answer; null where there is none. Anything else is UPSTREAM_GARBAGE. */
export function parseBody(source: FaultSource, path: string, raw: RawReply): unknown {
  // A redirect is somebody asking to sign in; following it would only fetch that page.
  if (raw.status < 300 && raw.text === '') return null;
  const isJson = raw.status < 300 && (raw.headers['content-type'] ?? '').toLowerCase().includes('json');
  try {
    if (isJson) return JSON.parse(raw.text);
  } catch (error) {
    throw new Fault({
      code: 'UPSTREAM_GARBAGE',
      source,
      message: `${sourceName(source)} ${path}: the answer is not whole JSON.`,
      retryable: true,
      cause: error,
    });
  }
  throw new Fault({
    code: 'UPSTREAM_GARBAGE',
    source,
    message: `${sourceName(source)} ${path}: a page came instead of data (is somebody asked to sign in?).`,
    retryable: true,
  });
}

/** The fault of a read that was answered with an error. */
export function statusFault(options: RestOptions, call: RestRequest, raw: RawReply, now: Date): Fault {
  const { source } = options;
  const name = sourceName(source);
  const status = raw.status;
  if (status === 401)
    return new Fault({
      code: 'UPSTREAM_UNAUTHORIZED',
      source,
      status,
      message: `${name} does not accept our credentials.`,
    });
  if (status === 408)
    return new Fault({ code: 'UPSTREAM_TIMEOUT', source, status, message: `${name} took too long.`, retryable: true });
  if (status >= 500 && !options.provesRefusal?.(status, raw.text)) {
    return new Fault({
      code: 'UPSTREAM_UNAVAILABLE',
      source,
      status,
      message: `${name} answered ${status}.`,
      retryable: true,
      retryAfter: status === 503 ? retryAfterSeconds(raw.headers, now) : undefined,
    });
  }
  return new Fault({
    code: 'UPSTREAM_REFUSED',
    source,
    status,
    message: `${name} ${call.path}: ${options.refusal(status, raw.text).message}`,
  });
}

/** The fault of a read that was not answered. */
export function connectionFault(source: FaultSource, error: unknown): Fault {
  const code = errorCode(error);
  const timeout = code.includes('TIMEOUT') || (error instanceof Error && error.name === 'TimeoutError');
  return new Fault({
    code: timeout ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_UNAVAILABLE',
    source,
    message: timeout ? `${sourceName(source)} took too long.` : `${sourceName(source)} cannot be reached.`,
    retryable: true,
    cause: error,
  });
}

/** The code of a connection's error (`ECONNRESET`); empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
