import { seesBothEnds } from './access.ts';
import type { SyncContext } from './context.ts';
import type { Kind } from './kind.ts';
import type { Link } from './link/link.ts';
import { cmicStub, procoreStub, type Stub } from './records.ts';
import { listTransfers } from './transfer/list.ts';
import type { Transfer } from './transfer/transfer.ts';

type ErpStatus = 'NOT_SENT' | 'IN_TRANSFER' | 'ENTERED' | 'SYNCED' | 'REJECTED' | 'FAILED';
type Args = { first?: number | null; after?: string | null };

/** The kinds that one graph type can stand for: a CmicJob is a PROJECT's or a SUB_JOB's. The first link found counts. */
type Kinds = readonly [Kind, ...Kind[]];

/** Resolvers that every linkable type of Procore has: reference, link, transfers, erpStatus. `counterpart` adds the field that leads to CMiC. */
export function procoreLinkable(kinds: Kinds, counterpart?: string) {
  return {
    __resolveReference: async (reference: Stub) => ({ id: reference.id }),
    link: (record: Stub, _: unknown, context: SyncContext) => linkOf(context, kinds, 'procore', record.id),
    transfers: (record: Stub, args: Args, context: SyncContext) =>
      listTransfers(context, { recordId: record.id, kinds: [...kinds] }, args),
    erpStatus: async (record: Stub, _: unknown, context: SyncContext): Promise<ErpStatus> => {
      const [kind] = kinds;
      const [link, newest] = await Promise.all([
        linkOf(context, kinds, 'procore', record.id),
        context.sync.loaders.newest(kind, 'EXPORT').load(record.id),
      ]);
      return erpStatus(link, newest);
    },
    ...(counterpart && {
      [counterpart]: async (record: Stub, _: unknown, context: SyncContext) => {
        const link = await linkOf(context, kinds, 'procore', record.id);
        return link && cmicStub(link.kind, link.cmicId);
      },
    }),
  };
}

/** The same for a type of CMiC; `counterparts` name the field for each kind. */
export function cmicLinkable(kinds: Kinds, counterparts: Partial<Record<Kind, string>> = {}) {
  const fields = Object.entries(counterparts).map(([kind, field]) => [
    field,
    async (record: Stub, _: unknown, context: SyncContext) => {
      const link = await linkOf(context, [kind as Kind], 'cmic', record.id);
      return link && procoreStub(link.kind, link.procoreId);
    },
  ]);
  return {
    __resolveReference: async (reference: Stub) => ({ id: reference.id }),
    link: (record: Stub, _: unknown, context: SyncContext) => linkOf(context, kinds, 'cmic', record.id),
    transfers: (record: Stub, args: Args, context: SyncContext) =>
      listTransfers(context, { recordId: record.id, kinds: [...kinds] }, args),
    ...Object.fromEntries(fields),
  };
}

/** The link of a record as the actor may see it. */
export async function linkOf(
  context: SyncContext,
  kinds: Kinds,
  side: 'procore' | 'cmic',
  id: string,
): Promise<Link | null> {
  for (const kind of kinds) {
    const loader =
      side === 'procore' ? context.sync.loaders.linkOfProcore(kind) : context.sync.loaders.linkOfCmic(kind);
    const link = await loader.load(id);
    if (link) return seesBothEnds(context.actor, link, context.sync.deps) ? link : null;
  }
  return null;
}

/** Where a record stands on its way to CMiC, from its link and its newest export. */
export function erpStatus(link: Link | null, newest: Transfer | null): ErpStatus {
  switch (newest?.state) {
    case 'AWAITING_APPROVAL':
    case 'QUEUED':
    case 'RUNNING':
    case 'UNCERTAIN':
      return 'IN_TRANSFER';
    case 'ENTERED':
      return 'ENTERED';
    case 'FAILED':
      return 'FAILED';
    case 'REJECTED':
      return link ? 'SYNCED' : 'REJECTED';
    default:
      return link ? 'SYNCED' : 'NOT_SENT';
  }
}
