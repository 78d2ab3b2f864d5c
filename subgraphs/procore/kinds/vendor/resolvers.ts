import { parseNumber } from '../../../../kernel/ids.ts';
import { emptyConnection, sliceConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkIds, requireNumber } from '../../ids.ts';
import { inCompany } from '../../scope.ts';

/** Vendors belong to the company: who sees it sees them all. */
export const resolvers: Pick<Resolvers, 'Query' | 'ProcoreVendor'> = {
  Query: {
    procoreVendor: async (_, { id }, context) => {
      requireNumber(id, '2001');
      return inCompany(context) ? context.procore.loaders.vendor.load(id) : null;
    },
    procoreVendors: async (_, { filter, orderBy, ...page }, context) => {
      checkIds(filter?.ids, '2001');
      const { clients } = context.procore;
      if (!inCompany(context) || filter?.ids?.length === 0) return emptyConnection(page);
      return sliceConnection('procoreVendors', page, (offset, limit) =>
        clients.vendor.slice(filter ?? {}, orderBy ?? null, offset, limit),
      );
    },
  },
  ProcoreVendor: {
    __resolveReference: async ({ id }, context) =>
      inCompany(context) && parseNumber(id) !== null ? context.procore.loaders.vendor.load(id) : null,
  },
};
