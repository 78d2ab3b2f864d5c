import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Fault } from '../errors.ts';
import { type Actor, roles } from './actor.ts';
import { secretKey } from './tokens.ts';

/** Tells these tokens from people's, should both be signed by one secret. */
const AUDIENCE = 'subgraph';
const LIFETIME_SECONDS = 60;

const actorSchema = z.strictObject({
  sub: z.string().min(1),
  roles: z.array(z.enum(roles)),
  companies: z.array(z.string()).nullable(),
  projects: z.array(z.string()).nullable(),
  expiresAt: z.number().nullable(),
});

/** Signs who asks, for 60 seconds, towards a subgraph that runs by itself (contract, section 3). */
export function createActorSigner(secret: string): (actor: Actor) => Promise<string> {
  const key = secretKey(secret);
  return (actor) =>
    new SignJWT({ actor })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setExpirationTime(Math.floor(Date.now() / 1000) + LIFETIME_SECONDS)
      .sign(key);
}

/** Reads the signed actor from an `authorization` header; anybody else is a Fault UNAUTHENTICATED. */
export function createActorReader(secret: string): (authorization: string | undefined) => Promise<Actor> {
  const key = secretKey(secret);
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw stranger('This subgraph answers its gateway only.');
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: AUDIENCE, clockTolerance: 5 });
      return actorSchema.parse(payload.actor);
    } catch (error) {
      throw stranger('The token of the gateway is not valid.', error);
    }
  };
}

function stranger(message: string, cause?: unknown): Fault {
  return new Fault({ code: 'UNAUTHENTICATED', message, cause });
}
