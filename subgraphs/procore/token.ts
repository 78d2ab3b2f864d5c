import { request } from 'undici';
import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors.ts';
import { retryAfterSeconds } from '../../kernel/rest/gate.ts';

export interface TokenOptions {
  /** `https://login.procore.com`, without a trailing slash. */
  loginUrl: string;
  clientId: string;
  clientSecret: string;
  clock: Clock;
  timeoutMs?: number;
}

/** The client-credentials token: fetched once and shared by everybody who waits for it, renewed a minute before its end. */
export interface Token {
  /** Faults: UPSTREAM_UNAUTHORIZED for wrong credentials, UPSTREAM_* where Procore's login does not answer. */
  get(): Promise<string>;
  /** Drops this token after a 401, unless another was fetched since. */
  forget(token: string): void;
}

/** How long a token lives where its answer does not say; Procore's are 90 minutes. */
const USUAL_SECONDS = 5400;

/** The access token of the configured client, fetched when it is first needed and again before it ends. */
export function createToken(options: TokenOptions): Token {
  let current: { value: string; renewAt: number } | null = null;
  let fetching: Promise<string> | null = null;

  const renew = async (): Promise<string> => {
    const { value, seconds } = await fetchToken(options);
    // A minute early, so that no call leaves with a token that dies on its way; half its life where it is shorter than that.
    const usable = Math.max(seconds - 60, seconds / 2);
    current = { value, renewAt: options.clock.now().getTime() + usable * 1000 };
    return value;
  };

  return {
    get: () => {
      if (current && options.clock.now().getTime() < current.renewAt) return Promise.resolve(current.value);
      fetching ??= renew().finally(() => {
        fetching = null;
      });
      return fetching;
    },
    forget: (token) => {
      if (current?.value === token) current = null;
    },
  };
}

async function fetchToken(options: TokenOptions): Promise<{ value: string; seconds: number }> {
  const { clientId, clientSecret, clock, timeoutMs = 10_000 } = options;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  let status: number;
  let text: string;
  let headers: Record<string, string | string[] | undefined>;
  try {
    const answer = await request(`${options.loginUrl}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = answer.statusCode;
    headers = answer.headers;
    text = await answer.body.text();
  } catch (cause) {
    throw new Fault({
      code: 'UPSTREAM_UNAVAILABLE',
      source: 'PROCORE',
      message: "Procore's login cannot be reached.",
      retryable: true,
      cause,
    });
  }
  if (status === 429) {
    const retryAfter = retryAfterSeconds(flat(headers), clock.now()) ?? 1;
    throw new Fault({
      code: 'UPSTREAM_RATE_LIMITED',
      source: 'PROCORE',
      message: "Procore's login asks for fewer calls.",
      retryable: true,
      retryAfter,
      status,
    });
  }
  if (status >= 500) {
    throw new Fault({
      code: 'UPSTREAM_UNAVAILABLE',
      source: 'PROCORE',
      message: `Procore's login answered ${status}.`,
      retryable: true,
      status,
    });
  }
  // Never the body: it may repeat what was sent.
  if (status >= 400) {
    throw new Fault({
      code: 'UPSTREAM_UNAUTHORIZED',
      source: 'PROCORE',
      message: 'Procore does not accept our client id and secret.',
      status,
    });
  }
  return readToken(text);
}

function readToken(text: string): { value: string; seconds: number } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = null; // a page in place of data: told apart just below
  }
  const { access_token: value, expires_in: seconds } = (body ?? {}) as Record<string, unknown>;
  if (typeof value !== 'string' || value === '') {
    throw new Fault({
      code: 'UPSTREAM_GARBAGE',
      source: 'PROCORE',
      message: "Procore's login answered without a token.",
      retryable: true,
    });
  }
  return { value, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : USUAL_SECONDS };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
