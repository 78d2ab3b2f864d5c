import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { mutateLink } from '../../link/mutate.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { matchFields } from '../../matching/fields.ts';
import { mutateTransfer, type TransferPayload } from '../../transfer/mutate.ts';
import { approveRecord, requestImport } from '../../transfer/request.ts';
import { acceptVendorMatches, vendorMatchPreview } from './accept.ts';
import { importVendors } from './import-many.ts';
import { linkVendor } from './link.ts';
import { vendorMatches } from './matches.ts';

export const resolvers: Pick<Resolvers, 'Query' | 'Mutation' | 'VendorMatch' | 'ProcoreVendor' | 'CmicVendor'> = {
  Query: {
    vendorMatches: (_, args, context) => vendorMatches(context, args),
    vendorMatchPreview: (_, { minScore }, context) => vendorMatchPreview(context, minScore),
  },
  Mutation: {
    linkVendor: (_, { input }, context) =>
      mutateLink(context, 'linkVendor', input, () =>
        linkVendor(context.sync.deps, context.actor, input.procoreVendorId, input.cmicVendorId),
      ),
    acceptVendorMatches: (_, { input }, context) => acceptVendorMatches(context, input),
    approveVendor: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveVendor', input, () =>
        approveRecord(context.sync.deps, context.actor, 'VENDOR', input.id, input),
      );
      return { ...payload, vendor: payload.transfer ? { id: input.id } : null };
    },
    importVendor: async (_, { input }, context) => {
      const { id, fingerprint, separate } = input;
      const given = { fingerprint, ...(separate ? { answers: { separate } } : {}) };
      const payload = await mutateTransfer(context, 'importVendor', input, () =>
        requestImport(context.sync.deps, context.actor, 'VENDOR', id, given),
      );
      return withVendor(payload);
    },
    importVendors: async (_, { input }, context) => {
      const { results, problems } = await importVendors(context, input);
      return { results: results.map(withVendor), problems };
    },
  },
  VendorMatch: {
    ...matchFields,
    procoreVendor: ({ procoreId }) => ({ id: procoreId }),
    cmicVendor: ({ cmicId }) => ({ id: cmicId }),
  },
  ProcoreVendor: { ...procoreLinkable(['VENDOR']), locks: locksWhereLinked('VENDOR'), cmicVendor: toCmic(['VENDOR']) },
  CmicVendor: { ...cmicLinkable(['VENDOR']), procoreVendor: toProcore(['VENDOR']) },
};

/** The vendor that a transfer brought; an import of the whole company brings no single one. */
function withVendor(payload: TransferPayload): TransferPayload & { vendor: { id: string } | null } {
  const { transfer } = payload;
  const id = transfer?.sourceId.includes('/') ? transfer.targetId : null;
  return { ...payload, vendor: id ? { id } : null };
}
