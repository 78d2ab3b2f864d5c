import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { Agent, request } from 'undici';
import type { Clock } from '../clock.ts';
import { Fault, type FaultSource, sourceName } from '../errors.ts';
import type { Log } from '../log.ts';
import { createGate, retryAfterSeconds } from './gate.ts';
import { type Query, queryText } from './query.ts';
import { createRetryBudget, decideRetry } from './retry.ts';

export type { Query } from './query.ts';

export interface RestRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Relative to the base URL, with a leading slash. Parts must be encoded by the caller. */
  path: string;
  /** Arrays become repeated members; undefined ones are left out. */
  query?: Query | undefined;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string> | undefined;
}

export interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed JSON. */
  body: unknown;
}

/** What a refusal says: a code where the source has one, and its text, stripped of everything inner. */
export interface Refusal {
  code: string | null;
  message: string;
}

/**
 * The three outcomes of a write. `refused`: nothing was written, safe to send again. `unknown`: it may have been written, or may yet be (a late write): look before sending again.
 */
export type WriteOutcome =
  | { outcome: 'done'; reply: Reply }
  | { outcome: 'refused'; status: number; refusal: Refusal; retryable: boolean; retryAfter?: number | undefined }
  | { outcome: 'unknown'; why: string };

export interface RestOptions {
  source: FaultSource;
  /** With scheme and base path, without a trailing slash. */
  baseUrl: string;
  clock: Clock;
  log: Log;
  /** Headers of every call: the credentials, fetched anew after `forgetCredentials`. */
  headers(): Promise<Record<string, string>>;
  /**
   * After a 401: drops the token, so that the next `headers()` fetches one. The call is tried once more (a 401 was not performed).
   * `sent` are the headers that were refused: a late 401 of an older token must not drop the one that was fetched since.
   */
  forgetCredentials?(sent: Record<string, string>): void;
  /** Reads an error body in this source's shapes. */
  refusal(status: number, text: string): Refusal;
  /** A 5xx whose text proves a business refusal (an ORA-20001 of CMiC); without it every 5xx on a write is unknown. */
  provesRefusal?(status: number, text: string): boolean;
  timeoutMs?: number;
  maxWaitMs?: number;
  maxAttempts?: number;
  connections?: number;
}

/** Calls of one source: reads retried within a budget, behind a breaker; writes sent exactly once. */
export interface Rest {
  /** One read. Faults: UPSTREAM_*; 404 is UPSTREAM_REFUSED with status 404. */
  read(call: RestRequest): Promise<Reply>;
  /** One write, never retried here except after a 401. Never throws for what a source did. */
  write(call: RestRequest): Promise<WriteOutcome>;
  close(): Promise<void>;
}

