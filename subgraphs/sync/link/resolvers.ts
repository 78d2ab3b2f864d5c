import { requireReader } from '../../../kernel/auth/actor.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Kind } from '../kind.ts';
import { cmicStub, procoreStub, type Stub } from '../records.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import type { Link, LinkState } from './link.ts';
import { listLinks } from './list.ts';
import { mutateLink } from './mutate.ts';
import { unlink } from './unlink.ts';

interface ListArgs {
  first?: number | null;
  after?: string | null;
  filter?: { kind?: Kind | null; states?: LinkState[] | null; projectId?: string | null; jobId?: string | null } | null;
  orderBy?: { field: 'CREATED_AT' | 'UPDATED_AT' | 'PROCORE_ID' | 'CMIC_ID'; direction: 'ASC' | 'DESC' } | null;
}

const isStub = { __resolveType: (stub: Stub) => stub.__typename };

/** Queries and mutations about links, the fields of a link, and the unions of linked records. */
export const resolvers = {
  Query: {
    link: async (_: unknown, { id }: { id: string }, context: SyncContext) => {
      requireReader(context.actor);
      return visible(context, await context.sync.loaders.link.load(id));
    },
    links: async (_: unknown, args: ListArgs, context: SyncContext) => {
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
    unlink: (_: unknown, { input }: { input: { id: string; reason: string } & MutationInput }, context: SyncContext) =>
      mutateLink(context, 'unlink', input, () => unlink(context.sync.deps, context.actor, input.id, input.reason)),
  },
  Link: {
    __resolveReference: async ({ id }: { id: string }, context: SyncContext) =>
      visible(context, await context.sync.loaders.link.load(id)),
    procore: (link: Link) => procoreStub(link.kind, link.procoreId),
    cmic: (link: Link) => cmicStub(link.kind, link.cmicId),
  },
  ProcoreRecord: isStub,
  CmicRecord: isStub,
  LinkedRecord: isStub,
};

function visible(context: SyncContext, link: Link | null): Link | null {
  return link && seesBothEnds(context.actor, link, context.sync.deps) ? link : null;
}
