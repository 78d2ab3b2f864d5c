import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import { wroteSomething } from '../transfer/decide.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Proposed } from './proposal.ts';

/** The export that is writing each of these documents to CMiC, or may be: it is the export's to link. Null where there is none, or where it still waits for somebody and wrote nothing. */
export async function exportsAtWork(
  { store }: Pick<SyncDeps, 'store'>,
  kind: Kind,
  procoreIds: readonly string[],
): Promise<(Transfer | null)[]> {
  const open = await store.transfers.open(kind, 'EXPORT', procoreIds);
  return open.map((each) => (each && (wroteSomething(each) || !WAITING.includes(each.state)) ? each : null));
}

const WAITING: readonly Transfer['state'][] = ['AWAITING_APPROVAL', 'QUEUED', 'FAILED'];

/** What an export is at is said of it. */
export function atWork({ id, state }: Pick<Transfer, 'id' | 'state'>): string {
  return `An export of it is under way: transfer ${id} is ${state}.`;
}

/** The same proposals, but that documents which an export is writing wait for it. They keep their place: nothing else is linked to either record meanwhile. */
export async function withExports(deps: SyncDeps, kind: Kind, proposed: Proposed): Promise<Proposed> {
  const { proposals } = proposed;
  const ids = proposals.map(({ procoreId }) => procoreId);
  const found = await exportsAtWork(deps, kind, ids);
  return {
    ...proposed,
    proposals: proposals.map((each, index) => {
      const writing = found[index];
      if (!writing || each.decision === 'LINKED' || each.isLeft) return each;
      return { ...each, decision: 'ASK', reason: atWork(writing), isExported: true };
    }),
  };
}