interface RawReply {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

/** A connection that was never made: nothing can have been written. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Calls of one source with connections, gate, retry budget and breaker of its own (per process). */
export function createRest(options: RestOptions): Rest {
  const { source, clock, log, timeoutMs = 30_000, maxWaitMs = 15_000, maxAttempts = 4 } = options;
  const name = sourceName(source);
  const agent = new Agent({
    connections: options.connections ?? 16,
    connect: { timeout: 5000 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const gate = createGate(clock);
  const budget = createRetryBudget();
  const breaker = circuitBreaker(
    // Only what says that the source is down opens it: not a refusal, and not a rate limit, which the gate obeys.
    handleWhen((error) => error instanceof Fault && ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT'].includes(error.code)),
    { halfOpenAfter: 3000, breaker: new ConsecutiveBreaker(8) },
  );

  const send = async (call: RestRequest, credentials: Record<string, string>): Promise<RawReply> => {
    const headers = { accept: 'application/json', ...credentials, ...call.headers };
    const url = options.baseUrl + call.path + queryText(call.query);
    const answer = await request(url, {
      method: call.method ?? 'GET',
      dispatcher: agent,
      headers: call.body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const flat: Record<string, string | undefined> = {};
    for (const [member, value] of Object.entries(answer.headers))
      flat[member] = Array.isArray(value) ? value[0] : value;
    gate.read(flat);
    return { status: answer.statusCode, headers: flat, text: await answer.body.text() };
  };

  /** Waits for the gate, or throws RATE_LIMITED when the wait is longer than a caller can be kept. */
  const pass = async () => {
    const ms = gate.waitMs();
    if (ms > maxWaitMs) throw limited(ms / 1000);
    if (ms > 0) await clock.sleep(ms);
  };
  const limited = (retryAfter: number) =>
    new Fault({
      code: 'UPSTREAM_RATE_LIMITED',
      source,
      message: `${name} asks for fewer calls.`,
      retryable: true,
      retryAfter,
      status: 429,
    });

  const sendSignedIn = async (call: RestRequest): Promise<RawReply> => {
    const credentials = await options.headers();
    const first = await send(call, credentials);
    if (first.status !== 401 || !options.forgetCredentials) return first;
    options.forgetCredentials(credentials);
    return send(call, await options.headers());
  };

  const readOnce = async (call: RestRequest): Promise<Reply> => {
    await pass();
    let raw: RawReply;
    try {
      raw = await sendSignedIn(call);
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw connectionFault(source, error);
    }
    if (raw.status === 429) {
      const seconds = retryAfterSeconds(raw.headers, clock.now()) ?? 1;
      gate.closeFor(seconds);
      throw limited(seconds);
    }
    if (raw.status >= 400) throw statusFault(options, call, raw, clock.now());
    return { status: raw.status, headers: raw.headers, body: parseBody(source, call.path, raw) };
  };

  const read = async (call: RestRequest): Promise<Reply> => {
    budget.earn();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await breaker.execute(() => readOnce(call));
      } catch (error) {
        if (error instanceof BrokenCircuitError) {
          throw new Fault({
            code: 'UPSTREAM_UNAVAILABLE',
            source,
            message: `${name} does not answer; it is asked again in a few seconds.`,
            retryable: true,
            retryAfter: 3,
          });
        }
        if (!(error instanceof Fault)) throw error;
        const decision = decideRetry({
          attempt,
          fault: error,
          budget: budget.left(),
          maxAttempts,
          maxWaitMs,
          random: Math.random(),
        });
        if (!decision.retry) throw error;
        // A wait that the source asked for costs no budget: obeying it does not add load.
        if (error.retryAfter === undefined) budget.spend();
        log.debug({ source, path: call.path, attempt, code: error.code, afterMs: decision.afterMs }, 'read again');
        await clock.sleep(decision.afterMs);
      }
    }
  };

  const write = async (call: RestRequest): Promise<WriteOutcome> => {
    try {
      await pass();
    } catch (error) {
      if (error instanceof Fault)
        return {
          outcome: 'refused',
          status: 429,
          refusal: { code: null, message: error.message },
          retryable: true,
          retryAfter: error.retryAfter,
        };
      throw error;
    }
    let raw: RawReply;
    try {
      raw = await sendSignedIn(call);
    } catch (error) {
      // Signing in failed: the write itself was never sent.
      if (error instanceof Fault)
        return {
          outcome: 'refused',
          status: error.status ?? 0,
          refusal: { code: error.code, message: error.message },
          retryable: error.retryable,
          retryAfter: error.retryAfter,
        };
      if (NOT_SENT.has(errorCode(error)))
        return {
          outcome: 'refused',
          status: 0,
          refusal: { code: null, message: `${name} cannot be reached.` },
          retryable: true,
        };
      return { outcome: 'unknown', why: `${name} did not answer (${errorCode(error) || 'connection lost'}).` };
    }
    return judgeWrite(options, call, raw, gate, clock.now());
  };

  return { read, write, close: () => agent.close() };
}

function judgeWrite(
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

function parseBody(source: FaultSource, path: string, raw: RawReply): unknown {
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

function statusFault(options: RestOptions, call: RestRequest, raw: RawReply, now: Date): Fault {
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

function connectionFault(source: FaultSource, error: unknown): Fault {
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

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
