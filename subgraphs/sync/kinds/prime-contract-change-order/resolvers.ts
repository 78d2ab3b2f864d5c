import { joinId, splitId } from '../../../../kernel/ids.ts';
import { ownerChangeOrderKey } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { pick, strict } from '../../../procore/rows.ts';
import type { SyncContext } from '../../context.ts';
import { locksWhereLinked } from '../../exporting/locked.ts';
import { locksOf } from '../../exporting/locks.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { Link } from '../../link/link.ts';
import { cmicLinkable, erpStatus, linkOf, procoreLinkable, toCmic } from '../../linkable.ts';
import type { Stub } from '../../records.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

const KIND = 'PRIME_CONTRACT_CHANGE_ORDER';

export const resolvers: Pick<
  Resolvers,
  | 'Mutation'
  | 'ProcorePrimeContractChangeOrder'
  | 'ProcorePotentialChangeOrder'
  | 'CmicOwnerChangeOrder'
  | 'CmicPotentialChangeItem'
> = {
  Mutation: {
    approvePrimeContractChangeOrder: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approvePrimeContractChangeOrder', input, () =>
        approveRecord(context.sync.deps, context.actor, KIND, input.id, input),
      );
      return { ...payload, primeContractChangeOrder: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcorePrimeContractChangeOrder: {
    ...procoreLinkable([KIND]),
    erpStatus: async ({ id }, _, context) => {
      const [links, newest] = await Promise.all([
        linksOf(context, id),
        context.sync.loaders.newest(KIND, 'EXPORT').load(id),
      ]);
      return erpStatus(links[0] ?? null, newest);
    },
    // Where each of its potential change orders has a link, it is marked with the first of them.
    locks: async ({ id }, _, context) => ((await linksOf(context, id)).length > 0 ? locksOf(KIND) : []),
    potentialChangeItems: async ({ id }, _, context) => {
      const links = await linksOf(context, id);
      return links.length === 0 ? null : [...new Set(links.flatMap(itemsOf))].map((item) => ({ id: item }));
    },
    ownerChangeOrder: async ({ id }, _, context) => {
      const link = await linkOf(context, [KIND], 'procore', id);
      return link && ownerChangeOrderKey(link.cmicId) ? { id: link.cmicId } : null;
    },
  },
  ProcorePotentialChangeOrder: {
    ...procoreLinkable([KIND]),
    locks: locksWhereLinked(KIND),
    potentialChangeItem: toCmic([KIND]),
  },
  CmicOwnerChangeOrder: { ...cmicLinkable([KIND]), primeContractChangeOrder: changeOrderOf },
  CmicPotentialChangeItem: { primeContractChangeOrder: changeOrderOf },
};

/** The change order's own link, else those of its potential change orders. */
async function linksOf(context: SyncContext, id: string): Promise<Link[]> {
  const own = await linkOf(context, [KIND], 'procore', id);
  if (own) return [own];
  const parts = strict(await context.sync.deps.procore.primeContractChangeOrder.potentialsOf(id));
  const links = await Promise.all(parts.map((part) => linkOf(context, [KIND], 'procore', part.id)));
  return links.filter((link) => link !== null);
}

/** An owner change order holds its items: the pairs of its lines name them. */
function itemsOf({ cmicId, lines }: Link): string[] {
  if (!ownerChangeOrderKey(cmicId)) return [cmicId];
  return lines.flatMap(({ cmicLineId }) => {
    const parts = splitId(cmicLineId, 4);
    return parts ? [joinId(...parts.slice(0, 3))] : [];
  });
}

async function changeOrderOf({ id }: Stub, _: unknown, context: SyncContext): Promise<Stub | null> {
  const link = await linkOf(context, [KIND], 'cmic', id);
  if (!link) return null;
  const { procoreId } = link;
  if (!procoreId.includes('/pco-')) return { id: procoreId };
  const { primeContractChangeOrder } = context.sync.deps.procore;
  const order = pick(await primeContractChangeOrder.potentialsByIds([procoreId]), procoreId)?.changeOrderId;
  return order ? { id: order } : null;
}
