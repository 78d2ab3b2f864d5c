import { parseId } from '../../../../kernel/ids.ts';
import type { CmicContext } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { emptyList, listOf } from '../../lists.ts';
import { moneyOf } from '../../money.ts';
import { seesOurs } from '../../scope.ts';
import { type CmicVendorRecord, vendorKey } from './record.ts';

export const resolvers: Resolvers = {
  Query: {
    async cmicVendor(_, { id }, context) {
      parseId(id, 2, 'ZZ/ACME');
      return vendorFor(context, id);
    },
    async cmicVendors(_, args, context, info) {
      if (!seesOurs(context)) return emptyList('cmicVendors', args);
      const { loaders, clients } = context.cmic;
      return listOf<CmicVendorRecord>(args, info, {
        name: 'cmicVendors',
        page: (at) => clients.vendor.list(args.filter ?? {}, args.orderBy ?? null, at),
        sees: null,
        remember: (vendor) => loaders.vendors.prime(vendor.id, vendor),
      });
    },
  },
  CmicVendor: {
    __resolveReference: async ({ id }, context) => (vendorKey(id) ? vendorFor(context, id) : null),
    businessPartner: ({ code }, _, { cmic }) => cmic.loaders.businessPartners.load(code),
    insurances: ({ id }, _, { cmic }) => cmic.loaders.insurances.load(id),
  },
  CmicInsurance: {
    amount: ({ amount }, _, context) => moneyOf(amount, null, context),
  },
};

/** A vendor that the actor sees; vendors ask for the company alone. Absent and out of scope are the same. */
export async function vendorFor(context: CmicContext, id: string): Promise<CmicVendorRecord | null> {
  return seesOurs(context) ? context.cmic.loaders.vendors.load(id) : null;
}
