import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import { wroteSomething } from '../transfer/decide.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Proposed } from './proposal.ts';

/**
 * The transfer that is writing one of each of these pairs of documents, or may be: it is that one's to link. An export that still waits for somebody and wrote nothing is none; an import is at work as long as
 * it is open, since a draft with a part of the lines may stand in Procore. Null where there is none.
 */
export async function transfersAtWork(
  { store }: Pick<SyncDeps, 'store'>,
  kind: Kind,
  pairs: readonly { procoreId: string; cmicId: string }[],
): Promise<(Transfer | null)[]> {
  const [exports, imports] = await Promise.all([
    store.transfers.open(
      kind,
      'EXPORT',
      pairs.map(({ procoreId }) => procoreId),
    ),
    store.transfers.open(
      kind,
      'IMPORT',
      pairs.map(({ cmicId }) => cmicId),
    ),
  ]);
  return exports.map((each, index) => {
    if (each && (wroteSomething(each) || !WAITING.includes(each.state))) return each;
    return imports[index] ?? null;
  });
}

const WAITING: readonly Transfer['state'][] = ['AWAITING_APPROVAL', 'QUEUED', 'FAILED'];

/** What a transfer is at is said of it. */
export function atWork({ id, state, direction }: Pick<Transfer, 'id' | 'state' | 'direction'>): string {
  return `An ${direction === 'IMPORT' ? 'import' : 'export'} of it is under way: transfer ${id} is ${state}.`;
}

/** The same proposals, but that documents which a transfer is writing wait for it. They keep their place: nothing else is linked to either record meanwhile. */
export async function withExports(deps: SyncDeps, kind: Kind, proposed: Proposed): Promise<Proposed> {
  const { proposals } = proposed;
  const found = await transfersAtWork(deps, kind, proposals);
  return {
    ...proposed,
    proposals: proposals.map((each, index) => {
      const writing = found[index];
      if (!writing || each.decision === 'LINKED' || each.isLeft) return each;
      return { ...each, decision: 'ASK', reason: atWork(writing), isExported: true };
    }),
  };
}
