import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Answer } from './types.ts';

/** Sends an answer as the stand-in gave it. With `half` only the first half of the body travels: complete for HTTP, broken as JSON. */
export function send(response: ServerResponse, answer: Answer, half = false): void {
  if (response.destroyed || response.headersSent) return;
  const text = answer.json === undefined ? (answer.text ?? '') : JSON.stringify(answer.json);
  const whole = Buffer.from(text, 'utf8');
  const body = half ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  const type =
    answer.type ?? (answer.json === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(text === '' ? {} : { 'content-type': type }),
    ...(answer.status === 204 ? {} : { 'content-length': String(body.length) }),
  });
  response.end(answer.status === 204 ? undefined : body);
}

/** Cuts the connection without an answer: the caller cannot know whether the call was performed. */
export function cut(response: ServerResponse): void {
  response.destroy();
}

/** What a proxy or a single sign-on puts in the place of an API's answer. */
export function signInPage(): Answer {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<!doctype html><html><head><title>Sign in</title></head><body><form method="post"><h1>Sign in</h1><input name="user"><input name="password" type="password"></form></body></html>',
  };
}

/** A failure that did not come from the source's own code: a plain text that is no JSON. */
export function plainFailure(status: number, retryAfter: number | undefined): Answer {
  return {
    status,
    text: STATUS_CODES[status] ?? 'Failure',
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}
