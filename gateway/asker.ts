import type { Actor } from '../kernel/auth/actor.ts';

/**
 * Who sent a request, and the request context that the in-process subgraphs share for it. One object for the whole life of a request: Hive's runtime hands it to
 * every subgraph call as `context.asker`.
 */
export interface Asker<Context extends object = object> {
  readonly actor: Actor;
  /** Loaders and clients of the moment. */
  context(): Context;
  /** A new one, for the next event of a subscription (contract, section 3). */
  renew(): Context;
}

/** The asker of one request; its context is made when a subgraph first needs it. */
export function createAsker<Context extends object>(
  actor: Actor,
  newContext: (actor: Actor) => Context,
): Asker<Context> {
  let current: Context | undefined;
  const renew = () => {
    current = newContext(actor);
    return current;
  };
  return { actor, renew, context: () => current ?? renew() };
}

/** The asker out of what Hive's runtime calls the context of a request. */
export function askerOf(context: unknown): Asker {
  const asker = (context as { asker?: Asker } | undefined)?.asker;
  if (!asker) throw new Error('A request reached a subgraph without its asker.');
  return asker;
}
