import type { SyncContext } from '../../context.ts';
import { mutateLink } from '../../link/mutate.ts';
import { cmicLinkable, procoreLinkable } from '../../linkable.ts';
import type { MutationInput } from '../../transfer/mutate.ts';
import { linkVendor } from './link.ts';
import { type VendorMatchArgs, vendorMatches } from './matches.ts';

type LinkInput = { input: { procoreVendorId: string; cmicVendorId: string } & MutationInput };

export const resolvers = {
  Query: {
    vendorMatches: (_: unknown, args: VendorMatchArgs, context: SyncContext) => vendorMatches(context, args),
  },
  Mutation: {
    linkVendor: (_: unknown, { input }: LinkInput, context: SyncContext) =>
      mutateLink(context, 'linkVendor', input, () =>
        linkVendor(context.sync.deps, context.actor, input.procoreVendorId, input.cmicVendorId),
      ),
  },
  ProcoreVendor: procoreLinkable(['VENDOR'], 'cmicVendor'),
  CmicVendor: cmicLinkable(['VENDOR'], { VENDOR: 'procoreVendor' }),
};
