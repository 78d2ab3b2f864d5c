import type { Resolvers } from '../../generated/resolvers.ts';
import { mutateLink } from '../../link/mutate.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { linkVendor } from './link.ts';
import { vendorMatches } from './matches.ts';

export const resolvers: Pick<Resolvers, 'Query' | 'Mutation' | 'ProcoreVendor' | 'CmicVendor'> = {
  Query: {
    vendorMatches: (_, args, context) => vendorMatches(context, args),
  },
  Mutation: {
    linkVendor: (_, { input }, context) =>
      mutateLink(context, 'linkVendor', input, () =>
        linkVendor(context.sync.deps, context.actor, input.procoreVendorId, input.cmicVendorId),
      ),
  },
  ProcoreVendor: { ...procoreLinkable(['VENDOR']), cmicVendor: toCmic(['VENDOR']) },
  CmicVendor: { ...cmicLinkable(['VENDOR']), procoreVendor: toProcore(['VENDOR']) },
};
