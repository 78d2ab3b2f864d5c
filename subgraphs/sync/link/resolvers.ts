import { requireReader } from '../../../kernel/auth/actor.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { cmicStub, procoreStub, type Stub } from '../records.ts';
import type { Link } from './link.ts';
import { listLinks } from './list.ts';
import { mutateLink } from './mutate.ts';
import { unlink } from './unlink.ts';

/** Stubs of a union say their own type (records.ts). */
const isStub = { __resolveType: (stub: Stub) => stub.__typename as never };

/** Queries and mutations about links, the fields of a link, and the unions of linked records. */
export const resolvers: Pick<
  Resolvers,
  'Query' | 'Mutation' | 'Link' | 'ProcoreRecord' | 'CmicRecord' | 'LinkedRecord'
> = {
  Query: {
    link: async (_, { id }, context) => {
      requireReader(context.actor);
      return visible(context, await context.sync.loaders.link.load(id));
    },
    links: async (_, args, context) => {
      requireReader(context.actor);
      const { kind, states, projectId, jobId } = args.filter ?? {};
      const filter = {
        kinds: kind ? [kind] : undefined,
        states: states ?? undefined,
        projectIds: projectId ? [projectId] : undefined,
        jobIds: jobId ? [jobId] : undefined,
      };
      return listLinks(context, filter, args);
    },
  },
  Mutation: {
    unlink: (_, { input }, context) =>
      mutateLink(context, 'unlink', input, () => unlink(context.sync.deps, context.actor, input.id, input.reason)),
  },
  Link: {
    __resolveReference: async ({ id }, context) => visible(context, await context.sync.loaders.link.load(id)),
    procore: (link) => procoreStub(link.kind, link.procoreId),
    cmic: (link) => cmicStub(link.kind, link.cmicId),
  },
  ProcoreRecord: isStub,
  CmicRecord: isStub,
  LinkedRecord: isStub,
};

function visible(context: SyncContext, link: Link | null): Link | null {
  return link && seesBothEnds(context.actor, link, context.sync.deps) ? link : null;
}
