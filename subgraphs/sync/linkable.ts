import { seesBothEnds } from './access.ts';
import type { SyncContext } from './context.ts';
import type { Kind } from './kind.ts';
import type { Link } from './link/link.ts';
import { cmicStub, procoreStub, type Stub } from './records.ts';
import { listTransfers } from './transfer/list.ts';
import type { Transfer } from './transfer/transfer.ts';

type ErpStatus = 'NOT_SENT' | 'IN_TRANSFER' | 'ENTERED' | 'SYNCED' | 'REJECTED' | 'FAILED';
type Args = { first?: number | null | undefined; after?: string | null | undefined };

/** The kinds that one graph type can stand for: a CmicJob is a PROJECT's or a SUB_JOB's. The first link found counts. */
type Kinds = readonly [Kind, ...Kind[]];

/** Resolvers that every linkable type of Procore has. */
export function procoreLinkable(kinds: Kinds) {
  return {
    ...linkable(kinds, 'procore'),
    erpStatus: async (record: Stub, _: unknown, context: SyncContext): Promise<ErpStatus> => {
      const [link, newest] = await Promise.all([
        linkOf(context, kinds, 'procore', record.id),
        context.sync.loaders.newest(kinds[0], 'EXPORT').load(record.id),
      ]);
      return erpStatus(link, newest);
    },
  };
}

/** Resolvers that every linkable type of CMiC has. */
export function cmicLinkable(kinds: Kinds) {
  return linkable(kinds, 'cmic');
}

/** A field that leads from a Procore record to its CMiC record. */
export function toCmic(kinds: Kinds) {
  return async (record: Stub, _: unknown, context: SyncContext): Promise<Stub | null> => {
    const link = await linkOf(context, kinds, 'procore', record.id);
    return link && cmicStub(link.kind, link.cmicId);
  };
}

/** A field that leads from a CMiC record to its Procore record. */
export function toProcore(kinds: Kinds) {
  return async (record: Stub, _: unknown, context: SyncContext): Promise<Stub | null> => {
    const link = await linkOf(context, kinds, 'cmic', record.id);
    return link && procoreStub(link.kind, link.procoreId);
  };
}

function linkable(kinds: Kinds, side: 'procore' | 'cmic') {
  return {
    __resolveReference: async (reference: Stub): Promise<Stub> => ({ id: reference.id }),
    link: (record: Stub, _: unknown, context: SyncContext) => linkOf(context, kinds, side, record.id),
    transfers: (record: Stub, args: Args, context: SyncContext) =>
      listTransfers(context, { recordId: record.id, kinds: [...kinds] }, args),
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
