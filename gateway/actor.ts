import type { Actor } from '../kernel/auth/actor.ts';
import type { VerifyToken } from '../kernel/auth/tokens.ts';
import { Fault } from '../kernel/errors.ts';

/** Adds what is linked to a token's companies and projects in the other system; lists that are null stay null. */
export type Counterparts = (actor: Actor) => Promise<{ companies: string[]; projects: string[] }>;

export interface ActorOptions {
  verify: VerifyToken;
  counterparts: Counterparts;
  /** In production a request without a token is refused; elsewhere it reads as a viewer. */
  production: boolean;
  now?: () => number;
}

const CACHE_MS = 60_000;
const CACHE_SIZE = 1000;

/** Whoever comes without a token, outside production. */
const anonymous: Actor = { sub: 'anonymous', roles: ['viewer'], companies: null, projects: null, expiresAt: null };

/** Reads who asks from an `authorization` header; a missing or bad token is a Fault UNAUTHENTICATED. Reads the links at most once a minute per token. */
export function createActorReader(options: ActorOptions): (authorization: string | undefined) => Promise<Actor> {
  const now = options.now ?? Date.now;
  const cache = new Map<string, { actor: Promise<Actor>; until: number }>();

  const read = async (token: string): Promise<Actor> => {
    const actor = await options.verify(token);
    if (actor.companies === null && actor.projects === null) return actor;
    const added = await options.counterparts(actor);
    return {
      ...actor,
      companies: actor.companies && [...new Set([...actor.companies, ...added.companies])],
      projects: actor.projects && [...new Set([...actor.projects, ...added.projects])],
    };
  };

  return async (authorization) => {
    if (authorization === undefined || authorization === '') {
      if (!options.production) return anonymous;
      throw new Fault({
        code: 'UNAUTHENTICATED',
        message: 'A token is needed.',
        fix: 'Send it as "authorization: Bearer ...".',
      });
    }
    const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new Fault({ code: 'UNAUTHENTICATED', message: 'The authorization header is not "Bearer ...".' });
    const known = cache.get(token);
    if (known && known.until > now()) {
      const actor = await known.actor;
      if (actor.expiresAt === null || actor.expiresAt * 1000 > now()) return actor;
    }
    const actor = read(token);
    cache.delete(token);
    cache.set(token, { actor, until: now() + CACHE_MS });
    // What failed is not remembered: the store may be back in a moment, and strangers must not fill the cache.
    actor.catch(() => cache.delete(token));
    const [oldest] = cache.keys();
    if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
    return actor;
  };
}
