import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { Agent, request } from 'undici';
import { Fault, sourceName } from '../errors.ts';
import { createGate, retryAfterSeconds } from './gate.ts';
import { connectionFault, errorCode, judgeWrite, parseBody, statusFault } from './judge.ts';
import { queryText } from './query.ts';
import { createRetryBudget, decideRetry } from './retry.ts';
import type { RawReply, Reply, Rest, RestOptions, RestRequest, WriteOutcome } from './types.ts';

export type { Query } from './query.ts';
export type { Refusal, Reply, Rest, RestOptions, RestRequest, WriteOutcome } from './types.ts';

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
      // The library's code is for the log; whoever reads the transfer wants to know what happened.
      log.debug({ source, path: call.path, code: errorCode(error) }, 'a write was not answered');
      return { outcome: 'unknown', why: `${name} did not answer: the connection was lost, or it took too long.` };
    }
    return judgeWrite(options, call, raw, gate, clock.now());
  };

  return { read, write, close: () => agent.close() };
}
