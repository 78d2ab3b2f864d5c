import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { Fault } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { type Actor, type Role, roles } from './actor.ts';

/** Algorithms of key pairs: a JWKS never lets a shared secret in. */
const KEY_PAIRS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

export interface TokenOptions {
  /** A secret for HS256, or where the issuer publishes its keys. */
  keys: { secret: string } | { jwksUrl: string };
  issuer?: string | null;
  audience?: string | null;
  claims: Settings['claims'];
}

/** Reads a bearer token; a bad one is a Fault UNAUTHENTICATED that says what is wrong with it and nothing more. */
export type VerifyToken = (token: string) => Promise<Actor>;

/** Checks tokens by a secret or by published keys, and reads the actor out of the configured claims (contract, section 6). */
export function createVerifier(options: TokenOptions): VerifyToken {
  const checks = {
    ...(options.issuer ? { issuer: options.issuer } : {}),
    ...(options.audience ? { audience: options.audience } : {}),
    clockTolerance: 5,
  };
  const { keys } = options;
  const verify =
    'secret' in keys
      ? (token: string) => jwtVerify(token, secretKey(keys.secret), { ...checks, algorithms: ['HS256'] })
      : withRemoteKeys(createRemoteJWKSet(new URL(keys.jwksUrl)), checks);
  return async (token) => {
    let payload: JWTPayload;
    try {
      ({ payload } = await verify(token));
    } catch (error) {
      throw tokenFault(error);
    }
    return actorOf(payload, options.claims);
  };
}

/** Signs a token for people (`npm run token`, the playground). Lists that are null are left out: they mean all. */
export async function signToken(
  secret: string,
  actor: Omit<Actor, 'expiresAt'>,
  options: { seconds: number; claims: Settings['claims']; issuer?: string | null; audience?: string | null },
): Promise<string> {
  const { claims } = options;
  const payload: JWTPayload = { [claims.roles]: actor.roles };
  if (actor.companies) payload[claims.companies] = actor.companies;
  if (actor.projects) payload[claims.projects] = actor.projects;
  const token = new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).setSubject(actor.sub).setIssuedAt();
  token.setExpirationTime(Math.floor(Date.now() / 1000) + options.seconds);
  if (options.issuer) token.setIssuer(options.issuer);
  if (options.audience) token.setAudience(options.audience);
  return token.sign(secretKey(secret));
}

/** The whole secret as the key of HS256. */
export function secretKey(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}

function withRemoteKeys(getKey: JWTVerifyGetKey, checks: { clockTolerance: number }) {
  return (token: string) => jwtVerify(token, getKey, { ...checks, algorithms: KEY_PAIRS });
}

function actorOf(payload: JWTPayload, claims: Settings['claims']): Actor {
  if (!payload.sub) throw unauthenticated('The token has no sub.');
  const named = listOf(payload, claims.roles) ?? [];
  return {
    sub: payload.sub,
    // Roles of other systems may stand in the same claim.
    roles: named.filter((role): role is Role => roles.includes(role as Role)),
    companies: listOf(payload, claims.companies),
    projects: listOf(payload, claims.projects),
    expiresAt: payload.exp ?? null,
  };
}

/** A claim's list; null when the claim is absent. A claim of another form is refused: read as absent, it would mean "all". */
function listOf(payload: JWTPayload, claim: string): string[] | null {
  const value = payload[claim] === undefined ? claim.split('.').reduce<unknown>(member, payload) : payload[claim];
  if (value === undefined) return null;
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((part) => part !== '');
  if (Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number')) {
    return value.map(String);
  }
  throw unauthenticated(`The token's ${claim} is not a list of texts.`);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function tokenFault(error: unknown): Fault {
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthenticated(`The token's ${error.claim} does not fit.`);
  // The issuer's keys could not be fetched: no fault of the token.
  if (
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error.code === 'ERR_JOSE_GENERIC'
  ) {
    return new Fault({
      code: 'INTERNAL',
      message: 'Tokens cannot be checked at the moment.',
      retryable: true,
      cause: error,
    });
  }
  return unauthenticated('The token is not valid.');
}

function unauthenticated(message: string): Fault {
  return new Fault({ code: 'UNAUTHENTICATED', message, fix: 'Send a valid token as "authorization: Bearer ...".' });
}
