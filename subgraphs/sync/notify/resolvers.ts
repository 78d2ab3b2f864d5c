import { requireReader } from '../../../kernel/auth/actor.ts';
import { may } from '../access.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listWebhooks, replayWebhook } from './replay.ts';

/** Queries and mutations about outgoing webhooks. */
export const resolvers: Pick<Resolvers, 'Query' | 'Mutation' | 'Webhook'> = {
  Query: {
    webhooks: async (_, __, { actor, sync }) => {
      requireReader(actor);
      return may(actor, 'replay') ? listWebhooks(sync.deps) : [];
    },
  },
  Mutation: {
    replayWebhook: (_, { input }, { actor, sync }) => replayWebhook(sync.deps, actor, input),
  },
  Webhook: {
    lastEvent: ({ place }) => place?.n ?? null,
    behind: ({ place, latest }) => (place ? Math.max(0, latest - place.n) : 0),
    failures: ({ place }) => place?.failures ?? 0,
    problem: ({ place }) => place?.problem ?? null,
  },
};
