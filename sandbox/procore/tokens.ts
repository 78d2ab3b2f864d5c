import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Seconds that an access token lives. */
export const LIFETIME = 5400;

/** Signs with nothing secret: the stand-in opens nothing. It is fixed so that a token outlives a reset, as sign-ins outlive a restore. */
const KEY = 'sandbox-signing-key';

export interface Token {
  id: string;
  clientId: string;
  /** Unix seconds. */
  createdAt: number;
}

/** A JWT-like access token. */
export function issue(clientId: string, createdAt: number): string {
  const payload: Token = { id: randomUUID(), clientId, createdAt };
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const body = encode(payload);
  return `${head}.${body}.${sign(`${head}.${body}`)}`;
}

/** The token's content, or undefined when it is not one of ours. Says nothing about its age. */
export function read(token: string): Token | undefined {
  const [head, body, signature, ...rest] = token.split('.');
  if (!head || !body || !signature || rest.length > 0) return undefined;
  const wanted = Buffer.from(sign(`${head}.${body}`));
  const given = Buffer.from(signature);
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Token;
}

/** Seconds left at this time; 0 when it has expired. */
export const secondsLeft = (token: Token, now: Date): number =>
  Math.max(0, token.createdAt + LIFETIME - Math.floor(now.getTime() / 1000));

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const sign = (text: string): string => createHmac('sha256', KEY).update(text).digest('base64url');
